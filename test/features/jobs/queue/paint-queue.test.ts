import { describe, expect, it } from 'vitest';
import { createPaintQueue, type PaintQueue } from '#features/jobs/queue/paint-queue.ts';
import { createRandom } from '../../../sandbox/dataoorts/painter/random.ts';

const ONE = { userId: 'one', failures: 0 };

/** Calls that go on until they are told to end, in any order. */
function createLine(queue: PaintQueue) {
  const begun: string[] = [];
  const running = new Map<string, () => void>();
  let most = 0;
  let arrival = 0;
  return {
    begun,
    running,
    most: () => most,
    /** Asks for a job's pictures with these start tags. */
    ask: (jobId: string, ...tags: readonly number[]) =>
      tags.map((startTag, index) => {
        arrival += 1;
        return queue.add({ ...ONE, jobId, index, startTag, arrival }, async () => {
          const name = `${jobId}${index}`;
          begun.push(name);
          const { promise, resolve } = Promise.withResolvers<void>();
          running.set(name, resolve);
          most = Math.max(most, running.size);
          await promise;
          running.delete(name);
          return name;
        });
      }),
    async end(name: string): Promise<void> {
      running.get(name)?.();
      await settled();
    },
    async endAll(): Promise<void> {
      while (running.size > 0) {
        for (const end of running.values()) end();
        await settled();
      }
    },
  };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

it.each([1, 2, 4, 7])(
  'with room for %i, that many calls run at once and never more',
  async (room) => {
    const line = createLine(createPaintQueue(room));
    const random = createRandom(`room ${room}`);
    const calls = Array.from({ length: 10 }, (_, job) =>
      line.ask(`${job}-`, ...Array.from({ length: random.whole(1, 5) }, (__, tag) => tag)),
    ).flat();
    await settled();
    expect(line.running.size).toBe(room);
    while (line.running.size > 0) {
      const names = [...line.running.keys()];
      await line.end(names[random.whole(0, names.length)] ?? '');
    }
    const painted = await Promise.all(calls);
    expect(line.most()).toBe(room);
    expect(new Set(painted).size).toBe(painted.length);
    expect(painted.length).toBe(line.begun.length);
  },
);

it('calls begin by their start tags, equal ones in the order of arrival', async () => {
  const line = createLine(createPaintQueue(1));
  void line.ask('a', 0, 1, 2);
  void line.ask('b', 1);
  void line.ask('c', 0.5, 2);
  await line.endAll();
  await settled();
  expect(line.begun).toEqual(['a0', 'c0', 'a1', 'b0', 'a2', 'c1']);
});

it('a picture that comes back with its old tag goes before later ones', async () => {
  const line = createLine(createPaintQueue(1));
  void line.ask('a', 0);
  void line.ask('b', 1, 2);
  await settled();
  void line.ask('c', 0);
  await line.endAll();
  expect(line.begun).toEqual(['a0', 'c0', 'b0', 'b1']);
});

it('one that comes back keeps its place also among equal tags: its arrival counts', async () => {
  const queue = createPaintQueue(1);
  const begun: string[] = [];
  const ask = (jobId: string, arrival: number) =>
    queue.add(
      { ...ONE, jobId, index: 0, startTag: 0, arrival },
      async () => void begun.push(jobId),
    );
  queue.pause();
  const calls = [ask('second', 2), ask('third', 3), ask('first', 1)];
  expect([...queue.listPositions().keys()]).toEqual(['first', 'second', 'third']);
  queue.resume(1);
  await Promise.all(calls);
  expect(begun).toEqual(['first', 'second', 'third']);
});

describe('a place in line', () => {
  it('counts the jobs and the pictures that go first, and is none once no picture waits', async () => {
    const queue = createPaintQueue(1);
    const line = createLine(queue);
    void line.ask('a', 0, 1);
    void line.ask('b', 1, 2);
    void line.ask('c', 0, 1);
    await settled();
    expect(queue.count()).toEqual({ waiting: 5, calling: 1 });
    expect([...queue.listPositions()]).toEqual([
      ['c', { place: 1, picturesAhead: 0 }],
      ['b', { place: 2, picturesAhead: 2 }],
    ]);
    await line.end('a0');
    await line.end('c0');
    expect([...queue.listPositions().keys()]).toEqual(['b', 'c']);
    await line.endAll();
    expect(queue.listPositions().size).toBe(0);
    expect(queue.count()).toEqual({ waiting: 0, calling: 0 });
  });

  it('follows new tags, and so do the calls', async () => {
    const queue = createPaintQueue(1);
    const line = createLine(queue);
    void line.ask('a', 0);
    void line.ask('b', 5, 6);
    void line.ask('c', 3);
    await settled();
    queue.retag([
      { jobId: 'b', index: 0, startTag: 1 },
      { jobId: 'gone', index: 0, startTag: 0 },
    ]);
    expect([...queue.listPositions().keys()]).toEqual(['b', 'c']);
    await line.endAll();
    expect(line.begun).toEqual(['a0', 'b0', 'c0', 'b1']);
  });
});

it('a job that leaves the line has no further call, and holds no slot', async () => {
  const queue = createPaintQueue(1);
  const line = createLine(queue);
  const [first, second] = line.ask('a', 0, 1);
  const others = line.ask('b', 2);
  await settled();
  queue.withdraw('a');
  expect(await second).toBe('withdrawn');
  expect(queue.count()).toEqual({ waiting: 1, calling: 1 });
  await line.endAll();
  expect(await first).toBe('a0');
  expect(await Promise.all(others)).toEqual(['b0']);
  expect(line.begun).toEqual(['a0', 'b0']);
});

it('a paused line begins nothing, and goes on with as many calls as it is told', async () => {
  const queue = createPaintQueue(4);
  const line = createLine(queue);
  queue.pause();
  void line.ask('a', 3, 2, 1, 0);
  await settled();
  expect(line.begun).toEqual([]);
  queue.resume(1);
  await settled();
  expect(line.begun).toEqual(['a3']);
  queue.resume(2);
  await settled();
  expect(line.begun).toEqual(['a3', 'a2']);
  await line.endAll();
  expect(line.most()).toBe(2);
});

it('a call that fails gives its place to the next', async () => {
  const queue = createPaintQueue(1);
  const failing = queue.add({ ...ONE, jobId: 'a', index: 0, startTag: 0, arrival: 1 }, () =>
    Promise.reject(new Error('no picture')),
  );
  const next = queue.add({ ...ONE, jobId: 'b', index: 0, startTag: 0, arrival: 2 }, () =>
    Promise.resolve('b0'),
  );
  await expect(failing).rejects.toThrow('no picture');
  expect(await next).toBe('b0');
  expect(queue.count()).toEqual({ waiting: 0, calling: 0 });
});
