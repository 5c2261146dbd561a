import { describe, expect, it } from 'vitest';
import { createTranslator } from '#core/i18n/translator.ts';
import { isVisible } from '#core/i18n/visible.ts';
import { findFault } from '#core/image/image-request.ts';
import { parseImagineOptions } from '#core/image/options/imagine-options.ts';
import { parsePreset } from '#core/image/preset.ts';
import { createExampleJob } from '../../driver/example-job.ts';

const translate = createTranslator();

const INVISIBLE: readonly (readonly [string, string])[] = [
  ['zero-width spaces', '\u200b\u200b\u200b'],
  ['joiners', '\u200c\u200d\u2060\ufeff'],
  ['soft hyphens', '\u00ad\u00ad'],
  ['tags', '\u{e0061}\u{e0062}\u{e007f}'],
  ['Korean fillers', '\u3164\u115f\u1160\uffa0'],
  ['a blank of Braille', '\u2800\u2800'],
  ['lone accents', '\u0301\u0336\u20dd'],
  ['variation selectors', '\ufe0f\u{e0100}'],
  ['marks of direction', '\u202e\u2066\u200f\u061c'],
  ['spaces of every width', '\u00a0\u2003\u3000\u205f'],
  ['a note without a head', '\u{1d159}\u{1d159}'],
  ['all of them', '\u200b \u00ad\u3164\u0301\u2800\u{e0061}'],
];

describe.each(INVISIBLE)('%s', (_, words) => {
  const { request } = createExampleJob({}).order;

  it('show nothing', () => {
    expect(isVisible(words)).toBe(false);
    expect(isVisible(`${words}x`)).toBe(true);
  });

  it('are no prompt, whether typed or read back', () => {
    const typed = parseImagineOptions({ prompt: words }, () => 7);
    const said = typed.ok ? 'taken' : translate(typed.reason, 'en');
    expect(said).toMatch(/A prompt needs at least 2 characters/);
    expect(findFault({ ...request, prompt: words })).toMatchObject({
      key: 'refusal.prompt_too_short',
    });
    expect(findFault({ ...request, prompt: `${words}猫x` })).toBeUndefined();
  });

  it('are no negative prompt', () => {
    const typed = parseImagineOptions({ prompt: 'a red fox', negative_prompt: words }, () => 7);
    expect(typed).toMatchObject({ ok: true, value: { request: { negativePrompt: null } } });
  });

  it('are no style’s name and no style', () => {
    expect(parsePreset(words, 'glow', '').ok).toBe(false);
    expect(parsePreset('Glow', words, '').ok).toBe(false);
    expect(parsePreset('Glow', `{prompt}${words}`, '').ok).toBe(false);
    const style = parsePreset('Glow', 'glow', words);
    expect(style).toMatchObject({ ok: true, value: { negativePrompt: '' } });
  });
});

it.each(['猫', 'é', '🦊', '👩‍👩‍👧', '!', 'ا', '한', '\u0915\u093f', '5', '❤️'])(
  '“%s” shows',
  (words) => {
    expect(isVisible(words)).toBe(true);
  },
);
