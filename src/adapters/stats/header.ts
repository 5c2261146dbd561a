import type { Brush } from './brush.ts';
import { drawGroup, drawText, type Frame, type Panel } from './marks.ts';
import { sum } from './series.ts';
import type { ServerStats } from '#features/moderation/server-stats.ts';
import { BODY, QUIET_INK, TITLE, TOTAL } from './theme.ts';

const TITLE_Y = 46;
const TOTAL_Y = 134;
const SPACE = 32;
/** Between a number and what it counts. */
const CAPTION_SPACE = 14;

/** The title, the days, and what all of them come to. */
export function renderHeader(brush: Brush, stats: ServerStats, frame: Frame): Panel {
  const { typeface, writer, labels } = brush;
  const { x, y, width } = frame;
  const first = stats.days[0];
  const last = stats.days.at(-1);
  const days = first === undefined || last === undefined ? '' : writer.days(first.day, last.day);
  const totals = [
    [writer.count(sum(stats.days.map(countPictures))), labels.pictures],
    [writer.usd(sum(stats.days.map(({ spend }) => spend))), labels.spend],
    [writer.count(sum(stats.refusals.map(({ count }) => count))), labels.refusals],
  ] as const;
  const part = width / totals.length;
  const besides = width - typeface.measure(days, BODY) - SPACE;
  const marks = [
    drawText(typeface, { text: labels.title, style: TITLE, x, y: y + TITLE_Y, maxWidth: besides }),
    drawText(typeface, {
      text: days,
      style: BODY,
      color: QUIET_INK,
      x: x + width,
      y: y + TITLE_Y,
      anchor: 'end',
    }),
    ...totals.flatMap(([total, caption], index) => {
      const left = x + part * index;
      const taken = typeface.measure(total, TOTAL) + CAPTION_SPACE;
      return [
        drawText(typeface, { text: total, style: TOTAL, x: left, y: y + TOTAL_Y }),
        drawText(typeface, {
          text: caption,
          style: BODY,
          color: QUIET_INK,
          x: left + taken,
          y: y + TOTAL_Y,
          maxWidth: part - SPACE - taken,
        }),
      ];
    }),
  ];
  return { svg: drawGroup(labels.title, marks), height: TOTAL_Y };
}

function countPictures({ pictures }: ServerStats['days'][number]): number {
  return sum(pictures.map(({ count }) => count));
}
