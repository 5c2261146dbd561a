import { ADVANCE, GLYPH_ROWS, textPath } from './font.ts';

export type Caption = {
  readonly width: number;
  readonly height: number;
  /** Parts that stay whole when the banner needs more than one line. */
  readonly facts: readonly string[];
  readonly prompt: string;
};

const SEPARATOR = ' · ';
const LINE_ROWS = GLYPH_ROWS + 4;

/** The strip that says that this is no model's work, of which request, in letters that need no font. */
export function drawBanner({ width, height, facts, prompt }: Caption): string {
  const dot = Math.max(1, Math.round(Math.min(width, height) / 340));
  const margin = 5 * dot;
  const columns = Math.floor((width - 2 * margin) / (ADVANCE * dot));
  const lines = wrapFacts(facts, columns);
  const words = `"${prompt.replace(/\s+/g, ' ').trim()}"`;
  const letters = Array.from(words);
  const shown = letters.length > columns ? `${letters.slice(0, columns - 1).join('')}…` : words;
  const stripHeight = (lines.length + 1) * LINE_ROWS * dot + 6 * dot;
  const top = height - stripHeight;
  const lineTop = (index: number) => top + 5 * dot + index * LINE_ROWS * dot;
  const factPaths = lines.map((line, index) => textPath(line, margin, lineTop(index), dot));
  return [
    `<rect y="${top}" width="${width}" height="${stripHeight}" fill="#0b0d12" opacity="0.78"/>`,
    `<rect y="${top}" width="${width}" height="${dot}" fill="#ffcf6b"/>`,
    `<path fill="#ffcf6b" d="${factPaths.join('')}"/>`,
    `<path fill="#ffffff" d="${textPath(shown, margin, lineTop(lines.length), dot)}"/>`,
  ].join('');
}

function wrapFacts(facts: readonly string[], columns: number): readonly string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const longer = lines.length > 0 ? `${lines.at(-1)}${SEPARATOR}${fact}` : fact;
    if (lines.length > 0 && longer.length <= columns) lines[lines.length - 1] = longer;
    else lines.push(fact);
  }
  return lines;
}
