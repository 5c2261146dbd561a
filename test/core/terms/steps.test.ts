import { describe, expect, it } from 'vitest';
import { compileTerms } from '#core/terms/compile-terms.ts';
import { type TermMatcher, type TermVerdict, type Wording } from '#core/terms/term-matcher.ts';
import { HOSTILE_REQUESTS, LENGTH, PROMPTS } from '../../bench/terms-examples.ts';
import { AT_ONCE, term } from './find-term.ts';

const PATTERNS = [
  String.raw`/\b(?:blood|gore|guts|corpses?|beheaded|dismember\w*)\b/`,
  '/(?:nude|naked|undressed).{0,40}(?:kid|child|teen)s?/',
  '/dr[a4]g+on/',
  '/x{3,}/',
];

async function compile(patterns: readonly string[], allowed: readonly string[] = []) {
  return compileTerms(
    patterns.map((pattern) => term(pattern, { isForNegative: true })),
    allowed,
    AT_ONCE,
  );
}

const fill = (words: string, mark: number): string =>
  `${mark} ${words.repeat(Math.ceil(LENGTH / words.length))}`.slice(0, LENGTH);

describe('a comparison of five full prompts and negative prompts against a thousand terms', async () => {
  const words = Array.from({ length: 980 }, (_, at) => `*word${at.toString(36)}*`);
  const matcher = await compile([...words, ...Array.from({ length: 5 }, () => PATTERNS).flat()]);

  it.each([
    ['English', 'a red fox in golden light, oil paint on canvas, 4k, 50 mm f/1.8! '],
    ['leetspeak', 'h3ll0 w0r!d $h1ne '],
    ['spaced out', 'a b c d e f.g.h.i.j '],
    ['Russian', 'Старый рыбак и море, картина маслом, чёрный кoт '],
    ['Chinese', '一只黑猫坐在山上的古老寺庙前面，夕阳照耀着金色的云彩。'],
    ['Arabic with its points', 'صورة قِطَّة سوداء على السَّطح '],
    ['emoji', '👩🏽‍🚀 rides a 🦊 '],
    ['zalgo', 'z\u0336\u0300\u0301a\u0336\u0300l\u0317g\u0330o '],
  ])('is read to its end: %s', async (_, written) => {
    const wordings = Array.from({ length: 6 }, (__, at) => ({
      prompt: fill(written, at),
      negativePrompt: fill(written, 9),
    }));
    expect(await matcher.ask(wordings)).toEqual({ kind: 'free' });
  });
});

describe('what takes too much is not read to its end', () => {
  it('letters that unfold to many', async () => {
    const matcher = await compile(['cat']);
    for (const name of ['of 18 letters each', 'and spaced out'])
      expect(await ask(matcher, PROMPTS[name]?.text ?? '')).toEqual({ kind: 'unread' });
    expect(await ask(matcher, 'a cat, \ufdfa')).toMatchObject({ kind: 'met' });
    expect(await ask(matcher, 'a dog, \ufdfa')).toEqual({ kind: 'free' });
  });

  it('bug: patterns and one allowed word that were made for each other', async () => {
    const [hostile] = HOSTILE_REQUESTS;
    const matcher = await compile(hostile?.terms ?? [], hostile?.allowed);
    expect(await ask(matcher, hostile?.prompt ?? '')).toEqual({ kind: 'unread' });
  });

  it('neither are twenty wordings together, each of which is alone', async () => {
    const matcher = await compile(PATTERNS);
    const wordings = Array.from({ length: 20 }, (_, at) => ({
      prompt: fill('a lighthouse under a pale sky, ', at),
      negativePrompt: fill('fog, rain, ', at),
    }));
    for (const wording of wordings) expect(await matcher.ask([wording])).toEqual({ kind: 'free' });
    expect(await matcher.ask(wordings)).toEqual({ kind: 'unread' });
  });
});

it('the same request comes to the same end, whatever was asked before', async () => {
  for (const { terms, allowed, prompt } of HOSTILE_REQUESTS) {
    for (const length of [700, 1500]) {
      const asked = prompt.slice(0, length);
      const used = await compile(terms, allowed);
      const ends = await Promise.all([
        ask(await compile(terms, allowed), asked),
        ask(used, 'something else').then(() => ask(used, asked)),
        ask(used, asked),
      ]);
      expect(new Set(ends.map(({ kind }) => kind)).size).toBe(1);
    }
  }
});

function ask(matcher: TermMatcher, prompt: string, negativePrompt = prompt): Promise<TermVerdict> {
  const wording: Wording = { prompt, negativePrompt };
  return matcher.ask([wording]);
}
