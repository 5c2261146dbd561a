import { compileTerms, type TermMatcher } from '#core/terms/matcher.ts';
import { MAX_PATTERNS, MAX_TERMS, type Term } from '#core/terms/term.ts';
import { median, percentile } from './statistics.ts';

/** As long as a prompt can be with its style. */
const LENGTH = 2048;
const TARGET_MS = 5;
const LETTERS = 'etaoinshrdlcumwfgypbvk';

/** The same numbers on every run. */
function createChance(): (below: number) => number {
  let state = 20;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const chance = createChance();
const repeat = (words: string): string => words.repeat(Math.ceil(LENGTH / words.length));
const createWord = (): string =>
  Array.from({ length: 4 + chance(8) }, () => LETTERS[chance(LETTERS.length)]).join('');

const PROMPTS: Readonly<Record<string, string>> = {
  ordinary: repeat(
    'a portrait of the red fox sitting in golden light, oil paint, soft brush strokes by an unknown master (at dusk:1.2), 4k, 50 mm f/1.8! ',
  ),
  'aaaa…!': `${'a'.repeat(LENGTH - 1)}!`,
  zalgo: repeat('z\u0336\u0300\u0301a\u0336\u0300l\u0317g\u0330o '),
  'spaced out': repeat('a b c d e f.g.h.i.j '),
  leetspeak: repeat('h3ll0 w0r!d $h1ne '),
  Russian: repeat('Старый рыбак и море, картина маслом, чёрный кoт '),
  Chinese: repeat('一只黑猫坐在山上的古老寺庙前面，夕阳照耀着金色的云彩。'),
  'all unlike': Array.from({ length: LENGTH }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(
    '',
  ),
  'a and b at random': Array.from({ length: LENGTH }, () => 'ab'[chance(2)]).join(''),
};

const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  ordinary: [String.raw`\bcats?\b`, String.raw`\b(red|blue)\s+fire\b`, 'dr[a4]g+on', 'x{3,}'],
  // What stops an engine that goes back: minutes for thirty letters.
  hostile: ['(a+)+$', '(a|aa)+$', '(.*)*x!', '([a-z]+)*[0-9]{3}$', '(x+x+)+y!'],
  // The worst known for an engine that keeps all its states; a moderator would have to mean it.
  'many states': ['(a|b)*a(a|b){100}c', 'a.{0,140}z!'],
};

/** How long a prompt's check against as many terms as a server can have takes, whatever the prompt and the patterns. */
export async function benchTerms(rounds: number): Promise<void> {
  const words = createWordTerms();
  for (const [name, sources] of Object.entries(PATTERNS)) {
    const terms = [...words, ...createPatternTerms(sources)];
    const compiling: number[] = [];
    let matcher: TermMatcher | undefined;
    for (let round = 0; round < 20; round += 1) {
      const start = performance.now();
      matcher = await compileTerms(terms, []);
      compiling.push(performance.now() - start);
    }
    console.log(`\n${MAX_TERMS} terms, of them ${MAX_PATTERNS} patterns: ${name}`);
    console.log(describe('getting ready', compiling));
    for (const [prompt, text] of Object.entries(PROMPTS)) {
      const taken = measure((number) => matcher?.find(`${number} ${text}`.slice(0, LENGTH), null));
      const verdict = median(taken) < TARGET_MS ? 'holds' : `over ${TARGET_MS} ms`;
      console.log(`${describe(prompt, taken)}  ${verdict}`);
    }
  }

  function measure(check: (number: number) => unknown): readonly number[] {
    for (let round = 0; round < 20; round += 1) check(round);
    return Array.from({ length: rounds }, (_, round) => {
      const start = performance.now();
      check(round + 20);
      return performance.now() - start;
    });
  }
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
  return { pattern, isForNegative: false, isHidden: false };
}

function show(value: number): string {
  return `${value.toFixed(2)} ms`.padStart(10);
}

function describe(name: string, taken: readonly number[]): string {
  return `  ${name.padEnd(20)} median ${show(median(taken))}  p99 ${show(percentile(taken, 99))}`;
}
