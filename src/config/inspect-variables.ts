import type * as z from 'zod';
import { takeFilled, type Environment } from './config.ts';
import { environmentSchema, VARIABLES, variablesSchema } from './environment.ts';

const usableSchema = variablesSchema.partial();
export type UsableVariables = z.output<typeof usableSchema>;

export type InspectedVariable = {
  readonly name: string;
  /** `right` also where the default holds. */
  readonly state: 'right' | 'missing' | 'wrong';
  readonly isSet: boolean;
  /** What it should be. */
  readonly expected: string;
};

/** Looks at each variable by itself: a wrong one says nothing against the others. */
export function inspectVariables(environment: Environment): readonly InspectedVariable[] {
  const filled = takeFilled(environment);
  const { error } = environmentSchema.safeParse(filled);
  const bad = new Set(error?.issues.map(({ path }) => path[0]));
  return VARIABLES.map(({ name, expected }) => {
    const isSet = filled[name] !== undefined;
    return {
      name,
      state: bad.has(name) ? (isSet ? 'wrong' : 'missing') : 'right',
      isSet,
      expected,
    };
  });
}

/** The values of those that are right, and the defaults of the others. */
export function readUsable(environment: Environment): UsableVariables {
  const wrong = new Set(
    inspectVariables(environment)
      .filter(({ state }) => state === 'wrong')
      .map(({ name }) => name),
  );
  const filled = Object.entries(takeFilled(environment)).filter(([name]) => !wrong.has(name));
  return usableSchema.parse(Object.fromEntries(filled));
}
