import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Job, PaintedPicture, PaintFailureReason } from '../../src/jobs/job.ts';
import type { Journal } from '../../src/jobs/ports.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createJournal } from '../../src/store/journal.ts';
import { createExampleJob } from '../jobs/example-job.ts';

let folder: string;
let database: Awaited<ReturnType<typeof openDatabase>>;
let journal: Journal;

async function open(): Promise<void> {
  database = await openDatabase(join(folder, 'deeper', 'easel.db'));
  journal = createJournal(database);
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
  order: { count: 4, spoiler: true, isPrivate: true },
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
});
const NOTHING = { delivered: [], missing: [] };

const recordOf = ({ id, origin, order }: Job) => ({
  id,
  userId: origin.userId,
  serverId: origin.serverId,
  state: 'queued',
  order,
});
const painted = (index: number): PaintedPicture => ({
  index,
  seed: index,
  file: { bytes: Buffer.from('x'), format: 'png', width: 1, height: 1 },
});
const missing = (index: number, reason: PaintFailureReason) => ({
  index,
  seed: index,
  failure: { reason, retryAt: undefined, detail: 'the log’s' },
});
const picturesOf = (job: Job) =>
  database
    .selectFrom('pictures')
    .select(['position', 'seed', 'state', 'failure'])
    .where('job_id', '=', job.id)
    .orderBy('position')
    .execute();
const tokensLeft = async () => {
  const rows = await database.selectFrom('jobs').select('interaction_token').execute();
  return rows.map((row) => row.interaction_token).filter((token) => token !== null);
};

describe.each([
  ['full', FULL],
  ['bare', BARE],
])('a %s job', (_, job) => {
  it('is found again in every field', async () => {
    await journal.accept(job);
    expect(await journal.find(job.id)).toEqual(recordOf(job));
    expect(await journal.listUnfinished()).toEqual([job]);
  });

  it('is still there after a restart', async () => {
    await journal.accept(job);
    await reopen();
    expect(await journal.find(job.id)).toEqual(recordOf(job));
    expect(await journal.listUnfinished()).toEqual([job]);
  });

  it.each(['delivered', 'failed', 'refused', 'cancelled', 'expired', 'undeliverable'] as const)(
    'that ended as %s is found, is no longer unfinished, and its token is gone',
    async (state) => {
      await journal.accept(job);
      expect(await tokensLeft()).toEqual([job.origin.token]);
      await journal.finish(job.id, state, NOTHING);
      expect(await journal.find(job.id)).toEqual({ ...recordOf(job), state });
      expect(await journal.listUnfinished()).toEqual([]);
      expect(await tokensLeft()).toEqual([]);
    },
  );
});

it('pictures are written with the seeds that they will have, wrapping', async () => {
  await journal.accept(FULL);
  expect(await picturesOf(FULL)).toEqual(
    [4_294_967_295, 0, 1, 2].map((seed, position) => ({
      position,
      seed,
      state: 'queued',
      failure: null,
    })),
  );
});

it('each picture’s end is written: delivered, or failed and why', async () => {
  await journal.accept(FULL);
  await journal.finish(FULL.id, 'delivered', {
    delivered: [painted(0), painted(3)],
    missing: [missing(1, 'timed_out'), missing(2, 'not_a_picture')],
  });
  expect((await picturesOf(FULL)).map(({ state, failure }) => [state, failure])).toEqual([
    ['delivered', null],
    ['failed', 'timed_out'],
    ['failed', 'not_a_picture'],
    ['delivered', null],
  ]);
});

it('the end of one job leaves the others as they are', async () => {
  await journal.accept(FULL);
  await journal.accept(BARE);
  await journal.finish(FULL.id, 'failed', { delivered: [], missing: [missing(0, 'rejected')] });
  expect(await journal.listUnfinished()).toEqual([BARE]);
  expect(await picturesOf(BARE)).toMatchObject([{ state: 'queued', failure: null }]);
});

it('unfinished jobs are listed from the oldest', async () => {
  await journal.accept(FULL);
  await journal.accept(BARE);
  expect(await journal.listUnfinished()).toEqual([BARE, FULL]);
});

it('an interaction that was used is refused, and nothing of the second job is kept', async () => {
  await journal.accept(FULL);
  const second = { ...FULL, id: 'second-_second-_second' };
  await expect(journal.accept(second)).rejects.toThrow(/UNIQUE/);
  expect(await journal.find(second.id)).toBeUndefined();
  expect(await picturesOf(second)).toEqual([]);
  expect(await journal.listUnfinished()).toEqual([FULL]);
});

it.each(['', 'unknown', "' OR 1=1 --", '\0'])('the id %j finds nothing', async (id) => {
  await journal.accept(FULL);
  expect(await journal.find(id)).toBeUndefined();
});

it('jobs accepted at once are all kept, each whole', async () => {
  const jobs = Array.from({ length: 50 }, (_, at) =>
    createExampleJob({
      id: `job-${at}`,
      origin: { interactionId: `12000000000000000${at + 10}`, receivedAt: at },
      order: { count: 4 },
    }),
  );
  await Promise.all(jobs.map((job) => journal.accept(job)));
  expect(await journal.listUnfinished()).toEqual(jobs);
  expect(await database.selectFrom('pictures').selectAll().execute()).toHaveLength(200);
});
