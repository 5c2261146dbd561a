import type { DayStats } from '#features/moderation/server-stats.ts';
import { MODEL_COLORS, OTHER_COLOR } from './theme.ts';

/** A model's pictures, day by day. */
export type Series = {
  readonly name: string;
  readonly color: string;
  readonly counts: readonly number[];
  readonly total: number;
};

/** The models with pictures, the busiest first: the order of the legend, and of the stack from its foot up. */
export function createSeries(days: readonly DayStats[], other: string): readonly Series[] {
  const names = new Set(days.flatMap(({ pictures }) => pictures.map(({ model }) => model)));
  const ranked = [...names]
    .map((name) => count(days, (model) => model === name))
    .map((counts, index) => ({ name: [...names][index] ?? '', counts, total: sum(counts) }))
    .filter(({ total }) => total > 0)
    .toSorted((one, two) => two.total - one.total);
  const own = new Set(ranked.slice(0, MODEL_COLORS.length).map(({ name }) => name));
  const rest = count(days, (model) => !own.has(model));
  return [
    ...MODEL_COLORS.flatMap((color, index) => {
      const model = ranked[index];
      return model === undefined ? [] : [{ ...model, color }];
    }),
    { name: other, color: OTHER_COLOR, counts: rest, total: sum(rest) },
  ].filter(({ total }) => total > 0);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function count(days: readonly DayStats[], belongs: (model: string) => boolean): readonly number[] {
  return days.map(({ pictures }) =>
    sum(pictures.filter(({ model }) => belongs(model)).map((picture) => picture.count)),
  );
}
