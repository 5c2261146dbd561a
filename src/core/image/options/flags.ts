import { countSlips } from '#core/count-slips.ts';
import type { ImagineOptions } from './imagine-schema.ts';
import { findModel } from '../models.ts';
import { resolveNearestAspectRatio } from '../sizes.ts';

type FlagOption = Exclude<keyof ImagineOptions, 'prompt'>;
type FlagKind = 'words' | 'number' | 'ratio' | 'model' | 'switch';

/** Midjourney-style flags and the options they mean. */
const FLAGS: Readonly<Record<string, readonly [FlagOption, FlagKind]>> = {
  ar: ['aspect_ratio', 'ratio'],
  aspect: ['aspect_ratio', 'ratio'],
  model: ['model', 'model'],
  no: ['negative_prompt', 'words'],
  neg: ['negative_prompt', 'words'],
  negative: ['negative_prompt', 'words'],
  seed: ['seed', 'number'],
  steps: ['steps', 'number'],
  cfg: ['guidance', 'number'],
  guidance: ['guidance', 'number'],
  style: ['style', 'words'],
  width: ['width', 'number'],
  height: ['height', 'number'],
  count: ['count', 'number'],
  repeat: ['count', 'number'],
  r: ['count', 'number'],
  spoiler: ['spoiler', 'switch'],
  private: ['private', 'switch'],
};

const NAMES = Object.keys(FLAGS);

/** What is offered to somebody who has typed another: one name for each option. */
export const OFFERED_FLAGS = [
  'ar',
  'style',
  'model',
  'no',
  'seed',
  'steps',
  'cfg',
  'width',
  'height',
  'count',
  'private',
  'spoiler',
] as const satisfies (keyof typeof FLAGS)[];

/** Flags that people bring from Midjourney and that mean nothing here: they are no slips of the pen. */
const FOREIGN_FLAGS: ReadonlySet<string> = new Set(
  (
    'v version niji s stylize q quality c chaos w weird tile iw sref sw cref cw oref ow stop video ' +
    'raw fast relax turbo draft exp p personalize profile hd'
  ).split(' '),
);

const EXAMPLES: Readonly<Record<FlagKind, string>> = {
  words: ' fog',
  number: ' 20',
  ratio: ' 16:9',
  model: ' flux',
  switch: '',
};

/** What a flag at the end of a prompt comes to. A faulty one is neither painted as words nor left out in silence. */
export type Flag =
  | { readonly kind: 'option'; readonly option: FlagOption; readonly value: FlagValue }
  | { readonly kind: 'unknown'; readonly flag: string; readonly meant: string | undefined }
  | { readonly kind: 'unreadable'; readonly flag: string; readonly example: string };
type FlagValue = string | number | boolean;

/**
 * @param words from behind the hyphens up to the next flag
 * @returns `undefined` if they are part of a sentence, such as `--seed 5 on a wall`
 */
export function parseFlag(words: string): Flag | undefined {
  const [name = ''] = words.split(/[\s=]/u, 1);
  const rest = words
    .slice(name.length)
    .replace(/^=/u, '')
    .trim()
    // `16 : 9` is one value.
    .replace(/^(\d+)\s*:\s*(\d+)$/u, '$1:$2');
  const value = /^"([^"]*)"$|^“([^”]*)”$/u.exec(rest)?.slice(1).join('').trim() ?? rest;
  const count = value === rest && rest !== '' ? rest.split(/\s+/u).length : Number(rest !== '');
  const lowerName = name.toLowerCase();
  const known = Object.hasOwn(FLAGS, lowerName) ? FLAGS[lowerName] : undefined;
  if (known === undefined) {
    const isFlag = count <= 1 || /^(?:https:\/\/\S+\s*)+$/u.test(rest);
    if (!isFlag) return undefined;
    // A value may stick to its name, as in `--ar16:9`.
    const [letters = ''] = /^[a-z]+/u.exec(lowerName) ?? [];
    return { kind: 'unknown', flag: `--${name}`, meant: findMeant(letters) };
  }
  const [option, kind] = known;
  if (count > WORDS_MAX[kind]) return undefined;
  const read = PARSERS[kind](value);
  if (read !== undefined) return { kind: 'option', option, value: read };
  return { kind: 'unreadable', flag: `--${name}`, example: `--${lowerName}${EXAMPLES[kind]}` };
}

/** More of them are a sentence about flags. */
const WORDS_MAX: Readonly<Record<FlagKind, number>> = {
  words: Infinity,
  number: 1,
  ratio: 1,
  model: 3,
  switch: 1,
};

const PARSERS: Readonly<Record<FlagKind, (value: string) => FlagValue | undefined>> = {
  words: (value) => (value === '' ? undefined : value.replaceAll(/\s+/gu, ' ')),
  number: (value) => (/^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? Number(value) : undefined),
  ratio: resolveNearestAspectRatio,
  model: (value) => findModel(value)?.id,
  switch: (value) => {
    if (/^(?:|yes|true|on)$/i.test(value)) return true;
    return /^(?:no|false|off)$/i.test(value) ? false : undefined;
  },
};

/** The flag that somebody has most likely tried to type. */
function findMeant(typed: string): string | undefined {
  if (FOREIGN_FLAGS.has(typed)) return undefined;
  const begun = NAMES.filter((name) => typed.length > 1 && name.startsWith(typed));
  const letters = Array.from(typed).toSorted().join('');
  const [nearest] = NAMES.filter((name) => name.length > 1)
    .map((name) => {
      const isTurned = Array.from(name).toSorted().join('') === letters;
      return { name, slips: isTurned ? 1 : countSlips(typed, name) };
    })
    .filter(({ name, slips }) => slips <= (Math.min(name.length, typed.length) > 3 ? 2 : 1))
    .toSorted((a, b) => a.slips - b.slips);
  return begun.length === 1 ? begun[0] : nearest?.name;
}
