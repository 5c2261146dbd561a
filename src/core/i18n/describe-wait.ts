import { text, type Text } from './text.ts';

const SOON_MS = 10_000;
const HALF_MINUTE_UP_TO_MS = 45_000;
const MINUTE_MS = 60_000;
/** From here on, minutes are told in fives: nobody can know it better. */
const EXACT_MINUTES = 10;

/** About how long it still is, in words that say nothing of a moment that has passed. */
export function describeWait(ms: number): Text {
  if (ms <= SOON_MS) return text('waiting.soon');
  if (ms <= HALF_MINUTE_UP_TO_MS) return text('waiting.half_minute');
  const minutes = Math.max(Math.round(ms / MINUTE_MS), 1);
  const count = minutes > EXACT_MINUTES ? Math.round(minutes / 5) * 5 : minutes;
  return text('waiting.minutes', { count });
}
