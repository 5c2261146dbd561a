import { setImmediate as nextTurn } from 'node:timers/promises';
import { compileTerms } from '#core/terms/compile-terms.ts';
import { type Breathe, type TermMatcher, type Wording } from '#core/terms/term-matcher.ts';
import { MAX_PATTERNS, MAX_TERMS, type Term } from '#core/terms/term.ts';
import { HOSTILE_REQUESTS, LENGTH, PATTERNS, PROMPTS } from './terms-examples.ts';
import { createChance } from './chance.ts';
import { median, percentile } from './statistics.ts';

/** Of an ordinary text and of the worst, both for one wording; of a request made to cost much. */
const ORDINARY_MS = 5;
const WORDING_MS = 10;
const REQUEST_MS = 20;
const LETTERS = 'etaoinshrdlcumwfgypbvk';

/** How long a request's check against as many terms as a server can have takes, whatever its words and the terms. */
export async function benchTerms(rounds: number): Promise<void> {
  const words = createWordTerms();
  for (const [name, sources] of Object.entries(PATTERNS)) {
    const terms = [...words, ...createPatternTerms(sources)];
    const compiling: number[] = [];
    const held: number[] = [];
    let matcher: TermMatcher | undefined;
    for (let round = 0; round < 20; round += 1) {
      turns.begin();
      const start = performance.now();
      matcher = await compileTerms(terms, [], turns.breathe);
      compiling.push(performance.now() - start);
      held.push(turns.end());
    }
    console.log(`\n${MAX_TERMS} terms, of them ${MAX_PATTERNS} patterns: ${name}`);
    console.log(`${describe('getting ready', compiling)}  longest turn ${show(median(held))}`);
    for (const [prompt, { text, isRare }] of Object.entries(PROMPTS)) {
      await report(prompt, matcher, isRare ? WORDING_MS : ORDINARY_MS, (number) => [
        { prompt: `${number} ${text}`.slice(0, LENGTH), negativePrompt: null },
      ]);
    }
  }
  console.log('\nRequests and terms made for each other');
  for (const { name, terms, allowed, prompt } of HOSTILE_REQUESTS) {
    const matcher = await compileTerms(terms.map(createTerm), allowed, turns.breathe);
    await report(name, matcher, REQUEST_MS, (number) => [
      { prompt: `${number} ${prompt}`, negativePrompt: prompt },
    ]);
  }

  async function report(
    name: string,
    matcher: TermMatcher | undefined,
    target: number,
    createWordings: (number: number) => readonly Wording[],
  ): Promise<void> {
    const kinds = new Set<string | undefined>();
    const taken: number[] = [];
    const held: number[] = [];
    for (let round = -20; round < rounds; round += 1) {
      const wordings = createWordings(round + 20);
      turns.begin();
      const start = performance.now();
      const verdict = await matcher?.ask(wordings);
      kinds.add(verdict?.kind);
      if (round < 0) continue;
      taken.push(performance.now() - start);
      held.push(turns.end());
    }
    const verdict = median(taken) < target ? 'holds' : `over ${target} ms`;
    console.log(
      `${describe(name, taken)}  longest turn ${show(median(held))}  ${[...kinds].join(', ').padEnd(8)}${verdict}`,
    );
  }
}

/** Measures the longest time for which others had to wait. */
function createTurns(): { begin(): void; readonly breathe: Breathe; end(): number } {
  let since = 0;
  let longest = 0;
  const note = (): void => {
    longest = Math.max(longest, performance.now() - since);
  };
  return {
    begin() {
      longest = 0;
      since = performance.now();
    },
    async breathe() {
      note();
      await nextTurn();
      since = performance.now();
    },
    end() {
      note();
      return longest;
    },
  };
}

const turns = createTurns();
const chance = createChance(20);

function createWord(): string {
  return Array.from({ length: 4 + chance(8) }, () => LETTERS[chance(LETTERS.length)]).join('');
}

function createWordTerms(): readonly Term[] {
  return Array.from({ length: MAX_TERMS - MAX_PATTERNS }, (_, index) => {
    const word = createWord();
    const forms = [word, `${word}*`, `*${word}`, `*${word}*`, `${word} ${createWord()}`];
    return createTerm(forms[index % forms.length] ?? word);
  });
}

function createPatternTerms(sources: readonly string[]): readonly Term[] {
  return Array.from({ length: MAX_PATTERNS }, (_, index) =>
    createTerm(`/${sources[index % sources.length]}/`),
  );
}

function createTerm(pattern: string): Term {
  return { pattern, isForNegative: true, isHidden: false };
}

function show(value: number): string {
  return `${value.toFixed(2)} ms`.padStart(10);
}

function describe(name: string, taken: readonly number[]): string {
  const times = `median ${show(median(taken))}  p99 ${show(percentile(taken, 99))}`;
  return `  ${name.padEnd(28)} ${times}`;
}
