import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApiGuard, type ApiGuard } from '#features/jobs/queue/api-guard.ts';
import type { PaintFailureReason } from '#features/jobs/job.ts';
import type { Caller } from '#features/jobs/queue/suspects.ts';
import { failed, painted } from '../../../driver/memory/painter.ts';

const PROBE_MS = 30_000;
const CONCURRENCY = 4;

let guard: ApiGuard;
/** Calls at once, as the guard has told the line: 0 while it is paused. */
let calls: number;
let heard: string[];
beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  calls = CONCURRENCY;
  heard = [];
  guard = createApiGuard({
    concurrency: CONCURRENCY,
    probeAfterMs: PROBE_MS,
    pauseCalls: () => {
      calls = 0;
    },
    resumeCalls: (concurrency) => {
      calls = concurrency;
    },
    onChange: (pause) => heard.push(pause?.reason ?? 'goes on'),
    now: Date.now,
  });
});
afterEach(() => {
  guard.close();
  vi.useRealTimers();
});

/** Every call is another request's, and three members take turns. */
let requests = 0;
const someone = (): Caller => {
  requests += 1;
  return { userId: `member ${requests % 3}`, jobId: `job ${requests}` };
};
const fail = (reason: PaintFailureReason, inMs?: number, caller = someone()): void =>
  guard.record(
    failed(reason, inMs === undefined ? undefined : new Date(Date.now() + inMs)),
    caller,
  );
const succeed = (): void =>
  guard.record(painted({ bytes: Buffer.from('x'), format: 'png', width: 8, height: 8 }), someone());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** How long the line stands still from now on. */
async function measurePause(): Promise<number> {
  const from = Date.now();
  for (;;) {
    if (calls > 0) return Date.now() - from;
    await pass(100);
  }
}

describe('a 429', () => {
  it('pauses the line until its Retry-After, then one call tries', async () => {
    fail('rate_limited', 7000);
    expect(calls).toBe(0);
    expect(guard.pause()).toEqual({ reason: 'rate_limited', until: new Date(Date.now() + 7000) });
    await pass(6999);
    expect(calls).toBe(0);
    await pass(1);
    expect(calls).toBe(1);
    expect(guard.pause()).toBeUndefined();
    succeed();
    expect(calls).toBe(CONCURRENCY);
    expect(heard).toEqual(['rate_limited', 'goes on']);
  });

  it('without Retry-After pauses it for some seconds, for longer each time', async () => {
    const pauses: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      fail('rate_limited');
      pauses.push(await measurePause());
    }
    expect(pauses).toEqual([5000, 10_000, 20_000, 40_000]);
  });
});

describe.each(['unauthorized', 'out_of_credit'] as const)('%s', (reason) => {
  it('pauses at the first call, and one call tries after a while', async () => {
    fail(reason);
    expect(guard.pause()?.reason).toBe(reason);
    expect(await measurePause()).toBe(PROBE_MS);
    expect(calls).toBe(1);
  });

  it('pauses for longer with each failed try, at most ten minutes', async () => {
    const pauses: number[] = [];
    for (let time = 0; time < 8; time += 1) {
      fail(reason);
      pauses.push(await measurePause());
    }
    expect(pauses.slice(0, 4)).toEqual([1, 2, 4, 8].map((times) => times * PROBE_MS));
    expect(Math.max(...pauses)).toBe(600_000);
  });
});

describe('an API that keeps failing', () => {
  it.each(['server_error', 'overloaded', 'unreachable', 'timed_out', 'not_a_picture'] as const)(
    'as %s pauses the line after five calls in a row, not before',
    (reason) => {
      for (let time = 0; time < 4; time += 1) fail(reason);
      expect(calls).toBe(CONCURRENCY);
      fail(reason);
      expect(calls).toBe(0);
      expect(guard.pause()?.reason).toBe('failing');
    },
  );

  it.each([
    ['a picture', () => succeed()],
    ['a refusal of the request', () => fail('rejected')],
  ])('is not one that brings %s in between', (_, answer) => {
    for (let time = 0; time < 20; time += 1) {
      if (time % 4 === 3) answer();
      else fail('server_error');
    }
    expect(calls).toBe(CONCURRENCY);
  });

  it('calls that Easel cut off itself say nothing', () => {
    for (let time = 0; time < 20; time += 1) fail('interrupted');
    expect(calls).toBe(CONCURRENCY);
    for (let time = 0; time < 4; time += 1) fail('server_error');
    fail('interrupted');
    fail('server_error');
    expect(calls).toBe(0);
  });

  it('is tried by one call, whose failure pauses again at once and for longer', async () => {
    for (let time = 0; time < 5; time += 1) fail('server_error');
    expect(await measurePause()).toBe(PROBE_MS);
    expect(calls).toBe(1);
    fail('timed_out');
    expect(calls).toBe(0);
    expect(await measurePause()).toBe(2 * PROBE_MS);
    fail('rejected');
    expect(calls).toBe(CONCURRENCY);
  });

  it('is forgotten once it works: the next trouble begins anew', async () => {
    for (let time = 0; time < 5; time += 1) fail('server_error');
    await measurePause();
    succeed();
    for (let time = 0; time < 4; time += 1) fail('server_error');
    expect(calls).toBe(CONCURRENCY);
    fail('server_error');
    expect(await measurePause()).toBe(PROBE_MS);
  });
});

const unsent = (userId: string): void => {
  const outcome = { ...failed('unreachable'), charge: 'free' } as const;
  guard.record(outcome, { userId, jobId: 'her job' });
};

const failOfTwo = (): void => {
  for (const userId of ['eve', 'ada'])
    for (let call = 0; call < 4; call += 1)
      fail('server_error', undefined, { userId, jobId: `${userId}'s job ${call}` });
};

describe('failures of few', () => {
  const TROUBLE = ['server_error', 'overloaded', 'timed_out', 'not_a_picture'] as const;
  it.each(TROUBLE)('of one member (%s), in however many requests, pause nothing', (reason) => {
    for (let call = 0; call < 100; call += 1)
      fail(reason, undefined, { userId: 'eve', jobId: `job ${call}` });
    expect(calls).toBe(CONCURRENCY);
    expect(heard).toEqual([]);
  });

  it('of two requests that fail again and again pause nothing', () => {
    for (let call = 0; call < 100; call += 1)
      fail('server_error', undefined, { userId: `member ${call % 2}`, jobId: `job ${call % 2}` });
    expect(calls).toBe(CONCURRENCY);
  });

  it('and one more failure of somebody else is no outage', () => {
    for (let call = 0; call < 100; call += 1)
      fail('server_error', undefined, { userId: 'eve', jobId: `job ${call}` });
    fail('server_error', undefined, { userId: 'ada', jobId: 'her job' });
    expect(calls).toBe(CONCURRENCY);
  });

  it('but a connection that nobody takes is one, whoever met it', () => {
    for (let call = 0; call < 5; call += 1) unsent('ada');
    expect(guard.pause()?.reason).toBe('failing');
    expect(guard.takesFrom('ben')).toBe(false);
  });

  it('keep nobody else from asking', () => {
    failOfTwo();
    expect(guard.pause()?.reason).toBe('failing');
    expect(['eve', 'ada', 'ben'].map((userId) => guard.takesFrom(userId))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('of many do', () => {
    failOfTwo();
    fail('server_error', undefined, { userId: 'cem', jobId: 'his job' });
    expect(guard.takesFrom('ben')).toBe(false);
  });

  it.each(['rate_limited', 'unauthorized', 'out_of_credit'] as const)(
    'a pause for %s is for all',
    (reason) => {
      fail(reason, undefined, { userId: 'eve', jobId: 'her job' });
      expect(guard.takesFrom('ben')).toBe(false);
    },
  );

  it('are not those that a trial is made with, until a picture comes', async () => {
    failOfTwo();
    await measurePause();
    expect(['eve', 'ada', 'ben'].map((userId) => guard.isSuspect(userId))).toEqual([
      true,
      true,
      false,
    ]);
    succeed();
    expect(guard.isSuspect('eve')).toBe(false);
  });

  it('make no pause longer and longer, as words do that fail at each trial', async () => {
    failOfTwo();
    const pauses: number[] = [];
    for (let trial = 0; trial < 8; trial += 1) {
      pauses.push(await measurePause());
      fail('server_error', undefined, { userId: 'eve', jobId: 'her job' });
    }
    expect(Math.max(...pauses)).toBe(2 * PROBE_MS);
  });

  it('can ask for no more patience than ten minutes', async () => {
    failOfTwo();
    await measurePause();
    fail('overloaded', 20 * 60 * 60 * 1000);
    expect(await measurePause()).toBe(600_000);
  });
});

it('calls in flight that fail together are one sign, and one message', async () => {
  for (let time = 0; time < CONCURRENCY; time += 1) fail('unauthorized');
  expect(heard).toEqual(['unauthorized']);
  expect(await measurePause()).toBe(PROBE_MS);
});

it('a picture of a call that began before the pause does not end it', () => {
  fail('unauthorized');
  succeed();
  expect(calls).toBe(0);
  expect(guard.pause()?.reason).toBe('unauthorized');
});

it('a closed guard begins nothing any more', async () => {
  fail('rate_limited', 1000);
  guard.close();
  await pass(10_000);
  expect(calls).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
