import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '#features/jobs/job.ts';
import type { JobPorts } from '#features/jobs/ports/job-ports.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { ask, openJobPorts, picturesOn } from '../../../driver/job-ports.ts';
import { createExampleJob, PRICE, createNextJob } from '../../../driver/example-job.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

let folder: string;
let database: Awaited<ReturnType<typeof openDatabase>>;
let ports: JobPorts;

async function open(): Promise<void> {
  database = await openDatabase(join(folder, 'deeper', 'easel.db'));
  ports = openJobPorts(database);
}
async function reopen(): Promise<void> {
  await database.destroy();
  await open();
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'easel-journal-'));
  await open();
});
afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true });
});

const FULL = createExampleJob({
  id: 'full-_full-_full-_full',
  request: {
    prompt: ' a red "fox"; DROP TABLE jobs; -- 🦊\n{{x}} \\ ',
    negativePrompt: 'fog',
    width: 1344,
    height: 768,
    guidance: 7.25,
    seed: 4_294_967_295,
    style: 'Oil painting',
  },
  count: 4,
  order: { spoiler: false, isPrivate: true },
});
const BARE = createExampleJob({
  id: 'bare-_bare-_bare-_bare',
  origin: { serverId: null, interactionId: '1100000000000000002', receivedAt: 5 },
  request: {
    model: 'black-forest-labs/flux-1-schnell',
    steps: 4,
    width: null,
    height: null,
    guidance: null,
    seed: null,
  },
  order: { spoiler: true },
});

const accept = (job: Job) => ports.intake.accept(ask(job), NOW);
const recordOf = ({ id, origin, order, prices }: Job) => ({
  id,
  userId: origin.userId,
  serverId: origin.serverId,
  state: 'queued',
  order,
  prices,
});
const tokensLeft = async () => {
  const rows = await database.selectFrom('jobs').select('interaction_token').execute();
  return rows.map((row) => row.interaction_token).filter((token) => token !== null);
};
/** The seeds of a job’s pictures that failed. */
const missingOf = async (id: string) =>
  (await ports.lookup.find(id))?.pictures
    .filter(({ state }) => state === 'failed')
    .map(({ seed }) => seed);
const unfinished = async () => (await ports.lifecycle.listUnfinished()).map(({ job }) => job);
async function begin(job: Job, index: number): Promise<number> {
  const begun = await ports.calls.beginCall({ jobId: job.id, index }, job.prices[index] ?? 0, NOW);
  if (!begun.ok) throw new Error(`The call must not be made: ${begun.reason.kind}`);
  return begun.value.callId;
}

describe.each([
  ['full', FULL],
  ['bare', BARE],
])('a %s job', (_, job) => {
  it('is found again in every field', async () => {
    await accept(job);
    expect(await ports.lookup.find(job.id)).toMatchObject(recordOf(job));
    expect(await unfinished()).toEqual([job]);
  });

  it('is still there after a restart, with its pictures and its message', async () => {
    const accepted = await accept(job);
    await ports.intake.acknowledge(job.id, '600000000000000001');
    await reopen();
    expect(await ports.lookup.find(job.id)).toMatchObject(recordOf(job));
    const pictures = accepted.ok ? accepted.value.pictures : [];
    expect(pictures).toHaveLength(job.order.seeds.length);
    expect(await ports.lifecycle.listUnfinished()).toEqual([
      { job, pictures, messageId: '600000000000000001' },
    ]);
  });

  it.each(['delivered', 'failed', 'refused', 'cancelled', 'expired', 'undeliverable'] as const)(
    'that ended as %s is found, is no longer unfinished, and its token is gone',
    async (state) => {
      await accept(job);
      expect(await tokensLeft()).toEqual([job.origin.token]);
      await ports.endings.finish(job.id, state, NOW);
      expect(await ports.lookup.find(job.id)).toMatchObject({ ...recordOf(job), state });
      expect(await unfinished()).toEqual([]);
      expect(await tokensLeft()).toEqual([]);
    },
  );
});

it('a cancelled job’s token is gone once its placeholder is', async () => {
  await accept(FULL);
  await ports.intake.acknowledge(FULL.id, '600000000000000001');
  await ports.lifecycle.cancel(FULL.id, NOW);
  expect((await ports.lifecycle.listWithPlaceholder()).map(({ job }) => job.id)).toEqual([FULL.id]);
  await ports.lifecycle.forgetPlaceholder(FULL.id);
  expect(await ports.lifecycle.listWithPlaceholder()).toEqual([]);
  expect(await tokensLeft()).toEqual([]);
});

it('an acknowledgement that comes after the end is told so', async () => {
  await accept(FULL);
  expect(await ports.intake.acknowledge(FULL.id, '600000000000000001')).toBe(true);
  await ports.endings.finish(FULL.id, 'failed', NOW);
  expect(await ports.intake.acknowledge(FULL.id, '600000000000000001')).toBe(false);
});

it('a job without an acknowledgement has no message', async () => {
  await accept(FULL);
  expect(await ports.lifecycle.listUnfinished()).toMatchObject([{ messageId: null }]);
});

describe('each picture has its own state', () => {
  const stored = { name: 'full-_full-_full-_full.0.png', format: 'png' } as const;

  it('painted with its file, failed and why, or waiting', async () => {
    await accept(FULL);
    await ports.calls.recordPainted(await begin(FULL, 0), { jobId: FULL.id, index: 0 }, stored);
    const failing = { jobId: FULL.id, index: 1 };
    await ports.calls.recordFailed(await begin(FULL, 1), 'unknown', failing, 'timed_out');
    const retried = { jobId: FULL.id, index: 2 };
    await ports.calls.recordFailed(await begin(FULL, 2), 'free', retried, undefined);
    await reopen();
    expect(await picturesOn(database, FULL)).toMatchObject([
      { seed: 4_294_967_295, state: 'painted', file_name: stored.name, calls: 1 },
      { seed: 0, state: 'failed', failure: 'timed_out', calls: 1 },
      { seed: 1, state: 'queued', failure: null, calls: 1 },
      { seed: 2, state: 'queued', failure: null, calls: 0 },
    ]);
    expect(await ports.lookup.listPictures(FULL.id)).toMatchObject([
      { index: 0, seed: 4_294_967_295, stored, failure: undefined },
      { index: 1, seed: 0, stored: undefined, failure: 'timed_out' },
      { index: 2, seed: 1, stored: undefined, failure: undefined, calls: 1 },
      { index: 3, seed: 2, stored: undefined, failure: undefined, calls: 0 },
    ]);
    expect(await missingOf(FULL.id)).toEqual([0]);
  });

  it('and a call that a crash cut off may be made again', async () => {
    await accept(FULL);
    await begin(FULL, 0);
    await reopen();
    await ports.lifecycle.reopenAll([]);
    await expect(begin(FULL, 0)).resolves.toBeGreaterThan(0);
  });

  it('and a picture that never reached the disk is lost by a crash, not called for again', async () => {
    await accept(FULL);
    await ports.calls.recordPainted(await begin(FULL, 0), { jobId: FULL.id, index: 0 }, undefined);
    await reopen();
    await ports.lifecycle.reopenAll([]);
    await expect(begin(FULL, 0)).rejects.toThrow('ended');
    expect((await picturesOn(database, FULL))[0]).toMatchObject({ failure: 'lost' });
    expect(await missingOf(FULL.id)).toEqual([4_294_967_295]);
  });

  it.each(['painted', 'failed'] as const)(
    'and one that has %s has no further call',
    async (how) => {
      await accept(FULL);
      const key = { jobId: FULL.id, index: 0 };
      if (how === 'painted') await ports.calls.recordPainted(await begin(FULL, 0), key, stored);
      else await ports.calls.recordFailed(await begin(FULL, 0), 'free', key, 'rejected');
      expect(await ports.calls.beginCall(key, PRICE, NOW)).toEqual({
        ok: false,
        reason: { kind: 'ended' },
      });
      expect(await database.selectFrom('spend').selectAll().execute()).toHaveLength(1);
    },
  );

  it('and one that is given up names the reason', async () => {
    await accept(FULL);
    await ports.calls.giveUp({ jobId: FULL.id, index: 3 }, 'expired');
    expect(await picturesOn(database, FULL)).toMatchObject([
      {},
      {},
      {},
      { state: 'failed', failure: 'expired' },
    ]);
  });
});

it('the end of one job leaves the others as they are', async () => {
  await accept(FULL);
  await accept(BARE);
  await ports.calls.giveUp({ jobId: FULL.id, index: 0 }, 'rejected');
  await ports.endings.finish(FULL.id, 'failed', NOW);
  expect(await unfinished()).toEqual([BARE]);
  expect(await picturesOn(database, BARE)).toMatchObject([{ state: 'queued' }]);
});

it('unfinished jobs are listed in the order of their arrival', async () => {
  await accept(FULL);
  await accept(BARE);
  expect(await unfinished()).toEqual([FULL, BARE]);
});

it('an interaction that was used is refused, and nothing of the second job is kept', async () => {
  await accept(FULL);
  const second = { ...FULL, id: 'second-_second-_second' };
  await expect(accept(second)).rejects.toThrow(/UNIQUE/);
  expect(await ports.lookup.find(second.id)).toBeUndefined();
  expect(await ports.lookup.listPictures(second.id)).toEqual([]);
  expect(await unfinished()).toEqual([FULL]);
});

it.each(['', 'unknown', "' OR 1=1 --", '\0'])('the id %j finds nothing', async (id) => {
  await accept(FULL);
  expect(await ports.lookup.find(id)).toBeUndefined();
});

it('jobs accepted at once are all kept, each whole', async () => {
  const jobs = Array.from({ length: 50 }, () => createNextJob({ count: 4 }));
  await Promise.all(jobs.map(accept));
  expect(await unfinished()).toEqual(jobs);
  expect(await database.selectFrom('pictures').selectAll().execute()).toHaveLength(200);
});
