/** How long each model's calls take, as a moving average, so that waiting members can be told when their turn comes. */
export interface Durations {
  record(model: string, milliseconds: number): void;
  /** In milliseconds. */
  estimate(model: string): number;
}

/** Before the first call nobody knows; models of this family take a few seconds. */
const FIRST_GUESS_MS = 6000;

/** How much the newest call counts. */
const WEIGHT = 0.2;

export function createDurations(): Durations {
  const averages = new Map<string, number>();

  function record(model: string, milliseconds: number): void {
    const average = averages.get(model) ?? milliseconds;
    averages.set(model, average + (milliseconds - average) * WEIGHT);
  }

  return { record, estimate: (model) => averages.get(model) ?? FIRST_GUESS_MS };
}
