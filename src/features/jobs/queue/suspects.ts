/** Who made a call. */
export type Caller = { readonly userId: string; readonly jobId: string };

/** Whose calls failed since the last picture: a service that is down fails for all, one member's words fail for that member. */
export interface Suspects {
  add(caller: Caller): void;
  has(userId: string): boolean;
  /** Members. */
  count(): number;
  /** How much the failures say about the service. */
  weigh(): number;
  clear(): void;
}

/** One request that fails again and again, or one member's many, say no more than this. */
const MOST_OF_JOB = 2;
const MOST_OF_MEMBER = 3;

export function createSuspects(): Suspects {
  const failures = new Map<string, Map<string, number>>();
  return {
    add({ userId, jobId }) {
      const own = failures.get(userId) ?? new Map<string, number>();
      failures.set(userId, own.set(jobId, (own.get(jobId) ?? 0) + 1));
    },
    has: (userId) => failures.has(userId),
    count: () => failures.size,
    weigh: () =>
      sum([...failures.values()], (own) =>
        Math.min(
          sum([...own.values()], (calls) => Math.min(calls, MOST_OF_JOB)),
          MOST_OF_MEMBER,
        ),
      ),
    clear: () => failures.clear(),
  };
}

function sum<Item>(items: readonly Item[], amountOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + amountOf(item), 0);
}
