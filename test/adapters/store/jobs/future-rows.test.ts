import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from '#adapters/store/database/database.ts';
import { createRetentionStore } from '#adapters/store/privacy/retention-store.ts';
import { createStore, type Store } from '#adapters/store/store.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { createNextJob } from '../../../driver/example-job.ts';
import { ask, MEMBER_IDS, NO_LIMITS, NO_RULES } from '../../../driver/job-ports.ts';
import { createMemoryPictures } from '../../../driver/memory/pictures.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 5, 15, 12);

let database: Awaited<ReturnType<typeof openDatabase>>;
let store: Store;
const told = vi.fn<(aheadMs: number) => void>();
beforeEach(async () => {
  told.mockClear();
  database = await openDatabase(':memory:');
  store = createStore({
    database,
    memberIds: MEMBER_IDS,
    pictures: createMemoryPictures(),
    operator: { rules: NO_RULES, limits: NO_LIMITS },
    translate: createTranslator(),
    onFutureRows: told,
  });
});
afterEach(() => database.destroy());

const accept = (now: number, receivedAt = now) =>
  store.intake.accept(ask(createNextJob({ origin: { receivedAt } })), now);

async function writeEvents(count: number, at: number, name: string): Promise<void> {
  for (let event = 0; event < count; event += 1)
    await database
      .insertInto('events')
      .values({
        id: `${name} ${event}`,
        reference: `${name} ${event}`,
        server_id: '300000000000000001',
        at,
        kind: 'refusal',
        summary: '{}',
        log_state: 'none',
      })
      .execute();
}

it.each([10 * 60_000, 3 * 60 * 60_000, 400 * DAY])(
  'the operator is told once of a clock that was %i ms ahead, and the present counts',
  async (ahead) => {
    await accept(NOW + ahead);
    for (const later of [0, 1000, 60_000]) await accept(NOW + later);
    expect(told.mock.calls).toEqual([[ahead]]);
    const pictures = await database
      .selectFrom('pictures')
      .select('submitted_at')
      .orderBy('arrival')
      .execute();
    expect(pictures.map(({ submitted_at }) => submitted_at)).toEqual([
      NOW,
      NOW,
      NOW + 1000,
      NOW + 60_000,
    ]);
  },
);

it('a clock that is set by minutes is nobody’s business', async () => {
  await accept(NOW);
  await accept(NOW - 4 * 60_000);
  expect(told).not.toHaveBeenCalled();
});

it('nor is one that was not set yet', async () => {
  await accept(NOW);
  await accept(Date.UTC(1970, 0, 1, 0, 5));
  expect(told).not.toHaveBeenCalled();
});

it('jobs, their deadlines and what is kept of them come to the present, too', async () => {
  const ahead = NOW + 400 * DAY;
  const accepted = await accept(ahead);
  if (!accepted.ok) throw new Error('refused');
  const { job } = accepted.value;
  await store.endings.beginDelivery(job.id);
  await store.endings.finish(job.id, 'delivered', ahead, null, { until: ahead + DAY, bytes: 7 });
  await accept(NOW);
  const row = await database
    .selectFrom('jobs')
    .selectAll()
    .where('id', '=', job.id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ received_at: NOW, finished_at: NOW, kept_until: NOW + DAY });
  expect(row.deadline - row.received_at).toBe(job.deadline - ahead);
});

it('old entries are forgotten behind any number of entries from the future', async () => {
  await writeEvents(600, NOW + 400 * DAY, 'future');
  await writeEvents(3, NOW - 500 * DAY, 'old');
  await writeEvents(2, NOW - DAY, 'new');
  const retention = createRetentionStore(database);
  while ((await retention.deleteOld(NOW - 365 * DAY, NOW)) > 0);
  const left = await database.selectFrom('events').select('id').execute();
  expect(left.filter(({ id }) => id.startsWith('old'))).toEqual([]);
  expect(left).toHaveLength(602);
});
