import { readCharacters, type Script } from './characters.ts';
import { findEdges } from './edges.ts';
import { splitTokens, takeEach, type Token, type Word } from './tokens.ts';
import { readWord, type Eyes, type Genuine } from './words.ts';

export type Unit = {
  /** One letter, or a space for whatever parts two words. */
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

export type ReadUnits = (words: readonly Word[], eyes: Eyes) => readonly Unit[];

/** Words in plain letters read the same with all eyes, so that each is read once. */
export function createUnitReader(genuine: Genuine): ReadUnits {
  const plain = new Map<Token, readonly Unit[]>();

  function readOnce(word: Word, eyes: Eyes): readonly Unit[] {
    const [token] = word.tokens;
    if (token === undefined || word.tokens.length > 1 || !isPlain(token)) {
      return createUnits(word, eyes, genuine);
    }
    let units = plain.get(token);
    if (units === undefined) {
      units = createUnits(word, 'own', genuine);
      plain.set(token, units);
    }
    return units;
  }

  return (words, eyes) => {
    const units: Unit[] = [];
    for (const word of words) {
      const read = readOnce(word, eyes);
      const last = units.at(-1);
      if (last !== undefined && word.gap !== '') {
        units.push(createSpace(last.end, read[0]?.start ?? last.end));
      }
      for (const unit of read) units.push(unit);
      if (word.gap === '.') keepNumberWhole(units, units.length - read.length);
    }
    return units;
  };
}

/** A term, with nothing around it that would tell how to read it. */
export function readAlone(text: string, eyes: Eyes, areMarksLetters: boolean): readonly Unit[] {
  const words = takeEach(splitTokens(readCharacters(text), areMarksLetters));
  return createUnitReader(new Map())(words, eyes);
}

function isPlain({ characters }: Token): boolean {
  return characters.every(({ own }) => own >= 'a' && own <= 'z' && own.length === 1);
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

function createSpace(start: number, end: number): Unit {
  return {
    letter: ' ',
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

/** The digits behind a point are no word: 1.69 is not 69. */
function keepNumberWhole(units: Unit[], first: number): void {
  const before = units[first - 2];
  const after = units[first];
  if (before === undefined || after === undefined) return;
  if (!/^\d$/.test(before.letter) || !/^\d$/.test(after.letter)) return;
  units[first - 2] = { ...before, endsWord: false };
  units[first] = { ...after, beginsWord: false };
}
