import { createRequire } from 'node:module';
import type * as Library from '@discordjs/ws';

/**
 * The library's own shard, of which discord.js exports another class under the same name. Required, as discord.js does it: an import would load
 * the package a second time, which takes a start 25 ms and 5 MB.
 */
const library: typeof Library = createRequire(import.meta.url)('@discordjs/ws');

export const { WebSocketShard, WebSocketShardEvents } = library;
