import type { Row } from './measures.ts';

const HEAD = ['', 'Easel', 'minimal', 'ratio', 'quartiles', 'target', ''];

export function renderTable(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(toCells)];
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  const align = (cell: string, column: number): string => {
    const width = widths[column] ?? 0;
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  };
  return lines.map((cells) => cells.map(align).join('  ').trimEnd()).join('\n');
}

function toCells(row: Row): readonly string[] {
  return [
    row.name,
    `${round(row.ours)} ${row.unit}`,
    `${round(row.theirs)} ${row.unit}`,
    row.ratio.toFixed(2),
    row.quartiles.map((quartile) => quartile.toFixed(2)).join('–'),
    row.target,
    row.holds === undefined ? '' : row.holds ? 'holds' : 'MISSED',
  ];
}

function round(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0);
}
