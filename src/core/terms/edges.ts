import type { Character, Kind } from './characters.ts';
import { charactersOf, type Word } from './tokens.ts';

/** Where in a word a term may begin or end, by the place before a letter: as many places as letters, and one. */
export type Edges = {
  /** For whole words. */
  readonly begins: readonly boolean[];
  readonly ends: readonly boolean[];
  /** For parts of words: anywhere (`undefined`), or at the joints of a word that was put together. */
  readonly joints: ReadonlySet<number> | undefined;
};

/** One-letter words, which may stand beside a word that is spaced out: a f u c k. The U.S.S. is too short for that. */
const LETTER_WORD = /^[aiu]$/;

/**
 * A word begins and ends at its own edges; but digits and marks may fall off (`cat2`, `1girl`, `sh!t!`), and scripts
 * without spaces have an edge everywhere. A word that was put together has its pieces' edges only.
 */
export function findEdges(word: Word): Edges {
  const characters = charactersOf(word);
  const joints = word.tokens.length > 1 ? findJoints(word) : undefined;
  const begins = [true];
  const ends = [true];
  const leading = characters.findIndex(isFirm);
  const trailing = characters.findLastIndex(isFirm) + 1;
  for (let place = 1; place < characters.length; place += 1) {
    const before = characters[place - 1]?.kind;
    const after = characters[place]?.kind;
    const isEdge = (before === 'unspaced' || after === 'unspaced') && (joints?.has(place) ?? true);
    begins.push(isEdge || isMark(before) || place === leading);
    ends.push(isEdge || isMark(after) || place === trailing);
  }
  begins.push(true);
  ends.push(true);
  if (joints?.size === characters.length + 1 && characters.length > 3) {
    if (LETTER_WORD.test(characters.at(0)?.own ?? '')) begins[1] = true;
    if (LETTER_WORD.test(characters.at(-1)?.own ?? '')) ends[characters.length - 1] = true;
  }
  return { begins, ends, joints };
}

function findJoints(word: Word): ReadonlySet<number> {
  const joints = new Set([0]);
  let place = 0;
  for (const { characters } of word.tokens) {
    place += characters.length;
    joints.add(place);
  }
  return joints;
}

/** What does not fall off a word's edge. */
function isFirm({ kind }: Character): boolean {
  return kind !== 'digit' && kind !== 'mark' && kind !== 'emoji';
}

function isMark(kind: Kind | undefined): boolean {
  return kind === 'mark' || kind === 'emoji';
}
