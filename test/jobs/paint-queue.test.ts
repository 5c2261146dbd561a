import { expect, it } from 'vitest';
import { createPaintQueue } from '../../src/jobs/paint-queue.ts';
import { createRandom } from '../sandbox/dataoorts/painter/random.ts';

/** Calls that go on until they are told to end, in any order. */
function createCalls() {
  const begun: string[] = [];
  const running = new Map<string, () => void>();
  let most = 0;
  return {
    begun,
    running,
    most: () => most,
    list: (jobId: string, count: number) =>
      Array.from({ length: count }, (_, index) => async () => {
        const name = `${jobId}${index}`;
        begun.push(name);
        const { promise, resolve } = Promise.withResolvers<void>();
        running.set(name, resolve);
        most = Math.max(most, running.size);
        await promise;
        running.delete(name);
        return name;
      }),
  };
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

it.each([1, 2, 4, 7])(
  'with room for %i, that many calls run at once and never more',
  async (room) => {
    const queue = createPaintQueue(room);
    const calls = createCalls();
    const random = createRandom(`room ${room}`);
    const runs = Array.from({ length: 10 }, (_, job) =>
      queue.run(`${job}-`, calls.list(`${job}-`, random.whole(1, 5))),
    );
    await settled();
    expect(calls.running.size).toBe(room);
    while (calls.running.size > 0) {
      const names = [...calls.running.keys()];
      calls.running.get(names[random.whole(0, names.length)] ?? '')?.();
      await settled();
    }
    const painted = (await Promise.all(runs)).flat();
    expect(calls.most()).toBe(room);
    expect(new Set(painted).size).toBe(painted.length);
    expect(painted.length).toBe(calls.begun.length);
  },
);

it('calls begin in the order of arrival, and results come in the order of the calls', async () => {
  const queue = createPaintQueue(2);
  const calls = createCalls();
  const a = queue.run('a', calls.list('a', 3));
  const b = queue.run('b', calls.list('b', 1));
  await settled();
  expect(calls.begun).toEqual(['a0', 'a1']);
  for (const name of ['a1', 'a2', 'b0', 'a0']) {
    calls.running.get(name)?.();
    await settled();
  }
  expect(calls.begun).toEqual(['a0', 'a1', 'a2', 'b0']);
  expect(await a).toEqual(['a0', 'a1', 'a2']);
  expect(await b).toEqual(['b0']);
});

it('a place in line counts the jobs that go first, and is none once painting has begun', async () => {
  const queue = createPaintQueue(1);
  const calls = createCalls();
  const runs = ['a', 'b', 'c'].map((id) => queue.run(id, calls.list(id, 2)));
  const places = () => ['a', 'b', 'c', 'unknown'].map((id) => queue.resolvePlace(id));
  await settled();
  expect(places()).toEqual([undefined, 1, 2, undefined]);
  calls.running.get('a0')?.();
  await settled();
  expect(places()).toEqual([undefined, 1, 2, undefined]);
  calls.running.get('a1')?.();
  await settled();
  expect(places()).toEqual([undefined, undefined, 1, undefined]);
  while (calls.running.size > 0) {
    for (const end of calls.running.values()) end();
    await settled();
  }
  await Promise.all(runs);
  expect(places()).toEqual([undefined, undefined, undefined, undefined]);
});

it('a call that fails gives its place to the next', async () => {
  const queue = createPaintQueue(1);
  const failing = queue.run('a', [() => Promise.reject(new Error('no picture'))]);
  const next = queue.run('b', [() => Promise.resolve('b0')]);
  await expect(failing).rejects.toThrow('no picture');
  expect(await next).toEqual(['b0']);
});
