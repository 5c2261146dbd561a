import { text, type Text } from '../i18n/text.ts';
import type { PaintFailure } from './job.ts';

/** What the member is told: what happened, that it cost them nothing, and when to try again. */
export function describePaintFailure({ reason, retryAt }: PaintFailure): Text {
  if (
    retryAt !== undefined &&
    (reason === 'rate_limited' || reason === 'overloaded' || reason === 'over_budget')
  ) {
    return text(`failure.${reason}_until`, { when: retryAt });
  }
  return text(`failure.${reason}`);
}
