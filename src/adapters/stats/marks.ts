import type { Brush } from './brush.ts';
import { BODY, HEADING, INK, QUIET_INK } from './theme.ts';
import type { TextStyle, Typeface } from './typeface.ts';

/** Where a panel may draw; how tall it gets is its own business. */
export type Frame = { readonly x: number; readonly y: number; readonly width: number };
export type Panel = { readonly svg: string; readonly height: number };

type TextMark = {
  readonly text: string;
  readonly style: TextStyle;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly color?: string;
  /** Which part of the text stands at `x`. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A longer text is shortened to it. */
  readonly maxWidth?: number;
};

const SHARE_BEFORE_ANCHOR = { start: 0, middle: 0.5, end: 1 } as const;

/** Draws a text as one path, labelled with its words. */
export function drawText(typeface: Typeface, mark: TextMark): string {
  const { style, y, color = INK, anchor = 'start', maxWidth = Infinity } = mark;
  const text = typeface.shorten(mark.text, style, maxWidth);
  const x = mark.x - typeface.measure(text, style) * SHARE_BEFORE_ANCHOR[anchor];
  const outline = typeface.outline(text, style, x, y);
  return `<path aria-label="${escapeXml(text)}" fill="${color}" d="${outline}"/>`;
}

type RectMark = Frame & {
  readonly height: number;
  readonly color: string;
  readonly radius?: number;
};

export function drawRect({ x, y, width, height, color, radius = 0 }: RectMark): string {
  const [left, top, wide, tall] = [x, y, width, height].map(round);
  return `<rect x="${left}" y="${top}" width="${wide}" height="${tall}" rx="${radius}" fill="${color}"/>`;
}

/** From the top of a heading to what it is about. */
export const HEADED_Y = 60;
const BASELINE_Y = 34;

export function drawHeading({ typeface }: Brush, text: string, { x, y, width }: Frame): string {
  return drawText(typeface, { text, style: HEADING, x, y: y + BASELINE_Y, maxWidth: width });
}

/** Says that there is nothing to show. */
export function drawNone({ typeface, labels }: Brush, { x, y, width }: Frame): Panel {
  const look = { text: labels.none, style: BODY, color: QUIET_INK, maxWidth: width };
  return { svg: drawText(typeface, { ...look, x, y: y + BASELINE_Y }), height: BASELINE_Y };
}

/** What belongs together, under a name. */
export function drawGroup(name: string, marks: readonly string[]): string {
  return `<g aria-label="${escapeXml(name)}">\n${marks.join('\n')}\n</g>`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

/** Control characters, which XML does not take even escaped, become spaces; so do halves of characters. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\p{Cc}|[\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
