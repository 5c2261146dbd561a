import type { Brush } from './brush.ts';
import { drawRect, drawText, type Frame, type Panel } from './marks.ts';
import type { Series } from './series.ts';
import { BODY, QUIET_INK, STRONG } from './theme.ts';

const ROW = 50;
const SWATCH = 30;
const SPACE = 14;
const BETWEEN = 40;
const MOST_COLUMNS = 3;

/** The models with their colours and totals, in as many columns as fit. Only a name is ever shortened. */
export function renderLegend(brush: Brush, series: readonly Series[], frame: Frame): Panel {
  const { typeface, writer } = brush;
  const items = series.map(({ name, color, total }) => {
    const count = writer.count(total);
    const aside = SWATCH + 2 * SPACE + typeface.measure(count, STRONG);
    return { name, color, count, aside, width: aside + typeface.measure(name, BODY) };
  });
  const widest = Math.max(0, ...items.map(({ width }) => width));
  const columns = Math.max(
    1,
    Math.min(MOST_COLUMNS, Math.floor((frame.width + BETWEEN) / (widest + BETWEEN))),
  );
  const rows = Math.ceil(items.length / columns);
  const svg = items.flatMap(({ name, color, count, aside }, index) => {
    const x = frame.x + (frame.width / columns) * (index % columns);
    const y = frame.y + Math.floor(index / columns) * ROW + SWATCH;
    const nameX = x + SWATCH + SPACE;
    const shown = typeface.shorten(name, BODY, frame.width - aside);
    const countX = nameX + typeface.measure(shown, BODY) + SPACE;
    return [
      drawRect({ x, y: y - SWATCH + 2, width: SWATCH, height: SWATCH, color, radius: 5 }),
      drawText(typeface, { text: shown, style: BODY, color: QUIET_INK, x: nameX, y }),
      drawText(typeface, { text: count, style: STRONG, x: countX, y }),
    ];
  });
  return { svg: svg.join('\n'), height: rows * ROW };
}
