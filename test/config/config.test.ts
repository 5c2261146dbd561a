import { describe, expect, it } from 'vitest';
import { ConfigError, listSecrets, parseConfig } from '../../src/config/config.ts';
import { VARIABLES } from '../../src/config/environment.ts';
import { MODELS } from '#core/image/models.ts';
import { SHIPPED_BOUNDS, SHIPPED_DEFAULTS } from '#core/policy/operator-rules.ts';

const GOOD = { DISCORD_TOKEN: 'MTIz.R2F0.c2VjcmV0', DATAOORTS_API_KEY: 'key-of-dataoorts' };
const DAY_MS = 24 * 60 * 60 * 1000;
type Environment = Readonly<Record<string, string | undefined>>;

function problemOf(environment: Environment): string {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('The configuration was taken');
}

it('two values are enough', () => {
  expect(parseConfig(GOOD)).toEqual({
    discord: {
      token: GOOD.DISCORD_TOKEN,
      apiUrl: 'https://discord.com/api',
      commandServerId: undefined,
      interactions: 'gateway',
      publicKey: undefined,
    },
    allowedServers: [],
    dataoorts: {
      apiKey: GOOD.DATAOORTS_API_KEY,
      apiUrl: 'https://cloud.dataoorts.com/api/v1',
      timeoutMs: 120_000,
    },
    concurrency: 4,
    databasePath: 'data/easel.db',
    picturesPath: 'data/easel.db-pictures',
    budget: { day: 5_000_000_000, month: null },
    prices: new Map(),
    rules: {
      defaults: SHIPPED_DEFAULTS,
      bounds: { ...SHIPPED_BOUNDS, server_usd_per_day: 2_500_000_000 },
      isPaused: false,
    },
    directMessages: false,
    historyMs: 365 * DAY_MS,
    keptMs: 7 * DAY_MS,
    keptBytes: 1024 * 1024 * 1024,
    backupDays: undefined,
    operatorWebhookUrl: undefined,
    deadlineMs: 3_600_000,
    maxQueuedPictures: 10_000,
    probeAfterMs: 30_000,
    shutdownMs: 20_000,
    offlineExitMs: 1_800_000,
    logLevel: 'info',
    secrets: Object.values(GOOD),
    warnings: [],
  });
});

it.each<[string, string, object]>([
  ['DISCORD_GUILD_ID', '12345678901234567', { discord: { commandServerId: '12345678901234567' } }],
  [
    'ALLOWED_SERVERS',
    '12345678901234567, 12345678901234567890',
    { allowedServers: ['12345678901234567', '12345678901234567890'] },
  ],
  [
    'DISCORD_API_URL',
    'http://127.0.0.1:80/api',
    { discord: { apiUrl: 'http://127.0.0.1:80/api' } },
  ],
  ['DISCORD_API_URL', 'https://proxy.example/', { discord: { apiUrl: 'https://proxy.example' } }],
  ['DATAOORTS_API_URL', 'http://[::1]:8080/v1', { dataoorts: { apiUrl: 'http://[::1]:8080/v1' } }],
  ['DATAOORTS_CONCURRENCY', '1', { concurrency: 1 }],
  ['DATAOORTS_TIMEOUT_SECONDS', '30', { dataoorts: { timeoutMs: 30_000 } }],
  ['DATABASE_URL', 'sqlite:/var/lib/easel.db', { databasePath: '/var/lib/easel.db' }],
  ['DATABASE_URL', 'sqlite::memory:', { databasePath: ':memory:' }],
  ['DATABASE_URL', 'sqlite:/var/lib/easel.db', { picturesPath: '/var/lib/easel.db-pictures' }],
  ['BUDGET_USD_PER_DAY', '0.0011', { budget: { day: 1_100_000, month: null } }],
  ['BUDGET_USD_PER_DAY', '0', { budget: { day: 0 } }],
  ['BUDGET_USD_PER_DAY', 'none', { budget: { day: null } }],
  ['BUDGET_USD_PER_MONTH', '99.50', { budget: { day: 5_000_000_000, month: 99_500_000_000 } }],
  [
    'MODEL_PRICES_USD',
    `${MODELS[0].id}=0.0009, ${MODELS[3].id} = 0.002`,
    {
      prices: new Map([
        [MODELS[0].id, 900_000],
        [MODELS[3].id, 2_000_000],
      ]),
    },
  ],
  [
    'DEFAULT_LIMITS',
    'images_per_hour=5, server_usd_per_month=2.50',
    { rules: { defaults: { images_per_hour: 5, server_usd_per_month: 2_500_000_000 } } },
  ],
  ['DEFAULT_LIMITS', 'none', { rules: { defaults: {}, bounds: SHIPPED_BOUNDS } }],
  ['MAX_LIMITS', 'steps=8,count=1', { rules: { bounds: { steps: 8, count: 1 } } }],
  ['PAUSED', 'on', { rules: { isPaused: true } }],
  ['DIRECT_MESSAGES', 'on', { directMessages: true }],
  ['HISTORY_RETENTION_DAYS', '30', { historyMs: 30 * DAY_MS }],
  ['HISTORY_RETENTION_DAYS', 'none', { historyMs: null }],
  ['HISTORY_RETENTION_DAYS', '2', { keptMs: 2 * DAY_MS }],
  ['PRIVATE_PICTURE_DAYS', '30', { keptMs: 30 * DAY_MS }],
  ['PRIVATE_PICTURE_DAYS', '0', { keptMs: 0 }],
  ['PRIVATE_PICTURES_MB', '1', { keptBytes: 1_048_576 }],
  ['BACKUP_RETENTION_DAYS', '0', { backupDays: 0 }],
  [
    'OPERATOR_WEBHOOK_URL',
    'https://discord.com/api/webhooks/1/x',
    { operatorWebhookUrl: 'https://discord.com/api/webhooks/1/x' },
  ],
  ['JOB_DEADLINE_MINUTES', '1', { deadlineMs: 60_000 }],
  ['QUEUE_MAX', '1', { maxQueuedPictures: 1 }],
  ['PAINTING_PROBE_SECONDS', '3600', { probeAfterMs: 3_600_000 }],
  ['SHUTDOWN_SECONDS', '0', { shutdownMs: 0 }],
  ['OFFLINE_EXIT_MINUTES', '0', { offlineExitMs: null }],
  ['OFFLINE_EXIT_MINUTES', '1.5', { offlineExitMs: 90_000 }],
  ['HTTP_PORT', '9464', { http: { host: '127.0.0.1', port: 9464 } }],
  ['LOG_LEVEL', 'debug', { logLevel: 'debug' }],
])('%s=%s is taken', (name, value, expected) => {
  expect(parseConfig({ ...GOOD, [name]: value })).toMatchObject(expected);
  for (const written of [`  ${value} \n`, `"${value}"`, `' ${value} ' `])
    expect(parseConfig({ ...GOOD, [name]: written })).toMatchObject(expected);
});

it.each(VARIABLES.filter(({ isRequired }) => isRequired !== true).map(({ name }) => name))(
  '%s left blank counts as not set',
  (name) => {
    for (const blank of ['', '  ', '""', "' '", undefined]) {
      expect(parseConfig({ ...GOOD, [name]: blank })).toEqual(parseConfig(GOOD));
    }
  },
);

it('quotes around the secrets are taken off, too, for Discord and for what is scrubbed', () => {
  const webhook = 'https://discord.com/api/webhooks/1/x';
  const environment = { ...GOOD, OPERATOR_WEBHOOK_URL: webhook };
  const quoted = Object.entries(environment).map(([name, value]) => [name, `"${value}"`]);
  const config = parseConfig(Object.fromEntries(quoted));
  expect(config).toEqual(parseConfig(environment));
  expect(config.secrets).toEqual([...Object.values(GOOD), webhook]);
});

it.each(["'", '"', '"sqlite:x.db', `'sqlite:x.db"`])('%s is no value in quotes', (value) => {
  expect(problemOf({ ...GOOD, DATABASE_URL: value })).toContain('DATABASE_URL is invalid');
});

const BAD: readonly (readonly [string, string])[] = [
  ['DISCORD_TOKEN', 'secret-without-dots'],
  ['DISCORD_TOKEN', 'Bot MTIz.R2F0.c2VjcmV0'],
  ['DISCORD_TOKEN', 'MTIz.R2F0.'],
  ['DATAOORTS_API_KEY', 'two words'],
  ['DATAOORTS_API_KEY', 'kéy-with-accent'],
  ['DATAOORTS_API_KEY', 'key\nwith-line'],
  ['DISCORD_GUILD_ID', 'my-server'],
  ['DISCORD_GUILD_ID', '1234567890123456'],
  ['DISCORD_GUILD_ID', '123456789012345678901'],
  ['ALLOWED_SERVERS', '12345678901234567,my-server'],
  ['ALLOWED_SERVERS', ',,'],
  ['DISCORD_API_URL', 'discord.example'],
  ['DISCORD_API_URL', 'ftp://discord.example'],
  ['DATAOORTS_API_URL', 'javascript:alert(1)'],
  ['DATAOORTS_API_URL', 'https://'],
  ['DATAOORTS_API_URL', 'cloud.dataoorts.com/api/v1'],
  ['DATAOORTS_CONCURRENCY', '0'],
  ['DATAOORTS_CONCURRENCY', '-4'],
  ['DATAOORTS_CONCURRENCY', '2.5'],
  ['DATAOORTS_CONCURRENCY', '1e1'],
  ['DATAOORTS_CONCURRENCY', '0x4'],
  ['DATAOORTS_CONCURRENCY', 'four'],
  ['DATAOORTS_CONCURRENCY', 'Infinity'],
  ['DATAOORTS_TIMEOUT_SECONDS', '0'],
  ['DATAOORTS_TIMEOUT_SECONDS', '301'],
  ['DATAOORTS_TIMEOUT_SECONDS', 'soon'],
  ['DATABASE_URL', 'postgres://localhost/easel'],
  ['DATABASE_URL', 'mysql://localhost/easel'],
  ['DATABASE_URL', 'data/easel.db'],
  ['DATABASE_URL', 'sqlite:'],
  ['BUDGET_USD_PER_DAY', '-1'],
  ['BUDGET_USD_PER_DAY', '$5'],
  ['BUDGET_USD_PER_DAY', 'much'],
  ['BUDGET_USD_PER_DAY', '0.0000000001'],
  ['BUDGET_USD_PER_DAY', '1e3'],
  ['BUDGET_USD_PER_MONTH', 'unlimited'],
  ['BUDGET_USD_PER_MONTH', '-1'],
  ['MODEL_PRICES_USD', 'gone/model=0.001'],
  ['MODEL_PRICES_USD', MODELS[0].id],
  ['MODEL_PRICES_USD', `${MODELS[0].id}=cheap`],
  ['DEFAULT_LIMITS', 'images_per_week=5'],
  ['DEFAULT_LIMITS', 'images_per_hour'],
  ['DEFAULT_LIMITS', 'images_per_hour=-1'],
  ['DEFAULT_LIMITS', 'steps=21'],
  ['DEFAULT_LIMITS', 'images_per_hour=2.5'],
  ['MAX_LIMITS', 'unlimited'],
  ['MAX_LIMITS', 'server_usd_per_month=$5'],
  ['PAUSED', 'yes'],
  ['DIRECT_MESSAGES', 'true'],
  ['HISTORY_RETENTION_DAYS', '0'],
  ['HISTORY_RETENTION_DAYS', '36501'],
  ['HISTORY_RETENTION_DAYS', 'forever'],
  ['PRIVATE_PICTURE_DAYS', '31'],
  ['PRIVATE_PICTURE_DAYS', 'none'],
  ['PRIVATE_PICTURES_MB', '0'],
  ['BACKUP_RETENTION_DAYS', '-1'],
  ['BACKUP_RETENTION_DAYS', 'none'],
  ['OPERATOR_WEBHOOK_URL', 'discord.com/api/webhooks/1/x'],
  ['OPERATOR_WEBHOOK_URL', 'a channel'],
  ['JOB_DEADLINE_MINUTES', '0'],
  ['JOB_DEADLINE_MINUTES', '1441'],
  ['QUEUE_MAX', '0'],
  ['QUEUE_MAX', 'all'],
  ['PAINTING_PROBE_SECONDS', '0'],
  ['OFFLINE_EXIT_MINUTES', '-1'],
  ['OFFLINE_EXIT_MINUTES', '1441'],
  ['OFFLINE_EXIT_MINUTES', 'never'],
  ['SHUTDOWN_SECONDS', '-1'],
  ['SHUTDOWN_SECONDS', '601'],
  ['HTTP_PORT', '0'],
  ['HTTP_PORT', '65536'],
  ['HTTP_HOST', 'http://0.0.0.0'],
  ['INTERACTIONS', 'both'],
  ['DISCORD_PUBLIC_KEY', 'a1b2c3'],
  ['DISCORD_PUBLIC_KEY', 'g'.repeat(64)],
  ['LOG_LEVEL', 'loud'],
];

it.each(BAD)('%s=%j is refused, and it alone is named', (name, value) => {
  const problem = problemOf({ ...GOOD, [name]: value });
  expect(problem).toMatch(new RegExp(`${name} is invalid`));
  expect(problem.split('\n').filter((line) => /^ {2}[A-Z_]+ is /.test(line))).toHaveLength(1);
});

it('interactions over HTTP need a port, and say so together with whatever else is wrong', () => {
  const problem = problemOf({ ...GOOD, INTERACTIONS: 'http', QUEUE_MAX: 'all' });
  expect(problem).toMatch(/HTTP_PORT is missing\.\n.*INTERACTIONS=http needs it/);
  expect(problem).toMatch(/QUEUE_MAX is invalid/);
  const { discord, http } = parseConfig({ ...GOOD, INTERACTIONS: 'http', HTTP_PORT: '8080' });
  expect([discord.interactions, http]).toEqual(['http', { host: '127.0.0.1', port: 8080 }]);
});

it.each(['0.0.0.0', '::', 'localhost'])('%s is an address to listen at', (HTTP_HOST) => {
  expect(parseConfig({ ...GOOD, HTTP_HOST, HTTP_PORT: '8080' }).http?.host).toBe(HTTP_HOST);
});

it('the secrets are those that are set, however they are written and whatever else is wrong', () => {
  const address = 'https://discord.com/api/webhooks/1/x';
  const secrets = ['a-token', GOOD.DATAOORTS_API_KEY, address];
  expect(
    listSecrets({
      ...GOOD,
      DISCORD_TOKEN: ' a-token\n',
      OPERATOR_WEBHOOK_URL: address,
      LOG_LEVEL: 'loud',
    }),
  ).toEqual(secrets);
  expect(listSecrets({ DISCORD_TOKEN: ' ', PATH: '/bin' })).toEqual([]);
});

it('each variable has a value that is refused', () => {
  expect([...new Set(BAD.map(([name]) => name))].toSorted()).toEqual(
    VARIABLES.map(({ name }) => name).toSorted(),
  );
});

describe('the message about a wrong configuration', () => {
  const wrong = Object.fromEntries(BAD.filter(([, value]) => value.length > 3));

  it('names every bad variable at once', () => {
    const problem = problemOf(wrong);
    for (const name of Object.keys(wrong)) expect(problem).toContain(`${name} is invalid`);
  });

  it('echoes no value', () => {
    const problem = problemOf({
      DISCORD_TOKEN: 'secret-of-discord',
      DATAOORTS_API_KEY: 'secret of dataoorts',
      DATABASE_URL: 'postgres://easel:secret-password@db',
      DISCORD_API_URL: 'secret-address',
      LOG_LEVEL: 'secret-level',
    });
    expect(problem).not.toMatch(/secret|password/);
  });

  it('keeps quiet about what is right', () => {
    const problem = problemOf({ ...GOOD, LOG_LEVEL: 'loud' });
    for (const value of Object.values(GOOD)) expect(problem).not.toContain(value);
  });

  it.each([{}, { DISCORD_TOKEN: ' ', DATAOORTS_API_KEY: '' }])(
    'says of %o that both are missing, what they look like and where to get them',
    (environment) => {
      const problem = problemOf(environment);
      expect(problem).toMatch(/DISCORD_TOKEN is missing.\n.*three parts.*discord\.com\/developers/);
      expect(problem).toMatch(/DATAOORTS_API_KEY is missing.\n.*cloud\.dataoorts\.com\/ai/);
      expect(problem).toContain('.env');
      expect(problem).not.toMatch(/^\s+at /m);
    },
  );
});

const WRITTEN_BOUNDS = Object.entries(SHIPPED_BOUNDS)
  .map((pair) => pair.join('='))
  .join(',');

it.each([
  [{}, 2_500_000_000],
  [{ BUDGET_USD_PER_DAY: '0.5' }, 250_000_000],
  [{ MAX_LIMITS: WRITTEN_BOUNDS }, 2_500_000_000],
  [{ BUDGET_USD_PER_DAY: 'none' }, undefined],
  [{ ALLOWED_SERVERS: '300000000000000001' }, undefined],
  [{ MAX_LIMITS: 'none' }, undefined],
  [{ MAX_LIMITS: 'server_usd_per_day=4' }, 4_000_000_000],
])('with %j a server’s day may cost %s', (environment, bound) => {
  const { rules } = parseConfig({ ...GOOD, ...environment });
  expect(rules.bounds.server_usd_per_day).toBe(bound);
});
