export type Size = { readonly width: number; readonly height: number };

/** The size buckets that SDXL was trained on (appendix I of its paper), by the ratio that people know them as; what cameras take comes nearest to one of them. */
export const ASPECT_RATIOS = {
  '1:1': { width: 1024, height: 1024 },
  '4:3': { width: 1152, height: 896 },
  '3:4': { width: 896, height: 1152 },
  '3:2': { width: 1216, height: 832 },
  '2:3': { width: 832, height: 1216 },
  '16:9': { width: 1344, height: 768 },
  '9:16': { width: 768, height: 1344 },
  '12:5': { width: 1536, height: 640 },
  '5:12': { width: 640, height: 1536 },
  // As 4:3 and 3:4 were called before.
  '9:7': { width: 1152, height: 896 },
  '7:9': { width: 896, height: 1152 },
} as const satisfies Record<string, Size>;

export type AspectRatio = keyof typeof ASPECT_RATIOS;

/** In the order in which they are offered, each size once. */
export const OFFERED_RATIOS = [
  '1:1',
  '4:3',
  '3:4',
  '3:2',
  '2:3',
  '16:9',
  '9:16',
  '12:5',
  '5:12',
] as const satisfies readonly AspectRatio[];

/** Sides that other tools of the field round to, too. */
const BLOCK = 8;

export function isAspectRatio(text: string): text is AspectRatio {
  return Object.hasOwn(ASPECT_RATIOS, text);
}

/** The ratio that people know a size as; `undefined` if it has no such name. */
export function findAspectRatio({ width, height }: Size): AspectRatio | undefined {
  return OFFERED_RATIOS.find(
    (name) => ASPECT_RATIOS[name].width === width && ASPECT_RATIOS[name].height === height,
  );
}

/** The bucket nearest to any ratio such as `4:3` or `2.39:1`; `undefined` if the text is no ratio between 1:10 and 10:1. */
export function resolveNearestAspectRatio(text: string): AspectRatio | undefined {
  if (isAspectRatio(text)) return text;
  const match = /^(\d{1,4}(?:\.\d+)?)[:x/](\d{1,4}(?:\.\d+)?)$/.exec(text);
  const ratio = Number(match?.[1]) / Number(match?.[2]);
  if (!(ratio >= 0.1 && ratio <= 10)) return undefined;
  const distance = ({ width, height }: Size): number =>
    Math.abs(Math.log(ratio / (width / height)));
  return OFFERED_RATIOS.toSorted(
    (a, b) => distance(ASPECT_RATIOS[a]) - distance(ASPECT_RATIOS[b]),
  )[0];
}

/**
 * The sides that were given; one alone brings the other along by the ratio, within what the model takes. See
 * `docs/decisions/people.md`.
 */
export function completeSize(
  ratio: AspectRatio,
  { width, height }: { readonly width?: number | undefined; readonly height?: number | undefined },
  { min, max }: { readonly min: number; readonly max: number },
): Size {
  if (width !== undefined && height !== undefined) return { width, height };
  const [across = 1, down = 1] = ratio.split(':').map(Number);
  const fit = (side: number): number =>
    Math.min(Math.max(Math.round(side / BLOCK) * BLOCK, min), max);
  if (width !== undefined) return { width, height: fit((width * down) / across) };
  if (height !== undefined) return { width: fit((height * across) / down), height };
  return ASPECT_RATIOS[ratio];
}

/** How far a bucket may be from the ratio that it goes by, before that is said. */
const NEAR = 0.03;

/** `16:9 (1344×768)`, or `4:3 → 1152×896` where the picture comes out otherwise: the same in every language. */
export function describeRatio(ratio: AspectRatio): string {
  const { width, height } = ASPECT_RATIOS[ratio];
  const [across = 1, down = 1] = ratio.split(':').map(Number);
  const isNear = Math.abs(Math.log(width / height / (across / down))) < NEAR;
  return isNear ? `${ratio} (${width}×${height})` : `${ratio} → ${width}×${height}`;
}
