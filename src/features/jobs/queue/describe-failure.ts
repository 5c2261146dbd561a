import { text, type Text } from '#core/i18n/text.ts';
import type { PaintFailure } from '../job.ts';

/** What the member is told: what happened, that it cost them nothing, and when to try again. */
export function describePaintFailure({ reason, retryAt }: PaintFailure): Text {
  if (retryAt === undefined) return text(`failure.${reason}`);
  switch (reason) {
    case 'rate_limited':
    case 'overloaded':
    case 'over_budget':
    case 'over_server_budget':
      return text(`failure.${reason}_until`, { when: retryAt });
    default:
      return text(`failure.${reason}`);
  }
}
