import PQueue from 'p-queue';

/** Shares out the API's calls: never more than the set number at once, first come first served. */
export interface PaintQueue {
  /** Runs a job's calls, each when its turn comes. A slot is taken while a call runs and for nothing else. */
  run<Value>(jobId: string, calls: readonly (() => Promise<Value>)[]): Promise<readonly Value[]>;
  /** How many waiting jobs go first, plus one; `undefined` once the job's first call has begun. */
  resolvePlace(jobId: string): number | undefined;
}

export function createPaintQueue(concurrency: number): PaintQueue {
  const queue = new PQueue({ concurrency });
  // A set keeps the order of arrival, which is the order in which first calls begin.
  const waiting = new Set<string>();

  function run<Value>(
    jobId: string,
    calls: readonly (() => Promise<Value>)[],
  ): Promise<readonly Value[]> {
    waiting.add(jobId);
    return queue.addAll(
      calls.map((call) => () => {
        waiting.delete(jobId);
        return call();
      }),
    );
  }

  function resolvePlace(jobId: string): number | undefined {
    const index = [...waiting].indexOf(jobId);
    return index === -1 ? undefined : index + 1;
  }

  return { run, resolvePlace };
}
