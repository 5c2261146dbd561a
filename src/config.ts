import * as z from 'zod';
import { OperatorError } from './ops/operator-error.ts';

export type Config = {
  readonly discord: {
    readonly token: string;
    readonly apiUrl: string;
    /** Where commands are registered; `undefined` for everywhere. */
    readonly commandServerId: string | undefined;
  };
  /** Servers that the bot works in; empty means all. */
  readonly allowedServers: readonly string[];
  readonly dataoorts: {
    readonly apiKey: string;
    readonly apiUrl: string;
    readonly timeoutMs: number;
  };
  /** Calls to the API at once. */
  readonly concurrency: number;
  readonly databasePath: string;
  readonly logLevel: string;
};

/** The environment can't be used. The message names every bad variable, and repeats no value: one could be a secret. */
export class ConfigError extends OperatorError {
  override readonly name = 'ConfigError';
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What each variable should look like and where to get it, for whoever got it wrong. */
const EXPECTED = {
  DISCORD_TOKEN:
    'the bot’s token: three parts joined by dots. Get it from the Discord Developer Portal (discord.com/developers/applications) → your application → Bot → Reset Token',
  DATAOORTS_API_KEY: 'a serverless API key, without spaces. Get it at cloud.dataoorts.com/ai',
  DISCORD_GUILD_ID:
    'a server’s id: 17 to 20 digits. Discord → Settings → Advanced → Developer Mode, then right-click the server → Copy Server ID',
  ALLOWED_SERVERS: 'server ids of 17 to 20 digits, separated by commas',
  DISCORD_API_URL: 'an http or https address, such as https://discord.com/api',
  DATAOORTS_API_URL: 'an http or https address, such as https://cloud.dataoorts.com/api/v1',
  DATAOORTS_CONCURRENCY: 'a whole number from 1 to 100: calls to the API at once',
  DATAOORTS_TIMEOUT_SECONDS: 'a whole number from 1 to 290: how long one call may take',
  DATABASE_URL: 'sqlite: and a file’s path, such as sqlite:data/easel.db',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
} as const;

const serverIdSchema = z.string().regex(/^\d{17,20}$/);
const urlSchema = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const wholeNumberSchema = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(min).max(max));

/** Node's built-in fetch gives up after 300 seconds without an answer, whatever it is told. */
const MAX_TIMEOUT_SECONDS = 290;

const environmentSchema = z.object({
  DISCORD_TOKEN: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/),
  DATAOORTS_API_KEY: z.string().regex(/^[\x21-\x7e]+$/),
  DISCORD_GUILD_ID: serverIdSchema.optional(),
  ALLOWED_SERVERS: z
    .string()
    .transform((ids) => ids.split(/[\s,]+/).filter((id) => id !== ''))
    .pipe(z.array(serverIdSchema))
    .default([]),
  DISCORD_API_URL: urlSchema.default('https://discord.com/api'),
  DATAOORTS_API_URL: urlSchema.default('https://cloud.dataoorts.com/api/v1'),
  DATAOORTS_CONCURRENCY: wholeNumberSchema(1, 100).default(4),
  DATAOORTS_TIMEOUT_SECONDS: wholeNumberSchema(1, MAX_TIMEOUT_SECONDS).default(120),
  DATABASE_URL: z
    .string()
    .regex(/^sqlite:.+$/)
    .default('sqlite:data/easel.db'),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
});

/**
 * Reads the environment. A variable left blank counts as not set.
 *
 * @throws ConfigError that names every bad variable at once
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const filled = Object.entries(environment)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  const values = Object.fromEntries(filled);
  const parsed = environmentSchema.safeParse(values);
  if (!parsed.success) throw new ConfigError(describeProblems(parsed.error, values));
  const variables = parsed.data;
  return {
    discord: {
      token: variables.DISCORD_TOKEN,
      apiUrl: variables.DISCORD_API_URL,
      commandServerId: variables.DISCORD_GUILD_ID,
    },
    allowedServers: variables.ALLOWED_SERVERS,
    dataoorts: {
      apiKey: variables.DATAOORTS_API_KEY,
      apiUrl: variables.DATAOORTS_API_URL,
      timeoutMs: variables.DATAOORTS_TIMEOUT_SECONDS * 1000,
    },
    concurrency: variables.DATAOORTS_CONCURRENCY,
    databasePath: variables.DATABASE_URL.slice('sqlite:'.length),
    logLevel: variables.LOG_LEVEL,
  };
}

function describeProblems(error: z.ZodError, values: Readonly<Record<string, unknown>>): string {
  const bad = new Set(error.issues.map(({ path }) => String(path[0])));
  const lines = Object.entries(EXPECTED)
    .filter(([name]) => bad.has(name))
    .map(([name, expected]) => {
      const problem = values[name] === undefined ? 'is missing' : 'is not right';
      return `  ${name} ${problem}.\n    It should be ${expected}.`;
    });
  return [
    'Easel can’t start: its environment needs a look.',
    ...lines,
    'Set these in the environment or in a file named .env; .env.example explains each.',
  ].join('\n');
}
