import { DiscordAPIError, type REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import { orNothing } from '../lenient.ts';

/** What Discord says of its gateway ("Get Gateway Bot" in its documentation). */
export type GatewayInfo = {
  readonly url: string;
  /** As many as Discord recommends: each takes 2,500 servers at most. */
  readonly shards: number;
  /** New sessions that may still be begun, until that moment on the scale of `performance.now()`. */
  readonly remaining: number;
  readonly resetsAt: number;
  /** So many may be begun in five seconds. */
  readonly maxConcurrency: number;
};

const REQUEST_MS = 15_000;

const infoSchema = z.object({
  url: z.url({ protocol: /^wss?$/ }),
  shards: z.int().min(1).catch(1),
  session_start_limit: z
    .object({
      remaining: z.int().min(0),
      reset_after: z.number().min(0),
      max_concurrency: z.int().min(1),
    })
    .catch({ remaining: 1000, reset_after: 0, max_concurrency: 1 }),
});
const applicationSchema = z.object({
  id: z.string().regex(/^\d+$/),
  name: z.string().catch('Easel'),
  bot: z
    .object({ username: z.string(), discriminator: z.string().catch('0') })
    .optional()
    .catch(undefined),
  verify_key: orNothing(z.string()),
  interactions_endpoint_url: orNothing(z.string()),
});

/** Who the bot is at Discord. */
export type Application = {
  readonly id: string;
  readonly name: string;
  /** In hexadecimal: what Discord sends over HTTP is signed by this key. */
  readonly publicKey: string | undefined;
  /** Where Discord sends interactions, instead of over the gateway. */
  readonly endpointUrl: string | undefined;
};

export async function fetchGatewayInfo(rest: REST): Promise<GatewayInfo> {
  const answer = await rest.get(Routes.gatewayBot(), { signal: AbortSignal.timeout(REQUEST_MS) });
  const { url, shards, session_start_limit: limit } = infoSchema.parse(answer);
  return {
    url,
    shards,
    remaining: limit.remaining,
    resetsAt: performance.now() + limit.reset_after,
    maxConcurrency: limit.max_concurrency,
  };
}

export async function fetchApplication(rest: REST): Promise<Application> {
  const signal = AbortSignal.timeout(REQUEST_MS);
  const answer = await rest.get(Routes.currentApplication(), { signal });
  const application = applicationSchema.parse(answer);
  return {
    id: application.id,
    name: findName(application),
    publicKey: application.verify_key,
    endpointUrl: application.interactions_endpoint_url,
  };
}

function findName({ name, bot }: z.infer<typeof applicationSchema>): string {
  if (bot === undefined) return name;
  const { username, discriminator } = bot;
  return discriminator === '0' ? username : `${username}#${discriminator}`;
}

export function isTokenRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}

/** Nothing that time mends: the address is that of something else. */
export function isNoDiscord(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 404;
}
