import type { Failure } from './contract.ts';

type Match = { readonly method?: string; readonly path: RegExp };
type Planned = { readonly match: Match; readonly failure: Failure; left: number };

/** Failures that a test has ordered for calls to come, first ordered first. */
export class PlannedFailures {
  readonly #planned: Planned[] = [];

  add(match: Match, failure: Failure): void {
    this.#planned.push({ match, failure, left: failure.times ?? 1 });
  }

  /** So many orders have not been used up. */
  get left(): number {
    return this.#planned.length;
  }

  clear(): void {
    this.#planned.length = 0;
  }

  /** `paths`: the same path with and without its token. */
  take(method: string, paths: readonly string[]): Failure | undefined {
    const index = this.#planned.findIndex(
      ({ match }) =>
        (match.method === undefined || match.method.toUpperCase() === method) &&
        paths.some((path) => path.search(match.path) >= 0),
    );
    const planned = this.#planned[index];
    if (!planned) return undefined;
    planned.left -= 1;
    if (planned.left <= 0) this.#planned.splice(index, 1);
    return planned.failure;
  }
}

/** Whether the honest answer is replaced, and not only delayed. */
export function replacesAnswer(failure: Failure): boolean {
  return failure.status !== undefined || failure.hangUp === true || failure.delayMs === undefined;
}

export function failureBody(failure: Failure): unknown {
  if (failure.body !== undefined) return failure.body;
  const status = failure.status ?? 500;
  return { message: failure.message ?? `${status}: ordered failure`, code: failure.code ?? 0 };
}
