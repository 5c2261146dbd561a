import { createChance } from './chance.ts';

/** As long as a prompt can be with its style. */
export const LENGTH = 2048;

const chance = createChance(21);
const repeat = (words: string): string => words.repeat(Math.ceil(LENGTH / words.length));

/** Rare ones take what a wording may take; the others are as people write. */
export const PROMPTS: Readonly<
  Record<string, { readonly text: string; readonly isRare?: boolean }>
> = {
  ordinary: {
    text: repeat(
      'a portrait of the red fox sitting in golden light, oil paint, soft brush strokes by an unknown master (at dusk:1.2), 4k, 50 mm f/1.8! ',
    ),
  },
  'aaaa…!': { text: `${'a'.repeat(LENGTH - 1)}!` },
  zalgo: { text: repeat('z\u0336\u0300\u0301a\u0336\u0300l\u0317g\u0330o ') },
  'spaced out': { text: repeat('a b c d e f.g.h.i.j ') },
  leetspeak: { text: repeat('h3ll0 w0r!d $h1ne ') },
  Russian: { text: repeat('Старый рыбак и море, картина маслом, чёрный кoт ') },
  Chinese: { text: repeat('一只黑猫坐在山上的古老寺庙前面，夕阳照耀着金色的云彩。') },
  'all unlike': {
    text: Array.from({ length: LENGTH }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(''),
  },
  'a and b at random': {
    text: Array.from({ length: LENGTH }, () => 'ab'[chance(2)]).join(''),
    isRare: true,
  },
  'of 18 letters each': { text: '\ufdfa'.repeat(LENGTH), isRare: true },
  'and spaced out': { text: '\ufdfa '.repeat(LENGTH / 2), isRare: true },
  'of 4 letters, cut up': { text: repeat('\u3325-\u33af.'), isRare: true },
};

export const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  ordinary: [String.raw`\bcats?\b`, String.raw`\b(red|blue)\s+fire\b`, 'dr[a4]g+on', 'x{3,}'],
  // What stops an engine that goes back: minutes for thirty letters.
  hostile: ['(a+)+$', '(a|aa)+$', '(.*)*x!', '([a-z]+)*[0-9]{3}$', '(x+x+)+y!'],
  // The worst known for an engine that keeps all its states. `term add` refuses them; a stored policy may have them.
  'many states': ['(a|b)*a(?:a|b){80}c', 'a.{0,140}z!'],
  'as costly as may be': ['x.{0,20}y', 'b.{0,25}c', 'a[^c]{25}d', '(?:a|b).{0,18}z'],
};

export const HOSTILE_REQUESTS: readonly {
  readonly name: string;
  readonly terms: readonly string[];
  readonly allowed: readonly string[];
  readonly prompt: string;
}[] = [
  {
    name: 'a hundred allowed places each',
    terms: Array.from({ length: 20 }, (_, at) => `/a(?:(?:b|bb|bbb|a| ){1,6})+z{${at + 1}}|a/`),
    allowed: ['aa'],
    prompt: repeat(`aa ${'b'.repeat(38)} `).slice(0, 2008),
  },
  {
    name: 'a thousand alike, of a and b',
    terms: Array.from(
      { length: 1000 },
      (_, at) =>
        `*${Array.from({ length: 20 }, (__, bit) => ((at >> (bit % 10)) % 2 === 1 ? (bit % 2 === 0 ? 'aa' : 'bb') : bit % 2 === 0 ? 'a' : 'b')).join('')}cc*`,
    ),
    allowed: [],
    prompt: repeat('aabb').slice(0, 2042),
  },
  {
    name: 'a thousand, each longer',
    terms: Array.from(
      { length: 1000 },
      (_, at) =>
        `*${'ab'.repeat(10 + (at % 18))}${at.toString(2).replaceAll('0', 'a').replaceAll('1', 'bb')}*`,
    ),
    allowed: [],
    prompt: repeat('ab').slice(0, 2042),
  },
  {
    name: 'a thousand allowed ones',
    terms: ['*a*'],
    allowed: Array.from({ length: 1000 }, (_, at) => `*${'ab'.repeat(1 + (at % 28))}${at}`),
    prompt: repeat('ab').slice(0, 2042),
  },
];
