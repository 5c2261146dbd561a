import { renderDayCharts } from './day-charts.ts';
import { renderHeader } from './header.ts';
import { renderHoursChart } from './hours-chart.ts';
import { drawRect } from './marks.ts';
import { renderRefusalsChart } from './refusals-chart.ts';
import type { ServerStats, StatsLabels } from '#features/moderation/server-stats.ts';
import { CONTENT_WIDTH, GAP, GROUND, MARGIN, WIDTH } from './theme.ts';
import type { Typeface } from './typeface.ts';
import { createWriter } from './writer.ts';

const COLUMN_GAP = 72;
const COLUMN_WIDTH = (CONTENT_WIDTH - COLUMN_GAP) / 2;

/** Draws a server's statistics as an SVG, as tall as they need. See `docs/decisions/statistics-picture.md`. */
export function renderStats(stats: ServerStats, labels: StatsLabels, typeface: Typeface): string {
  const brush = { typeface, labels, writer: createWriter(labels.locale) };
  const frame = { x: MARGIN, width: CONTENT_WIDTH };

  const header = renderHeader(brush, stats, { ...frame, y: MARGIN });
  const daysY = MARGIN + header.height + GAP;
  const days = renderDayCharts(brush, stats.days, { ...frame, y: daysY });
  const y = daysY + days.height + GAP;
  const right = MARGIN + COLUMN_WIDTH + COLUMN_GAP;
  const refusals = renderRefusalsChart(brush, stats.refusals, { x: right, y, width: COLUMN_WIDTH });
  const left = { x: MARGIN, y, width: COLUMN_WIDTH };
  const hours = renderHoursChart(brush, stats.hours, left, refusals.height);

  const height = y + Math.max(hours.height, refusals.height) + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    drawRect({ x: 0, y: 0, width: WIDTH, height, color: GROUND }),
    ...[header, days, hours, refusals].map(({ svg }) => svg),
    '</svg>',
  ].join('\n');
}
