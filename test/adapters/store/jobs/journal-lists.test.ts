import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Job } from '#features/jobs/job.ts';
import type { JobPorts } from '#features/jobs/ports/job-ports.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { openJobPorts, accept as acceptInto } from '../../../driver/job-ports.ts';
import { createNextJob } from '../../../driver/example-job.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

let database: Awaited<ReturnType<typeof openDatabase>>;
let ports: JobPorts;
beforeEach(async () => {
  database = await openDatabase(':memory:');
  ports = openJobPorts(database);
});
afterEach(() => database.destroy());

const accept = (job: Job) => acceptInto(ports, job);

it('open jobs are the member’s own of one server: unfinished ones, and undeliverable ones', async () => {
  const here = { serverId: '300000000000000001' };
  const jobs = {
    waiting: createNextJob({ origin: here }),
    done: createNextJob({ origin: here }),
    undeliverable: createNextJob({ origin: here }),
    elsewhere: createNextJob({ origin: { serverId: '300000000000000002' } }),
    another: createNextJob({ origin: { ...here, userId: '200000000000000002' } }),
    private: createNextJob({ origin: { serverId: null } }),
  };
  for (const job of Object.values(jobs)) await accept(job);
  await ports.endings.finish(jobs.done.id, 'delivered', NOW);
  await ports.endings.finish(jobs.undeliverable.id, 'undeliverable', NOW);
  const { userId } = jobs.waiting.origin;
  const openIn = async (serverId: string | null) =>
    (await ports.lookup.listOpen(userId, serverId)).map(({ id }) => id);
  expect(await openIn('300000000000000001')).toEqual([jobs.waiting.id, jobs.undeliverable.id]);
  expect(await openIn(null)).toEqual([jobs.private.id]);
  expect(await openIn('300000000000000009')).toEqual([]);
  expect(new Set(await ports.lifecycle.listKept())).toEqual(
    new Set(
      Object.values(jobs)
        .filter((job) => job !== jobs.done)
        .map(({ id }) => id),
    ),
  );
});

it('undeliverable jobs are failed once their time is over, and not before', async () => {
  const job = createNextJob();
  await accept(job);
  await ports.endings.finish(job.id, 'undeliverable', NOW);
  expect(await ports.lifecycle.expireUndeliverable(NOW - 60_000)).toEqual([]);
  expect(await ports.lifecycle.expireUndeliverable(NOW + 60_000)).toEqual([job.id]);
  expect(await ports.lookup.find(job.id)).toMatchObject({ state: 'failed' });
  expect(await ports.lifecycle.listKept()).toEqual([]);
});
