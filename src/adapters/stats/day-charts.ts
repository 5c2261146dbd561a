import { createBands } from './bands.ts';
import type { Brush } from './brush.ts';
import { renderDayLabels } from './day-labels.ts';
import { isEmptyPlot, measureGutter, renderDayPlot, type DayPlot } from './day-plot.ts';
import { renderLegend } from './legend.ts';
import { drawGroup, drawHeading, drawNone, HEADED_Y, type Frame, type Panel } from './marks.ts';
import { createScale } from './scale.ts';
import { createSeries, sum, type Series } from './series.ts';
import type { DayStats } from '#features/moderation/server-stats.ts';
import { GAP, HALF_CAPITAL, PLAIN_BAR } from './theme.ts';

const PICTURES = { height: 240, mostSteps: 4 };
const SPEND = { height: 144, mostSteps: 3 };
/** So that the highest tick's label has room. */
const OVER_PLOT = HALF_CAPITAL + 8;

/** Pictures and spend of each day, one chart above the other, over the same days. */
export function renderDayCharts(brush: Brush, days: readonly DayStats[], frame: Frame): Panel {
  const { labels } = brush;
  const series = createSeries(days, labels.other);
  const charts = [
    { heading: labels.picturesADay, series, plot: createPicturesPlot(brush, days, series) },
    { heading: labels.spendADay, series: [], plot: createSpendPlot(brush, days) },
  ];
  const plots = charts.map(({ plot }) => plot).filter((plot) => !isEmptyPlot(plot));
  const gutter = measureGutter(brush, plots);
  const bars = { x: frame.x + gutter, width: frame.width - gutter };
  const bands = createBands(bars.x, bars.width, days.length);

  const svg: string[] = [];
  let y = frame.y;
  for (const { heading, series: legendSeries, plot } of charts) {
    if (y > frame.y) y += GAP;
    const head = drawHeading(brush, heading, { ...frame, y });
    y += HEADED_Y;
    if (isEmptyPlot(plot)) {
      const none = drawNone(brush, { ...frame, y });
      svg.push(drawGroup(heading, [head, none.svg]));
      y += none.height;
      continue;
    }
    const legend = renderLegend(brush, legendSeries, { ...frame, y });
    y += legend.height + OVER_PLOT;
    const marks = [head, legend.svg, renderDayPlot(brush, plot, { ...bars, y }, bands)];
    y += plot.height;
    // The last chart's days are the other's, too.
    if (plot === plots.at(-1)) {
      const dayLabels = renderDayLabels(brush, days, bands, { ...bars, y });
      marks.push(dayLabels.svg);
      y += dayLabels.height;
    }
    svg.push(drawGroup(heading, marks));
  }
  return { svg: svg.join('\n'), height: y - frame.y };
}

function createPicturesPlot(
  { writer }: Brush,
  days: readonly DayStats[],
  series: readonly Series[],
): DayPlot {
  const bars = days.map((_, day) =>
    series.map(({ color, counts }) => ({ color, value: counts[day] ?? 0 })),
  );
  const max = Math.max(0, ...bars.map((bar) => sum(bar.map(({ value }) => value))));
  const scale = createScale(max, PICTURES);
  return { scale, height: PICTURES.height, tickLabels: scale.ticks.map(writer.countTick), bars };
}

function createSpendPlot({ writer }: Brush, days: readonly DayStats[]): DayPlot {
  const scale = createScale(Math.max(0, ...days.map(({ spend }) => spend)), SPEND);
  return {
    scale,
    height: SPEND.height,
    tickLabels: scale.ticks.map((tick) => writer.usdTick(tick, scale.step)),
    bars: days.map(({ spend }) => [{ value: spend, color: PLAIN_BAR }]),
  };
}
