import type { Cdn } from './cdn.ts';
import type { Gateway } from './gateway.ts';
import type { World } from './world.ts';

/** What the routes and actors work on. */
export type Platform = { readonly world: World; readonly cdn: Cdn; readonly gateway: Gateway };
