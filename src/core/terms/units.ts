import { readCharacters, type Script } from './characters.ts';
import { findEdges } from './edges.ts';
import { areDigits, splitTokens, takeEach, type Token, type Word } from './tokens.ts';
import { readWord, type Eyes, type Genuine } from './words.ts';

export type Unit = {
  /** One letter, or what stands for whatever parts two words. */
  readonly letter: string;
  readonly isLeet: boolean;
  readonly script: Script;
  readonly start: number;
  readonly end: number;
  /** Whether a whole word may begin or end here. */
  readonly beginsWord: boolean;
  readonly endsWord: boolean;
  /** Whether part of a word may: anywhere, but only at the joints of one that was cut up. */
  readonly beginsPart: boolean;
  readonly endsPart: boolean;
};

export interface UnitReader {
  /** All words for their own letters. */
  readOwn(words: readonly Word[]): readonly Unit[];
  /** What is not in `readOwn`, and the words around it that a phrase may take in; nothing if there is nothing new. */
  readNew(words: readonly Word[], eyes: Eyes): readonly Unit[];
}

/** @param reach how many words a phrase may have beside one */
export function createUnitReader(genuine: Genuine, reach: number): UnitReader {
  const known = new Map<Token, readonly Unit[]>();

  function readOwnWord(word: Word): readonly Unit[] {
    const [token] = word.tokens;
    if (token === undefined || word.tokens.length > 1) return createUnits(word, 'own', genuine);
    const units = known.get(token) ?? createUnits(word, 'own', genuine);
    known.set(token, units);
    return units;
  }

  /** Joined words are new with any eyes. */
  function readNewWord(word: Word, eyes: Eyes): readonly Unit[] | undefined {
    const [token] = word.tokens;
    const isJoined = word.tokens.length > 1;
    if (!isJoined && (eyes === 'own' || token === undefined || isPlain(token))) return undefined;
    const units = createUnits(word, eyes, genuine);
    return isJoined || !haveSameLetters(units, readOwnWord(word)) ? units : undefined;
  }

  return {
    readOwn: (words) => joinWords(words, (word) => readOwnWord(word)),
    readNew(words, eyes) {
      const read = words.map((word) => readNewWord(word, eyes));
      const isNear = findNear(read, reach);
      if (!isNear.includes(true)) return [];
      return joinWords(words, (word, index) =>
        isNear[index] === true ? (read[index] ?? readOwnWord(word)) : undefined,
      );
    },
  };
}

/** A term, with nothing around it that would tell how to read it. */
export function readAlone(text: string, eyes: Eyes, areMarksLetters: boolean): readonly Unit[] {
  const words = takeEach(splitTokens(readCharacters(text), areMarksLetters));
  const genuine: Genuine = new Map();
  return joinWords(words, (word) => createUnits(word, eyes, genuine));
}

export function haveSameLetters(some: readonly Unit[], others: readonly Unit[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ letter }, index) => letter === others[index]?.letter)
  );
}

function isPlain({ characters }: Token): boolean {
  return characters.every(({ own }) => own >= 'a' && own <= 'z' && own.length === 1);
}

/** Which places are a new one or within reach of one. */
function findNear(read: readonly (readonly Unit[] | undefined)[], reach: number): boolean[] {
  const isNear = read.map(() => false);
  let until = -1;
  for (const [index, units] of read.entries()) {
    if (units !== undefined) {
      isNear.fill(true, Math.max(0, until + 1, index - reach), index);
      until = index + reach;
    }
    if (index <= until) isNear[index] = true;
  }
  return isNear;
}

/** @param read the units of a word, or nothing where a word is left out */
function joinWords(
  words: readonly Word[],
  read: (word: Word, index: number) => readonly Unit[] | undefined,
): readonly Unit[] {
  const units: Unit[] = [];
  let before: Word | undefined;
  let isLeftOut = false;
  for (const [index, word] of words.entries()) {
    const own = read(word, index);
    if (own === undefined) {
      isLeftOut = true;
      continue;
    }
    const last = units.at(-1);
    if (isLeftOut) units.push(createGap(LEFT_OUT, last?.end ?? 0, own[0]?.start ?? 0));
    else if (last !== undefined && word.gap !== '') {
      units.push(createGap(SPACE, last.end, own[0]?.start ?? last.end));
    }
    for (const unit of own) units.push(unit);
    if (word.gap === '.' && areDigits(before?.tokens.at(-1), word.tokens[0])) {
      keepNumberWhole(units, units.length - own.length);
    }
    before = word;
    isLeftOut = false;
  }
  if (isLeftOut) {
    const end = words.at(-1)?.tokens.at(-1)?.characters.at(-1)?.end ?? 0;
    units.push(createGap(LEFT_OUT, units.at(-1)?.end ?? 0, end));
  }
  return units;
}

function createUnits(word: Word, eyes: Eyes, genuine: Genuine): readonly Unit[] {
  const { begins, ends, joints } = findEdges(word);
  return readWord(word, eyes, genuine).map(({ letter, isLeet, character }, index) => {
    const beginsWord = begins[index] === true;
    const endsWord = ends[index + 1] === true;
    return {
      letter,
      isLeet,
      script: character.script,
      start: character.start,
      end: character.end,
      beginsWord,
      endsWord,
      beginsPart: beginsWord || (joints?.has(index) ?? true),
      endsPart: endsWord || (joints?.has(index + 1) ?? true),
    };
  });
}

export const SPACE = ' ';
/** Stands for words that are left out: no term has it. */
export const LEFT_OUT = '\n';

function createGap(letter: string, start: number, end: number): Unit {
  return {
    letter,
    isLeet: false,
    script: 'none',
    start,
    end,
    beginsWord: false,
    endsWord: false,
    beginsPart: false,
    endsPart: false,
  };
}

/** The digits around a point are no words. */
function keepNumberWhole(units: Unit[], first: number): void {
  const before = units[first - 2];
  const after = units[first];
  if (before === undefined || after === undefined) return;
  units[first - 2] = { ...before, endsWord: false };
  units[first] = { ...after, beginsWord: false };
}
