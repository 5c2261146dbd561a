import { joinLines, text, type Text } from '#core/i18n/text.ts';
import { describeSuspension, type SuspendOutcome } from './suspensions.ts';
import type { Swept } from './sweep.ts';

/** What a suspension has brought about, for the moderator. */
export function describeSuspended(outcome: SuspendOutcome): Text {
  const { userId, until, reason, isReplaced, isTold } = outcome;
  return joinLines([
    describeSuspension(userId, until, reason),
    ...(isReplaced ? [text('moderation.replaced')] : []),
    ...describeSwept(outcome),
    isTold ? text('moderation.member_told') : text('moderation.member_not_told'),
  ]);
}

/** What was cancelled and deleted, and what could not be. */
export function describeSwept({ cancelled, removals, isDeleting }: Swept): readonly Text[] {
  const { removed, gone } = removals;
  const barred = removals['not allowed'];
  const isNone = isDeleting && removed + gone + barred + removals.failed === 0;
  return [
    cancelled === 0
      ? text('moderation.none_cancelled')
      : text('moderation.cancelled', { count: cancelled }),
    ...(isNone ? [text('moderation.none_deleted')] : []),
    ...(removed === 0 ? [] : [text('moderation.deleted', { count: removed })]),
    ...(gone === 0 ? [] : [text('moderation.gone', { count: gone })]),
    ...(barred === 0 ? [] : [text('moderation.not_allowed', { count: barred })]),
    ...(removals.failed === 0 ? [] : [text('moderation.not_deleted', { count: removals.failed })]),
  ];
}
