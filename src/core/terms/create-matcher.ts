import { createAllowedRanges, type AllowedRanges, type TextRange } from './allowed-ranges.ts';
import { createForms } from './forms.ts';
import { hasMarks, type Marks } from './marks.ts';
import type { Breathe, TermMatcher, TermVerdict, Wording } from './term-matcher.ts';
import { readNotation } from './notation.ts';
import type * as Patterns from './patterns/patterns.ts';
import { createSteps, type Steps } from './steps.ts';
import type { Term } from './term.ts';
import { createTermTrie, type TrieForm } from './term-trie.ts';
import { SPACE, type Unit } from './units.ts';
import { createViews, renderView, type View } from './views.ts';

/** After so many places that are all allowed, the next one is not asked about. */
const MAX_PLACES = 100;
/** Half-width katakana carry their voicing beside them, where it would be taken for an accent. */
const HALF_WIDTH_KANA = /[\uff66-\uff9f]+/g;

/**
 * What a wording, and all wordings of a request together, may cost. A prompt and a negative prompt of 2,048 ordinary letters each
 * come to less than the one, and a comparison of five to less than the other, against any terms that were not made to cost much.
 */
const STEPS_OF_WORDING = 1_400_000;
/** Of looking at what stands around a place, in steps. */
const COST_OF_MARKS = 300;
const STEPS_OF_REQUEST = 5_600_000;

/** After so much work others have their turn: a millisecond or two, in steps of looking and in terms that are made ready. */
const STEPS_OF_TURN = 200_000;
const TERMS_OF_TURN = 50;

type MatcherOptions = {
  /** If there are patterns among the terms. */
  readonly patternsModule: typeof Patterns | undefined;
  readonly breathe: Breathe;
};

export async function createMatcher(
  terms: readonly Term[],
  allowed: readonly string[],
  { patternsModule, breathe }: MatcherOptions,
): Promise<TermMatcher> {
  const forms: TrieForm[] = [];
  const patterns: { readonly index: number; readonly pattern: Patterns.Pattern }[] = [];
  for (const [index, term] of terms.entries()) {
    const notation = readNotation(term.pattern);
    if (notation.kind === 'pattern' || index % TERMS_OF_TURN === 0) await breathe();
    if (notation.kind === 'words') {
      for (const form of createForms(notation)) forms.push({ ...form, index, seesStretched: true });
    } else {
      const compiled = patternsModule?.compilePattern(notation.source);
      if (compiled?.ok === true) patterns.push({ index, pattern: compiled.value });
    }
  }
  const trie = createTermTrie(forms);
  const allowedForms = createAllowedForms(allowed);
  const allowedTrie = createTermTrie(allowedForms);
  const reach = Math.max(0, ...[...forms, ...allowedForms].map(countSpaces));

  /** The first of the terms that a text meets, by its place in the list; it says nothing once the steps are spent. */
  async function findIn(written: string, isNegative: boolean, steps: Steps): Promise<number> {
    const takeTurn = createTurns(steps, breathe);
    const text = written
      .normalize('NFC')
      .replaceAll(HALF_WIDTH_KANA, (kana) => kana.normalize('NFKC'));
    const views = createViews(text, reach, steps);
    await takeTurn();
    const free = createAllowedRanges(findAllowed(text, views, steps), text.length);
    let first = Infinity;
    const isMeant = (index: number): boolean =>
      index < first && (!isNegative || terms[index]?.isForNegative === true);
    for (const { units } of views) {
      await takeTurn();
      trie.search(units, steps, ({ index, marks }, from, to) => {
        if (!isMeant(index)) return;
        const stretch = stretchOf(units, from, to);
        if (!free.has(stretch) && isMarked(text, stretch, marks, steps)) first = index;
      });
    }
    if (patternsModule === undefined || patterns.length === 0) return first;
    for (const reading of createReadings(text, views)) {
      const read = patternsModule.readPatternText(reading.text);
      for (const { index, pattern } of patterns) {
        await takeTurn();
        if (
          isMeant(index) &&
          pattern.isMet(read, steps) &&
          (free.isEmpty || isSomewhereForbidden(pattern.find(read, steps), reading, free))
        )
          first = index;
      }
    }
    return first;
  }

  function findAllowed(text: string, views: readonly View[], steps: Steps): readonly TextRange[] {
    if (allowed.length === 0) return [];
    return views.flatMap(({ units }) => {
      const free: TextRange[] = [];
      const { begins, ends } = findWholeWords(units);
      allowedTrie.search(units, steps, ({ isOpenBefore, isOpenAfter, marks }, from, to) => {
        if (!isMarked(text, stretchOf(units, from, to), marks, steps)) return;
        const first = isOpenBefore ? (begins[from] ?? from) : from;
        free.push(stretchOf(units, first, isOpenAfter ? (ends[to - 1] ?? to) : to));
      });
      return free;
    });
  }

  async function askNow(wordings: readonly Wording[]): Promise<TermVerdict> {
    for (const { pattern } of patterns) pattern.rest();
    const ofRequest = createSteps(STEPS_OF_REQUEST);
    const known = new Map<string, number>();
    for (const { prompt, negativePrompt } of wordings) {
      const steps = createSteps(STEPS_OF_WORDING, ofRequest);
      const find = async (text: string, isNegative: boolean): Promise<number> => {
        const key = `${isNegative ? '-' : '+'}${text}`;
        const first = known.get(key) ?? (await findIn(text, isNegative, steps));
        known.set(key, first);
        return first;
      };
      const inPrompt = await find(prompt, false);
      const inNegative = negativePrompt === null ? Infinity : await find(negativePrompt, true);
      if (steps.areSpent) return { kind: 'unread' };
      const term = terms[Math.min(inPrompt, inNegative)];
      if (term !== undefined) return { kind: 'met', term };
    }
    return { kind: 'free' };
  }

  let last: Promise<unknown> = Promise.resolve();
  return {
    // What patterns have learnt is paid for by one request at a time.
    ask(wordings) {
      const asked = last.then(() => askNow(wordings));
      last = asked.catch(() => undefined);
      return asked;
    },
  };
}

/** @returns to be called between two parts of the work */
function createTurns(steps: Steps, breathe: Breathe): () => Promise<void> {
  let until = steps.taken + STEPS_OF_TURN;
  return async () => {
    if (steps.taken < until) return;
    await breathe();
    until = steps.taken + STEPS_OF_TURN;
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

/** A term without marks of its own needs none. */
function isMarked(
  text: string,
  stretch: TextRange,
  marks: Marks | undefined,
  steps: Steps,
): boolean {
  return marks === undefined || (steps.take(COST_OF_MARKS) && hasMarks(text, stretch, marks));
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
