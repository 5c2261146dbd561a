import type { CallOutcome } from '../ports/painter.ts';
import { isTroubleOfRequest } from './signs-of-trouble.ts';

/** Remembers for some minutes who had calls, and whose failed or hung, so that nobody's do so without end. */
export interface MemberTroubles {
  record(userId: string, outcome: CallOutcome): void;
  /** Whether a call of theirs ran out of time lately. */
  isSlow(userId: string): boolean;
  /** Whether somebody else had a call lately, and none that ran out of time. */
  hasQuickOthers(userId: string): boolean;
  /** When the member may ask again, if so many of their calls failed that no more are made for them for now. */
  findBlock(userId: string): Date | undefined;
}

const REMEMBERED_MS = 5 * 60 * 1000;
/** As many as three pictures that are tried again and again make. */
const MOST_FAILURES = 12;

type Trouble = { readonly at: number; readonly isTimeout: boolean };

/** @param now a clock; one that is set back makes nothing last longer */
export function createMemberTroubles(now: () => number): MemberTroubles {
  const troubles = new Map<string, readonly Trouble[]>();
  const lastCalls = new Map<string, number>();
  const isRecent = (at: number): boolean => Math.abs(now() - at) < REMEMBERED_MS;

  function recall(userId: string): readonly Trouble[] {
    const known = troubles.get(userId) ?? [];
    const recent = known.filter(({ at }) => isRecent(at));
    if (recent.length === 0) troubles.delete(userId);
    return recent;
  }

  const isSlow = (userId: string): boolean => recall(userId).some(({ isTimeout }) => isTimeout);

  return {
    record(userId, outcome) {
      lastCalls.set(userId, now());
      if (!isTroubleOfRequest(outcome)) return;
      const isTimeout = !outcome.result.ok && outcome.result.reason.reason === 'timed_out';
      troubles.set(userId, [...recall(userId), { at: now(), isTimeout }].slice(-MOST_FAILURES));
    },
    isSlow,
    hasQuickOthers(userId) {
      for (const [other, at] of lastCalls) {
        if (!isRecent(at)) lastCalls.delete(other);
        else if (other !== userId && !isSlow(other)) return true;
      }
      return false;
    },
    findBlock(userId) {
      const recent = recall(userId);
      const [first] = recent;
      if (first === undefined || recent.length < MOST_FAILURES) return undefined;
      return new Date(first.at + REMEMBERED_MS);
    },
  };
}
