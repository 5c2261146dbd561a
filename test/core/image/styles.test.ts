import { describe, expect, it } from 'vitest';
import { resolveStyle, searchStyles, STYLES } from '#core/image/styles.ts';
import { FLUX, orderOf, refusalOf } from './order.ts';

const NAMES = STYLES.map(({ name }) => name);
const [PHOTOGRAPH = { name: '', prompt: '', negativePrompt: '' }] = STYLES;

describe('the table of styles', () => {
  it.each(NAMES)('%s holds the place for the prompt once, and words for both prompts', (name) => {
    const style = resolveStyle(name);
    expect(style?.prompt.split('{prompt}')).toHaveLength(2);
    expect(style?.prompt.length).toBeGreaterThan('{prompt}'.length);
    expect(style?.negativePrompt).not.toBe('');
  });

  it('has no name twice, and none that Discord could not offer', () => {
    expect(new Set(NAMES.map((name) => name.toLowerCase())).size).toBe(NAMES.length);
    for (const name of NAMES) expect(name).toMatch(/^\S.{0,98}\S$/u);
  });
});

describe('a style', () => {
  it.each(NAMES)('%s is put around the prompt once and into the negative prompt', (style) => {
    const { request } = orderOf({ prompt: 'a red fox', negative_prompt: 'fog', style });
    expect(request.prompt.split('a red fox')).toHaveLength(2);
    expect(request.prompt).not.toContain('{prompt}');
    expect(request.negativePrompt).toMatch(/^fog, \S/);
    expect(request.style).toBe(style);
  });

  it.each(['photograph', 'PHOTOGRAPH', ' Photograph '])(
    'is found however it is typed: %j',
    (name) => {
      expect(orderOf({ style: name }).request.style).toBe(PHOTOGRAPH.name);
    },
  );

  it.each(['costs $& dollars', '$1 $$ $` $’', 'a {prompt} of {prompt}', '$t(x) {{x}}'])(
    'leaves the prompt %j as it was typed',
    (prompt) => {
      const [before = '', after = ''] = PHOTOGRAPH.prompt.split('{prompt}');
      expect(orderOf({ prompt, style: PHOTOGRAPH.name }).request.prompt).toBe(
        `${before}${prompt}${after}`,
      );
    },
  );

  it('gives a model without a negative prompt none', () => {
    const { request } = orderOf({ model: FLUX, style: PHOTOGRAPH.name });
    expect(request).toMatchObject({ negativePrompt: null, style: PHOTOGRAPH.name });
    expect(request.prompt).toContain('a red fox');
  });

  it.each([
    ['prompt', PHOTOGRAPH.prompt.length - '{prompt}'.length],
    ['negative_prompt', PHOTOGRAPH.negativePrompt.length + ', '.length],
  ])('that makes the %s too long is refused, naming style, option and excess', (option, added) => {
    const fits = 'x'.repeat(2048 - added);
    expect(() => orderOf({ [option]: fits, style: PHOTOGRAPH.name })).not.toThrow();
    const sentence = refusalOf({ [option]: `${fits}xxx`, style: PHOTOGRAPH.name });
    expect(sentence).toContain(PHOTOGRAPH.name);
    expect(sentence).toContain(option);
    expect(sentence).toMatch(/, 3 over the limit/);
  });

  it('does not make a prompt of what is none', () => {
    expect(refusalOf({ prompt: ' ', style: PHOTOGRAPH.name })).toMatch(/prompt/i);
    expect(refusalOf({ prompt: 'a', style: PHOTOGRAPH.name })).toMatch(/prompt/i);
  });
});

describe('a search for styles', () => {
  it('finds all by nothing', () => {
    expect(searchStyles('').map(({ name }) => name)).toEqual(NAMES);
  });

  it.each(NAMES)('finds %s by any part of its name, in any case', (name) => {
    const part = name.slice(1, 4).toUpperCase();
    expect(searchStyles(part).map((style) => style.name)).toContain(name);
  });

  it('puts names that begin so before names that only contain it', () => {
    const found = searchStyles('p').map(({ name }) => name.toLowerCase().startsWith('p'));
    expect(found).toContain(true);
    expect(found).toContain(false);
    expect(found).toEqual(found.toSorted((a, b) => Number(b) - Number(a)));
  });

  it.each(['no style is called this', '.*', '\\'])('finds nothing by %j', (typed) => {
    expect(searchStyles(typed)).toEqual([]);
  });
});
