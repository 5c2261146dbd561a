import type { NanoUsd } from '#core/ledger/money.ts';

/** What a moderator is shown of a server's last days. */
export type ServerStats = {
  /** Consecutive days of UTC, oldest first. */
  readonly days: readonly DayStats[];
  /** Largest first, with the rules' translated names. */
  readonly refusals: readonly Refusals[];
  /** Pictures by the hour of the day in UTC: 24 counts, from midnight on. */
  readonly hours: readonly number[];
};

export type DayStats = {
  /** As `2026-11-22`. */
  readonly day: string;
  /** By the model's display name. */
  readonly pictures: readonly { readonly model: string; readonly count: number }[];
  readonly spend: NanoUsd;
};

export type Refusals = { readonly rule: string; readonly count: number };

/** Every word in the picture; its numbers and dates are written by `locale`. */
export type StatsLabels = {
  /** A language as Discord names it, such as `pt-BR`. */
  readonly locale: string;
  readonly title: string;
  /** What the three totals count: “pictures”, “spent”, “refused”. */
  readonly pictures: string;
  readonly spend: string;
  readonly refusals: string;
  readonly picturesADay: string;
  readonly spendADay: string;
  readonly refusalsByRule: string;
  /** Says that the hours are those of UTC. */
  readonly busiestHours: string;
  /** Stands where a chart has nothing to show. */
  readonly none: string;
  /** The models or rules that have no place of their own. */
  readonly other: string;
};
