import { afterEach, describe, expect, it } from 'vitest';
import { createRandom } from '../../sandbox/dataoorts/painter/random.ts';
import { createLineSimulation, type LineSimulation } from './line-simulation.ts';

let line: LineSimulation;
afterEach(() => line.close());

async function drain(): Promise<void> {
  for (let steps = 0; [...line.waiting.values()].some((left) => left > 0); steps += 1) {
    if (steps > 10_000) throw new Error('Somebody starves');
    await line.step();
  }
  while (line.inFlight() > 0) await line.step();
}
const firstOf = (user: string) => line.dispatches.find((dispatch) => dispatch.user === user);

it.each([[['one', 'five', 'twenty']], [['twenty', 'five', 'one']], [['five', 'twenty', 'one']]])(
  'of users with 1, 5 and 20 jobs at once on one slot (%j), the first waits at most two service times',
  async (order) => {
    const jobs: Readonly<Record<string, number>> = { one: 1, five: 5, twenty: 20 };
    line = await createLineSimulation(1, () => 1);
    for (const user of order) {
      for (let job = 0; job < (jobs[user] ?? 0); job += 1) await line.submit(user, 1);
    }
    await drain();
    expect(line.dispatches).toHaveLength(26);
    expect(firstOf('one')?.at).toBeLessThanOrEqual(2);
  },
);

describe.each([1, 4])('with %i slots', (slots) => {
  it.each([0, 3, 17])(
    'who comes behind any number of another’s pictures after %i steps waits for the calls in flight and one more at most',
    async (steps) => {
      line = await createLineSimulation(slots, () => 5);
      for (let job = 0; job < 20; job += 1) await line.submit('greedy', 4);
      for (let step = 0; step < steps; step += 1) await line.step();
      const inFlight = line.inFlight();
      const before = line.dispatches.length;
      await line.submit('modest', 1);
      await drain();
      const position = line.dispatches.findIndex(({ user }) => user === 'modest') - before;
      expect(inFlight).toBe(slots);
      expect(position).toBeLessThanOrEqual(1);
      expect((firstOf('modest')?.at ?? Infinity) - steps).toBeLessThanOrEqual(5 + 5);
    },
  );
});

/** Watches each pair of users over each stretch in which both have pictures in line. */
function createLagWatch() {
  const stretches = new Map<string, { low: number; high: number; lag: number }>();
  let worst = 0;
  let seen = 0;
  return {
    worst: () => worst,
    look(): void {
      const news = line.dispatches.slice(seen);
      seen = line.dispatches.length;
      const users = [...line.waiting.keys()].toSorted();
      for (const [at, one] of users.entries()) {
        for (const other of users.slice(at + 1)) {
          const pair = `${one} ${other}`;
          const stretch = stretches.get(pair);
          const lead =
            news.filter(({ user }) => user === one).length -
            news.filter(({ user }) => user === other).length;
          const isShared = [one, other].every((user) => (line.waiting.get(user) ?? 0) > 0);
          if (!isShared) stretches.delete(pair);
          else if (stretch === undefined) stretches.set(pair, { low: 0, high: 0, lag: 0 });
          else {
            stretch.lag += lead;
            stretch.low = Math.min(stretch.low, stretch.lag);
            stretch.high = Math.max(stretch.high, stretch.lag);
            worst = Math.max(worst, stretch.high - stretch.low);
          }
        }
      }
    },
  };
}

describe.each([
  { slots: 1, users: 2, seed: 'two' },
  { slots: 1, users: 6, seed: 'six' },
  { slots: 4, users: 5, seed: 'slots' },
  { slots: 3, users: 12, seed: 'crowd' },
])(
  'a random mix of $users users on $slots slots, with cancels and a restart',
  ({ slots, users, seed }) => {
    it('keeps everyone near the fair share, lets newcomers in, and starves nobody', async () => {
      const random = createRandom(seed);
      line = await createLineSimulation(slots, () => random.whole(1, 4));
      const lag = createLagWatch();
      const jobs: string[] = [];
      /** Newcomers: how many other users were in line, and how many calls had begun. */
      const newcomers: { jobId: string; others: number; begun: number }[] = [];
      for (let step = 0; step < 150; step += 1) {
        if (step === 75) await line.restart();
        for (let user = 0; user < users; user += 1) {
          // The first are greedy, the last are modest.
          if (!random.chance(user === 0 ? 0.6 : 0.5 / users)) continue;
          const name = `user-${user}`;
          const others = [...line.waiting].filter(([own, left]) => own !== name && left > 0).length;
          const isNew = (line.waiting.get(name) ?? 0) === 0;
          const begun = line.dispatches.length;
          const jobId = await line.submit(name, random.whole(1, 5));
          if (isNew && !line.dispatches.some(({ user: own }) => own === name))
            newcomers.push({ jobId, others, begun });
          jobs.push(jobId);
          lag.look();
        }
        if (random.chance(0.15)) await line.cancel(jobs[random.whole(0, jobs.length)] ?? '');
        lag.look();
        await line.step();
        lag.look();
      }
      await drain();
      // Each of two users may be one picture ahead at the beginning of a stretch and one behind at its end.
      expect(lag.worst()).toBeLessThanOrEqual(2);
      const passedOver = newcomers.filter(({ jobId, others, begun }) => {
        const position = line.dispatches.findIndex((dispatch) => dispatch.jobId === jobId);
        return position - begun > others;
      });
      expect(passedOver).toEqual([]);
      expect(newcomers.length).toBeGreaterThan(0);
    });
  },
);

it('after a restart the line goes on in the very order that it had', async () => {
  const orders: string[][] = [];
  for (const isRestarted of [false, true]) {
    line = await createLineSimulation(1, () => 1);
    const names = new Map<string, string>();
    for (const [at, user] of ['a', 'b', 'a', 'c', 'b', 'a'].entries()) {
      names.set(await line.submit(user, at % 3 === 0 ? 3 : 1), `${user}${at}`);
    }
    for (let step = 0; step < 3; step += 1) await line.step();
    if (isRestarted) await line.restart();
    await line.submit('d', 1);
    await drain();
    orders.push(line.dispatches.map(({ jobId }) => names.get(jobId) ?? 'd'));
    if (!isRestarted) await line.close();
  }
  expect(orders[1]?.slice(4)).toEqual(orders[0]?.slice(4));
});
