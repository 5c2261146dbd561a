import { code, text, type Text } from '#core/i18n/text.ts';
import { failure, success, type Result } from '#core/result.ts';
import type { ImagineOptions } from './imagine-schema.ts';
import { resolveNearestAspectRatio } from '../sizes.ts';

type FlagOption = Exclude<keyof ImagineOptions, 'prompt'>;
type FlagKind = 'words' | 'number' | 'ratio' | 'switch';

/** Midjourney-style flags and the options they mean. */
const FLAGS: Readonly<Record<string, readonly [FlagOption, FlagKind]>> = {
  ar: ['aspect_ratio', 'ratio'],
  aspect: ['aspect_ratio', 'ratio'],
  no: ['negative_prompt', 'words'],
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

/** Flags that people bring from Midjourney and that mean nothing here. Painted as words they would spoil the picture. */
const FOREIGN_FLAGS: ReadonlySet<string> = new Set(
  (
    'v version niji s stylize q quality c chaos w weird tile iw sref sw cref cw oref ow stop video ' +
    'raw fast relax turbo draft exp p personalize profile hd'
  ).split(' '),
);

// Phones turn two hyphens into a dash.
const FLAG_START = /(?:^|\s)(?:--|—|–)(?=[a-z])/giu;

/**
 * Takes the flags off a prompt's end. Only an unbroken run of known flags at the very end counts: everything before it,
 * and any other word behind two hyphens, is part of the prompt as typed.
 * See `docs/decisions/prompt-flags.md`.
 */
export function parsePromptFlags(typed: string): Result<ImagineOptions, Text> {
  const starts = [...typed.matchAll(FLAG_START)].toReversed();
  const options: { -readonly [Name in keyof ImagineOptions]: ImagineOptions[Name] } = {
    prompt: '',
  };
  let end = typed.length;
  for (const start of starts) {
    const flag = parseFlag(typed.slice(start.index + start[0].length, end).trim());
    if (flag === undefined) break;
    if (!flag.ok) return flag;
    const { option, value } = flag.value;
    const twice = Object.hasOwn(options, option);
    if (twice && option !== 'negative_prompt') {
      return failure(text('refusal.option_twice', { option: code(option) }));
    }
    // The run is read from its end, so what came before goes in front.
    const earlier = twice ? `${String(value)}, ${options.negative_prompt}` : value;
    Object.assign(options, { [option]: earlier });
    end = start.index;
  }
  return success({ ...options, prompt: typed.slice(0, end).trim() });
}

type Flag = { readonly option: FlagOption; readonly value: string | number | boolean };

/** `undefined` if the words behind the hyphens are no flag and so belong to the prompt. */
function parseFlag(words: string): Result<Flag, Text> | undefined {
  const [name = '', ...rest] = words.split(/\s+/u);
  const lowerName = name.toLowerCase();
  if (FOREIGN_FLAGS.has(lowerName) && rest.length <= 1) {
    return failure(
      text('refusal.foreign_flag', { flag: code(`--${name}`), flags: KNOWN_FLAGS.map(code) }),
    );
  }
  const known = Object.hasOwn(FLAGS, lowerName) ? FLAGS[lowerName] : undefined;
  if (known === undefined) return undefined;
  const [option, kind] = known;
  if (kind === 'switch') return rest.length === 0 ? success({ option, value: true }) : undefined;
  // Only words may be several: `--ar 16:9 on a wall` is a sentence about flags, not a flag.
  if (kind !== 'words' && rest.length > 1) return undefined;
  const value = parseFlagValue(kind, rest.join(' '));
  if (value === undefined) {
    const example = kind === 'ratio' ? '16:9' : kind === 'number' ? '20' : 'fog';
    return failure(
      text('refusal.flag_value', {
        flag: code(`--${name}`),
        example: code(`--${name} ${example}`),
      }),
    );
  }
  return success({ option, value });
}

function parseFlagValue(
  kind: Exclude<FlagKind, 'switch'>,
  words: string,
): string | number | undefined {
  if (words === '') return undefined;
  if (kind === 'words') return words;
  if (kind === 'ratio') return resolveNearestAspectRatio(words);
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(words) ? Number(words) : undefined;
}

const KNOWN_FLAGS = [
  '--ar',
  '--no',
  '--seed',
  '--steps',
  '--cfg',
  '--style',
  '--width',
  '--height',
  '--count',
];
