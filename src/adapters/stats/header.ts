import type { Brush } from './brush.ts';
import { drawGroup, drawText, type Frame, type Panel } from './marks.ts';
import { sum } from './series.ts';
import type { ServerStats } from '#features/moderation/server-stats.ts';
import { BODY, QUIET_INK, TITLE, TOTAL } from './theme.ts';

const TITLE_Y = 48;
const DAYS_Y = 106;
const TOTAL_Y = 204;
const CAPTION_Y = 252;
const SPACE = 32;

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
  const maxWidth = part - SPACE;
  const marks = [
    drawText(typeface, { text: labels.title, style: TITLE, x, y: y + TITLE_Y, maxWidth: width }),
    drawText(typeface, { text: days, style: BODY, color: QUIET_INK, x, y: y + DAYS_Y }),
    ...totals.flatMap(([total, caption], index) => {
      const left = x + part * index;
      return [
        drawText(typeface, { text: total, style: TOTAL, x: left, y: y + TOTAL_Y, maxWidth }),
        drawText(typeface, {
          text: caption,
          style: BODY,
          color: QUIET_INK,
          x: left,
          y: y + CAPTION_Y,
          maxWidth,
        }),
      ];
    }),
  ];
  return { svg: drawGroup(labels.title, marks), height: CAPTION_Y };
}

function countPictures({ pictures }: ServerStats['days'][number]): number {
  return sum(pictures.map(({ count }) => count));
}
