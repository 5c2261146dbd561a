import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '#features/jobs/job.ts';
import type { JobPorts } from '#features/jobs/ports/job-ports.ts';
import { listReached, type Budget } from '#core/ledger/budget.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { ask, openJobPorts, accept, begin, picturesOn } from '../../../driver/job-ports.ts';
import { readSpent } from '#adapters/store/jobs/spend-totals.ts';
import { createNextJob, PRICE } from '../../../driver/example-job.ts';

const NOON = Date.UTC(2026, 0, 30, 12);
const A_DAY = 24 * 60 * 60 * 1000;
const NO_BUDGET: Budget = { day: null, month: null };

let database: Awaited<ReturnType<typeof openDatabase>>;
let ports: JobPorts;
let job: Job;
beforeEach(async () => {
  database = await openDatabase(':memory:');
  ports = openJobPorts(database);
  job = createNextJob({ count: 4 });
  await accept(ports, job);
});
afterEach(() => database.destroy());

const rows = () => database.selectFrom('spend').selectAll().orderBy('id').execute();
const spentAt = (now: number) => readSpent(database, now);
const keyOf = (index: number) => ({ jobId: job.id, index });

describe('a call', () => {
  it('is on the books as unknown, at its price, before anything else is known', async () => {
    await begin(ports, job, 2, NOON);
    expect(await rows()).toEqual([
      {
        id: expect.any(Number),
        job_id: job.id,
        position: 2,
        model: job.order.request.model,
        price: PRICE,
        charge: 'unknown',
        begun_at: NOON,
        server_id: job.origin.serverId,
      },
    ]);
    expect(await spentAt(NOON)).toEqual({ day: PRICE, month: PRICE });
  });

  it('survives a power failure: it is on the disk, and not on its way, before it is made', async () => {
    // What SQLite says about its waiting for the disk while the row is written: 2 is FULL, 1 is NORMAL.
    await sql`create temp table waits (mode integer)`.execute(database);
    await sql`create temp trigger look after insert on main.spend begin
      insert into waits select synchronous from pragma_synchronous; end`.execute(database);
    await begin(ports, job, 0, NOON);
    const { rows: waits } = await sql`select mode from waits`.execute(database);
    expect(waits).toEqual([{ mode: 2 }]);
    const { rows: after } = await sql`pragma synchronous`.execute(database);
    expect(after).toEqual([{ synchronous: 1 }]);
  });

  it.each([
    ['charged', 'charged', PRICE],
    ['unknown', 'unknown', PRICE],
    ['free', 'free', 0],
  ] as const)('that turns out %s is %s, and counts %i', async (charge, written, amount) => {
    const callId = await begin(ports, job, 0, NOON);
    if (charge === 'charged') await ports.calls.recordPainted(callId, keyOf(0), undefined);
    else await ports.calls.recordFailed(callId, charge, keyOf(0), 'server_error');
    expect(await rows()).toMatchObject([{ charge: written }]);
    expect(await spentAt(NOON)).toEqual({ day: amount, month: amount });
  });

  it('of a cancelled job is settled all the same', async () => {
    const callId = await begin(ports, job, 0, NOON);
    await ports.lifecycle.cancel(job.id, NOON);
    await ports.calls.recordFailed(callId, 'free', keyOf(0), 'rejected');
    expect(await rows()).toMatchObject([{ charge: 'free' }]);
    expect(await spentAt(NOON)).toEqual({ day: 0, month: 0 });
  });

  it('that must not be made leaves no row', async () => {
    await ports.lifecycle.cancel(job.id, NOON);
    await expect(begin(ports, job)).rejects.toThrow('ended');
    expect(await rows()).toEqual([]);
  });

  it('tells what is spent with it', async () => {
    await begin(ports, job, 0, NOON);
    const begun = await ports.calls.beginCall(keyOf(1), PRICE, NOON + A_DAY);
    expect(begun).toMatchObject({ value: { spent: { day: PRICE, month: 2 * PRICE } } });
  });
});

describe('periods', () => {
  it('are calendar days and months of UTC', async () => {
    await begin(ports, job, 0, Date.UTC(2026, 0, 30, 23, 59, 59, 999));
    await begin(ports, job, 1, Date.UTC(2026, 0, 31));
    await begin(ports, job, 2, Date.UTC(2026, 1, 1));
    expect(await spentAt(Date.UTC(2026, 0, 30))).toEqual({ day: PRICE, month: 2 * PRICE });
    expect(await spentAt(Date.UTC(2026, 0, 31, 12))).toEqual({ day: PRICE, month: 2 * PRICE });
    expect(await spentAt(Date.UTC(2026, 1, 28))).toEqual({ day: 0, month: PRICE });
  });

  it('get back what turned out free after they had ended', async () => {
    const callId = await begin(ports, job, 0, Date.UTC(2026, 0, 31, 23, 59));
    await begin(ports, job, 1, Date.UTC(2026, 1, 1, 0, 1));
    await ports.calls.recordFailed(callId, 'free', keyOf(0), undefined);
    expect(await spentAt(Date.UTC(2026, 0, 31))).toEqual({ day: 0, month: 0 });
    expect(await spentAt(Date.UTC(2026, 1, 1))).toEqual({ day: PRICE, month: PRICE });
  });

  it('don’t come back when the clock does by minutes: the later of clock and last row counts', async () => {
    await begin(ports, job, 0, NOON);
    await begin(ports, job, 1, NOON - 4 * 60_000);
    expect((await rows()).map(({ begun_at }) => begun_at)).toEqual([NOON, NOON]);
  });

  it.each([
    ['of one day', NOON - 2 * A_DAY],
    ['of two days and two months', Date.UTC(2026, 0, 2)],
  ])('that a clock has written too early (%s) are those of the present day', async (_, back) => {
    await begin(ports, job, 0, NOON - A_DAY);
    await begin(ports, job, 1, Date.UTC(2026, 1, 1));
    await begin(ports, job, 2, back);
    expect((await rows()).map(({ begun_at }) => begun_at)).toEqual([back, back, back]);
    expect(await spentAt(back)).toEqual({ day: 3 * PRICE, month: 3 * PRICE });
    expect(await spentAt(Date.UTC(2026, 1, 1))).toEqual({ day: 0, month: 0 });
    // A call whose row was moved gives back to the day that it was moved to.
    await ports.calls.recordFailed(1, 'free', keyOf(0), undefined);
    expect(await spentAt(back)).toEqual({ day: 2 * PRICE, month: 2 * PRICE });
  });
});

describe('a budget', () => {
  const budget: Budget = { day: 3 * PRICE, month: null };
  const limits = { pictures: 100, budget };
  const request = (count: number, now = NOON) =>
    openJobPorts(database, { limits }).intake.accept(ask(createNextJob({ count })), now);

  it.each([
    ['day', { day: PRICE, month: null }],
    ['month', { day: null, month: PRICE }],
  ] as const)('of a %s stops the call that would pass it', async (period, small) => {
    await begin(ports, job, 0, NOON);
    const strict = openJobPorts(database, { limits: { pictures: 100, budget: small } });
    expect(await strict.calls.beginCall(keyOf(1), PRICE, NOON)).toEqual({
      ok: false,
      reason: { kind: 'over budget', period },
    });
    expect(await rows()).toHaveLength(1);
    expect((await picturesOn(database, job))[1]).toMatchObject({ state: 'queued', calls: 0 });
  });

  it('refuses a job for which what is spent and what waits leave no room', async () => {
    await ports.lifecycle.cancel(job.id, NOON);
    expect(await request(2)).toMatchObject({ ok: true });
    const refused = { ok: false, reason: { reason: { key: 'refusal.over_budget_day' } } };
    const fewer = { reason: { key: 'refusal.over_budget_day_fewer' }, fits: 1 };
    expect(await request(2)).toMatchObject({ ok: false, reason: fewer });
    expect(await request(1)).toMatchObject({ ok: true });
    expect(await request(1)).toMatchObject(refused);
    expect(await ports.lifecycle.listUnfinished()).toHaveLength(2);
  });

  it('has room again on the next day', async () => {
    for (const index of [0, 1, 2]) await begin(ports, job, index, NOON);
    await ports.lifecycle.cancel(job.id, NOON);
    expect(await request(1)).toMatchObject({ ok: false });
    expect(await request(1, NOON + A_DAY)).toMatchObject({ ok: true });
  });

  it('has no room again because the clock went back', async () => {
    for (const index of [0, 1, 2]) await begin(ports, job, index, NOON);
    await ports.lifecycle.cancel(job.id, NOON);
    expect(await request(1, NOON - A_DAY)).toMatchObject({ ok: false });
  });

  it('is not passed by jobs that ask at the same moment', async () => {
    await ports.lifecycle.cancel(job.id, NOON);
    const answers = await Promise.all(Array.from({ length: 10 }, () => request(1)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  });
});

it('the line takes as many pictures as it is told, waiting and being painted, and no more', async () => {
  await begin(ports, job, 0, NOON);
  const limits = { pictures: 6, budget: NO_BUDGET };
  const request = (count: number) =>
    openJobPorts(database, { limits }).intake.accept(ask(createNextJob({ count })), NOON);
  expect(await request(3)).toMatchObject({
    ok: false,
    reason: { reason: { key: 'refusal.queue_full' } },
  });
  expect(await request(2)).toMatchObject({ ok: true });
  expect(await request(1)).toMatchObject({
    ok: false,
    reason: { reason: { key: 'refusal.queue_full' } },
  });
  await ports.lifecycle.cancel(job.id, NOON);
  expect(await request(4)).toMatchObject({ ok: true });
});

const listNew = async (budget: Budget, now = NOON) =>
  (await ports.calls.listNewAlerts(listReached(budget, await spentAt(now), PRICE), now)).map(
    ({ period, percentage }) => `${period} ${percentage}`,
  );

describe('alerts', () => {
  it('are given once a period, also after a restart', async () => {
    const budget: Budget = { day: 2 * PRICE, month: 5 * PRICE };
    await begin(ports, job, 0, NOON);
    expect(await listNew(budget)).toEqual([]);
    await begin(ports, job, 1, NOON);
    expect(await listNew(budget)).toEqual(['day 80', 'day 100']);
    expect(await listNew(budget)).toEqual([]);
    ports = openJobPorts(database);
    expect(await listNew(budget)).toEqual([]);
    for (const index of [2, 3]) await begin(ports, job, index, NOON + A_DAY);
    expect(await listNew(budget, NOON + A_DAY)).toEqual(['day 80', 'day 100', 'month 80']);
  });

  it('name 100 % also where the price does not divide the budget', async () => {
    const budget: Budget = { day: 1.5 * PRICE, month: null };
    await begin(ports, job, 0, NOON);
    const strict = openJobPorts(database, { limits: { pictures: 100, budget } });
    expect(await strict.calls.beginCall(keyOf(1), PRICE, NOON)).toMatchObject({ ok: false });
    expect(await listNew(budget)).toContain('day 100');
  });
});
