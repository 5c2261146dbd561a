import { beforeEach, describe, expect, it } from 'vitest';
import { createNextJob, PRICE } from '../../../driver/example-job.ts';
import { ELSEWHERE, openGate, type Gate } from '../../../driver/gate.ts';
import { BEN, SERVER } from '../../../driver/people.ts';

const NOW = Date.UTC(2026, 5, 30, 23, 0, 0);
const NEXT_MONTH = Date.UTC(2026, 6, 1);

let gate: Gate;
beforeEach(async () => {
  gate = await openGate();
  await gate.set({ limits: { server_usd_per_month: 3 * PRICE } });
});

const begin = (jobId: string, index = 0, now = NOW) =>
  gate.ports().calls.beginCall({ jobId, index }, PRICE, now);

async function paint(jobId: string, index: number): Promise<void> {
  const begun = await begin(jobId, index);
  if (!begun.ok) throw new Error(`The call must not be made: ${begun.reason.kind}`);
  await gate
    .ports()
    .calls.recordPainted(begun.value.callId, { jobId, index }, { name: 'x', format: 'png' });
}

describe('a server’s budget of the month', () => {
  it('covers what was spent and what still waits, in the server alone, whoever asks', async () => {
    const { job } = await gate.ask(NOW, { count: 2 });
    await paint(job.id, 0);
    expect((await gate.ask(NOW, { count: 2, origin: { userId: BEN } })).rule).toBe(
      'server_usd_per_month',
    );
    expect((await gate.ask(NOW, { count: 4, origin: { serverId: ELSEWHERE } })).rule).toBeNull();
    expect((await gate.ask(NOW, { count: 4, origin: { serverId: null } })).rule).toBeNull();
    expect((await gate.ask(NOW, { origin: { userId: BEN } })).rule).toBeNull();
    expect((await gate.ask(NOW)).rule).toBe('server_usd_per_month');
  });

  it('begins anew exactly with the month in UTC', async () => {
    const { job } = await gate.ask(NOW, { count: 3 });
    for (const index of [0, 1, 2]) await paint(job.id, index);
    const refused = await gate.ask(NOW);
    expect(refused).toMatchObject({ rule: 'server_usd_per_month', fitsAt: NEXT_MONTH });
    expect(refused.words).toMatch(
      /enough left of this month’s \$0\.0033 budget here\. Painting resumes .* This didn’t use up any of your pictures\.$/,
    );
    expect((await gate.ask(NEXT_MONTH - 1)).rule).toBe('server_usd_per_month');
    expect((await gate.ask(NEXT_MONTH, { count: 3 })).rule).toBeNull();
  });

  it('gives back what a call did not cost', async () => {
    const { job } = await gate.ask(NOW, { count: 3 });
    const begun = await begin(job.id);
    if (!begun.ok) throw new Error('The call must be made');
    await gate
      .ports()
      .calls.recordFailed(begun.value.callId, 'free', { jobId: job.id, index: 0 }, 'rejected');
    expect((await gate.ask(NOW, { count: 2 })).rule).toBe('server_usd_per_month');
    expect((await gate.ask(NOW)).rule).toBeNull();
  });

  it('keeps what a call may have cost', async () => {
    const { job } = await gate.ask(NOW, { count: 3 });
    const begun = await begin(job.id);
    if (!begun.ok) throw new Error('The call must be made');
    await gate
      .ports()
      .calls.recordFailed(begun.value.callId, 'unknown', { jobId: job.id, index: 0 }, 'timed_out');
    expect((await gate.ask(NOW)).rule).toBe('server_usd_per_month');
  });

  it.each([
    [0, 1, '$0.00', '$0.0011'],
    [2 * PRICE, 3, '$0.0022', '$0.0033'],
  ])(
    'of %i nano-dollars never covers %i pictures, and says so instead of a time',
    async (limit, count, has, costs) => {
      await gate.set({ limits: { server_usd_per_month: limit } });
      const { rule, fitsAt, words } = await gate.ask(NOW, { count });
      expect({ rule, fitsAt }).toEqual({ rule: 'server_usd_per_month', fitsAt: undefined });
      expect(words).toBe(
        `This would cost ${costs}, but the budget here is ${has} a month. This didn’t use up any of your pictures.`,
      );
    },
  );

  it('is asked again before each call: what was lowered meanwhile holds for what waits', async () => {
    const { job } = await gate.ask(NOW, { count: 3 });
    await paint(job.id, 0);
    await gate.set({ limits: { server_usd_per_month: 2 * PRICE } });
    await paint(job.id, 1);
    expect(await begin(job.id, 2)).toEqual({ ok: false, reason: { kind: 'over server budget' } });
    const rows = await gate.database.selectFrom('spend').select('server_id').execute();
    expect(rows).toEqual([{ server_id: SERVER }, { server_id: SERVER }]);
    expect(await begin(job.id, 2, NEXT_MONTH)).toMatchObject({ ok: true });
  });

  it('is the operator’s default or bound where the server has set none, or more', async () => {
    await gate.set({ limits: {} });
    expect((await gate.ask(NOW, { count: 4 })).rule).toBeNull();
    gate.rule({ defaults: { server_usd_per_month: PRICE } });
    expect((await gate.ask(NOW)).rule).toBe('server_usd_per_month');
    await gate.set({ limits: { server_usd_per_month: 100 * PRICE } });
    expect((await gate.ask(NOW)).rule).toBeNull();
    gate.rule({ bounds: { server_usd_per_month: 2 * PRICE } });
    expect((await gate.ask(NOW)).rule).toBe('server_usd_per_month');
  });
});

it('the operator’s budget holds over all servers and direct messages together', async () => {
  gate.rule({}, { budget: { day: 3 * PRICE, month: null } });
  for (const serverId of [SERVER, ELSEWHERE, null])
    expect((await gate.ask(NOW, { origin: { serverId } })).rule).toBeNull();
  for (const serverId of [SERVER, ELSEWHERE, null]) {
    const refused = await gate.ask(NOW, { origin: { serverId } });
    expect(refused).toMatchObject({ rule: 'budget_day', fitsAt: NEXT_MONTH });
  }
});

it('in line there is room for so many pictures, over all servers', async () => {
  gate.rule({}, { pictures: 4 });
  await gate.ask(NOW, { count: 2 });
  await gate.ask(NOW, { origin: { serverId: null, userId: BEN } });
  expect((await gate.ask(NOW, { count: 2, origin: { serverId: ELSEWHERE } })).rule).toBe('queue');
  expect((await gate.ask(NOW, { origin: { serverId: ELSEWHERE } })).rule).toBeNull();
});

it('an interaction that was taken already is not taken again', async () => {
  const job = createNextJob();
  await gate.ask(NOW, { origin: job.origin });
  await expect(gate.ask(NOW, { origin: job.origin })).rejects.toThrow(/UNIQUE/);
});

describe('a server’s budget of the day', () => {
  const DAY_MS = 24 * 60 * 60_000;
  const MIDNIGHT = NEXT_MONTH;

  beforeEach(() => gate.set({ limits: { server_usd_per_day: 3 * PRICE } }));

  it('covers what was spent and what waits, in the server alone, and begins anew at midnight in UTC', async () => {
    const { job } = await gate.ask(NOW, { count: 3 });
    for (const index of [0, 1, 2]) await paint(job.id, index);
    const refused = await gate.ask(NOW, { origin: { userId: BEN } });
    expect(refused).toMatchObject({ rule: 'server_usd_per_day', fitsAt: MIDNIGHT });
    expect(refused.words).toMatch(
      /enough left of today’s \$0\.0033 budget here\. Painting resumes .* This didn’t use up any of your pictures\.$/,
    );
    expect((await gate.ask(NOW, { origin: { serverId: ELSEWHERE } })).rule).toBeNull();
    expect((await gate.ask(MIDNIGHT - 1)).rule).toBe('server_usd_per_day');
    expect((await gate.ask(MIDNIGHT, { count: 3 })).rule).toBeNull();
  });

  it('stops a call that no longer fits, and is given back what was free', async () => {
    const { job } = await gate.ask(NOW, { count: 3 });
    await gate.set({ limits: { server_usd_per_day: PRICE } });
    const begun = await begin(job.id);
    if (!begun.ok) throw new Error('The call must be made');
    expect((await begin(job.id, 1)).ok).toBe(false);
    await gate
      .ports()
      .calls.recordFailed(begun.value.callId, 'free', { jobId: job.id, index: 0 }, undefined);
    expect((await begin(job.id, 1)).ok).toBe(true);
  });

  it('as the operator’s bound holds whatever a server sets, day after day', async () => {
    gate.rule({ bounds: { server_usd_per_day: 2 * PRICE } });
    await gate.set({ limits: { server_usd_per_day: 100 * PRICE } });
    expect((await gate.ask(NOW, { count: 3 })).rule).toBe('server_usd_per_day');
    for (const day of [0, 1, 2]) {
      const { job, rule } = await gate.ask(NOW + day * DAY_MS, { count: 2 });
      expect(rule).toBeNull();
      for (const index of [0, 1]) {
        expect((await begin(job.id, index, NOW + day * DAY_MS)).ok).toBe(true);
      }
    }
  });
});
