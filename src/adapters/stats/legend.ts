import type { Brush } from './brush.ts';
import { drawRect, drawText, type Frame, type Panel } from './marks.ts';
import type { Series } from './series.ts';
import { BODY, QUIET_INK, STRONG } from './theme.ts';

const ROW = 50;
const SWATCH = 30;
const SPACE = 12;
const BETWEEN = 28;
const MOST_COLUMNS = 3;
/** So that the charts have room under it. */
const LEAST_COLUMNS = 2;

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
    Math.min(items.length, LEAST_COLUMNS),
    Math.min(MOST_COLUMNS, Math.floor((frame.width + BETWEEN) / (widest + BETWEEN))),
  );
  const rows = columns === 0 ? 0 : Math.ceil(items.length / columns);
  const widths = divide(frame.width, items, columns);
  const svg = items.flatMap(({ name, color, count, aside }, index) => {
    const column = index % columns;
    const before = widths.slice(0, column).reduce((sum, width) => sum + width + BETWEEN, 0);
    const x = frame.x + before;
    const y = frame.y + Math.floor(index / columns) * ROW + SWATCH;
    const nameX = x + SWATCH + SPACE;
    const shown = typeface.shorten(name, BODY, (widths[column] ?? 0) - aside);
    const countX = nameX + typeface.measure(shown, BODY) + SPACE;
    return [
      drawRect({ x, y: y - SWATCH + 2, width: SWATCH, height: SWATCH, color, radius: 5 }),
      drawText(typeface, { text: shown, style: BODY, color: QUIET_INK, x: nameX, y }),
      drawText(typeface, { text: count, style: STRONG, x: countX, y }),
    ];
  });
  return { svg: svg.join('\n'), height: rows * ROW };
}

/** Each column as wide as it needs, if they fit; else all alike. */
function divide(
  width: number,
  items: readonly { readonly width: number }[],
  columns: number,
): readonly number[] {
  const needed = Array.from({ length: columns }, (_, column) =>
    Math.max(...items.filter((__, index) => index % columns === column).map((item) => item.width)),
  );
  const room = width - BETWEEN * (columns - 1);
  const isFitting = needed.reduce((sum, some) => sum + some, 0) <= room;
  // A little more, as lengths are rounded.
  return isFitting ? needed.map((some) => some + 1) : needed.map(() => room / columns);
}
