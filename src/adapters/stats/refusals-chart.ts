import type { Brush } from './brush.ts';
import {
  drawGroup,
  drawHeading,
  drawNone,
  drawRect,
  drawText,
  HEADED_Y,
  type Frame,
  type Panel,
} from './marks.ts';
import { measureAgainst } from './scale.ts';
import { sum } from './series.ts';
import type { Refusals } from '#features/moderation/server-stats.ts';
import { BODY, HALF_CAPITAL, QUIET_BAR, STRONG } from './theme.ts';

const MOST_ROWS = 8;
const ROW = 60;
const BAR_HEIGHT = 50;
const PADDING = 14;

/** The rules that refused most, each on a bar and with its count. */
export function renderRefusalsChart(
  brush: Brush,
  refusals: readonly Refusals[],
  frame: Frame,
): Panel {
  const { typeface, writer, labels } = brush;
  const { x, width } = frame;
  const top = frame.y + HEADED_Y;
  const rows = createRows(refusals, labels.other);
  const max = Math.max(...rows.map(({ count }) => count));

  function drawRow({ rule, count }: Refusals, index: number): readonly string[] {
    const y = top + index * ROW;
    const baseline = y + BAR_HEIGHT / 2 + HALF_CAPITAL;
    const number = writer.count(count);
    const end = x + width - PADDING;
    const maxWidth = width - 3 * PADDING - typeface.measure(number, STRONG);
    const bar = { x, y, width: measureAgainst(max, count, width), height: BAR_HEIGHT };
    return [
      drawRect({ ...bar, color: QUIET_BAR, radius: 4 }),
      drawText(typeface, { text: rule, style: BODY, x: x + PADDING, y: baseline, maxWidth }),
      drawText(typeface, { text: number, style: STRONG, x: end, y: baseline, anchor: 'end' }),
    ];
  }

  const none = drawNone(brush, { ...frame, y: top });
  const height = rows.length === 0 ? none.height : rows.length * ROW - (ROW - BAR_HEIGHT);
  const svg = drawGroup(labels.refusalsByRule, [
    drawHeading(brush, labels.refusalsByRule, frame),
    ...(rows.length === 0 ? [none.svg] : rows.flatMap(drawRow)),
  ]);
  return { svg, height: HEADED_Y + height };
}

function createRows(refusals: readonly Refusals[], other: string): readonly Refusals[] {
  const counted = refusals.filter(({ count }) => count > 0);
  const rest = counted.slice(MOST_ROWS);
  if (rest.length === 0) return counted;
  return [
    ...counted.slice(0, MOST_ROWS),
    { rule: other, count: sum(rest.map(({ count }) => count)) },
  ];
}
