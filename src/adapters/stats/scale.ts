/** The ticks of an axis from zero on, and how long a value is on it. */
export type Scale = {
  readonly ticks: readonly number[];
  readonly step: number;
  /** In pixels. */
  readonly measure: (value: number) => number;
};

const MIN_VISIBLE = 3;

/** A scale of whole numbers whose steps are 1, 2 or 5 times a power of ten, and whose last tick is not below `max`. */
export function createScale(
  max: number,
  { height, mostSteps }: { readonly height: number; readonly mostSteps: number },
): Scale {
  const step = findStep(max, mostSteps);
  const steps = Math.max(Math.ceil(max / step), 1);
  return {
    ticks: Array.from({ length: steps + 1 }, (_, index) => index * step),
    step,
    measure: (value) => measureAgainst(steps * step, value, height),
  };
}

/** The length of a value where `max` is as long as `length`. What is more than nothing stays visible. */
export function measureAgainst(max: number, value: number, length: number): number {
  if (value <= 0) return 0;
  return Math.max((value / max) * length, MIN_VISIBLE);
}

function findStep(max: number, mostSteps: number): number {
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) {
      if (digit * power * mostSteps >= max) return digit * power;
    }
  }
}
