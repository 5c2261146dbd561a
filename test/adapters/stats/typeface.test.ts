import { beforeAll, expect, it } from 'vitest';
import { loadTypeface } from '#adapters/stats/load-typeface.ts';
import { LANGUAGES as CATALOGUES } from '#core/i18n/catalogues.ts';
import type { Typeface } from '#adapters/stats/typeface.ts';
import { createWriter } from '#adapters/stats/writer.ts';
import { LANGUAGES } from './examples.ts';

const STYLE = { size: 36, weight: 'regular' } as const;

let typeface: Typeface;
beforeAll(async () => {
  typeface = await loadTypeface();
});

const outline = (text: string) => typeface.outline(text, STYLE, 0, 0);

it.each(LANGUAGES)('has every letter of $locale, and of its months', (labels) => {
  const { day } = createWriter(labels.locale);
  const months = Array.from({ length: 12 }, (_, month) =>
    day(`2026-${String(month + 1).padStart(2, '0')}-07`),
  );
  expect([...Object.values(labels), ...months].filter((text) => !typeface.covers(text))).toEqual(
    [],
  );
});

it.each(CATALOGUES)('has every letter of what $tag says in the picture', ({ readTexts }) => {
  const said = Object.entries(readTexts()).filter(([key]) => /^(stats|rule)\./.test(key));
  expect(said.filter(([, words]) => !typeface.covers(words))).toEqual([]);
});

it.each(['äöüÄÖÜß', 'éèêëçœæÿŒ', 'ñáíóú¿¡', 'ãõâêôçà', 'Привет', 'ひらがなカタカナ漢字鬱々'])(
  'draws each letter of %s as its own',
  (text) => {
    const drawn = Array.from(text, outline);
    expect(drawn.every((path) => path.startsWith('M') && path !== outline('□'))).toBe(true);
    expect(new Set(drawn).size).toBe(new Set(text).size);
  },
);

it('a letter joined of two characters is drawn like the same in one', () => {
  expect(outline('u\u0308')).toBe(outline('ü'));
});

it('what is no letter is left out where it has no glyph', () => {
  expect(outline('🎨 Paint\u200Ders 👩‍🎨')).toBe(outline('Painters'));
  expect(typeface.covers('🎨 Painters')).toBe(true);
});

it('a letter without a glyph is a box', () => {
  expect(outline('한')).toBe(outline('□'));
  expect(typeface.covers('한국')).toBe(false);
});

it('spaces and control characters of every kind are one space', () => {
  expect(outline('a\u202F\u0000\n b')).toBe(outline('a b'));
  expect(typeface.measure('a\u202Fb', STYLE)).toBe(typeface.measure('a b', STYLE));
});

it('shortens a text to what fits, between letters', () => {
  const text = 'Der Wortfilter für unerwünschte Beschreibungen';
  const shortened = typeface.shorten(text, STYLE, 300);
  expect(shortened).toMatch(/^Der Wortfilter.*\S…$/);
  expect(typeface.measure(shortened, STYLE)).toBeLessThanOrEqual(300);
  expect(typeface.shorten(text, STYLE, 2000)).toBe(text);
  expect(typeface.shorten(text, STYLE, 1)).toBe('…');
});
