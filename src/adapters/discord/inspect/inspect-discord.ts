import * as z from 'zod';
import { NEEDED_PERMISSIONS } from '../registration/invite.ts';
import {
  describeAll,
  isKnown,
  registeredSchema,
  routeOf,
  type RegisterOptions,
} from '../registration/register-commands.ts';

export type InspectDiscordOptions = Pick<
  RegisterOptions,
  'definitions' | 'serverId' | 'directMessages'
> & {
  readonly apiUrl: string;
  readonly token: string;
};

export type InspectedServer = {
  readonly id: string;
  readonly name: string;
  /** Permissions that the bot needs and that its roles there do not give. */
  readonly missing: readonly string[];
};

/** What Discord says of the bot, without a connection and without a change. */
export type DiscordLook =
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'token refused'; readonly clockAheadMs: number | undefined }
  | { readonly kind: 'fails'; readonly status: number }
  | {
      readonly kind: 'answers';
      readonly applicationId: string;
      readonly name: string;
      /** Whether anybody can take the bot into their server. */
      readonly isPublic: boolean;
      /** Where Discord sends interactions, instead of over the gateway. */
      readonly endpointUrl: string | undefined;
      /** How far this machine's clock is ahead of Discord's. */
      readonly clockAheadMs: number | undefined;
      /** How often the bot may still connect today. */
      readonly startsLeft: number | undefined;
      /** The first two hundred. */
      readonly servers: readonly InspectedServer[] | undefined;
      /** The commands that Discord does not have, or has otherwise; `undefined` if it can't be asked. */
      readonly staleCommands: readonly string[] | undefined;
    };

const LOOK_MS = 10_000;
const HTTP_UNAUTHORIZED = 401;
const ADMINISTRATOR = 1n << 3n;

const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  bot_public: z.boolean().default(false),
  interactions_endpoint_url: z.string().nullish(),
});
const serversSchema = z.array(
  z.object({ id: z.string(), name: z.string(), permissions: z.string().regex(/^\d+$/) }),
);
const gatewaySchema = z.object({ session_start_limit: z.object({ remaining: z.number() }) });

type Answer = { readonly status: number; readonly body: unknown; readonly clockAheadMs?: number };

/** By plain requests: the bot's own try again for minutes, and nobody waits for a doctor so long. Never throws. */
export async function inspectDiscord(options: InspectDiscordOptions): Promise<DiscordLook> {
  const { serverId } = options;
  const get = (path: string) => ask(options, path);
  let first: Answer;
  try {
    first = await get('/applications/@me');
  } catch (error) {
    return { kind: 'unreachable', detail: describe(error) };
  }
  const { status, clockAheadMs } = first;
  if (status === HTTP_UNAUTHORIZED) return { kind: 'token refused', clockAheadMs };
  const application = applicationSchema.safeParse(first.body).data;
  if (application === undefined) return { kind: 'fails', status };
  const read = <Value>(schema: z.ZodType<Value>, path: string) =>
    get(path).then(
      ({ body }) => schema.safeParse(body).data,
      () => undefined,
    );
  const commands = `${routeOf(application.id, serverId)}?with_localizations=true`;
  const [servers, registered, gateway] = await Promise.all([
    read(serversSchema, '/users/@me/guilds?limit=200'),
    read(registeredSchema, commands),
    read(gatewaySchema, '/gateway/bot'),
  ]);
  return {
    kind: 'answers',
    applicationId: application.id,
    name: application.name,
    isPublic: application.bot_public,
    endpointUrl: application.interactions_endpoint_url ?? undefined,
    clockAheadMs,
    startsLeft: gateway?.session_start_limit.remaining,
    servers: servers?.map(({ id, name, permissions }) => ({
      id,
      name,
      missing: listMissing(BigInt(permissions)),
    })),
    staleCommands:
      registered &&
      describeAll(options)
        .filter((each) => !isKnown(each, registered))
        .map((each) => each.name),
  };
}

async function ask({ apiUrl, token }: InspectDiscordOptions, path: string): Promise<Answer> {
  const sentAt = Date.now();
  const response = await fetch(`${apiUrl}/v10${path}`, {
    headers: { Authorization: `Bot ${token}` },
    signal: AbortSignal.timeout(LOOK_MS),
  });
  const between = (sentAt + Date.now()) / 2;
  const date = Date.parse(response.headers.get('date') ?? '');
  const body: unknown = await response.json().catch(() => undefined);
  // The header names a whole second, which began half a second ago on average.
  return {
    status: response.status,
    body,
    ...(Number.isNaN(date) ? {} : { clockAheadMs: between - (date + 500) }),
  };
}

function listMissing(granted: bigint): readonly string[] {
  if ((granted & ADMINISTRATOR) !== 0n) return [];
  return NEEDED_PERMISSIONS.filter(({ bit }) => (granted & bit) === 0n).map(({ name }) => name);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${LOOK_MS / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
