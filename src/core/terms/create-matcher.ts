import { createAllowedRanges, type AllowedRanges, type TextRange } from './allowed-ranges.ts';
import { createForms } from './forms.ts';
import type { TermMatcher } from './matcher.ts';
import { readNotation } from './notation.ts';
import type { PatternSet } from './patterns.ts';
import type { Term } from './term.ts';
import { createTermTrie, type TrieForm } from './term-trie.ts';
import { SPACE, type Unit } from './units.ts';
import { createViews, renderView, type View } from './views.ts';

type CreatePatternSet = (sources: readonly string[]) => PatternSet;

/** After so many places that are all allowed, the next one is not asked about: each costs another walk over the text. */
const MAX_PLACES = 100;
/** Half-width katakana carry their voicing beside them, where it would be taken for an accent. */
const HALF_WIDTH_KANA = /[\uff66-\uff9f]+/g;

export function createMatcher(
  terms: readonly Term[],
  allowed: readonly string[],
  createPatternSet: CreatePatternSet | undefined,
): TermMatcher {
  const forms: TrieForm[] = [];
  const sources: { readonly index: number; readonly source: string }[] = [];
  for (const [index, term] of terms.entries()) {
    const notation = readNotation(term.pattern);
    if (notation.kind === 'words') {
      for (const form of createForms(notation)) forms.push({ ...form, index, seesStretched: true });
    } else {
      sources.push({ index, source: notation.source });
    }
  }
  const patterns = createPatternSet?.(sources.map(({ source }) => source));
  const trie = createTermTrie(forms);
  const allowedForms = createAllowedForms(allowed);
  const allowedTrie = createTermTrie(allowedForms);
  const reach = Math.max(0, ...[...forms, ...allowedForms].map(countSpaces));

  function findIn(written: string, isNegative: boolean): number {
    const text = written
      .normalize('NFC')
      .replaceAll(HALF_WIDTH_KANA, (kana) => kana.normalize('NFKC'));
    const views = createViews(text, reach);
    const free = createAllowedRanges(findAllowed(views), text.length);
    let first = Infinity;
    const isMeant = (index: number): boolean =>
      index < first && (!isNegative || terms[index]?.isForNegative === true);
    for (const { units } of views) {
      trie.search(units, ({ index }, from, to) => {
        if (isMeant(index) && !free.has(stretchOf(units, from, to))) first = index;
      });
    }
    if (patterns !== undefined) {
      for (const reading of createReadings(text, views)) {
        for (const met of patterns.match(reading.text)) {
          const index = sources[met]?.index ?? Infinity;
          if (
            isMeant(index) &&
            isSomewhereForbidden(patterns.find(met, reading.text), reading, free)
          ) {
            first = index;
          }
        }
      }
    }
    return first;
  }

  function findAllowed(views: readonly View[]): readonly TextRange[] {
    if (allowed.length === 0) return [];
    return views.flatMap(({ units }) => {
      const free: TextRange[] = [];
      const { begins, ends } = findWholeWords(units);
      allowedTrie.search(units, ({ isOpenBefore, isOpenAfter }, from, to) => {
        const first = isOpenBefore ? (begins[from] ?? from) : from;
        free.push(stretchOf(units, first, isOpenAfter ? (ends[to - 1] ?? to) : to));
      });
      return free;
    });
  }

  return {
    find(prompt, negativePrompt) {
      const first = Math.min(
        findIn(prompt, false),
        negativePrompt === null ? Infinity : findIn(negativePrompt, true),
      );
      return terms[first];
    },
  };
}

function countSpaces({ letters }: TrieForm): number {
  return letters.filter((letter) => letter === SPACE).length;
}

/** What is allowed is taken by the letter: drawn out, it may be another word. Patterns can't be allowed. */
function createAllowedForms(allowed: readonly string[]): readonly TrieForm[] {
  return allowed.flatMap((written, index) => {
    const notation = readNotation(written);
    if (notation.kind === 'pattern') return [];
    return createForms(notation).map((form) => ({ ...form, index, seesStretched: false }));
  });
}

/** A text as a pattern sees it, and where each of its UTF-16 units stands in what was written. */
type Reading = { readonly text: string; readonly places: readonly number[] | undefined };

function createReadings(text: string, views: readonly View[]): readonly Reading[] {
  const readings: Reading[] = [{ text, places: undefined }];
  const lower = text.toLowerCase();
  for (const view of views.filter(({ isAsWritten }) => isAsWritten)) {
    const reading = renderView(view, text);
    if (reading.text !== lower) readings.push(reading);
  }
  return readings;
}

/** Whether one of the places where a pattern is met is not allowed. */
function isSomewhereForbidden(
  found: Iterable<TextRange>,
  { places }: Reading,
  free: AllowedRanges,
): boolean {
  if (free.isEmpty) return true;
  let count = 0;
  for (const { start, end } of found) {
    const stretch =
      places === undefined
        ? { start, end }
        : { start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 };
    count += 1;
    if (count > MAX_PLACES || !free.has(stretch)) return true;
  }
  return false;
}

function stretchOf(units: readonly Unit[], from: number, to: number): TextRange {
  return { start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 };
}

/** Where the word of each unit begins and ends: `cat*` allows the whole word that begins so. */
function findWholeWords(units: readonly Unit[]): {
  readonly begins: readonly number[];
  readonly ends: readonly number[];
} {
  const begins: number[] = [];
  const ends: number[] = [];
  for (const [index, unit] of units.entries()) {
    begins.push(unit.beginsWord ? index : (begins[index - 1] ?? index));
  }
  for (let index = units.length - 1; index >= 0; index -= 1) {
    ends[index] = units[index]?.endsWord === true ? index + 1 : (ends[index + 1] ?? index + 1);
  }
  return { begins, ends };
}
