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
import { BODY, PLAIN_BAR, STRONG } from './theme.ts';

const MOST_ROWS = 4;
const ROW = 66;
const BASELINE_Y = 34;
/** The bar lies under its words, so that none runs over its end. */
const BAR_Y = 48;
const BAR_HEIGHT = 10;
const SPACE = 20;

/** The rules that refused most, each over a bar and with its count. */
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
    const number = writer.count(count);
    const maxWidth = width - SPACE - typeface.measure(number, STRONG);
    const length = measureAgainst(max, count, width);
    const bar = { x, y: y + BAR_Y, width: length, height: BAR_HEIGHT };
    const baseline = y + BASELINE_Y;
    return [
      drawRect({ ...bar, color: PLAIN_BAR, radius: 5 }),
      drawText(typeface, { text: rule, style: BODY, x, y: baseline, maxWidth }),
      drawText(typeface, { text: number, style: STRONG, x: x + width, y: baseline, anchor: 'end' }),
    ];
  }

  const none = drawNone(brush, { ...frame, y: top });
  const height = rows.length === 0 ? none.height : rows.length * ROW - (ROW - BAR_Y - BAR_HEIGHT);
  const svg = drawGroup(labels.refusalsByRule, [
    drawHeading(brush, labels.refusalsByRule, frame),
    ...(rows.length === 0 ? [none.svg] : rows.flatMap(drawRow)),
  ]);
  return { svg, height: HEADED_Y + height };
}

function createRows(refusals: readonly Refusals[], other: string): readonly Refusals[] {
  const counted = refusals.filter(({ count }) => count > 0);
  if (counted.length <= MOST_ROWS) return counted;
  const rest = counted.slice(MOST_ROWS - 1);
  return [
    ...counted.slice(0, MOST_ROWS - 1),
    { rule: other, count: sum(rest.map(({ count }) => count)) },
  ];
}
