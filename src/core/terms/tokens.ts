import type { Character } from './characters.ts';
import { resolveLeetspeak, resolveLook } from './look-alikes.ts';

/** Letters and digits that touch. An emoji is a token of its own. */
export type Token = {
  readonly characters: readonly Character[];
  /** What stands between this token and the one before it. */
  readonly gap: string;
  readonly isEmoji: boolean;
};

/** Several tokens make one word where they are taken together: `f`, `u`, `c`, `k`. */
export type Word = { readonly tokens: readonly Token[]; readonly gap: string };

export function charactersOf({ tokens }: Word): readonly Character[] {
  const [token] = tokens;
  if (tokens.length === 1 && token !== undefined) return token.characters;
  return tokens.flatMap(({ characters }) => characters);
}

/** @param areMarksLetters whether what looks like a letter is one: the `!` of `sh!t`, but also the one of `stop!` */
export function splitTokens(
  characters: readonly Character[],
  areMarksLetters: boolean,
): readonly Token[] {
  const tokens: Token[] = [];
  let gap = '';
  let open: Character[] | undefined;
  for (const character of characters) {
    const isLetter = isWordCharacter(character, areMarksLetters);
    if (!isLetter && character.kind !== 'emoji') {
      gap += character.shape;
      open = undefined;
    } else if (isLetter && open !== undefined) {
      open.push(character);
    } else {
      const started = [character];
      tokens.push({ characters: started, gap, isEmoji: !isLetter });
      gap = '';
      open = isLetter ? started : undefined;
    }
  }
  return tokens;
}

function isWordCharacter({ kind, shape }: Character, areMarksLetters: boolean): boolean {
  if (kind === 'mark' || kind === 'emoji') {
    return areMarksLetters && (resolveLeetspeak(shape, 'i') ?? resolveLook(shape)) !== undefined;
  }
  return kind !== 'space';
}

/** Whether a text has anything that `splitTokens` could take for a letter, or a digit that could be one. */
export function hasLeetspeak(characters: readonly Character[]): boolean {
  return characters.some(
    (character) =>
      character.kind === 'digit' ||
      ((character.kind === 'mark' || character.kind === 'emoji') &&
        isWordCharacter(character, true)),
  );
}

/** The words as they were written. */
export function takeEach(tokens: readonly Token[]): readonly Word[] {
  return tokens.map((token) => ({ tokens: [token], gap: token.gap }));
}

/** The words in letters that were spaced out (`f u c k`) or cut up by marks (`fu-ck`), where there are such. */
export function joinTokens(tokens: readonly Token[]): readonly (readonly Word[])[] {
  const parts = withoutEmoji(tokens);
  const touching = parts.map((token, index) => isCutUp(parts[index - 1], token));
  const spaced = parts.map(() => false);
  const tight = parts.map(() => false);
  for (const { from, to } of findSpacedOut(parts)) {
    const gaps = parts.slice(from + 1, to).map(({ gap }) => width(gap));
    const least = Math.min(...gaps);
    for (let index = from + 1; index < to; index += 1) {
      if (areDigits(parts[index - 1], parts[index])) continue;
      spaced[index] = true;
      // With wider gaps between the words: T H E   C O C K P I T.
      tight[index] = gaps[index - from - 1] === least;
    }
  }
  const isTightOther = tight.some((is, index) => is !== spaced[index]);
  const joints = isTightOther ? [tight, spaced] : [spaced];
  return joints
    .map((joint) => joint.map((is, index) => is || touching[index] === true))
    .filter((joint) => joint.includes(true))
    .map((joint) => joinAt(parts, joint));
}

/** An emoji between two letters parts them as a mark does. */
function withoutEmoji(tokens: readonly Token[]): readonly Token[] {
  let gap = '';
  const parts: Token[] = [];
  for (const token of tokens) {
    gap += token.gap;
    if (token.isEmoji) {
      gap += '.';
    } else {
      parts.push(gap === token.gap ? token : { ...token, gap });
      gap = '';
    }
  }
  return parts;
}

function joinAt(tokens: readonly Token[], joint: readonly boolean[]): readonly Word[] {
  const words: { tokens: Token[]; gap: string }[] = [];
  for (const [index, token] of tokens.entries()) {
    const last = words.at(-1);
    if (joint[index] === true && last !== undefined) last.tokens.push(token);
    else words.push({ tokens: [token], gap: token.gap });
  }
  return words;
}

const MOST_MARKS = 3;
const HYPHENATED = /^[-\u2010][^\S\n]*\n\s*$/;

function isCutUp(before: Token | undefined, token: Token): boolean {
  if (before === undefined || areDigits(before, token)) return false;
  return (
    HYPHENATED.test(token.gap) ||
    (token.gap !== '' && !/\s/.test(token.gap) && token.gap.length <= MOST_MARKS)
  );
}

/** A number keeps its point and its ratio: 6:9 is not 69, and neither is 1.69. */
export function areDigits(before: Token | undefined, token: Token | undefined): boolean {
  return before?.characters.at(-1)?.kind === 'digit' && token?.characters.at(0)?.kind === 'digit';
}

const LEAST_LETTERS = 3;
const WIDEST_GAP = 8;

/** Runs of at least three letters that stand alone; two are as common as "plan b". */
function findSpacedOut(tokens: readonly Token[]): readonly { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  for (let index = 0; index <= tokens.length; index += 1) {
    const token = tokens[index];
    const isSingle = token !== undefined && isOneLetter(token);
    if (isSingle && (index === from || token.gap.length <= WIDEST_GAP)) continue;
    if (index - from >= LEAST_LETTERS) runs.push({ from, to: index });
    from = isSingle ? index : index + 1;
  }
  return runs;
}

/** With a mark perhaps that may be a letter: the last of `s h i t!`. */
function isOneLetter({ characters }: Token): boolean {
  const [first, second] = characters;
  if (first === undefined || characters.length > 2) return false;
  return second === undefined || second.kind === 'mark';
}

/** A gap with a space is wider than any without. */
function width(gap: string): number {
  return gap.length + (/\s/.test(gap) ? 100 : 0);
}
