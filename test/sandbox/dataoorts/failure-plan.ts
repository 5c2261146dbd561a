import type { FailureName } from './failures.ts';

type PlannedFailure = { readonly name: FailureName; readonly retryAfterSeconds?: number };

export type FailurePlan = ReturnType<typeof createFailurePlan>;

/** Which failure the next call gets: those ordered one by one first, then the one for always. */
export function createFailurePlan() {
  const ordered: PlannedFailure[] = [];
  let always: FailureName | undefined;
  return {
    failNext: (
      name: FailureName,
      options: { readonly times?: number; readonly retryAfterSeconds?: number } = {},
    ) => {
      const { times = 1, ...rest } = options;
      for (let i = 0; i < times; i += 1) ordered.push({ name, ...rest });
    },
    failAlways: (name: FailureName | undefined) => {
      always = name;
      if (name === undefined) ordered.length = 0;
    },
    take(): PlannedFailure | undefined {
      return ordered.shift() ?? (always === undefined ? undefined : { name: always });
    },
  };
}
