import { code, joinLines, text, type Text } from '#core/i18n/text.ts';
import { failure, success, type Result } from '#core/result.ts';
import { isEnoughToPaint } from '../image-request.ts';
import { OFFERED_FLAGS, parseFlag, type Flag } from './flags.ts';
import type { ImagineOptions } from './imagine-schema.ts';

// Phones turn two hyphens into a dash, and three into a dash and a hyphen.
const FLAG_START = /(?:^|\s)(?:--|—|–)-?(?=[a-z])/giu;

/** What somebody was about to type, or has left over: it breaks no run. */
const BARE_END = /(?:\s+(?:-{2,3}|—|–))+\s*$/u;

/** Quoted words are painted, whatever they look like. An apostrophe is no quote. */
const QUOTED = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/gu;

/** One flag, and where it stands. */
type Placed = { readonly flag: Flag; readonly start: number; readonly end: number };

/**
 * The unbroken run of flags at a prompt's very end, the last first. Everything before it is part of the prompt as typed.
 * See `docs/decisions/prompt-flags.md`.
 */
function findFlags(typed: string): readonly Placed[] {
  const quoted = [...typed.matchAll(QUOTED)].map(({ index, 0: words }) => [
    index,
    index + words.length,
  ]);
  const starts = [...typed.matchAll(FLAG_START)].filter(
    ({ index }) => !quoted.some(([from = 0, to = 0]) => index >= from && index < to),
  );
  const flags: Placed[] = [];
  let end = typed.replace(BARE_END, '').length;
  for (const { index: start, 0: sign } of starts.toReversed()) {
    const flag = parseFlag(typed.slice(start + sign.length, end).trim());
    if (flag === undefined) break;
    flags.push({ flag, start, end });
    end = start;
  }
  return flags;
}

/** Takes the flags off a prompt's end. */
export function parsePromptFlags(typed: string): Result<ImagineOptions, Text> {
  const found = findFlags(typed);
  const faults = found.map(({ flag }) => flag).filter((flag) => flag.kind !== 'option');
  if (faults.length > 0) return failure(describeFaults(faults.toReversed()));
  const options = readSoundFlags(typed);
  for (const { flag } of found) {
    if (flag.kind !== 'option' || flag.option === 'negative_prompt') continue;
    const isTwice = found.some(
      ({ flag: other }) =>
        other.kind === 'option' && other.option === flag.option && other.value !== flag.value,
    );
    if (isTwice) return failure(text('refusal.option_twice', { option: code(flag.option) }));
  }
  return success(options);
}

/** What a prompt's flags say as far as they can be read; the others belong to no prompt either. */
export function readSoundFlags(typed: string): ImagineOptions {
  const found = findFlags(typed);
  const options: { -readonly [Name in keyof ImagineOptions]: ImagineOptions[Name] } = {
    prompt: typed.slice(0, found.at(-1)?.start).trim(),
  };
  // The run is read from its end.
  for (const { flag } of found.toReversed()) {
    if (flag.kind !== 'option') continue;
    const { option, value } = flag;
    const before = option === 'negative_prompt' ? options.negative_prompt : undefined;
    Object.assign(options, {
      [option]: before === undefined ? value : `${before}, ${String(value)}`,
    });
  }
  return options;
}

/** The prompt with its sound flags and without those that a refusal has named. */
export function dropFaultyFlags(typed: string): string {
  let kept = typed;
  for (const { flag, start, end } of findFlags(typed))
    if (flag.kind !== 'option') kept = kept.slice(0, start) + kept.slice(end);
  return kept.trim();
}

/** Whether there are such flags, and anything to paint without them. */
export function canDropFlags(typed: string): boolean {
  const isFaulty = findFlags(typed).some(({ flag }) => flag.kind !== 'option');
  return isFaulty && isEnoughToPaint(readSoundFlags(dropFaultyFlags(typed)).prompt);
}

/** All of them at once: whoever pastes a line from elsewhere is refused once. */
function describeFaults(faults: readonly Exclude<Flag, { kind: 'option' }>[]): Text {
  const unknown = faults.filter((flag) => flag.kind === 'unknown');
  const meant = unknown.map((flag) => flag.meant).filter((name) => name !== undefined);
  return joinLines([
    ...(unknown.length === 0
      ? []
      : [
          text('refusal.unknown_flags', {
            count: unknown.length,
            flags: unknown.map(({ flag }) => code(flag)),
            known: OFFERED_FLAGS.map((name) => code(`--${name}`)),
          }),
        ]),
    ...(meant.length === 0
      ? []
      : [
          text('refusal.flags_meant', {
            flags: [...new Set(meant)].map((name) => code(`--${name}`)),
          }),
        ]),
    ...faults
      .filter((flag) => flag.kind === 'unreadable')
      .map(({ flag, example }) =>
        text('refusal.flag_value', { flag: code(flag), example: code(example) }),
      ),
  ]);
}
