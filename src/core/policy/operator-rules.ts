import type { LimitValues } from './limits.ts';

/** What the operator sets for all servers. */
export type OperatorRules = {
  /** Where a server has set nothing. */
  readonly defaults: LimitValues;
  /** No server can be milder than these. */
  readonly bounds: LimitValues;
  /** The operator takes no requests at the moment, anywhere. */
  readonly isPaused: boolean;
};

/** Safe for a bot whose budget is a few dollars a day; an operator changes them by environment. */
export const SHIPPED_DEFAULTS: LimitValues = {
  images_per_hour: 20,
  images_per_day: 60,
  cooldown_seconds: 3,
  waiting_jobs: 3,
  server_images_per_minute: 30,
  server_images_per_day: 500,
};
export const SHIPPED_BOUNDS: LimitValues = {
  images_per_hour: 200,
  images_per_day: 1000,
  waiting_jobs: 25,
  server_images_per_minute: 120,
  server_images_per_day: 5000,
};
