import { readCharacters } from './characters.ts';
import type { Steps } from './steps.ts';
import { hasLeetspeak, joinTokens, splitTokens, takeEach, type Word } from './tokens.ts';
import { createUnitReader, haveSameLetters, LEFT_OUT, SPACE, type Unit } from './units.ts';
import { countGenuine, type Eyes } from './words.ts';

/** One way to read a text. */
export type View = {
  readonly units: readonly Unit[];
  /** Whether the words stand as they were written; none is joined. */
  readonly isAsWritten: boolean;
};

/** In every way together, in steps. Letters that others unfold to are seldom written: a text of them shall not take twice as long. */
const COST_OF_CHARACTER = 200;
const COST_OF_UNFOLDED = 600;

/**
 * Every way to read a text. The first is the letters themselves; the others hold what is new in them.
 *
 * @param reach how many words a phrase may have beside one
 */
export function createViews(text: string, reach: number, steps: Steps): readonly View[] {
  const characters = readCharacters(text, (count) =>
    steps.take(COST_OF_CHARACTER + Math.max(0, count - 1) * COST_OF_UNFOLDED),
  );
  const strict = splitTokens(characters, false);
  const reader = createUnitReader(countGenuine(strict), reach);
  const views: View[] = [{ units: reader.readOwn(takeEach(strict)), isAsWritten: true }];

  function add(words: readonly Word[], eyes: readonly Eyes[], isAsWritten: boolean): void {
    for (const each of eyes) {
      const units = reader.readNew(words, each);
      if (units.length > 0 && !views.some((view) => haveSameLetters(view.units, units))) {
        views.push({ units, isAsWritten });
      }
    }
  }

  const leet = leetEyes(characters);
  const loose = leet.length === 0 ? [] : splitTokens(characters, true);
  add(takeEach(strict), ['looks'], true);
  add(takeEach(loose), leet, true);
  for (const words of joinTokens(strict)) add(words, ['own', 'looks', ...leet], false);
  for (const words of joinTokens(loose)) add(words, leet, false);
  return views;
}

function leetEyes(characters: Parameters<typeof hasLeetspeak>[0]): readonly Eyes[] {
  if (!hasLeetspeak(characters)) return [];
  const hasOne = characters.some(({ own }) => own === '1' || own === '|');
  return hasOne ? ['leet-i', 'leet-l'] : ['leet-i'];
}

/** A view as one text up to its last word, with whatever parts its words, and where each UTF-16 unit stands in what was written. */
export function renderView(
  { units }: View,
  written: string,
): { readonly text: string; readonly places: readonly number[] } {
  let text = '';
  const places: number[] = [];
  for (const { letter, start, end } of units) {
    const isGap = letter === SPACE || letter === LEFT_OUT;
    const shown = isGap ? written.slice(start, end) : letter;
    for (let at = 0; at < shown.length; at += 1) places.push(Math.min(start + at, end - 1));
    text += shown;
  }
  return { text, places };
}
