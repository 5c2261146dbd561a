import { createBands } from './bands.ts';
import type { Brush } from './brush.ts';
import { DAY_LABELS_HEIGHT, renderDayLabels } from './day-labels.ts';
import { isEmptyPlot, measureGutter, renderDayPlot, type DayPlot } from './day-plot.ts';
import { renderLegend } from './legend.ts';
import { drawGroup, drawHeading, drawNone, HEADED_Y, type Frame, type Panel } from './marks.ts';
import { createScale } from './scale.ts';
import { createSeries, sum, type Series } from './series.ts';
import type { DayStats } from '#features/moderation/server-stats.ts';
import { GAP, HALF_CAPITAL, PLAIN_BAR } from './theme.ts';

/** As many as their labels have room for. */
const PICTURES_STEPS = 3;
const SPEND_STEPS = 2;
/** Of the room for both. */
const SHARE_OF_PICTURES = 0.6;
/** So that the highest tick's label has room. */
const OVER_PLOT = HALF_CAPITAL + 8;

/** Pictures and spend of each day, one chart above the other, over the same days. */
export function renderDayCharts(
  brush: Brush,
  days: readonly DayStats[],
  frame: Frame & { readonly height: number },
): Panel {
  const { labels } = brush;
  const series = createSeries(days, labels.other);
  const legend = renderLegend(brush, series, frame).height;
  const room = frame.height - legend - 2 * (HEADED_Y + OVER_PLOT) - GAP - DAY_LABELS_HEIGHT;
  const pictures = Math.floor(room * SHARE_OF_PICTURES);
  const charts = [
    {
      heading: labels.picturesADay,
      series,
      plot: createPicturesPlot(brush, days, series, pictures),
    },
    { heading: labels.spendADay, series: [], plot: createSpendPlot(brush, days, room - pictures) },
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
    const shown = renderLegend(brush, legendSeries, { ...frame, y });
    y += shown.height + OVER_PLOT;
    const marks = [head, shown.svg, renderDayPlot(brush, plot, { ...bars, y }, bands)];
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
  height: number,
): DayPlot {
  const bars = days.map((_, day) =>
    series.map(({ color, counts }) => ({ color, value: counts[day] ?? 0 })),
  );
  const max = Math.max(0, ...bars.map((bar) => sum(bar.map(({ value }) => value))));
  const scale = createScale(max, { height, mostSteps: PICTURES_STEPS });
  return { scale, height, tickLabels: scale.ticks.map(writer.countTick), bars };
}

function createSpendPlot({ writer }: Brush, days: readonly DayStats[], height: number): DayPlot {
  const scale = createScale(Math.max(0, ...days.map(({ spend }) => spend)), {
    height,
    mostSteps: SPEND_STEPS,
  });
  return {
    scale,
    height,
    tickLabels: scale.ticks.map((tick) => writer.usdTick(tick, scale.step)),
    bars: days.map(({ spend }) => [{ value: spend, color: PLAIN_BAR }]),
  };
}
