export type Size = { readonly width: number; readonly height: number };

/** The size buckets that SDXL was trained on (appendix I of its paper), by the ratio that people know them as. */
export const ASPECT_RATIOS = {
  '1:1': { width: 1024, height: 1024 },
  '9:7': { width: 1152, height: 896 },
  '7:9': { width: 896, height: 1152 },
  '3:2': { width: 1216, height: 832 },
  '2:3': { width: 832, height: 1216 },
  '16:9': { width: 1344, height: 768 },
  '9:16': { width: 768, height: 1344 },
  '12:5': { width: 1536, height: 640 },
  '5:12': { width: 640, height: 1536 },
} as const satisfies Record<string, Size>;

export type AspectRatio = keyof typeof ASPECT_RATIOS;

export function isAspectRatio(text: string): text is AspectRatio {
  return Object.hasOwn(ASPECT_RATIOS, text);
}

/** The ratio that people know a size as; `undefined` if it has no such name. */
export function findAspectRatio({ width, height }: Size): AspectRatio | undefined {
  const names = Object.keys(ASPECT_RATIOS).filter(isAspectRatio);
  return names.find(
    (name) => ASPECT_RATIOS[name].width === width && ASPECT_RATIOS[name].height === height,
  );
}

/** The bucket nearest to any ratio such as `4:3` or `2.39:1`; `undefined` if the text is no ratio between 1:10 and 10:1. */
export function resolveNearestAspectRatio(text: string): AspectRatio | undefined {
  const match = /^(\d{1,4}(?:\.\d+)?)[:x/](\d{1,4}(?:\.\d+)?)$/.exec(text);
  const ratio = Number(match?.[1]) / Number(match?.[2]);
  if (!(ratio >= 0.1 && ratio <= 10)) return undefined;
  const distance = ({ width, height }: Size): number =>
    Math.abs(Math.log(ratio / (width / height)));
  const names = Object.keys(ASPECT_RATIOS).filter(isAspectRatio);
  return names.toSorted((a, b) => distance(ASPECT_RATIOS[a]) - distance(ASPECT_RATIOS[b]))[0];
}
