import type * as z from 'zod';
import { takeFilled, type Environment } from './config.ts';
import { environmentSchema, VARIABLES } from './environment.ts';

const usableSchema = environmentSchema.partial();
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
  const schemas: Readonly<Record<string, z.ZodType>> = environmentSchema.shape;
  return VARIABLES.map(({ name, expected }) => {
    const isSet = filled[name] !== undefined;
    const isRight = schemas[name]?.safeParse(filled[name]).success === true;
    return { name, state: isRight ? 'right' : isSet ? 'wrong' : 'missing', isSet, expected };
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
