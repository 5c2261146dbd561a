import * as z from 'zod';
import { DEFAULT_MODEL, MODELS } from '#core/image/models.ts';
import { LIMIT_NAMES, type LimitValues } from '#core/policy/limits.ts';
import { SHIPPED_BOUNDS, SHIPPED_DEFAULTS } from '#core/policy/operator-rules.ts';
import {
  apiUrlSchema,
  budgetSchema,
  limitsSchema,
  numberFrom,
  ON_OFF,
  pricesSchema,
  serverIdSchema,
  serverIdsSchema,
  urlSchema,
  wholeNumber,
  wholeNumberOrNone,
  type Kind,
} from './kinds.ts';

const hostSchema = z.string().regex(/^[\w.:-]{1,253}$/);

/** How Discord sends interactions. */
const INTERACTION_WAYS = ['gateway', 'http'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Node's built-in fetch gives up after 300 seconds without an answer, whatever it is told. */
const MAX_TIMEOUT_SECONDS = 290;
/** A century. */
const MAX_DAYS = 36_500;
/** Shorter than a server can be silent before it is forgotten. */
const MAX_PRIVATE_DAYS = 30;

/** What is known of a variable beside its schema. */
type Facts = {
  /** What it should look like and where to get it, for whoever got it wrong. */
  readonly expected: string;
  /** As it would be written. */
  readonly default?: string;
  readonly isRequired?: boolean;
  /** Nobody may read it in a log. */
  readonly isSecret?: boolean;
};
const FACTS = z.registry<Facts>();

/** Every variable that Easel reads. The README and `.env.example` name the same, with the same defaults: a test compares them. */
export const variablesSchema = z.object({
  DISCORD_TOKEN: required({
    schema: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    expected:
      'the bot’s token: three parts joined by dots. Get it from the Discord Developer Portal (discord.com/developers/applications) → your application → Bot → Reset Token',
    isSecret: true,
  }),
  DATAOORTS_API_KEY: required({
    schema: z.string().regex(/^[\x21-\x7e]+$/),
    expected: 'a serverless API key, without spaces. Get it at cloud.dataoorts.com/ai',
    isSecret: true,
  }),
  DISCORD_GUILD_ID: optional({
    schema: serverIdSchema,
    expected:
      'a server’s id: 17 to 20 digits. Discord → Settings → Advanced → Developer Mode, then right-click the server → Copy Server ID',
  }),
  ALLOWED_SERVERS: optional({
    schema: serverIdsSchema,
    expected: 'server ids of 17 to 20 digits, separated by commas',
  }),
  DISCORD_API_URL: withDefault('https://discord.com/api', {
    schema: apiUrlSchema,
    expected: 'an http or https address, such as https://discord.com/api',
  }),
  DATAOORTS_API_URL: withDefault('https://cloud.dataoorts.com/api/v1', {
    schema: apiUrlSchema,
    expected: 'an http or https address, such as https://cloud.dataoorts.com/api/v1',
  }),
  DATAOORTS_CONCURRENCY: withDefault('4', wholeNumber(1, 100, 'calls to the API at once')),
  DATAOORTS_TIMEOUT_SECONDS: withDefault(
    '120',
    wholeNumber(1, MAX_TIMEOUT_SECONDS, 'how long one call may take'),
  ),
  DATABASE_URL: withDefault('sqlite:data/easel.db', {
    schema: z.string().regex(/^sqlite:.+$/),
    expected: 'sqlite: and a file’s path, such as sqlite:data/easel.db',
  }),
  BUDGET_USD_PER_DAY: withDefault('5', {
    schema: budgetSchema,
    expected: 'dollars, such as 5 or 0.50, or none for no limit',
  }),
  BUDGET_USD_PER_MONTH: withDefault('none', {
    schema: budgetSchema,
    expected: 'dollars, such as 100, or none for no limit',
  }),
  MODEL_PRICES_USD: optional({
    schema: pricesSchema,
    expected: `model=price pairs separated by commas, such as ${DEFAULT_MODEL.id}=0.0009. The models are ${MODELS.map(({ id }) => id).join(', ')}`,
  }),
  DEFAULT_LIMITS: withDefault(writeLimits(SHIPPED_DEFAULTS), {
    schema: limitsSchema,
    expected: `none, or limit=number pairs separated by commas, such as images_per_hour=20. The limits are ${LIMIT_NAMES.join(', ')}`,
  }),
  MAX_LIMITS: withDefault(writeLimits(SHIPPED_BOUNDS), {
    schema: limitsSchema,
    expected:
      'none, or limit=number pairs separated by commas, such as images_per_hour=200; the same limits as in DEFAULT_LIMITS',
  }),
  PAUSED: withDefault('off', ON_OFF),
  DIRECT_MESSAGES: withDefault('off', ON_OFF),
  HISTORY_RETENTION_DAYS: withDefault(
    '365',
    wholeNumberOrNone(1, MAX_DAYS, 'for how many days requests are remembered'),
  ),
  PRIVATE_PICTURE_DAYS: withDefault(
    '7',
    wholeNumber(0, MAX_PRIVATE_DAYS, 'for how many days private pictures are kept'),
  ),
  PRIVATE_PICTURES_MB: withDefault(
    '1024',
    wholeNumber(1, 1_000_000, 'how many megabytes all kept private pictures may take'),
  ),
  BACKUP_RETENTION_DAYS: optional(
    wholeNumber(0, MAX_DAYS, 'for how many days you keep backups of the database'),
  ),
  OPERATOR_WEBHOOK_URL: optional({
    schema: urlSchema,
    expected:
      'the address of a Discord webhook: channel settings → Integrations → Webhooks → Copy Webhook URL',
    isSecret: true,
  }),
  JOB_DEADLINE_MINUTES: withDefault('60', wholeNumber(1, 1440, 'how long a request may wait')),
  QUEUE_MAX: withDefault('10000', wholeNumber(1, 1_000_000, 'how many pictures may wait')),
  PAINTING_PROBE_SECONDS: withDefault(
    '30',
    wholeNumber(1, 3600, 'how long painting pauses before one call tries again'),
  ),
  SHUTDOWN_SECONDS: withDefault(
    '20',
    wholeNumber(0, 600, 'how long calls may go on after a request to stop'),
  ),
  OFFLINE_EXIT_MINUTES: withDefault(
    '30',
    numberFrom(0, 1440, 'after how long without Discord the process ends, 0 for never'),
  ),
  INTERACTIONS: withDefault('gateway', {
    schema: z.enum(INTERACTION_WAYS),
    expected: 'gateway or http: how Discord sends what members ask for',
  }),
  DISCORD_PUBLIC_KEY: optional({
    schema: z.string().regex(/^[0-9a-f]{64}$/i),
    expected:
      'the application’s public key: 64 hexadecimal digits. Discord Developer Portal → your application → General Information',
  }),
  HTTP_PORT: optional(
    wholeNumber(
      1,
      65_535,
      'the port of /interactions, /healthz, /readyz and /metrics; without it there is none, and INTERACTIONS=http needs it',
    ),
  ),
  HTTP_HOST: withDefault('127.0.0.1', {
    schema: hostSchema,
    expected: 'an address or a name of this machine, such as 127.0.0.1, or 0.0.0.0 for all',
  }),
  LOG_LEVEL: withDefault('info', {
    schema: z.enum(LOG_LEVELS),
    expected: `one of ${LOG_LEVELS.join(', ')}`,
  }),
});

/** With what each needs of the others. */
export const environmentSchema = variablesSchema.refine(
  ({ INTERACTIONS, HTTP_PORT }) => INTERACTIONS !== 'http' || HTTP_PORT !== undefined,
  // Also where others are wrong: all are told at once.
  { path: ['HTTP_PORT'], when: () => true },
);

/** The same, to be looked through. */
export const VARIABLES: readonly (Facts & { readonly name: string })[] = Object.entries(
  variablesSchema.shape,
).map(([name, schema]) => ({ name, expected: '', ...FACTS.get(schema) }));

type Entry<Value> = Kind<Value> & { readonly isSecret?: boolean };

function required<Value>({ schema, ...facts }: Entry<Value>) {
  return schema.register(FACTS, { ...facts, isRequired: true });
}

function optional<Value>({ schema, ...facts }: Entry<Value>) {
  return schema.optional().register(FACTS, facts);
}

function withDefault<Value>(words: string, { schema, ...facts }: Entry<Value>) {
  return schema.prefault(words).register(FACTS, { ...facts, default: words });
}

function writeLimits(limits: LimitValues): string {
  return Object.entries(limits)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
}
