import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startHousekeeping } from '#features/jobs/lifecycle/housekeeping.ts';
import { createPrivatePictures } from '#features/jobs/delivery/private-pictures.ts';
import type { JobPorts } from '#features/jobs/ports/job-ports.ts';
import type { PictureStore } from '#features/jobs/ports/picture-store.ts';
import { createLogger } from '#core/logger.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { openJobPorts, accept } from '../../../driver/job-ports.ts';
import { createNextJob } from '../../../driver/example-job.ts';
import { createMemoryPictures } from '../../../driver/memory/pictures.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
const A_MINUTE = 60_000;
const DAY_MS = 24 * 60 * A_MINUTE;

let database: Awaited<ReturnType<typeof openDatabase>>;
let ports: JobPorts;
let end: () => void;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['setInterval', 'clearInterval', 'Date'] });
  database = await openDatabase(':memory:');
  ports = openJobPorts(database);
  end = keep(ports);
});
afterEach(async () => {
  end();
  vi.useRealTimers();
  await database.destroy();
});

function keep(books: JobPorts, pictures: PictureStore = createMemoryPictures()): () => void {
  const log = createLogger('silent', []);
  const privatePictures = createPrivatePictures({
    ...books,
    pictures,
    keptMs: DAY_MS,
    keptBytes: Infinity,
    now: Date.now,
  });
  return startHousekeeping({ ...books, pictures, privatePictures, now: Date.now, log });
}
const tokens = async () => {
  const rows = await database.selectFrom('jobs').select('interaction_token').execute();
  return rows.map((row) => row.interaction_token !== null);
};

it('tokens are forgotten when their 15 minutes are over, those of open jobs too', async () => {
  for (const age of [0, 10 * A_MINUTE]) {
    await accept(ports, createNextJob({ origin: { receivedAt: NOW - age } }));
  }
  await vi.advanceTimersByTimeAsync(4 * A_MINUTE);
  expect(await tokens()).toEqual([true, true]);
  await vi.advanceTimersByTimeAsync(2 * A_MINUTE);
  expect(await tokens()).toEqual([true, false]);
});

it('a round that fails is followed by the next', async () => {
  end();
  const forgetTokens = vi
    .fn<JobPorts['lifecycle']['forgetTokens']>()
    .mockRejectedValueOnce(new Error('The disk is full'))
    .mockResolvedValue();
  end = keep({ ...ports, lifecycle: { ...ports.lifecycle, forgetTokens } });
  await vi.advanceTimersByTimeAsync(2 * A_MINUTE);
  expect(forgetTokens).toHaveBeenCalledTimes(2);
});

it('ends when it is told', async () => {
  end();
  expect(vi.getTimerCount()).toBe(0);
});
