import { setImmediate as nextTurn } from 'node:timers/promises';
import { text, type TextKey } from '#core/i18n/text.ts';
import type { Translate } from '#core/i18n/translator.ts';
import { resolveModel } from '#core/image/models.ts';
import type { ServerStats, StatsLabels } from './server-stats.ts';
import { isRule } from '../audit/audit-entry.ts';
import type { DayCounts, StatsStore } from './ports.ts';
import { requireServer, type Moderator } from './suspensions.ts';
import { describeRule } from '../audit/rule-names.ts';

export type StatsOptions = {
  readonly stats: StatsStore;
  readonly translate: Translate;
  readonly paintStats: (stats: ServerStats, labels: StatsLabels) => Promise<Buffer>;
  readonly now: () => number;
};

type StatsPicture = {
  readonly png: Buffer;
  readonly pictures: number;
  /** In nano-dollars. */
  readonly spend: number;
  readonly refusals: number;
};

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Stats {
  /** A picture of a server's last days, today among them. Takes seconds: only after a deferral. */
  paintStats(by: Moderator, days: number, locale: string): Promise<StatsPicture>;
}

export function createStats(options: StatsOptions): Stats {
  const { stats: store, translate, now } = options;

  async function readDays(serverId: string, count: number): Promise<readonly Day[]> {
    const today = Math.floor(now() / DAY_MS) * DAY_MS;
    const days: Day[] = [];
    for (let back = count - 1; back >= 0; back -= 1) {
      const start = today - back * DAY_MS;
      days.push({ start, counts: await store.readDay(serverId, start) });
      // Others get their turn.
      await nextTurn();
    }
    return days;
  }

  return {
    async paintStats(by, count, locale) {
      const days = await readDays(requireServer(by), count);
      const sayRule = (rule: string): string =>
        isRule(rule) ? translate(describeRule(rule), locale) : rule;
      const stats = toStats(days, sayRule);
      const png = await options.paintStats(stats, describeLabels(translate, locale));
      return {
        png,
        pictures: sum(days.flatMap(({ counts }) => counts.pictures.map((each) => each.count))),
        spend: sum(days.map(({ counts }) => counts.spend)),
        refusals: sum(stats.refusals.map((each) => each.count)),
      };
    },
  };
}

type Day = { readonly start: number; readonly counts: DayCounts };

function toStats(days: readonly Day[], sayRule: (rule: string) => string): ServerStats {
  const hours = Array.from({ length: 24 }, () => 0);
  const refusals = new Map<string, number>();
  for (const { counts } of days) {
    for (const { hour, count } of counts.pictures) hours[hour] = (hours[hour] ?? 0) + count;
    for (const { rule, count } of counts.refusals)
      refusals.set(rule, (refusals.get(rule) ?? 0) + count);
  }
  return {
    days: days.map(({ start, counts }) => ({
      day: new Date(start).toISOString().slice(0, 10),
      pictures: Array.from(
        Map.groupBy(counts.pictures, ({ model }) => model),
        ([model, its]) => ({
          model: resolveModel(model)?.name ?? model,
          count: sum(its.map(({ count }) => count)),
        }),
      ),
      spend: counts.spend,
    })),
    refusals: Array.from(refusals, ([rule, count]) => ({ rule: sayRule(rule), count })).toSorted(
      (one, two) => two.count - one.count,
    ),
    hours,
  };
}

function describeLabels(translate: Translate, locale: string): StatsLabels {
  const say = (key: TextKey): string => translate(text(key), locale);
  return {
    locale,
    title: say('stats.title'),
    pictures: say('stats.pictures'),
    spend: say('stats.spend'),
    refusals: say('stats.refusals'),
    picturesADay: say('stats.pictures_a_day'),
    spendADay: say('stats.spend_a_day'),
    refusalsByRule: say('stats.refusals_by_rule'),
    busiestHours: say('stats.busiest_hours'),
    none: say('stats.none'),
    other: say('stats.other'),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
