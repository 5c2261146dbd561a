import { botUserToJson } from '../payloads.ts';
import { ok, type Call, type Route } from './route.ts';

/** resources/application.mdx: GATEWAY_MESSAGE_CONTENT and the like are not granted. */
const APPLICATION_FLAGS = 0;

function applicationToJson({ platform: { world, endpoint } }: Call): Record<string, unknown> {
  return {
    id: world.applicationId,
    name: 'easel',
    icon: null,
    description: '',
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: endpoint.publicKey,
    flags: APPLICATION_FLAGS,
    approximate_guild_count: world.servers.size,
    integration_types_config: { '0': {}, '1': {} },
    interactions_endpoint_url: endpoint.url ?? null,
    owner: { ...botUserToJson(world), id: world.applicationId, bot: false },
    bot: botUserToJson(world),
    team: null,
  };
}

/** `gatewayUrl` is known once the server listens. */
export function createApplicationRoutes(gatewayUrl: () => string): readonly Route[] {
  const bucket = { limit: 20, perMs: 5000 };
  return [
    {
      method: 'GET',
      template: '/gateway',
      auth: 'none',
      handle: () => ok({ url: gatewayUrl() }),
    },
    {
      method: 'GET',
      template: '/gateway/bot',
      auth: 'bot',
      bucket,
      handle: ({ platform: { gateway } }) =>
        ok({
          url: gatewayUrl(),
          shards: gateway.controls.shards,
          session_start_limit: {
            total: 1000,
            remaining: gateway.controls.identifiesLeft,
            reset_after: gateway.controls.resetAfterMs,
            max_concurrency: gateway.controls.maxConcurrency,
          },
        }),
    },
    {
      method: 'GET',
      template: '/users/@me',
      auth: 'bot',
      bucket,
      handle: ({ platform: { world } }) => ok(botUserToJson(world)),
    },
    {
      method: 'GET',
      template: '/users/@me/guilds',
      auth: 'bot',
      bucket,
      handle: ({ platform: { world }, query }) =>
        ok(
          [...world.servers.values()]
            .toSorted((one, other) => Number(BigInt(one.id) - BigInt(other.id)))
            .slice(0, Number(query.get('limit') ?? 200))
            .map(({ id, name }) => ({
              id,
              name,
              owner: false,
              permissions: world.permissions.ofApp(id).toString(),
              features: [],
            })),
        ),
    },
    {
      method: 'GET',
      template: '/applications/@me',
      auth: 'bot',
      bucket,
      handle: (call) => ok(applicationToJson(call)),
    },
    {
      method: 'GET',
      template: '/oauth2/applications/@me',
      auth: 'bot',
      bucket,
      handle: (call) => ok(applicationToJson(call)),
    },
  ];
}
