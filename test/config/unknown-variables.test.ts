import { expect, it } from 'vitest';
import { VARIABLES } from '../../src/config/environment.ts';
import {
  describeUnknownVariables,
  findUnknownVariables,
} from '../../src/config/unknown-variables.ts';

const say = (...names: readonly string[]) => describeUnknownVariables(findUnknownVariables(names));

it.each([
  ['BUDGET_USD_DAY', 'BUDGET_USD_PER_DAY'],
  ['BUDGET_USD_PER_MONHT', 'BUDGET_USD_PER_MONTH'],
  ['BUDGET_PER_MONTH', 'BUDGET_USD_PER_MONTH'],
  ['USD_BUDGET_PER_DAY', 'BUDGET_USD_PER_DAY'],
  ['budget_usd_per_day', 'BUDGET_USD_PER_DAY'],
  ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
  ['DISCORD_SERVER_ID', 'DISCORD_GUILD_ID'],
  ['DATAOORTS_KEY', 'DATAOORTS_API_KEY'],
  ['DATAORTS_API_KEY', 'DATAOORTS_API_KEY'],
  ['MAX_LIMIT', 'MAX_LIMITS'],
  ['MAX_QUEUE', 'QUEUE_MAX'],
  ['LIMITS_DEFAULT', 'DEFAULT_LIMITS'],
  ['JOB_DEADLINE', 'JOB_DEADLINE_MINUTES'],
  ['HISTORY_DAYS', 'HISTORY_RETENTION_DAYS'],
  ['PAUSE', 'PAUSED'],
  ['LOGLEVEL', 'LOG_LEVEL'],
])('%s is not a setting, and %s was meant', (name, meant) => {
  expect(say('PATH', name, ...VARIABLES.map((variable) => variable.name))).toBe(
    `${name} is not a setting; did you mean ${meant}?`,
  );
});

it('what begins as only Easel’s begin is named, even if nothing like it is known', () => {
  expect(say('DATAOORTS_REGION')).toBe('DATAOORTS_REGION is not a setting.');
});

it('all are named at once', () => {
  expect(say('MAX_LIMIT', 'HOME', 'DISCORD_INTENTS')).toBe(
    'MAX_LIMIT is not a setting; did you mean MAX_LIMITS? DISCORD_INTENTS is not a setting.',
  );
});

it.each([
  'PATH',
  'HOME',
  'HOSTNAME',
  'LOGNAME',
  'LOG_DIR',
  'JOB_NAME',
  'NODE_ENV',
  'npm_config_user_agent',
  'OPENAI_API_KEY',
  'API_URL',
  'DATABASE_PASSWORD',
  'PRIVATE_KEY',
  'USED',
  '_',
  '',
])('%j is somebody else’s', (name) => {
  expect(findUnknownVariables([name])).toEqual([]);
});
