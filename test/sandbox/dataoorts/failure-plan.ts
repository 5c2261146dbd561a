import type { FailureName } from './failures.ts';

type PlannedFailure = { readonly name: FailureName; readonly retryAfterSeconds?: number };

export type FailurePlan = ReturnType<typeof createFailurePlan>;

/** Which failure the next call gets: that of its words first, then those ordered one by one, then the one for always. */
export function createFailurePlan() {
  const ordered: PlannedFailure[] = [];
  const byWords = new Map<string, FailureName>();
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
      if (name !== undefined) return;
      ordered.length = 0;
      byWords.clear();
    },
    failPrompts: (words: string, name: FailureName | undefined) => {
      if (name === undefined) byWords.delete(words);
      else byWords.set(words, name);
    },
    take(prompt: string): PlannedFailure | undefined {
      const poison = byWords.entries().find(([words]) => prompt.includes(words));
      if (poison !== undefined) return { name: poison[1] };
      return ordered.shift() ?? (always === undefined ? undefined : { name: always });
    },
  };
}
