/** Where in a text something stands, in UTF-16 units. */
export type TextRange = { readonly start: number; readonly end: number };

/** The allowed stretches of a text. */
export interface AllowedRanges {
  readonly isEmpty: boolean;
  /** Whether a stretch lies wholly inside an allowed one. */
  has(stretch: TextRange): boolean;
}

/** @param length of the text */
export function createAllowedRanges(
  stretches: readonly TextRange[],
  length: number,
): AllowedRanges {
  // How far the allowed stretches reach that begin here or before: one look answers, however many there are.
  const reach = Array.from({ length: length + 1 }, () => 0);
  for (const { start, end } of stretches) reach[start] = Math.max(reach[start] ?? 0, end);
  for (let place = 1; place <= length; place += 1) {
    reach[place] = Math.max(reach[place] ?? 0, reach[place - 1] ?? 0);
  }
  return {
    isEmpty: stretches.length === 0,
    has: ({ start, end }) => (reach[start] ?? 0) >= end,
  };
}
