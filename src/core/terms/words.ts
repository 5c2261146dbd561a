import type { Character, Script } from './characters.ts';
import { resolveLeetspeak, resolveLook } from './look-alikes.ts';
import { charactersOf, type Token, type Word } from './tokens.ts';

/** How letters are taken: for themselves; for what they look like; and with leetspeak, where `1` is an i or an l. */
export type Eyes = 'own' | 'looks' | 'leet-i' | 'leet-l';

export type Letter = {
  readonly letter: string;
  readonly character: Character;
  /** A digit or mark that is read as a letter. */
  readonly isLeet: boolean;
};

/** Letters that nobody takes for Latin ones: who writes them writes that script. */
const UNMISTAKABLE: ReadonlyMap<Script, RegExp> = new Map<Script, RegExp>([
  ['cyrillic', /[бгджзийлпфцчшщъыэюяєїґ]/],
  ['greek', /[γδζθλξπσφψ]/],
]);

/** `4k`, `50s`, `7th`, `35mm`: numbers, not words in leetspeak. */
const NUMBER =
  /^\d+(?:[a-z]|st|nd|rd|th|am|pm|mm|cm|km|in|ft|px|fps|dpi|kg|lb|mp|gb|tb|yo|bit|hz)$/;

/** In how many words of a text each script is written beyond doubt. */
export type Genuine = ReadonlyMap<Script, number>;

/** @param tokens as they were written */
export function countGenuine(tokens: readonly Token[]): Genuine {
  const counts = new Map<Script, number>();
  for (const { characters } of tokens) {
    const script = genuineScript(characters);
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return counts;
}

function genuineScript(characters: readonly Character[]): Script | undefined {
  const script = characters[0]?.script ?? 'none';
  const letters = UNMISTAKABLE.get(script);
  if (letters === undefined || characters.length < 2) return undefined;
  if (!characters.every((character) => character.script === script)) return undefined;
  return characters.some(({ own }) => letters.test(own)) ? script : undefined;
}

export function readWord(word: Word, eyes: Eyes, genuine: Genuine): readonly Letter[] {
  const characters = charactersOf(word);
  if (eyes === 'own') {
    return characters.map((character) => ({ letter: character.own, character, isLeet: false }));
  }
  const isTaken = takeByLooks(characters, genuine);
  const looks = characters.map((character) => ({
    letter: isTaken(character.script) ? lookOf(character) : character.own,
    character,
    isLeet: false,
  }));
  if (eyes === 'looks' || !hasLetters(looks) || NUMBER.test(wordIn(looks))) return looks;
  const one = eyes === 'leet-i' ? 'i' : 'l';
  return looks.map((read) => {
    const letter = resolveLeetspeak(read.letter, one);
    return letter === undefined ? read : { ...read, letter, isLeet: true };
  });
}

/**
 * In a word of several scripts each letter is read by its looks. Alone, Latin letters and the odd ones are, those of
 * living scripts are not. A word all in Cyrillic or Greek may be either: the rest of the text decides, so that a Russian рот is no "pot".
 */
function takeByLooks(
  characters: readonly Character[],
  genuine: Genuine,
): (script: Script) => boolean {
  const scripts = new Set(characters.map(({ script }) => script));
  scripts.delete('none');
  const own = genuineScript(characters);
  return (script) => {
    if (scripts.size > 1) return true;
    if (script === 'living') return false;
    if (!UNMISTAKABLE.has(script)) return true;
    return (genuine.get(script) ?? 0) - (own === script ? 1 : 0) <= 0;
  };
}

function lookOf({ own, shape }: Character): string {
  return resolveLook(shape) ?? resolveLook(own) ?? own;
}

function hasLetters(letters: readonly Letter[]): boolean {
  return letters.some(
    ({ letter, character }) =>
      /[a-z]/.test(letter) && (character.script !== 'none' || /\p{So}/u.test(character.shape)),
  );
}

/** Without the marks around it. */
function wordIn(letters: readonly Letter[]): string {
  return letters
    .filter(({ character }) => character.kind !== 'mark')
    .map(({ letter }) => letter)
    .join('');
}
