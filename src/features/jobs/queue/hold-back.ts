import type { ApiGuard } from './api-guard.ts';
import type { MemberTroubles } from './member-troubles.ts';
import type { HoldBack } from './paint-queue.ts';

export type HoldBackOptions = {
  /** Calls at once in good times. */
  readonly concurrency: number;
  readonly guard: Pick<ApiGuard, 'isSuspect'>;
  readonly troubles: Pick<MemberTroubles, 'isSlow' | 'hasQuickOthers'>;
  /** The monotonic clock. */
  readonly elapsed: () => number;
};

/** A call that is under way for longer hangs, as far as the others are concerned. */
const HANGING_MS = 10_000;
/** A request whose calls failed so often goes behind those that may still succeed. */
const FAILED_OFTEN = 2;

/**
 * Keeps one member's failures and hanging calls from holding up the others. Nobody is held back while calls end in good time, so the
 * fair order stands; and whoever paints alone has all slots.
 */
export function createHoldBack({
  concurrency,
  guard,
  troubles,
  elapsed,
}: HoldBackOptions): HoldBack {
  return (entry, running) => {
    const { userId, failures } = entry;
    const own = running.filter((call) => call.userId === userId);
    const hangs = own.filter(({ startedAt }) => elapsed() - startedAt >= HANGING_MS).length;
    const isSlow = troubles.isSlow(userId);
    // As long as others paint, one slot is kept from those whose calls ran out of time, also while nobody else is in line.
    if (isSlow && concurrency > 1 && troubles.hasQuickOthers(userId)) {
      const slow = running.filter((call) => troubles.isSlow(call.userId)).length;
      if (slow >= concurrency - 1) return Infinity;
    }
    // The last slot is not for whoever makes the others hang; and after a timeout they have one, or none of one.
    const isLastSlot = hangs > 0 && own.length >= concurrency - 1;
    const isOverSlow = isSlow && own.length >= Math.min(concurrency - 1, 1);
    return (
      (guard.isSuspect(userId) ? 4 : 0) +
      (isLastSlot || isOverSlow ? 2 : 0) +
      (failures >= FAILED_OFTEN ? 1 : 0)
    );
  };
}
