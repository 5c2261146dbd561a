import { describe, expect, it } from 'vitest';
import { escapeMarkup, MESSAGE_STYLE } from '#adapters/discord/render/markup.ts';
import { createRandom } from '../../../sandbox/dataoorts/painter/random.ts';

/** A backslash before any punctuation shows the punctuation: what is left has a meaning to Discord. */
const activeIn = (escaped: string): string => escaped.replaceAll(/\\[^0-9A-Za-z\s]/gu, '·');
const readableIn = (escaped: string): string => escaped.replaceAll(/\\([^0-9A-Za-z\s])/gu, '$1');

const MARKUP: readonly (readonly [string, string, RegExp])[] = [
  ['bold', '**fox**', /\*/],
  ['italics', '*fox* and _fox_', /\*|_/],
  ['underline', '__fox__', /_/],
  ['strikethrough', '~~fox~~', /~/],
  ['a spoiler', '||fox||', /\|/],
  ['code', '`fox` and ``fox``', /`/],
  ['a code block', '```js\nfox\n```', /`/],
  ['a large heading', '# fox', /^#/m],
  ['a small heading', '### fox', /^#/m],
  ['a heading after a line', 'a\n# fox', /^#/m],
  ['small text', '-# fox', /^-|^#/m],
  ['a list', '- fox\n  - cub', /^\s*-/m],
  ['a list of stars', '* fox', /^\s*\*/m],
  ['a list of pluses', '+ fox', /^\s*\+/m],
  ['a numbered list', '1. fox\n 12. cub', /^\s*\d+\./m],
  ['a quote', '> fox', /^>/m],
  ['a quote to the end', '>>> fox', /^>/m],
  ['a list in a quote', '> - fox', />\s/],
  ['a masked link', '[fox](https://fox.example)', /\]\(|https?:\/\//],
  ['an address', 'https://fox.example/a_b', /https?:\/\//],
  ['an address in brackets', '<http://fox.example>', /<|https?:\/\//],
  ['a mention', '<@200000000000000001>', /<@/],
  ['an old mention', '<@!200000000000000001>', /<@/],
  ['a role', '<@&200000000000000001>', /<@/],
  ['a channel', '<#200000000000000001>', /<#/],
  ['everyone', '@everyone and @here', /@(everyone|here)/],
  ['a command', '</imagine:200000000000000001>', /<\//],
  ['a place of the server', '<id:customize>', /<id:/],
  ['an emoji of a server', '<:fox:200000000000000001>', /<:/],
  ['a moving emoji', '<a:fox:200000000000000001>', /<a:/],
  ['an emoji by name', ':fox:', /:\w+:/],
  ['a moment', '<t:1700000000:R>', /<t:/],
  ['a backslash that would undo an escape', '\\*fox\\*', /\*/],
  ['two backslashes', '\\\\_fox_', /_/],
  ['a backslash at the end', 'fox\\', /\\$/],
  ['a heading behind a form feed', 'a\r# fox', /(^|\r)#/m],
];

it.each(MARKUP)('%s loses its meaning', (_, typed, meaning) => {
  expect(typed).toMatch(meaning);
  expect(activeIn(escapeMarkup(typed))).not.toMatch(meaning);
});

it.each(MARKUP)('%s reads as it was typed', (_, typed) => {
  expect(readableIn(escapeMarkup(typed))).toBe(typed);
});

it.each([
  'a red fox, 50mm lens (f/1.8)'.replaceAll(/[()]/g, ''),
  'well-known, 3.5 metres; really?! "yes" & \'no\' = 100% + $5',
  'حصان 日本語 é 👩‍👩‍👧',
])('plain words stay as they are: %j', (words) => {
  expect(escapeMarkup(words)).toBe(words);
});

describe('any words of markup', () => {
  const PIECES = ' |\n|*|_|`|~|>|<|[|]|(|)|#|-|+|1.|@|:|\\|fox|everyone|🦊|é|/|&|!|23|https|t'
    .split('|')
    .concat('|');
  const random = createRandom('markup');
  const samples = Array.from({ length: 2000 }, () =>
    Array.from({ length: random.whole(1, 30) }, () => PIECES[random.whole(0, PIECES.length)]).join(
      '',
    ),
  );

  it('read as typed, at most doubled, with nothing of a meaning left', () => {
    for (const typed of samples) {
      const escaped = escapeMarkup(typed);
      expect(readableIn(escaped)).toBe(typed);
      expect(escaped.length).toBeLessThanOrEqual(2 * typed.length);
      const active = activeIn(escaped);
      expect(active).not.toMatch(/[*_`~|<>[\]()#@]/);
      expect(active).not.toMatch(/^\s*([-+]|\d+\.)/m);
    }
  });
});

describe('values in a message', () => {
  it('a code can’t be left with a backtick', () => {
    expect(MESSAGE_STYLE.code('a`b``c')).toMatch(/^`[^`]+`$/);
  });

  it('a command is a mention that runs it, or code while its id is not known', () => {
    expect(MESSAGE_STYLE.command('easel help', '12')).toBe('</easel help:12>');
    expect(MESSAGE_STYLE.command('easel help', undefined)).toBe('`/easel help`');
  });

  it('a moment shows in the reader’s own time, and never too early', () => {
    expect(MESSAGE_STYLE.moment(new Date(1_700_000_000_001))).toBe('<t:1700000001:R>');
  });
});
