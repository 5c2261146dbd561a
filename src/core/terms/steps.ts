/**
 * How much looking one request may cost, whatever its words and whatever the server's terms. It is counted and not timed, so that
 * the same request comes to the same end on every machine.
 */
export interface Steps {
  /** Whether there was as much left; once there was not, nothing is left. */
  take(count: number): boolean;
  readonly areSpent: boolean;
  /** How much was taken so far. */
  readonly taken: number;
}

/** @param outer of which these are a part */
export function createSteps(budget: number, outer?: Steps): Steps {
  let left = budget;
  return {
    take(count) {
      left -= count;
      return outer?.take(count) !== false && left >= 0;
    },
    get areSpent() {
      return left < 0 || outer?.areSpent === true;
    },
    get taken() {
      return budget - left;
    },
  };
}
