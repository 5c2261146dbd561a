import { takeFilled, type Environment } from '../config/config.ts';
import { inspectVariables, type InspectedVariable } from '../config/inspect-variables.ts';
import { findUnknownVariables } from '../config/unknown-variables.ts';
import { bad, good, look, type Finding } from './finding.ts';

/** One line for each that is set, missing or unknown, and one for all that have their defaults. Shows no value: any may be a secret. */
export function examineVariables(environment: Environment): readonly Finding[] {
  const variables = inspectVariables(environment);
  const told = variables.filter(({ isSet, state }) => isSet || state !== 'right');
  const others = variables.length - told.length;
  const unknown = findUnknownVariables(Object.keys(takeFilled(environment)));
  return [
    ...told.map(describeVariable),
    ...(others === 0 ? [] : [good('variables', `${others} others are not set and need not be`)]),
    ...unknown.map(({ name, meant }) =>
      look(name, `is not a setting${meant === undefined ? '' : `; did you mean ${meant}?`}`),
    ),
  ];
}

function describeVariable({ name, state, expected }: InspectedVariable): Finding {
  if (state === 'right') return good(name, 'is set, and has the right form');
  return bad(
    name,
    `${state === 'missing' ? 'is missing' : 'is not right'}. It should be ${expected}. Set it in the environment or in .env`,
  );
}
