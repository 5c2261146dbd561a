import { beforeEach, describe, expect, it } from 'vitest';
import { draftOptions } from '#core/image/options/draft.ts';
import { createLogger } from '#core/logger.ts';
import { createEvent } from '#features/audit/event.ts';
import { createRetention } from '#features/privacy/retention.ts';
import { text } from '#core/i18n/text.ts';
import { insertEvent } from '#adapters/store/audit/event-rows.ts';
import { createRetentionStore } from '#adapters/store/privacy/retention-store.ts';
import { createDriver, type Driver, until } from '../../driver/driver.ts';
import { setPolicy } from '../../driver/policy.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const ADA = '200000000000000001';
const SERVER = '300000000000000001';

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver({ always: 'painted' });
});

/** One round, so many days from now. */
async function tidyUp(days: number, historyDays: number | null = 30): Promise<void> {
  await createRetention({
    retentionStore: createRetentionStore(driver.database),
    removals: { run: async () => undefined, stop: async () => undefined },
    historyMs: historyDays === null ? null : historyDays * DAY_MS,
    now: () => Date.now() + days * DAY_MS,
    log: createLogger('silent', []),
  }).run();
}

const paint = async (serverId: string | null = SERVER) => {
  await driver.submit({ count: 2, origin: { serverId } });
  await driver.ended();
};

const count = async (
  table: 'jobs' | 'pictures' | 'events' | 'passes' | 'suspensions' | 'servers',
) => (await driver.database.selectFrom(table).selectAll().execute()).length;

async function addRest(serverId = SERVER): Promise<void> {
  const event = createEvent({
    serverId,
    at: Date.now(),
    kind: 'refusal',
    userId: ADA,
    locale: null,
    summary: text('log.somebody'),
  });
  await insertEvent(driver.database, event, 'none');
  const whose = { server_id: serverId, user_id: ADA };
  const pass = { prompt: 'x', negative_prompt: '', event_id: event.id, used_at: null };
  await driver.database
    .insertInto('passes')
    .values({ ...whose, ...pass, expires_at: Date.now() })
    .execute();
  const suspension = { reason: null, by_id: '1', at: 1 };
  await driver.database
    .insertInto('suspensions')
    .values([
      { ...whose, ...suspension, until: Date.now(), ended_at: null },
      { ...whose, ...suspension, until: null, ended_at: null },
    ])
    .execute();
}

describe('history', () => {
  it('is deleted once it is older than the operator wants to keep it', async () => {
    await paint();
    await addRest();
    await tidyUp(29);
    expect([await count('jobs'), await count('pictures'), await count('events')]).toEqual([
      1, 2, 1,
    ]);
    await tidyUp(31);
    expect([await count('jobs'), await count('pictures')]).toEqual([0, 0]);
    expect([await count('events'), await count('passes')]).toEqual([0, 0]);
  });

  it('keeps suspensions that are in force, and forgets those that ended', async () => {
    await addRest();
    await tidyUp(31);
    const left = await driver.database.selectFrom('suspensions').select('until').execute();
    expect(left).toEqual([{ until: null }]);
  });

  it('is kept for ever if the operator wants that', async () => {
    await paint();
    await addRest();
    await tidyUp(89, null);
    expect([await count('jobs'), await count('events'), await count('passes')]).toEqual([1, 1, 1]);
  });

  it('is never what is unfinished, or what still waits for its member', async () => {
    driver.delivery.outcome = 'undeliverable';
    await paint();
    driver.painter.always = undefined;
    await driver.submit();
    await until(() => driver.painter.easel.length === 1);
    await driver.submit();
    const last = (await driver.rows()).at(-1)?.id ?? '';
    // Cancelled by a process that died before the placeholder went.
    await driver.database
      .updateTable('jobs')
      .set({ state: 'cancelled', message_id: '600000000000000001' })
      .where('id', '=', last)
      .execute();
    await driver.database.updateTable('pictures').set({ submitted_at: 0 }).execute();
    await tidyUp(31);
    expect(await driver.states()).toEqual(['undeliverable', 'painting', 'cancelled']);
  });

  it('is never what still counts in a window, even at the shortest time', async () => {
    await paint();
    const ahead = Date.now() + 2 * DAY_MS;
    await driver.database.updateTable('pictures').set({ submitted_at: ahead }).execute();
    await tidyUp(2, 1);
    expect(await count('jobs')).toBe(1);
    await tidyUp(4, 1);
    expect(await count('jobs')).toBe(0);
  });

  it('goes in batches, and all of it goes', async () => {
    await paint();
    const [job] = await driver.database.selectFrom('jobs').selectAll().execute();
    if (job === undefined) throw new Error('There is no request');
    for (let index = 0; index < 250; index += 1) {
      const id = `copy-${index}`;
      await driver.database
        .insertInto('jobs')
        .values({ ...job, id, interaction_id: id })
        .execute();
    }
    await tidyUp(31);
    expect(await count('jobs')).toBe(0);
  });
});

describe('what an erasure has left', () => {
  it('goes when its windows have closed, whatever the operator keeps', async () => {
    await paint();
    await addRest();
    await driver.features.privacy.eraseData({ userId: ADA }, { messages: false });
    await tidyUp(0.9, null);
    expect([await count('jobs'), await count('pictures')]).toEqual([1, 2]);
    await tidyUp(1.1, null);
    expect([await count('jobs'), await count('pictures')]).toEqual([0, 0]);
    const left = await driver.database.selectFrom('suspensions').select('until').execute();
    expect(left).toEqual([{ until: null }]);
  });
});

describe('a server that has been silent for 90 days', () => {
  const OTHER = '300000000000000002';

  it('is purged: settings, suspensions, history', async () => {
    await setPolicy(driver, { limits: { images_per_hour: 0 } });
    await addRest();
    await paint(OTHER);
    await tidyUp(89, null);
    expect(await count('servers')).toBe(2);
    await driver.database
      .updateTable('servers')
      .set({ last_seen_at: Date.now() + 91 * DAY_MS })
      .where('id', '=', OTHER)
      .execute();
    await tidyUp(91, null);
    expect(await count('servers')).toBe(1);
    expect([await count('events'), await count('passes'), await count('suspensions')]).toEqual([
      0, 0, 0,
    ]);
    expect(await count('jobs')).toBe(1);
    // Back again, it is a server that has set nothing.
    expect((await driver.features.settings.read(SERVER)).limits).toEqual({});
    await paint();
    expect((await driver.states()).at(-1)).toBe('delivered');
  });

  it('of direct messages there is none: they go by the history', async () => {
    await paint(null);
    await tidyUp(91, null);
    expect(await count('jobs')).toBe(1);
  });
});

it('begins at the start, and a stop waits for the round under way', async () => {
  await paint();
  const retention = createRetention({
    retentionStore: createRetentionStore(driver.database),
    removals: { run: async () => undefined, stop: async () => undefined },
    historyMs: DAY_MS,
    now: () => Date.now() + 3 * DAY_MS,
    log: createLogger('silent', []),
  });
  retention.start();
  await until(async () => (await count('jobs')) === 0);
  await retention.stop();
  expect(await count('events')).toBe(0);
});

it('what was typed into a form that was refused goes after a day, whatever the operator keeps', async () => {
  const { drafts } = driver.features;
  const id = await drafts.keep(driver.invocation(), draftOptions({ prompt: 'a heron' }));
  const rows = () => driver.database.selectFrom('drafts').select('id').execute();
  await tidyUp(0.9, null);
  expect(await rows()).toEqual([{ id }]);
  await tidyUp(1.1, null);
  expect(await rows()).toEqual([]);
});
