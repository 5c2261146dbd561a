import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '#features/jobs/job.ts';
import type { JobPorts } from '#features/jobs/ports/job-ports.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { openJobPorts, accept, begin, picturesOn } from '../../../driver/job-ports.ts';
import { createNextJob } from '../../../driver/example-job.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

let database: Awaited<ReturnType<typeof openDatabase>>;
let ports: JobPorts;
beforeEach(async () => {
  database = await openDatabase(':memory:');
  ports = openJobPorts(database);
});
afterEach(() => database.destroy());

async function acceptNext(count = 1, userId = '200000000000000001'): Promise<Job> {
  const job = createNextJob({ count, origin: { userId } });
  await accept(ports, job);
  return job;
}
const tagsOf = async (job: Job) =>
  (await picturesOn(database, job)).map(({ start_tag }) => start_tag);
const paint = async (job: Job, index: number) =>
  ports.calls.recordPainted(await begin(ports, job, index), { jobId: job.id, index }, undefined);

describe('between a cancel and a delivery', () => {
  it.each([
    ['the cancel comes first', ['cancel', 'deliver'], [true, false]],
    ['the delivery comes first', ['deliver', 'cancel'], [true, false]],
    ['two cancels', ['cancel', 'cancel'], [true, false]],
  ])('only one gets a yes: %s', async (_, order, answers) => {
    const job = await acceptNext();
    const given = [];
    for (const who of order) {
      given.push(
        who === 'cancel'
          ? (await ports.lifecycle.cancel(job.id, NOW)) !== undefined
          : await ports.endings.beginDelivery(job.id),
      );
    }
    expect(given).toEqual(answers);
  });

  it('only one gets a yes, also when both come at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const job = await acceptNext();
      const [cancelled, delivering] = await Promise.all(
        round % 2 === 0
          ? [ports.lifecycle.cancel(job.id, NOW), ports.endings.beginDelivery(job.id)]
          : [ports.endings.beginDelivery(job.id), ports.lifecycle.cancel(job.id, NOW)].toReversed(),
      );
      const yeses = [cancelled, delivering].filter(
        (answer) => answer !== undefined && answer !== false,
      );
      expect(yeses).toHaveLength(1);
    }
  });

  it('a delivery that a crash cut off begins again, and can’t be cancelled', async () => {
    const job = await acceptNext();
    expect(await ports.endings.beginDelivery(job.id)).toBe(true);
    expect(await ports.endings.beginDelivery(job.id)).toBe(true);
    expect(await ports.lifecycle.cancel(job.id, NOW)).toBeUndefined();
  });

  it.each(['delivered', 'failed', 'expired', 'undeliverable'] as const)(
    'a job that has ended as %s is past both',
    async (state) => {
      const job = await acceptNext();
      await ports.endings.finish(job.id, state, NOW);
      expect(await ports.lifecycle.cancel(job.id, NOW)).toBeUndefined();
      expect(await ports.endings.beginDelivery(job.id)).toBe(false);
      expect(await ports.lookup.find(job.id)).toMatchObject({ state });
    },
  );

  it('an unknown job is past both', async () => {
    expect(await ports.lifecycle.cancel('unknown', NOW)).toBeUndefined();
    expect(await ports.endings.beginDelivery('unknown')).toBe(false);
  });
});

it('a cancel ends every picture that is not final, and no call is made for them', async () => {
  const job = await acceptNext(3);
  await paint(job, 0);
  const callId = await begin(ports, job, 1);
  await ports.lifecycle.cancel(job.id, NOW);
  await ports.calls.recordPainted(callId, { jobId: job.id, index: 1 }, undefined);
  const states = (await picturesOn(database, job)).map(({ state }) => state);
  expect(states).toEqual(['cancelled', 'cancelled', 'cancelled']);
  await expect(begin(ports, job, 2)).rejects.toThrow('ended');
});

describe('the member’s other pictures', () => {
  it('move up by the shares that nobody painted, and the line is told of it', async () => {
    const [first, second] = [await acceptNext(3), await acceptNext(2)];
    const another = await acceptNext(2, '200000000000000002');
    expect(await tagsOf(second)).toEqual([3, 4]);
    expect(await ports.lifecycle.cancel(first.id, NOW)).toEqual({
      pending: { job: first, messageId: null },
      moved: [
        { jobId: second.id, index: 0, startTag: 0 },
        { jobId: second.id, index: 1, startTag: 1 },
      ],
    });
    expect(await tagsOf(second)).toEqual([0, 1]);
    expect(await tagsOf(another)).toEqual([0, 1]);
    expect(await tagsOf(await acceptNext())).toEqual([2]);
  });

  it('keep behind what was called for already', async () => {
    const [first, second] = [await acceptNext(3), await acceptNext(1)];
    await paint(first, 0);
    await begin(ports, first, 1);
    await ports.lifecycle.cancel(first.id, NOW);
    expect(await tagsOf(second)).toEqual([2]);
  });

  it('begin no sooner than they came', async () => {
    const other = await acceptNext(5, '200000000000000002');
    const first = await acceptNext(4);
    for (let index = 0; index < 5; index += 1) await paint(other, index);
    const second = await acceptNext(1);
    expect(await tagsOf(second)).toEqual([4]);
    await ports.lifecycle.cancel(first.id, NOW);
    expect(await tagsOf(second)).toEqual([4]);
    expect(await tagsOf(await acceptNext(1))).toEqual([5]);
  });

  it('that wait for another try keep their place', async () => {
    const first = await acceptNext(3);
    const callId = await begin(ports, first, 0);
    await begin(ports, first, 1);
    await ports.calls.recordFailed(callId, 'free', { jobId: first.id, index: 0 }, undefined);
    const second = await acceptNext(1);
    const before = await tagsOf(first);
    await ports.lifecycle.cancel(second.id, NOW);
    expect(await tagsOf(first)).toEqual(before);
  });

  it('that come later don’t wait behind pictures that were given up before any call', async () => {
    const first = await acceptNext(4);
    for (let index = 0; index < 4; index += 1)
      await ports.calls.giveUp({ jobId: first.id, index }, 'expired');
    await ports.endings.finish(first.id, 'expired', NOW);
    expect(await tagsOf(await acceptNext(1))).toEqual([0]);
  });

  it('that come later wait behind pictures that were given up after a call', async () => {
    const first = await acceptNext(2);
    for (let index = 0; index < 2; index += 1) {
      const key = { jobId: first.id, index };
      await ports.calls.recordFailed(await begin(ports, first, index), 'free', key, undefined);
      await ports.calls.giveUp(key, 'expired');
    }
    await ports.endings.finish(first.id, 'expired', NOW);
    expect(await tagsOf(await acceptNext(1))).toEqual([2]);
  });
});
