const HOUR_MS = 60 * 60 * 1000;

/** Pictures that are enlarged for one member in an hour, whatever their roles say: each is a second of work, and a message. */
export const MAX_ENLARGED_PER_HOUR = 30;

/** As long as the longest cooldown. */
const REMEMBERED_MS = 24 * HOUR_MS;

/** When a member may have the next picture enlarged. Known in this process only: a restart forgives. */
export interface EnlargePace {
  /** `undefined` if it is now. */
  findNext(userId: string, cooldownMs: number, now: number): Date | undefined;
  note(userId: string, now: number): void;
}

export function createEnlargePace(): EnlargePace {
  /** The moments of the last ones, the oldest first; the members in the order of their last. */
  const moments = new Map<string, readonly number[]>();

  return {
    findNext(userId, cooldownMs, now) {
      const past = moments.get(userId) ?? [];
      const cooled = (past.at(-1) ?? -Infinity) + cooldownMs;
      const free = (past.at(-MAX_ENLARGED_PER_HOUR) ?? -Infinity) + HOUR_MS;
      const next = Math.max(cooled, free);
      return next > now ? new Date(next) : undefined;
    },

    note(userId, now) {
      const past = [...(moments.get(userId) ?? []), now].slice(-MAX_ENLARGED_PER_HOUR);
      moments.delete(userId);
      moments.set(userId, past);
      for (const [id, theirs] of moments) {
        if ((theirs.at(-1) ?? 0) > now - REMEMBERED_MS) break;
        moments.delete(id);
      }
    },
  };
}
