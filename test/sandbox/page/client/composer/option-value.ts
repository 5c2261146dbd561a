import type { CommandChoice, CommandOption } from '../../../discord/commands/command-option.ts';

/** What stands in an option's field. */
export type Field = {
  readonly text: string;
  /** Of what was picked from a list, or of an uploaded file; typing on forgets it. */
  readonly picked?: Value | undefined;
};
export type Value = string | number | boolean | { readonly upload: string };
export type Read =
  | { readonly ok: true; readonly value: Value | undefined }
  | { readonly ok: false; readonly problem: string };

/** application-commands.mdx "Application Command Option Type". */
export const OPTION = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

export const BOOLEANS: readonly CommandChoice[] = [
  { name: 'True', value: 'true' },
  { name: 'False', value: 'false' },
];

/** Without an own limit a string option takes 6000 characters. */
const MAX_LENGTH = 6000;

function fail(problem: string): Read {
  return { ok: false, problem };
}

/**
 * The value that Discord's client would send, or why it sends none.
 *
 * @param choices what may be picked; undefined where anything may be typed
 */
export function readField(
  option: CommandOption,
  { text, picked }: Field,
  choices?: readonly CommandChoice[],
): Read {
  if (text.trim() === '' && picked === undefined) {
    return option.required === true
      ? fail('This option is required')
      : { ok: true, value: undefined };
  }
  if (choices && option.autocomplete !== true) {
    const sought = text.trim().toLowerCase();
    const value = picked ?? choices.find(({ name }) => name.toLowerCase() === sought)?.value;
    if (value === undefined) return fail('Pick one of the list');
    return { ok: true, value: option.type === OPTION.boolean ? value === 'true' : value };
  }
  if (option.type === OPTION.attachment) {
    return picked === undefined ? fail('Choose a file') : { ok: true, value: picked };
  }
  if (option.type === OPTION.integer || option.type === OPTION.number) {
    return readNumber(option, typeof picked === 'number' ? String(picked) : text);
  }
  return picked === undefined ? readText(option, text) : { ok: true, value: picked };
}

function readNumber(option: CommandOption, text: string): Read {
  const value = Number(text);
  const { min_value: min, max_value: max, type } = option;
  if (!Number.isFinite(value)) return fail('That is no number');
  if (type === OPTION.integer && !Number.isSafeInteger(value))
    return fail('That is no whole number');
  if (min !== undefined && value < min) return fail(`At least ${min}`);
  if (max !== undefined && value > max) return fail(`At most ${max}`);
  return { ok: true, value };
}

function readText(
  { min_length: min = 0, max_length: max = MAX_LENGTH }: CommandOption,
  text: string,
): Read {
  const { length } = text;
  if (length < min) return fail(`At least ${min} characters; there are ${length}`);
  if (length > max) return fail(`At most ${max} characters; there are ${length}`);
  return { ok: true, value: text };
}

/** What may be given, for whoever fills the option in. */
export function describeLimits(option: CommandOption): string {
  const { min_value: min, max_value: max, min_length: shortest, max_length: longest } = option;
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `at least ${min}`;
  if (max !== undefined) return `at most ${max}`;
  if (longest !== undefined) return `${shortest ?? 0} to ${longest} characters`;
  return option.file_types?.join(', ') ?? '';
}
