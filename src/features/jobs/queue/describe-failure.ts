import { text, type Text } from '#core/i18n/text.ts';
import type { Job, MissingPicture, PaintFailure, PaintFailureReason } from '../job.ts';
import type { Remedy } from '../ports/delivery.ts';

/** What the member is told: what happened, whether it cost them something, and when to try again. */
export function describePaintFailure({ reason, retryAt, isCounted }: PaintFailure): Text {
  switch (reason) {
    case 'rate_limited':
    case 'overloaded':
    case 'over_budget':
    case 'over_server_budget':
      return retryAt === undefined
        ? text(`failure.${reason}`)
        : text(`failure.${reason}_until`, { when: retryAt });
    case 'timed_out':
    case 'unreachable':
    case 'not_a_picture':
      return text(isCounted === true ? `failure.${reason}_counted` : `failure.${reason}`);
    default:
      return text(`failure.${reason}`);
  }
}

/** What stands against it, the same request would meet again. */
const HOPELESS: ReadonlySet<PaintFailureReason> = new Set([
  'not_here',
  'over_budget',
  'over_server_budget',
  'unauthorized',
  'out_of_credit',
]);

/** What can help after a failure. The form has no room for a comparison. */
export function listRemedies(
  { reason }: PaintFailure,
  { id, order }: Pick<Job, 'id' | 'order'>,
): readonly Remedy[] {
  if (HOPELESS.has(reason)) return [];
  const isComparison = order.variations.length > 0;
  return [{ kind: 'retry', id }, ...(isComparison ? [] : [{ kind: 'edit', id } as const])];
}

/** The failure that speaks for several: none may be told as free that was not. */
export function chooseFailure(missing: readonly MissingPicture[]): PaintFailure | undefined {
  const told = missing.find(({ failure }) => failure.isCounted === true) ?? missing[0];
  return told?.failure;
}
