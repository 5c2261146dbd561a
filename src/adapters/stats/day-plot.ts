import type { Band } from './bands.ts';
import type { Brush } from './brush.ts';
import { drawRect, drawText, type Frame } from './marks.ts';
import type { Scale } from './scale.ts';
import { BODY, GRID, HALF_CAPITAL, QUIET_INK } from './theme.ts';

/** Part of a bar. */
type Segment = { readonly value: number; readonly color: string };

export type DayPlot = {
  readonly scale: Scale;
  /** From the axis to the last tick. */
  readonly height: number;
  readonly tickLabels: readonly string[];
  /** For each day, from the foot up. */
  readonly bars: readonly (readonly Segment[])[];
};

const TICK_SPACE = 20;
/** Of ground between two segments. */
const SEAM = 2;

export function isEmptyPlot({ bars }: DayPlot): boolean {
  return bars.flat().every(({ value }) => value === 0);
}

/** The room that the labels of the ticks need to the left of the bars. */
export function measureGutter({ typeface }: Brush, plots: readonly DayPlot[]): number {
  const widths = plots
    .flatMap(({ tickLabels }) => tickLabels)
    .map((label) => typeface.measure(label, BODY));
  return Math.max(0, ...widths) + TICK_SPACE;
}

/** Draws grid, ticks and stacked bars. The frame is that of the bars. */
export function renderDayPlot(
  { typeface }: Brush,
  { scale, height, tickLabels, bars }: DayPlot,
  { x, y, width }: Frame,
  bands: readonly Band[],
): string {
  const foot = y + height;
  const ticks = scale.ticks.flatMap((tick, index) => {
    const tickY = foot - scale.measure(tick);
    const label = { text: tickLabels[index] ?? '', style: BODY, color: QUIET_INK } as const;
    const place = { x: x - TICK_SPACE, y: tickY + HALF_CAPITAL, anchor: 'end' } as const;
    return [
      drawRect({ x, y: tickY - 1, width, height: 2, color: GRID }),
      drawText(typeface, { ...label, ...place }),
    ];
  });
  const drawn = bands.flatMap((band, day) => drawBar(bars[day] ?? [], scale, band, foot));
  return [...ticks, ...drawn].join('\n');
}

function drawBar(
  segments: readonly Segment[],
  scale: Scale,
  { x, width }: Band,
  foot: number,
): readonly string[] {
  let below = 0;
  return segments
    .filter(({ value }) => value > 0)
    .map(({ value, color }) => {
      const bottom = foot - scale.measure(below);
      below += value;
      const top = foot - scale.measure(below);
      const seam = bottom < foot && bottom - top > 2 * SEAM ? SEAM : 0;
      return drawRect({ x, y: top, width, height: bottom - top - seam, color });
    });
}
