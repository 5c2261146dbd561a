/** Lets only so much be under way at a time, first come first served. */
export interface Semaphore {
  /** Runs a task when there is room for it. One that weighs more than the whole capacity runs alone. */
  run<Value>(weight: number, task: () => Promise<Value>): Promise<Value>;
}

/** @param capacity the sum of weights that may be under way at once */
export function createSemaphore(capacity: number): Semaphore {
  const waiting: { readonly weight: number; readonly begin: () => void }[] = [];
  let used = 0;

  function admit(): void {
    for (
      let next = waiting[0];
      next !== undefined && used + next.weight <= capacity;
      next = waiting[0]
    ) {
      waiting.shift();
      used += next.weight;
      next.begin();
    }
  }

  async function run<Value>(weight: number, task: () => Promise<Value>): Promise<Value> {
    const { promise: turn, resolve: begin } = Promise.withResolvers<void>();
    const taken = Math.min(weight, capacity);
    waiting.push({ weight: taken, begin });
    admit();
    await turn;
    try {
      return await task();
    } finally {
      used -= taken;
      admit();
    }
  }

  return { run };
}
