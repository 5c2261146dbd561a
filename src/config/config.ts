import type * as z from 'zod';
import type { Budget } from '#core/ledger/budget.ts';
import type { NanoUsd } from '#core/ledger/money.ts';
import { OperatorError } from '#core/operator-error.ts';
import { LIMIT_NAMES, type LimitValues } from '#core/policy/limits.ts';
import { SHIPPED_BOUNDS, type OperatorRules } from '#core/policy/operator-rules.ts';
import { environmentSchema, VARIABLES } from './environment.ts';
import { describeUnknownVariables, findUnknownVariables } from './unknown-variables.ts';

/** As the process has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

export type Config = {
  readonly discord: {
    readonly token: string;
    readonly apiUrl: string;
    /** Where commands are registered; `undefined` for everywhere. */
    readonly commandServerId: string | undefined;
    /** How Discord sends interactions. */
    readonly interactions: 'gateway' | 'http';
    /** In hexadecimal, where it is set. */
    readonly publicKey: string | undefined;
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
  /** After so long without Discord the process ends; `null` for never. */
  readonly offlineExitMs: number | null;
  /** Where HTTP is answered; `undefined` for nowhere. */
  readonly http: { readonly host: string; readonly port: number } | undefined;
  readonly logLevel: string;
  /** What no log may show. */
  readonly secrets: readonly string[];
  /** What is set and looks like a variable of Easel's, but is none. */
  readonly warnings: readonly string[];
};

/** The environment can't be used. The message names every bad variable, and repeats no value: one could be a secret. */
export class ConfigError extends OperatorError {
  override readonly name = 'ConfigError';
}

const BYTES_PER_MB = 1024 * 1024;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Reads the environment. A variable left blank counts as not set.
 *
 * @throws ConfigError that names every bad variable at once
 */
export function parseConfig(environment: Environment): Config {
  const values = takeFilled(environment);
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
      interactions: variables.INTERACTIONS,
      publicKey: variables.DISCORD_PUBLIC_KEY,
    },
    allowedServers: variables.ALLOWED_SERVERS ?? [],
    dataoorts: {
      apiKey: variables.DATAOORTS_API_KEY,
      apiUrl: variables.DATAOORTS_API_URL,
      timeoutMs: variables.DATAOORTS_TIMEOUT_SECONDS * 1000,
    },
    concurrency: variables.DATAOORTS_CONCURRENCY,
    databasePath,
    picturesPath: `${databasePath}-pictures`,
    budget: { day: variables.BUDGET_USD_PER_DAY, month: variables.BUDGET_USD_PER_MONTH },
    prices: variables.MODEL_PRICES_USD ?? new Map(),
    rules: {
      defaults: variables.DEFAULT_LIMITS,
      bounds: findBounds(variables),
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
    offlineExitMs:
      variables.OFFLINE_EXIT_MINUTES === 0 ? null : variables.OFFLINE_EXIT_MINUTES * 60_000,
    http:
      variables.HTTP_PORT === undefined
        ? undefined
        : { host: variables.HTTP_HOST, port: variables.HTTP_PORT },
    logLevel: variables.LOG_LEVEL,
    secrets: listSecrets(environment),
    warnings: listWarnings(Object.keys(values)),
  };
}

/** In a bot that anybody may take into their server, none of them can use up the day of all the others. */
function findBounds({
  MAX_LIMITS: bounds,
  ALLOWED_SERVERS: allowed,
  BUDGET_USD_PER_DAY: day,
}: z.infer<typeof environmentSchema>): LimitValues {
  const isShipped = LIMIT_NAMES.every((name) => bounds[name] === SHIPPED_BOUNDS[name]);
  if (!isShipped || allowed !== undefined || day === null) return bounds;
  return { ...bounds, server_usd_per_day: Math.floor(day / 2) };
}

function listWarnings(names: readonly string[]): readonly string[] {
  const unknown = findUnknownVariables(names);
  return unknown.length === 0 ? [] : [describeUnknownVariables(unknown)];
}

/** Those that are set, whether the environment can be used or not. */
export function listSecrets(environment: Environment): readonly string[] {
  const values = takeFilled(environment);
  return VARIABLES.filter(({ isSecret }) => isSecret === true).flatMap(
    ({ name }) => values[name] ?? [],
  );
}

/** Those that are set, without what surrounds their values. */
export function takeFilled(environment: Environment): Readonly<Record<string, string>> {
  const filled = Object.entries(environment)
    .map(([name, value = '']) => [name, takeQuotesOff(value.trim())] as const)
    .filter(([, value]) => value !== '');
  return Object.fromEntries(filled);
}

/** `docker --env-file` keeps those that other readers of such files take off. */
function takeQuotesOff(value: string): string {
  return /^(["'])(.*)\1$/s.exec(value)?.[2]?.trim() ?? value;
}

function describeProblems(
  { issues }: z.ZodError,
  values: Readonly<Record<string, string>>,
): string {
  const bad = new Set(issues.map(({ path }) => String(path[0])));
  const lines = VARIABLES.filter(({ name }) => bad.has(name)).map(({ name, expected }) => {
    const problem = values[name] === undefined ? 'is missing' : 'is invalid';
    return `  ${name} ${problem}.\n    It should be ${expected}.`;
  });
  return [
    `Easel can’t start: ${bad.size === 1 ? '1 setting needs' : `${bad.size} settings need`} attention.`,
    ...lines,
    'Set these in the environment or in a file named .env; .env.example explains each.',
  ].join('\n');
}
