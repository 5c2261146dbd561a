import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { GatewayInfo } from '#adapters/discord/gateway/gateway-info.ts';
import { createIdentifyBudget } from '#adapters/discord/gateway/identify-budget.ts';
import { createLogger } from '#core/logger.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const HOUR_MS = 60 * 60_000;

/** Node's own promises of timers are not vitest's to move. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  setTimeout(resolve, ms);
  if (signal.aborted) reject(signal.reason);
  signal.addEventListener('abort', () => reject(signal.reason));
  return promise;
}

function budgetOf(info: Partial<GatewayInfo> = {}) {
  const whole: GatewayInfo = {
    url: 'wss://gateway.test',
    shards: 1,
    remaining: 1000,
    resetsAt: performance.now() + HOUR_MS,
    maxConcurrency: 1,
    ...info,
  };
  const exhausted: Date[] = [];
  const renewed = { ...whole, remaining: 1000, resetsAt: performance.now() + 25 * HOUR_MS };
  const answers = { next: async (): Promise<GatewayInfo> => renewed };
  const budget = createIdentifyBudget({
    info: whole,
    fetchInfo: () => answers.next(),
    onExhausted: (until) => exhausted.push(until),
    log: createLogger('silent', []),
    pause,
  });
  const passed: number[] = [];
  const start = performance.now();
  function ask(shard: number, signal = new AbortController().signal): Promise<void> {
    return budget.wait(shard, signal).then(
      () => void passed.push(Math.round((performance.now() - start) / 1000)),
      () => undefined,
    );
  }
  return { ask, passed, exhausted, answers };
}

it('sessions of one line begin five seconds apart, those of another at once', async () => {
  const { ask, passed } = budgetOf({ maxConcurrency: 2 });
  for (const shard of [0, 1, 2, 3, 4]) void ask(shard);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(passed).toEqual([0, 0, 5, 5, 11]);
});

it('whoever gives up while it waits takes no turn', async () => {
  const { ask, passed } = budgetOf();
  const gone = new AbortController();
  void ask(0);
  void ask(1, gone.signal);
  void ask(2);
  await vi.advanceTimersByTimeAsync(1000);
  gone.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(passed).toEqual([0, 5]);
});

it('one that is used up is told once, with the moment, and waited for', async () => {
  const { ask, passed, exhausted, answers } = budgetOf({ remaining: 1 });
  const { next } = answers;
  answers.next = async () => {
    throw new Error('Discord is away');
  };
  for (const shard of [0, 1, 2]) void ask(shard);
  await vi.advanceTimersByTimeAsync(HOUR_MS - 60_000);
  expect(passed).toEqual([0]);
  expect(exhausted).toHaveLength(1);
  answers.next = next;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(passed).toHaveLength(3);
});
