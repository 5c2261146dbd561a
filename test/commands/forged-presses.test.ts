import { afterEach, beforeEach, expect, it } from 'vitest';
import { draftOptions } from '#core/image/options/draft.ts';
import { describePictureId } from '#features/jobs/pictures/picture-id.ts';
import { createPrivacyDriver, type PrivacyDriver } from '../driver/privacy.ts';
import { ADA, BEN, SERVER, type Who } from '../driver/people.ts';
import { until } from '../driver/driver.ts';
import { POSTED } from '../driver/memory/delivery.ts';
import { ALL_PERMISSIONS, ENTRANCES } from './list-entrances.ts';

// Anyone can send any id: what stands behind it is asked for by whose it is. See `docs/decisions/strangers.md`.

const SECRET = 'secret-heron';
const ELSEWHERE = { serverId: '300000000000000009', channelId: '400000000000000909' };
const STRANGERS: readonly (readonly [string, Who])[] = [
  ['another member', { userId: BEN }],
  [
    'an administrator of another server',
    { userId: BEN, ...ELSEWHERE, permissions: ALL_PERMISSIONS },
  ],
  ['somebody in a direct message', { userId: BEN, serverId: null, channelId: '77' }],
];
const PROTOTYPE_NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

/** What was pressed, picked or sent; commands have no ids. */
const PRESSED = ENTRANCES.filter(({ name }) => /^(?:button|select|form) /.test(name));

let driver: PrivacyDriver;
let ids: readonly string[];
beforeEach(async () => {
  driver = await createPrivacyDriver();
  const { database, features } = driver;
  const mine = { request: { prompt: SECRET }, order: { isPrivate: true } };
  driver.delivery.outcome = { posted: null };
  await driver.submit(mine);
  await driver.ended();
  driver.delivery.outcome = 'undeliverable';
  await driver.submit(mine);
  await driver.ended();
  await driver.submit({ ...mine, count: 4 });
  driver.painter.always = undefined;
  await driver.submit(mine);
  await until(() => driver.painter.easel.length === 1);
  const draftId = await driver.keepDraft(ADA, SECRET);
  const searchId = 'a'.repeat(22);
  await database
    .insertInto('searches')
    .values({
      id: searchId,
      user_id: ADA,
      server_id: SERVER,
      about_user_id: ADA,
      words: SECRET,
      model: null,
      month: null,
      created_at: Date.now(),
    })
    .execute();
  const found = await features.drafts.keep(
    { userId: ADA, serverId: SERVER },
    draftOptions({ prompt: SECRET }),
  );
  const jobs = (await driver.rows()).map(({ id }) => id);
  const events = await database.selectFrom('events').select('id').execute();
  ids = [
    ...jobs,
    ...jobs.map((jobId) => describePictureId({ jobId, index: 0 })),
    ...jobs.map((jobId) => `${jobId}.${POSTED.messageId}`),
    ...events.map(({ id }) => id),
    draftId,
    found,
    searchId,
    ...['0', '1'].map((page) => `${searchId}.${page}`),
    ADA,
    `${ADA}.0`,
    '0.....',
    '',
    ...PROTOTYPE_NAMES,
  ];
});
afterEach(() => driver.jobs.stop(0));

/** All rows that are about Ada, and what her server has chosen. */
async function look(): Promise<readonly string[]> {
  const { database } = driver;
  const tables = ['jobs', 'pictures', 'events', 'drafts', 'searches', 'passes'] as const;
  const rows = [];
  for (const table of tables)
    rows.push(
      ...(await database.selectFrom(table).selectAll().where('user_id', '=', ADA).execute()),
    );
  const server = await database
    .selectFrom('servers')
    .select(['policy', 'version'])
    .where('id', '=', SERVER)
    .execute();
  const suspended = await database.selectFrom('suspensions').selectAll().execute();
  return [...rows, ...server, ...suspended].map((row) => JSON.stringify(row));
}

it.each(STRANGERS)(
  'what %s presses with forged ids tells nothing, and changes nothing',
  async (_, who) => {
    const before = await look();
    expect(before.join('\n')).toContain(SECRET);
    for (const { name, interactions } of PRESSED)
      for (const interaction of interactions(ids)) {
        const responder = await driver.act(interaction, who);
        const { answers, panel, form } = responder;
        const told = JSON.stringify({ answers, panel, form });
        expect(told.includes(SECRET) ? `${name}: ${told}` : '').toBe('');
        expect(answers.join('\n')).not.toMatch(/went wrong inside/);
      }
    expect(await look()).toEqual(before);
    expect(driver.remover.removed).toEqual([]);
  },
  60_000,
);

it('there are presses of every kind to forge', () => {
  const kinds = new Set(PRESSED.map(({ name }) => name.split(' ')[0]));
  expect(kinds).toEqual(new Set(['button', 'form', 'select']));
});
