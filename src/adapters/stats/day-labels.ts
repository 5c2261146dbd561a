import type { Band } from './bands.ts';
import type { Brush } from './brush.ts';
import { drawText, type Frame, type Panel } from './marks.ts';
import type { DayStats } from '#features/moderation/server-stats.ts';
import { BODY, QUIET_INK } from './theme.ts';

type Label = { readonly text: string; readonly center: number; readonly width: number };

/** Where there are many days, whole weeks: the labelled ones are the same day of the week. */
const STEPS = [1, 2, 3, 7, 14, 28];
/** Between two labels at least. */
const SPACE = 20;
const BASELINE_Y = 50;
export const DAY_LABELS_HEIGHT = BASELINE_Y;

/** Under the bars, the days that find room, counted back from the last one. */
export function renderDayLabels(
  { typeface, writer }: Brush,
  days: readonly DayStats[],
  bands: readonly Band[],
  frame: Frame,
): Panel {
  const labels = days.map(({ day }, index): Label => {
    const text = writer.day(day);
    const width = typeface.measure(text, BODY);
    const band = bands[index] ?? { x: frame.x, width: 0 };
    // At the ends a label moves inwards, so that it does not stick out.
    const right = frame.x + frame.width - width / 2;
    const center = Math.max(frame.x + width / 2, Math.min(band.x + band.width / 2, right));
    return { text, center, width };
  });
  const look = {
    style: BODY,
    color: QUIET_INK,
    y: frame.y + BASELINE_Y,
    anchor: 'middle',
  } as const;
  const svg = chooseLabels(labels).map(({ text, center }) =>
    drawText(typeface, { ...look, text, x: center }),
  );
  return { svg: svg.join('\n'), height: BASELINE_Y };
}

function chooseLabels(labels: readonly Label[]): readonly Label[] {
  const choices = STEPS.map((step) =>
    labels.filter((_, index) => (labels.length - 1 - index) % step === 0),
  );
  return choices.find(isLoose) ?? labels.slice(-1);
}

function isLoose(labels: readonly Label[]): boolean {
  return labels.every((label, index) => {
    const next = labels[index + 1];
    return (
      next === undefined || next.center - next.width / 2 - SPACE >= label.center + label.width / 2
    );
  });
}
