import { beforeEach, describe, expect, it } from 'vitest';
import type { Charge } from '#core/ledger/spend.ts';
import type { PaintFailureReason } from '#features/jobs/job.ts';
import type { JobPorts } from '#features/jobs/ports/job-ports.ts';
import { ask } from '../../../driver/job-ports.ts';
import { createNextJob, PRICE } from '../../../driver/example-job.ts';
import { openGate, type Gate } from '../../../driver/gate.ts';

const NOW = Date.UTC(2026, 5, 15, 12, 0, 0);
const DAY = 24 * 60 * 60 * 1000;
const STORED = { name: 'x', format: 'png' } as const;

let gate: Gate;
let ports: JobPorts;
beforeEach(async () => {
  gate = await openGate();
  ports = gate.ports();
  await gate.set({ limits: { images_per_day: 4 } });
});

async function begin(jobId: string, index = 0): Promise<number> {
  const begun = await ports.calls.beginCall({ jobId, index }, PRICE, NOW);
  if (!begun.ok) throw new Error(`The call must not be made: ${begun.reason.kind}`);
  return begun.value.callId;
}
async function paint(jobId: string, index = 0): Promise<void> {
  await ports.calls.recordPainted(await begin(jobId, index), { jobId, index }, STORED);
}
async function end(
  jobId: string,
  state: Parameters<JobPorts['endings']['finish']>[1],
): Promise<void> {
  await ports.endings.beginDelivery(jobId);
  await ports.endings.finish(jobId, state, NOW);
}

const fail = async (jobId: string, charge: Charge, reason: PaintFailureReason): Promise<void> => {
  await ports.calls.recordFailed(await begin(jobId), charge, { jobId, index: 0 }, reason);
  await end(jobId, 'failed');
};

type Life = readonly [how: string, live: (jobId: string) => Promise<unknown>];

const RETURNED: readonly Life[] = [
  ['failed', (jobId) => fail(jobId, 'free', 'rejected')],
  ['failed before its request was sent', (jobId) => fail(jobId, 'free', 'unreachable')],
  [
    'refused by a late check',
    async (jobId) => {
      await ports.calls.giveUp({ jobId, index: 0 }, 'not_here');
      await end(jobId, 'refused');
    },
  ],
  [
    'refused for a budget after all',
    async (jobId) => {
      await ports.calls.giveUp({ jobId, index: 0 }, 'over_budget');
      await end(jobId, 'refused');
    },
  ],
  [
    'expired in line',
    async (jobId) => {
      await ports.calls.giveUp({ jobId, index: 0 }, 'expired');
      await end(jobId, 'expired');
    },
  ],
  [
    'could not be delivered, and was not fetched within its day,',
    async (jobId) => {
      await paint(jobId);
      await end(jobId, 'undeliverable');
      await ports.lifecycle.expireUndeliverable(NOW + 1);
    },
  ],
  [
    'was painted and lost',
    async (jobId) => {
      await paint(jobId);
      await ports.calls.giveUp({ jobId, index: 0 }, 'lost');
      await end(jobId, 'failed');
    },
  ],
  [
    'was painted, and is gone from the disk at the next start,',
    async (jobId) => {
      await ports.calls.recordPainted(await begin(jobId), { jobId, index: 0 }, undefined);
      await ports.lifecycle.reopenAll([]);
      await end(jobId, 'failed');
    },
  ],
  ['was cancelled in line', (jobId) => ports.lifecycle.cancel(jobId, NOW)],
  [
    'was cancelled while it waited for another try',
    async (jobId) => {
      await ports.calls.recordFailed(await begin(jobId), 'free', { jobId, index: 0 }, undefined);
      await ports.lifecycle.cancel(jobId, NOW);
    },
  ],
];

const KEPT: readonly Life[] = [
  ['waits', async () => undefined],
  ['is being painted', (jobId) => begin(jobId)],
  [
    'waits for another try',
    async (jobId) =>
      ports.calls.recordFailed(await begin(jobId), 'free', { jobId, index: 0 }, undefined),
  ],
  ['waits again after a crash', (jobId) => begin(jobId).then(() => ports.lifecycle.reopenAll([]))],
  ['is painted', (jobId) => paint(jobId)],
  ...(['timed_out', 'not_a_picture', 'unreachable'] as const).map((reason): Life => [
    `failed (${reason}), but may be on the bill,`,
    (jobId) => fail(jobId, 'unknown', reason),
  ]),
  ['was delivered', (jobId) => paint(jobId).then(() => end(jobId, 'delivered'))],
  [
    'could not be delivered, and can still be fetched',
    (jobId) => paint(jobId).then(() => end(jobId, 'undeliverable')),
  ],
  [
    'was cancelled while it was painted',
    (jobId) => begin(jobId).then(() => ports.lifecycle.cancel(jobId, NOW)),
  ],
  [
    'was cancelled while it was painted, and whose call then failed,',
    async (jobId) => {
      const callId = await begin(jobId);
      await ports.lifecycle.cancel(jobId, NOW);
      await ports.calls.recordFailed(callId, 'unknown', { jobId, index: 0 }, 'interrupted');
    },
  ],
  [
    'was cancelled when it was painted',
    async (jobId) => {
      await paint(jobId);
      await ports.lifecycle.cancel(jobId, NOW);
    },
  ],
  [
    'whose message was deleted before its delivery',
    (jobId) => paint(jobId).then(() => end(jobId, 'cancelled')),
  ],
];

it.each([
  ...RETURNED.map(([how, live]) => ({ how, live, counts: false, words: 'does not count' })),
  ...KEPT.map(([how, live]) => ({ how, live, counts: true, words: 'counts' })),
])('a picture that $how $words', async ({ live, counts }) => {
  await gate.ask(NOW, { count: 3 });
  const { job } = await gate.ask(NOW);
  expect((await gate.ask(NOW)).rule).toBe('images_per_day');
  await live(job.id);
  const { rule } = await gate.ask(NOW + 1);
  expect(rule).toBe(counts ? 'images_per_day' : null);
  expect((await gate.ask(NOW + 1)).rule).toBe('images_per_day');
});

it('of a batch, each picture counts for itself', async () => {
  const { job } = await gate.ask(NOW, { count: 4 });
  await paint(job.id, 0);
  await paint(job.id, 1);
  await begin(job.id, 2);
  await ports.lifecycle.cancel(job.id, NOW);
  expect(await gate.ask(NOW, { count: 2 })).toMatchObject({
    rule: 'images_per_day',
    fitsAt: NOW + DAY,
  });
  expect((await gate.ask(NOW)).rule).toBeNull();
});

describe('of 200 requests at once by one member with 10 left', () => {
  it.each([
    ['an hour’s allowance', { images_per_hour: 12 }],
    ['a day’s allowance', { images_per_day: 12 }],
    ['the server’s minute', { server_images_per_minute: 12 }],
    ['the server’s day', { server_images_per_day: 12 }],
    ['the place in line', { waiting_jobs: 11 }],
    ['the server’s budget', { server_usd_per_month: 12 * PRICE }],
  ] as const)('exactly 10 fit into %s', async (_, limits) => {
    await gate.set({ limits });
    await gate.ask(NOW, { count: 2 });
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => ports.intake.accept(ask(createNextJob()), NOW)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
    const pictures = await gate.database.selectFrom('pictures').select('counted').execute();
    expect(pictures).toHaveLength(12);
    const refusals = await gate.database
      .selectFrom('events')
      .select('id')
      .where('kind', '=', 'refusal')
      .execute();
    expect(refusals).toHaveLength(190);
  });

  it('exactly one gets through when requests of different sizes want the same last place', async () => {
    await gate.ask(NOW, { count: 3 });
    const answers = await Promise.all(
      [4, 3, 2, 1, 1, 2, 1].map((count) => ports.intake.accept(ask(createNextJob({ count })), NOW)),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, true, false, false, false]);
  });
});
