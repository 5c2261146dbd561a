import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { createRequestBody } from '#adapters/dataoorts/request-body.ts';
import { MAX_WORDED_REFUSALS } from '#adapters/store/audit/record-refusal.ts';
import { SEARCH_LIFE_MS } from '#features/history/history.ts';
import { DRAFT_LIFE_MS } from '#features/members/drafts.ts';
import { createExampleJob } from './driver/example-job.ts';
import { listTables } from './stored-names/list-kept.ts';

// What docs/privacy.md says, held against the code. What erasing and exporting do is held by the tests of the commands and of the
// store: test/commands/easel/privacy-*.test.ts, test/adapters/store/privacy.

const PAGE = readFileSync(new URL('../docs/privacy.md', import.meta.url), 'utf8');
const DAY_MS = 24 * 60 * 60 * 1000;

const names = readFileSync(new URL('stored-names.json', import.meta.url), 'utf8');
const { export: exported } = z.object({ export: z.array(z.string()) }).parse(JSON.parse(names));

/** What says on the page that a table is kept. Those without a word about anybody need none. */
const TABLES: Readonly<Record<string, string | null>> = {
  acts: 'What moderators and managers did',
  blocked_servers: null,
  copies: 'its enlarged copies',
  drafts: 'What you typed into a form',
  events: 'Refused requests with the rule',
  fair_clock: null,
  gateway_sessions: null,
  jobs: 'Each request',
  member_defaults: 'What you have chosen as defaults',
  passes: 'A moderator’s leave for one request',
  pictures: 'What became of it',
  removals: 'the messages that show them',
  searches: 'What you look for in `/easel history`',
  seen_interactions: 'interaction id',
  server_spend_totals: null,
  servers: 'A server’s settings',
  spend: 'What each call to the painting service cost',
  spend_alerts: null,
  spend_totals: null,
  suspensions: 'Suspensions: your id',
};

it('every table that is kept is on the page, or has not a word about anybody', async () => {
  const tables = (await listTables()).flatMap((line) => {
    const [, table] = /^(\w+)\.\w+ \w/.exec(line) ?? [];
    return table === undefined || /^(sqlite|kysely)_/.test(table) ? [] : [table];
  });
  const unsaid = [...new Set(tables)].filter((table) => {
    const words = TABLES[table];
    return words === undefined || (words !== null && !PAGE.replaceAll("'", '’').includes(words));
  });
  expect(unsaid).toEqual([]);
});

it('every field of the export is explained', () => {
  const [, fields = ''] = PAGE.split('## What stands in the export');
  const paths = exported.filter((path) => /^(?:export|erased)\./.test(path));
  const keys = paths.flatMap((path) => path.replaceAll('[]', '').split('.').slice(1, 4));
  // What members typed is theirs, field by field.
  const typed = new Set(
    paths.flatMap((path) => /\b(?:typed|chosen|request)\.(.+)$/.exec(path)?.[1]?.split('.') ?? []),
  );
  const unsaid = [...new Set(keys)].filter(
    (key) => !typed.has(key.replaceAll('[]', '')) && !fields.includes(`\`${key}\``),
  );
  expect(unsaid).toEqual([]);
});

it('the spans and numbers are those of the code', () => {
  expect([DRAFT_LIFE_MS, SEARCH_LIFE_MS]).toEqual([DAY_MS, DAY_MS]);
  expect(PAGE).toMatch(/typed into a form.*\| 24 hours, deleted within the hour after \|/);
  expect(PAGE).toMatch(/history`.*\| a day, deleted within the hour after \|/);
  expect(PAGE).toContain(`the first ${MAX_WORDED_REFUSALS} that you are refused in an hour`);
});

it('the painting service gets words and settings, and nothing that says whose they are', () => {
  const { order, origin } = createExampleJob();
  const body = createRequestBody(order.request);
  for (const id of [origin.userId, origin.serverId ?? '', origin.channelId])
    expect(body).not.toContain(id);
  expect(
    z
      .object({ model: z.string(), data: z.record(z.string(), z.unknown()) })
      .strict()
      .safeParse(JSON.parse(body)).success,
  ).toBe(true);
});
