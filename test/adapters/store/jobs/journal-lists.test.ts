import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Job } from '#features/jobs/job.ts';
import type { Journal } from '#features/jobs/ports/lookup.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { openJournal } from '../../../driver/open-journal.ts';
import { createNextJob } from '../../../driver/example-job.ts';
import { accept as acceptInto } from '../../../driver/books.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

let database: Awaited<ReturnType<typeof openDatabase>>;
let journal: Journal;
beforeEach(async () => {
  database = await openDatabase(':memory:');
  journal = openJournal(database);
});
afterEach(() => database.destroy());

const accept = (job: Job) => acceptInto(journal, job);

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
  await journal.finish(jobs.done.id, 'delivered', NOW);
  await journal.finish(jobs.undeliverable.id, 'undeliverable', NOW);
  const { userId } = jobs.waiting.origin;
  const openIn = async (serverId: string | null) =>
    (await journal.listOpen(userId, serverId)).map(({ id }) => id);
  expect(await openIn('300000000000000001')).toEqual([jobs.waiting.id, jobs.undeliverable.id]);
  expect(await openIn(null)).toEqual([jobs.private.id]);
  expect(await openIn('300000000000000009')).toEqual([]);
  expect(new Set(await journal.listKept())).toEqual(
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
  await journal.finish(job.id, 'undeliverable', NOW);
  expect(await journal.expireUndeliverable(NOW - 60_000)).toEqual([]);
  expect(await journal.expireUndeliverable(NOW + 60_000)).toEqual([job.id]);
  expect(await journal.find(job.id)).toMatchObject({ state: 'failed' });
  expect(await journal.listKept()).toEqual([]);
});
