/** A bar's place on an axis of equal parts. */
export type Band = { readonly x: number; readonly width: number };

const SHARE_OF_BAR = 0.74;
/** So that a single day is a bar, and not a wall. */
const WIDEST = 110;

/** Divides a length into parts, each with a bar in its middle. */
export function createBands(x: number, width: number, count: number): readonly Band[] {
  const part = width / count;
  const bar = Math.min(part * SHARE_OF_BAR, WIDEST);
  return Array.from({ length: count }, (_, index) => ({
    x: x + part * (index + 0.5) - bar / 2,
    width: bar,
  }));
}
