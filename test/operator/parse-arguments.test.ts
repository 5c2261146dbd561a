import { expect, it } from 'vitest';
import { parseArguments } from '../../src/operator/parse-arguments.ts';

it.each([
  ['cancel', '-BcDeFgHiJkLmNoPqRsTuV'],
  ['cancel', '--cDeFgHiJkLmNoPqRsTuV'],
  ['retry', '-mDeFgHiJkLmNoPqRsTu_V'],
])('bug: %s takes a job whose id begins with a dash: %s', (verb, jobId) => {
  const task = { kind: verb, jobId };
  expect(parseArguments([verb, jobId], 0)).toEqual({ kind: 'task', task });
  expect(parseArguments([verb, '--', jobId], 0)).toEqual({ kind: 'task', task });
});

it.each([[['jobs', 'all']], [['cancel', '--csv', 'aBcDeFgHiJkLmNoPqRsTuV']], [['jobs', '--what']]])(
  '%j is answered with what can be typed',
  (words) => {
    expect(parseArguments(words, 0)).toEqual({ kind: 'unclear' });
  },
);
