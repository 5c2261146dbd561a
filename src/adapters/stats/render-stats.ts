import { renderDayCharts } from './day-charts.ts';
import { renderHeader } from './header.ts';
import { renderHoursChart } from './hours-chart.ts';
import { drawRect } from './marks.ts';
import { renderRefusalsChart } from './refusals-chart.ts';
import type { ServerStats, StatsLabels } from '#features/moderation/server-stats.ts';
import { CONTENT_WIDTH, GAP, GROUND, HEIGHT, MARGIN, WIDTH } from './theme.ts';
import type { Typeface } from './typeface.ts';
import { createWriter } from './writer.ts';

const COLUMN_GAP = 56;
const DAYS_WIDTH = 984;
const ASIDE_WIDTH = CONTENT_WIDTH - DAYS_WIDTH - COLUMN_GAP;

/** Draws a server's statistics as an SVG: what came on which day, and beside it at what hours and what was refused. See `docs/decisions/statistics-picture.md`. */
export function renderStats(stats: ServerStats, labels: StatsLabels, typeface: Typeface): string {
  const brush = { typeface, labels, writer: createWriter(labels.locale) };
  const frame = { x: MARGIN, width: CONTENT_WIDTH };

  const header = renderHeader(brush, stats, { ...frame, y: MARGIN });
  const y = MARGIN + header.height + GAP;
  const room = HEIGHT - MARGIN - y;
  const days = renderDayCharts(brush, stats.days, {
    x: MARGIN,
    y,
    width: DAYS_WIDTH,
    height: room,
  });
  const aside = { x: MARGIN + DAYS_WIDTH + COLUMN_GAP, width: ASIDE_WIDTH };
  const { height: taken } = renderRefusalsChart(brush, stats.refusals, { ...aside, y });
  const hours = renderHoursChart(brush, stats.hours, { ...aside, y, height: room - taken - GAP });
  const refusals = renderRefusalsChart(brush, stats.refusals, {
    ...aside,
    y: y + hours.height + GAP,
  });

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    drawRect({ x: 0, y: 0, width: WIDTH, height: HEIGHT, color: GROUND }),
    ...[header, days, hours, refusals].map(({ svg }) => svg),
    '</svg>',
  ].join('\n');
}
