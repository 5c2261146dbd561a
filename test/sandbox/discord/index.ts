import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
} from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DiscordStandInOptions, Failure } from './http/contract.ts';
import { createWorld } from './world/create-world.ts';
import { PlannedFailures } from './http/failures.ts';
import { Cdn } from './http/cdn.ts';
import { InteractionEndpoint } from './http/interaction-endpoint.ts';
import { Gateway } from './gateway/gateway.ts';
import type { Platform } from './platform.ts';
import { RateLimits } from './http/rate-limits.ts';
import { RestServer } from './http/rest-server.ts';
import { createApplicationRoutes } from './http/routes-application.ts';
import { CHANNEL_ROUTES } from './http/routes-channels.ts';
import { SERVER_ROUTES } from './http/routes-servers.ts';
import { COMMAND_ROUTES } from './http/routes-commands.ts';
import { INTERACTION_ROUTES } from './http/routes-interactions.ts';
import { WEBHOOK_ROUTES } from './http/routes-webhooks.ts';
import { seedWorld } from './world/seed.ts';
import { DiscordStandIn } from './stand-in.ts';
import { Wire } from './http/wire.ts';

export { ClientRefusal } from './http/contract.ts';
export type {
  Acknowledgement,
  Actor,
  Channel,
  DiscordStandInOptions,
  /** @public */
  Form,
  /** @public */
  FormValues,
  GatewayEntry,
  Member,
  Message,
  OptionValues,
  RegisteredCommand,
  SentInteraction,
  /** @public */
  Server,
  /** @public */
  WireEntry,
} from './http/contract.ts';
export { CHANNEL_TYPE } from './world/channel-type.ts';
export { formOf } from './components/form-view.ts';
export { buttonsOf, filesOf, picturesOf, textOf } from './messages/message-text.ts';
export { PERMISSION } from './world/permissions.ts';
export type { DiscordStandIn } from './stand-in.ts';

/** Failures that a test has ordered for its path come first, as with the API. */
async function serveAttachment(
  { cdn }: Platform,
  failure: Failure | undefined,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  if (failure?.delayMs !== undefined) await sleep(failure.delayMs, undefined, { ref: false });
  if (failure?.hangUp === true) {
    response.destroy();
    return;
  }
  if (failure?.status !== undefined) {
    response.writeHead(failure.status, failure.headers).end();
    return;
  }
  const file = cdn.find(url);
  if (file) response.writeHead(200, { 'content-type': file.contentType }).end(file.bytes);
  else response.writeHead(404).end('This content is no longer available.');
}

function listen(server: HttpServer, port: number): Promise<unknown> {
  const listening = once(server, 'listening');
  server.listen(port, '127.0.0.1');
  return listening;
}

/** A Discord of one's own on 127.0.0.1: REST under `/api/v10`, the gateway, and the files. */
export async function startDiscordStandIn({
  port = 0,
  heartbeatIntervalMs,
}: DiscordStandInOptions = {}): Promise<DiscordStandIn> {
  const server = createServer();
  await listen(server, port);
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The stand-in has no port');
  const address = `127.0.0.1:${bound.port}`;
  const gatewayUrl = (): string => `ws://${address}`;

  const world = createWorld();
  const wire = new Wire(world.botToken);
  const cdn = new Cdn(world, () => `http://${address}`);
  const gateway = new Gateway({ world, wire, url: gatewayUrl, heartbeatIntervalMs });
  const endpoint = new InteractionEndpoint(world, wire);
  const platform: Platform = { world, cdn, gateway, endpoint };
  const limits = new RateLimits(world.clock);
  const failures = new PlannedFailures();
  const routes = [
    ...createApplicationRoutes(gatewayUrl),
    ...INTERACTION_ROUTES,
    ...WEBHOOK_ROUTES,
    ...CHANNEL_ROUTES,
    ...SERVER_ROUTES,
    ...COMMAND_ROUTES,
  ];
  const rest = new RestServer({ platform, wire, limits, failures, routes });

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `http://${address}`);
    const answer = /^\/(ephemeral-)?attachments\//.test(url.pathname)
      ? serveAttachment(platform, failures.take('GET', [url.pathname]), url, response)
      : rest.answer(request, response, url);
    // Only a caller that hung up midway makes this fail; there is nobody left to answer.
    answer.catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => gateway.accept(request, socket, head));

  return new DiscordStandIn({
    apiUrl: `http://${address}/api`,
    platform,
    wire,
    limits,
    failures,
    seed: seedWorld(world),
    server,
  });
}
