export type Growth = {
  readonly firstMs: number;
  readonly mostMs: number;
};

/** Doubles with each try, and is spread so that many who wait don't come back at once. `tries` counts from 0. */
export function growWait(tries: number, { firstMs, mostMs }: Growth): number {
  const whole = Math.min(mostMs, firstMs * 2 ** Math.min(tries, 30));
  return whole * (0.75 + Math.random() / 4);
}

/** The 1st, 2nd, 4th, 8th …: as often as whoever reads the log wants to hear that it still does not work. */
export function isWorthTelling(tries: number): boolean {
  return Number.isInteger(Math.log2(tries));
}
