import { expect, it } from 'vitest';
import { createTranslator } from '#core/i18n/translator.ts';
import { DEFAULT_MODEL } from '#core/image/models.ts';
import { parsePreset } from '#core/image/preset.ts';
import { expandStyle, listStyles, resolveStyle, STYLES } from '#core/image/styles.ts';

const translate = createTranslator();

it('words without a gap come behind the prompt', () => {
  expect(parsePreset('Glow', 'soft  glow ', '')).toEqual({
    ok: true,
    value: { name: 'Glow', prompt: '{prompt}, soft glow', negativePrompt: '' },
  });
});

it('a style that keeps nothing out leaves the negative prompt as it is', () => {
  const style = { name: 'Glow', prompt: '{prompt}, glow', negativePrompt: '' };
  expect(
    expandStyle(style, { prompt: 'a fox', negativePrompt: null }, DEFAULT_MODEL).negativePrompt,
  ).toBeNull();
  expect(
    expandStyle(style, { prompt: 'a fox', negativePrompt: 'fog' }, DEFAULT_MODEL).negativePrompt,
  ).toBe('fog');
});

it.each([
  ['Ölfarbe'],
  ['Mary’s 2nd look'],
  ['film-noir'],
  ['夜の街'],
  ['Bob & Co'.replace(' & ', '&')],
  ['x'.repeat(32)],
])('a style can be called %s', (name) => {
  expect(parsePreset(name, 'glow', '').ok).toBe(true);
});

it.each([
  ['', 'glow', /can’t be called/],
  ['none', 'glow', /can’t be called “none”/],
  ['a, b', 'glow', /can’t be called/],
  ['*bold*', 'glow', /can’t be called/],
  ['a --seed 5', 'glow', /can’t be called/],
  ['a · b', 'glow', /can’t be called/],
  ['`x`', 'glow', /can’t be called/],
  ['https://x.example', 'glow', /can’t be called/],
  ['x'.repeat(33), 'glow', /at most 32 characters/],
  ['Glow', '   ', /without any words/],
  ['Glow', '{prompt}', /without any words/],
  ['Glow', '{prompt} and {prompt}', /once/],
  ['Glow', 'x'.repeat(501), /1 over/],
])('the style %j of %j is refused', (name, prompt, sentence) => {
  const style = parsePreset(name, prompt, '');
  expect(style.ok ? '' : translate(style.reason, 'en')).toMatch(sentence);
});

it('a server’s style stands in the place of the bot’s of that name', () => {
  const own = [{ name: 'ANIME', prompt: '{prompt}, ours', negativePrompt: '' }];
  expect(resolveStyle('anime', own)?.prompt).toBe('{prompt}, ours');
  expect(resolveStyle('anime')?.prompt).not.toBe('{prompt}, ours');
  expect(listStyles(own)).toHaveLength(STYLES.length);
});
