import * as z from 'zod';
import { DEFAULT_MODEL, MODELS } from '#core/image/models.ts';
import type { Budget } from '#core/ledger/budget.ts';
import { parseUsd, type NanoUsd } from '#core/ledger/money.ts';
import {
  SHIPPED_BOUNDS,
  SHIPPED_DEFAULTS,
  type OperatorRules,
} from '#core/policy/operator-rules.ts';
import { LIMIT_NAMES, LIMITS, type LimitName, type LimitValues } from '#core/policy/limits.ts';
import { OperatorError } from '#core/operator-error.ts';

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
  /** Where painted pictures wait for their delivery: beside the database. */
  readonly picturesPath: string;
  readonly budget: Budget;
  /** Of one picture, where it differs from the vendor's list. */
  readonly prices: ReadonlyMap<string, NanoUsd>;
  /** What the operator sets for all servers. */
  readonly rules: OperatorRules;
  /** Whether Easel works in direct messages too, under the operator's limits. */
  readonly directMessages: boolean;
  /** How long requests and what moderators can look up are kept; `null` for ever. */
  readonly historyMs: number | null;
  /** How long pictures that their member alone sees are kept, and how much of it over all members. */
  readonly keptMs: number;
  readonly keptBytes: number;
  /** How long the operator keeps backups, in days: Easel only says so. */
  readonly backupDays: number | undefined;
  readonly operatorWebhookUrl: string | undefined;
  readonly deadlineMs: number;
  readonly maxQueuedPictures: number;
  readonly probeAfterMs: number;
  readonly shutdownMs: number;
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
  BUDGET_USD_PER_DAY: 'dollars, such as 5 or 0.50, or none for no limit',
  BUDGET_USD_PER_MONTH: 'dollars, such as 100, or none for no limit',
  MODEL_PRICES_USD: `model=price pairs separated by commas, such as ${DEFAULT_MODEL.id}=0.0009. The models are ${MODELS.map(({ id }) => id).join(', ')}`,
  DEFAULT_LIMITS: `none, or limit=number pairs separated by commas, such as images_per_hour=20. The limits are ${LIMIT_NAMES.join(', ')}`,
  MAX_LIMITS:
    'none, or limit=number pairs separated by commas, such as images_per_hour=200; the same limits as in DEFAULT_LIMITS',
  PAUSED: 'on or off',
  DIRECT_MESSAGES: 'on or off',
  HISTORY_RETENTION_DAYS:
    'a whole number from 1 to 36500, or none: for how many days requests are remembered',
  PRIVATE_PICTURE_DAYS: 'a whole number from 0 to 30: for how many days private pictures are kept',
  PRIVATE_PICTURES_MB:
    'a whole number from 1 to 1000000: how many megabytes all kept private pictures may take',
  BACKUP_RETENTION_DAYS:
    'a whole number from 0 to 36500: for how many days you keep backups of the database',
  OPERATOR_WEBHOOK_URL:
    'the address of a Discord webhook: channel settings → Integrations → Webhooks → Copy Webhook URL',
  JOB_DEADLINE_MINUTES: 'a whole number from 1 to 1440: how long a request may wait',
  QUEUE_MAX: 'a whole number from 1 to 1000000: how many pictures may wait',
  PAINTING_PROBE_SECONDS:
    'a whole number from 1 to 3600: how long painting pauses before one call tries again',
  SHUTDOWN_SECONDS:
    'a whole number from 0 to 600: how long calls may go on after a request to stop',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
} as const;

const serverIdSchema = z.string().regex(/^\d{17,20}$/);
const urlSchema = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const wholeNumberSchema = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(min).max(max));

const amountSchema = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,9})?$/)
  .transform(parseUsd);
const budgetSchema = z.union([z.literal('none').transform(() => null), amountSchema]);
const pricesSchema = z
  .string()
  .transform((pairs) => new Map(pairs.split(',').map((pair) => splitPair(pair))))
  .pipe(z.map(z.enum(MODELS.map(({ id }) => id)), amountSchema));

const onOffSchema = z.enum(['on', 'off']).transform((value) => value === 'on');

const limitSchema = z
  .tuple([z.enum(LIMIT_NAMES), z.string()])
  .transform(([name, amount], context): readonly [LimitName, number] => {
    const { min, max } = LIMITS[name];
    const isAmount = name === 'server_usd_per_month' && amountSchema.safeParse(amount).success;
    const value = isAmount ? parseUsd(amount) : Number(amount);
    if (isAmount || (/^\d+$/.test(amount) && value >= min && value <= max)) return [name, value];
    context.addIssue('not a value of this limit');
    return z.NEVER;
  });
const limitsSchema = z.union([
  z.literal('none').transform((): LimitValues => ({})),
  z
    .string()
    .transform((pairs) => pairs.split(',').map((pair) => splitPair(pair)))
    .pipe(z.array(limitSchema))
    .transform((pairs): LimitValues => Object.fromEntries(pairs)),
]);

function splitPair(pair: string): [string, string] {
  const [model = '', price = ''] = pair.split('=');
  return [model.trim(), price.trim()];
}

/** Node's built-in fetch gives up after 300 seconds without an answer, whatever it is told. */
const MAX_TIMEOUT_SECONDS = 290;

/** A century. */
const MAX_DAYS = 36_500;
/** Shorter than a server can be silent before it is forgotten. */
const MAX_PRIVATE_DAYS = 30;
const BYTES_PER_MB = 1024 * 1024;
const DAY_MS = 24 * 60 * 60 * 1000;

const environmentSchema = z.object({
  DISCORD_TOKEN: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/),
  DATAOORTS_API_KEY: z.string().regex(/^[\x21-\x7e]+$/),
  DISCORD_GUILD_ID: serverIdSchema.optional(),
  ALLOWED_SERVERS: z
    .string()
    .transform((ids) => ids.split(/[\s,]+/).filter((id) => id !== ''))
    .pipe(z.array(serverIdSchema).min(1))
    .default([]),
  DISCORD_API_URL: urlSchema.default('https://discord.com/api'),
  DATAOORTS_API_URL: urlSchema.default('https://cloud.dataoorts.com/api/v1'),
  DATAOORTS_CONCURRENCY: wholeNumberSchema(1, 100).default(4),
  DATAOORTS_TIMEOUT_SECONDS: wholeNumberSchema(1, MAX_TIMEOUT_SECONDS).default(120),
  DATABASE_URL: z
    .string()
    .regex(/^sqlite:.+$/)
    .default('sqlite:data/easel.db'),
  BUDGET_USD_PER_DAY: budgetSchema.default(parseUsd('5')),
  BUDGET_USD_PER_MONTH: budgetSchema.default(null),
  MODEL_PRICES_USD: pricesSchema.default(new Map()),
  DEFAULT_LIMITS: limitsSchema.default(SHIPPED_DEFAULTS),
  MAX_LIMITS: limitsSchema.default(SHIPPED_BOUNDS),
  PAUSED: onOffSchema.default(false),
  DIRECT_MESSAGES: onOffSchema.default(false),
  HISTORY_RETENTION_DAYS: z
    .union([z.literal('none').transform(() => null), wholeNumberSchema(1, MAX_DAYS)])
    .default(365),
  PRIVATE_PICTURE_DAYS: wholeNumberSchema(0, MAX_PRIVATE_DAYS).default(7),
  PRIVATE_PICTURES_MB: wholeNumberSchema(1, 1_000_000).default(1024),
  BACKUP_RETENTION_DAYS: wholeNumberSchema(0, MAX_DAYS).optional(),
  OPERATOR_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  JOB_DEADLINE_MINUTES: wholeNumberSchema(1, 1440).default(60),
  QUEUE_MAX: wholeNumberSchema(1, 1_000_000).default(10_000),
  PAINTING_PROBE_SECONDS: wholeNumberSchema(1, 3600).default(30),
  SHUTDOWN_SECONDS: wholeNumberSchema(0, 600).default(20),
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
  const historyMs =
    variables.HISTORY_RETENTION_DAYS === null ? null : variables.HISTORY_RETENTION_DAYS * DAY_MS;
  const databasePath = variables.DATABASE_URL.slice('sqlite:'.length);
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
    databasePath,
    picturesPath: `${databasePath}-pictures`,
    budget: { day: variables.BUDGET_USD_PER_DAY, month: variables.BUDGET_USD_PER_MONTH },
    prices: variables.MODEL_PRICES_USD,
    rules: {
      defaults: variables.DEFAULT_LIMITS,
      bounds: variables.MAX_LIMITS,
      isPaused: variables.PAUSED,
    },
    directMessages: variables.DIRECT_MESSAGES,
    historyMs,
    // No picture outlives what is known of its request.
    keptMs: Math.min(variables.PRIVATE_PICTURE_DAYS * DAY_MS, historyMs ?? Infinity),
    keptBytes: variables.PRIVATE_PICTURES_MB * BYTES_PER_MB,
    backupDays: variables.BACKUP_RETENTION_DAYS,
    operatorWebhookUrl: variables.OPERATOR_WEBHOOK_URL,
    deadlineMs: variables.JOB_DEADLINE_MINUTES * 60_000,
    maxQueuedPictures: variables.QUEUE_MAX,
    probeAfterMs: variables.PAINTING_PROBE_SECONDS * 1000,
    shutdownMs: variables.SHUTDOWN_SECONDS * 1000,
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
