import { findPeriodEnd } from '../ledger/budget.ts';

/** The windows in which pictures are counted. A member's roll; a server's day is that of UTC. */
export const WINDOWS = {
  images_per_hour: { owner: 'member', lengthMs: 60 * 60 * 1000 },
  images_per_day: { owner: 'member', lengthMs: 24 * 60 * 60 * 1000 },
  server_images_per_minute: { owner: 'server', lengthMs: 60 * 1000 },
  server_images_per_day: { owner: 'server', lengthMs: null },
} as const;
export type WindowName = keyof typeof WINDOWS;

export const WINDOW_NAMES = [
  'images_per_hour',
  'images_per_day',
  'server_images_per_minute',
  'server_images_per_day',
] as const satisfies readonly WindowName[];

/** Pictures that were submitted after this moment count. */
export function findWindowStart(name: WindowName, now: number): number {
  const { lengthMs } = WINDOWS[name];
  return lengthMs === null ? findPeriodEnd('day', now).getTime() - DAY_MS - 1 : now - lengthMs;
}
const DAY_MS = 24 * 60 * 60 * 1000;

/** When a picture no longer counts. */
export function findWindowEnd(name: WindowName, submittedAt: number): Date {
  const { lengthMs } = WINDOWS[name];
  return lengthMs === null ? findPeriodEnd('day', submittedAt) : new Date(submittedAt + lengthMs);
}
