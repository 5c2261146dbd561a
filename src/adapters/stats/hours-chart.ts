import { createBands } from './bands.ts';
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
import { BODY, GRID, MARKED_BAR, PLAIN_BAR, QUIET_INK, STRONG } from './theme.ts';

/** Leaves room for the busiest hour's count. */
const OVER_PLOT = 58;
const COUNT_SPACE = 14;
const UNDER_PLOT = 50;
const LABELLED_EVERY = 6;
/** A label this near to the busiest hour's makes room for it. */
const TOO_NEAR_HOURS = 3;

/**
 * Pictures by the hour of the day. The busiest hour stands out, with its count.
 * It takes the height that there is.
 */
export function renderHoursChart(
  brush: Brush,
  hours: readonly number[],
  frame: Frame & { readonly height: number },
): Panel {
  const heading = brush.labels.busiestHours;
  const head = drawHeading(brush, heading, frame);
  const under = { ...frame, y: frame.y + HEADED_Y };
  if (hours.every((count) => count === 0)) {
    const none = drawNone(brush, under);
    return { svg: drawGroup(heading, [head, none.svg]), height: HEADED_Y + none.height };
  }
  const around = HEADED_Y + OVER_PLOT + UNDER_PLOT;
  const plotHeight = frame.height - around;
  const plot = { ...under, y: under.y + OVER_PLOT, height: plotHeight };
  const svg = drawGroup(heading, [head, ...drawHours(brush, hours, plot)]);
  return { svg, height: around + plotHeight };
}

function drawHours(
  { typeface, writer }: Brush,
  hours: readonly number[],
  frame: Frame & { readonly height: number },
): readonly string[] {
  const max = Math.max(...hours);
  const busiest = hours.indexOf(max);
  const foot = frame.y + frame.height;
  const bands = createBands(frame.x, frame.width, hours.length);

  function drawCentered(text: string, hour: number, y: number): string {
    const look = hour === busiest ? { style: STRONG } : { style: BODY, color: QUIET_INK };
    const half = typeface.measure(text, look.style) / 2;
    const band = bands[hour] ?? { x: frame.x, width: 0 };
    const right = frame.x + frame.width - half;
    const x = Math.max(frame.x + half, Math.min(band.x + band.width / 2, right));
    return drawText(typeface, { ...look, text, x, y, anchor: 'middle' });
  }

  const bars = bands.flatMap((band, hour) => {
    const count = hours[hour] ?? 0;
    const height = measureAgainst(max, count, frame.height);
    const color = count === max ? MARKED_BAR : PLAIN_BAR;
    return count === 0 ? [] : [drawRect({ ...band, y: foot - height, height, color })];
  });
  const labelled = hours
    .keys()
    .filter((hour) => hour % LABELLED_EVERY === 0 && Math.abs(hour - busiest) >= TOO_NEAR_HOURS);
  return [
    drawRect({ ...frame, y: foot - 1, height: 2, color: GRID }),
    ...bars,
    drawCentered(writer.count(max), busiest, frame.y - COUNT_SPACE),
    ...[...labelled, busiest].map((hour) =>
      drawCentered(String(hour).padStart(2, '0'), hour, foot + UNDER_PLOT),
    ),
  ];
}
