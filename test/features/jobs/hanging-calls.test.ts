import { afterEach, describe, expect, it } from 'vitest';
import { createHoldBack } from '#features/jobs/queue/hold-back.ts';
import { createMemberTroubles } from '#features/jobs/queue/member-troubles.ts';
import { failed } from '../../driver/memory/painter.ts';
import { createLineSimulation, type LineSimulation } from './line-simulation.ts';

/** What the painting service takes for most, and how long it lets one member's words hang, in seconds. */
const QUICK = 5;
const TIMEOUT = 120;
const STEP_MS = 1000;

let line: LineSimulation;
afterEach(() => line.close());

/** A line in which every call of eve's hangs until its timeout. */
async function open(slots: number): Promise<void> {
  const troubles = createMemberTroubles(() => line.clock());
  const guard = { isSuspect: () => false };
  line = await createLineSimulation(slots, (user) => (user === 'eve' ? TIMEOUT : QUICK), {
    stepMs: STEP_MS,
    holdBack: createHoldBack({
      concurrency: slots,
      guard,
      troubles,
      elapsed: () => line.clock(),
    }),
    onEnd: (user, steps) => {
      troubles.record(user, failed(steps === TIMEOUT ? 'timed_out' : 'rejected'));
    },
  });
}

/** Steps on while eve always has pictures in line, and gives how long each of ben's pictures waited. */
async function measureWaits(steps: number): Promise<readonly number[]> {
  const asked = new Map<string, number>();
  for (let step = 0; step < steps; step += 1) {
    if ((line.waiting.get('eve') ?? 0) < 8) await line.submit('eve', 4);
    if (step % 20 === 7) asked.set(await line.submit('ben', 1), line.now());
    await line.step();
  }
  return [...asked].map(([jobId, at]) => {
    const begun = line.dispatches.find((dispatch) => dispatch.jobId === jobId);
    return (begun?.at ?? line.now()) - at;
  });
}

describe.each([2, 4, 7])('with %i slots', (slots) => {
  it('one member’s hanging calls make the others wait for one timeout at most, and then no more', async () => {
    await open(slots);
    const waits = await measureWaits(600);
    expect(waits).toHaveLength(30);
    expect(Math.max(...waits)).toBeLessThanOrEqual(TIMEOUT);
    expect(waits.slice(10).filter((wait) => wait > QUICK)).toEqual([]);
  });

  it('nor do they take every slot while somebody else is in line all the time', async () => {
    await open(slots);
    let longest = 0;
    let last = 0;
    await line.submit('ben', 4);
    await line.submit('eve', 4);
    for (let step = 0; step < 400; step += 1) {
      if ((line.waiting.get('ben') ?? 0) < 2) await line.submit('ben', 4);
      if ((line.waiting.get('eve') ?? 0) < 2) await line.submit('eve', 4);
      await line.step();
      const latest = line.dispatches.findLast(({ user }) => user === 'ben')?.at ?? 0;
      if (latest > last) longest = Math.max(longest, latest - last);
      last = latest;
    }
    expect(longest).toBeLessThanOrEqual(slots === 2 ? TIMEOUT : 2 * QUICK);
  });

  it('alone in line they have all slots', async () => {
    await open(slots);
    for (let job = 0; job < 5; job += 1) await line.submit('eve', 4);
    for (let step = 0; step < 3 * TIMEOUT - 1; step += 1) {
      const left = line.waiting.get('eve') ?? 0;
      expect(line.inFlight()).toBe(left > 0 ? slots : line.inFlight());
      await line.step();
    }
    expect(line.dispatches.length).toBeGreaterThanOrEqual(Math.min(20, 3 * slots));
  });
});

it('with one slot whoever made it hang goes behind the others', async () => {
  await open(1);
  const waits = await measureWaits(600);
  expect(Math.max(...waits)).toBeLessThanOrEqual(TIMEOUT + 6 * QUICK);
});
