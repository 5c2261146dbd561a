import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { COMMANDS } from '../commands/index.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { EN } from '#core/i18n/catalogue.ts';
import { MODELS } from '#core/image/models.ts';
import { STYLES } from '#core/image/styles.ts';
import { serialiseRequest } from '#core/recipe/exact-copy.ts';
import { KEYWORD, NOTE_START } from '#core/recipe/files/metadata-keys.ts';
import { CHARGES } from '#core/ledger/spend.ts';
import { LIMIT_NAMES } from '#core/policy/limits.ts';
import { DEFAULT_POLICY, DEFAULT_ROLE_RULE } from '#core/policy/policy.ts';
import { RULES } from '#core/rules/rules.ts';
import { describeAuditCsv } from '#features/audit/audit-csv.ts';
import type { EventKind, LogState } from '#features/audit/event.ts';
import {
  JOB_PURPOSES,
  JOB_STATES,
  PAINT_FAILURE_REASONS,
  PICTURE_STATES,
} from '#features/jobs/job.ts';
import type { LogAction } from '#features/log-channel/entry.ts';
import { createExampleJob } from './driver/example-job.ts';

/**
 * What stands in databases, files and messages of running bots, or is registered at Discord. None of it may change its name; what is new is
 * added to the JSON file.
 */
const STORED = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(new URL('stored-names.json', import.meta.url), 'utf8')));

/** Unions without a table of their own: a member that is renamed does not compile. */
const EVENT_KINDS = {
  refusal: true,
  picture: true,
  change: true,
  action: true,
  report: true,
  question: true,
} satisfies Record<EventKind, true>;
const LOG_STATES = {
  none: true,
  pending: true,
  posted: true,
  changed: true,
  dropped: true,
} satisfies Record<LogState, true>;
const LOG_ACTIONS = {
  delete: true,
  allow: true,
  'allow-term': true,
  suspend: true,
} satisfies Record<LogAction, true>;

/** What a definition sends, without the words for people. */
const partSchema = z.object({
  name: z.string(),
  type: z.number().optional(),
  required: z.boolean().optional(),
  get options() {
    return z.array(partSchema).optional();
  },
  choices: z.array(z.object({ value: z.union([z.string(), z.number()]) })).optional(),
});
type Part = z.infer<typeof partSchema>;

function listParts(part: Part, path: string): readonly string[] {
  const own = [path, part.type, part.required === true ? 'required' : undefined];
  return [
    own.filter((each) => each !== undefined).join(' '),
    ...(part.choices ?? []).map(({ value }) => `${path} = ${value}`),
    ...(part.options ?? []).flatMap((each) => listParts(each, `${path} ${each.name}`)),
  ];
}

function listDefinitions(): readonly string[] {
  return COMMANDS.flatMap((command) => {
    if (command.kind === 'slash') {
      const definition = command.define((key) => key, MODELS);
      return listParts(partSchema.parse(definition), definition.name);
    }
    return command.kind === 'message' ? [command.name] : [];
  });
}

async function listTables(): Promise<readonly string[]> {
  const database = await openDatabase(':memory:');
  const { rows } = await sql<{ type: string; name: string; column: string | null }>`
    select sqlite_master.type as type, sqlite_master.name as name, columns.name as "column"
    from sqlite_master left join pragma_table_info(sqlite_master.name) as columns
    where sqlite_master.name not like 'sqlite_%'`.execute(database);
  const { rows: migrations } = await sql<{
    name: string;
  }>`select name from kysely_migration`.execute(database);
  await database.destroy();
  return [
    ...rows.map(
      ({ type, name, column }) => `${type} ${name}${column === null ? '' : ` ${column}`}`,
    ),
    ...migrations.map(({ name }) => `migration ${name}`),
  ];
}

const keysOf = (value: object): readonly string[] => Object.keys(value);

async function collectNames(): Promise<Readonly<Record<string, readonly string[]>>> {
  const { order } = createExampleJob();
  return {
    tables: await listTables(),
    'job states': JOB_STATES,
    'picture states': PICTURE_STATES,
    purposes: JOB_PURPOSES,
    failures: PAINT_FAILURE_REASONS,
    charges: CHARGES,
    rules: RULES,
    limits: LIMIT_NAMES,
    'event kinds': keysOf(EVENT_KINDS),
    'states of an entry': keysOf(LOG_STATES),
    'actions of the log': keysOf(LOG_ACTIONS),
    policy: keysOf(DEFAULT_POLICY),
    'policy of a role': keysOf(DEFAULT_ROLE_RULE),
    models: MODELS.map(({ id }) => id),
    styles: STYLES.map(({ name }) => name),
    'keys in files': [KEYWORD.infotext, KEYWORD.exact, NOTE_START],
    'exact copy': keysOf(
      z
        .object({})
        .loose()
        .parse(JSON.parse(serialiseRequest(order.request))),
    ),
    'columns of the audit': describeAuditCsv([], () => '')
      .trim()
      .split(','),
    commands: listDefinitions(),
    // The names of buttons, lists and forms begin their ids in messages that stand for years.
    'custom ids': COMMANDS.filter(({ kind }) => kind !== 'slash' && kind !== 'message').map(
      ({ kind, name }) => `${kind} ${name}`,
    ),
    texts: Object.entries(EN).map(([key, words]) =>
      [key, ...new Set([...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].join(' '),
    ),
  };
}

it('what is stored or sent keeps its names', async () => {
  const found = Object.entries(await collectNames()).map(([kind, names]) => [
    kind,
    names.toSorted(),
  ]);
  expect(Object.fromEntries(found)).toEqual(STORED);
});
