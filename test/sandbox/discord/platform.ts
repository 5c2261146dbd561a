import type { Cdn } from './http/cdn.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { InteractionEndpoint } from './http/interaction-endpoint.ts';
import type { World } from './world/world.ts';

/** What the routes and actors work on. */
export type Platform = {
  readonly world: World;
  readonly cdn: Cdn;
  readonly gateway: Gateway;
  readonly endpoint: InteractionEndpoint;
};
