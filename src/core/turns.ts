/** Lets each of many have one thing under way at a time, first come first served; nobody waits for another. */
export interface Turns {
  take<Value>(whose: string, task: () => Promise<Value>): Promise<Value>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();

  return {
    async take(whose, task) {
      const before = last.get(whose);
      const { promise: end, resolve: leave } = Promise.withResolvers<void>();
      last.set(whose, end);
      await before;
      try {
        return await task();
      } finally {
        if (last.get(whose) === end) last.delete(whose);
        leave();
      }
    },
  };
}
