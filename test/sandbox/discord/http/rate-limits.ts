import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';

/** Discord publishes no figures; these are like what its headers show. */
export type BucketRule = { readonly limit: number; readonly perMs: number };

type Window = { remaining: number; resetsAt: number };

export type LimitVerdict = {
  readonly allowed: boolean;
  readonly global: boolean;
  readonly retryAfterSeconds: number;
  readonly headers: Readonly<Record<string, string>>;
};

const GLOBAL_RULE: BucketRule = { limit: 50, perMs: 1000 };

/** topics/rate-limits.mdx: one bucket per route and top-level resource, and one for the whole bot. */
export class RateLimits {
  readonly #clock: Clock;
  readonly #windows = new Map<string, Window>();
  /** 401, 403 and 429 answers: 10,000 of them in ten minutes get an address banned. */
  invalidRequests = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  take(
    route: string,
    major: string,
    rule: BucketRule | undefined,
    countsGlobally: boolean,
  ): LimitVerdict {
    if (countsGlobally) {
      const all = this.#takeFrom('global', GLOBAL_RULE);
      if (!all.allowed) {
        const headers = { 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' };
        return { allowed: false, global: true, retryAfterSeconds: all.resetAfter, headers };
      }
    }
    if (!rule) return { allowed: true, global: false, retryAfterSeconds: 0, headers: {} };
    const { allowed, window, resetAfter } = this.#takeFrom(`${route} ${major}`, rule);
    const headers: Record<string, string> = {
      'X-RateLimit-Limit': String(rule.limit),
      'X-RateLimit-Remaining': String(window.remaining),
      'X-RateLimit-Reset': (window.resetsAt / 1000).toFixed(3),
      'X-RateLimit-Reset-After': resetAfter.toFixed(3),
      'X-RateLimit-Bucket': createHash('md5').update(route).digest('hex'),
    };
    if (!allowed) headers['X-RateLimit-Scope'] = 'user';
    return { allowed, global: false, retryAfterSeconds: resetAfter, headers };
  }

  #takeFrom(
    key: string,
    rule: BucketRule,
  ): { allowed: boolean; window: Window; resetAfter: number } {
    const now = this.#clock.now();
    let window = this.#windows.get(key);
    if (!window || window.resetsAt <= now) {
      window = { remaining: rule.limit, resetsAt: now + rule.perMs };
      if (this.#windows.size > 10_000) this.#forgetPast(now);
      this.#windows.set(key, window);
    }
    const allowed = window.remaining > 0;
    if (allowed) window.remaining -= 1;
    return { allowed, window, resetAfter: (window.resetsAt - now) / 1000 };
  }

  #forgetPast(now: number): void {
    for (const [key, window] of this.#windows) {
      if (window.resetsAt <= now) this.#windows.delete(key);
    }
  }
}
