import { countSlips } from '#core/count-slips.ts';
import { VARIABLES } from './environment.ts';

export type UnknownVariable = {
  readonly name: string;
  /** The variable that was probably meant. */
  readonly meant: string | undefined;
};

/** Nobody but Easel is likely to have variables that begin so; with JOB_, LOG_ and their like others do. */
const OWN_PREFIX = /^(ALLOWED|BUDGET|DATAOORTS|DEFAULT|DISCORD|MAX|PAINTING)_/;

const WORDS_IN_COMMON = 2;
const SLIPS = 2;
/** A slip in a shorter name makes another word of it. */
const LETTERS_PER_SLIP = 5;

/** What was set for Easel by the looks of it, and does nothing: a budget with a slip in its name is no budget. */
export function findUnknownVariables(names: readonly string[]): readonly UnknownVariable[] {
  const known = new Set(VARIABLES.map(({ name }) => name));
  return names
    .filter((name) => !known.has(name))
    .map((name) => ({ name, meant: findMeant(name.toUpperCase()) }))
    .filter(({ name, meant }) => meant !== undefined || OWN_PREFIX.test(name.toUpperCase()));
}

export function describeUnknownVariables(unknown: readonly UnknownVariable[]): string {
  return unknown
    .map(({ name, meant }) =>
      meant === undefined
        ? `${name} is not a setting.`
        : `${name} is not a setting; did you mean ${meant}?`,
    )
    .join(' ');
}

function findMeant(name: string): string | undefined {
  const [nearest] = VARIABLES.map(({ name: known }) => ({
    known,
    common: countCommonWords(name, known),
    slips: countSlips(name, known),
  }))
    .filter(
      ({ known, common, slips }) =>
        common >= WORDS_IN_COMMON ||
        slips <= Math.min(SLIPS, Math.floor(known.length / LETTERS_PER_SLIP)),
    )
    .toSorted((a, b) => a.slips - b.slips);
  return nearest?.known;
}

/** Without the first word of a variable's name others mean nothing: everybody has an API_KEY of something. */
function countCommonWords(name: string, known: string): number {
  const words = new Set(name.split('_'));
  const [first = '', ...others] = known.split('_');
  return words.has(first) ? 1 + others.filter((word) => words.has(word)).length : 0;
}
