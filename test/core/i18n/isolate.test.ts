import { describe, expect, it } from 'vitest';
import { isolate, unwrapIsolated } from '#core/i18n/isolate.ts';
import { code, text } from '#core/i18n/text.ts';
import { createTranslator } from '#core/i18n/translator.ts';

const CONTROLS = Array.from(
  '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c',
);

/** How deep in isolations and embeddings a line stands at its end, by the rules of Unicode's UAX #9 (X1 to X8). */
function findDepth(line: string): number {
  const open: string[] = [];
  for (const letter of line) {
    if (/[\u2066-\u2068]/.test(letter)) open.push('isolate');
    else if (/[\u202a\u202b\u202d\u202e]/.test(letter)) open.push('embedding');
    else if (letter === '\u202c' && open.at(-1) === 'embedding') open.pop();
    else if (letter === '\u2069' && open.includes('isolate')) {
      while (open.pop() !== 'isolate');
    }
  }
  return open.length;
}

describe('what people wrote leaves the line as it was', () => {
  it.each(CONTROLS)('with %j before, among and after the words', (control) => {
    for (const words of [`${control}fox`, `fo${control}x`, `fox${control}`, control.repeat(3)]) {
      const shown = isolate(words);
      expect(findDepth(shown)).toBe(0);
      expect(shown).toMatch(/^\u2068.*\u2069$/u);
    }
  });

  it.each([
    ['an isolation that is closed too often', 'a\u2069\u2069\u202eb'],
    ['isolations that are never closed', 'a\u2067b\u2066c\u202ed'],
    ['an embedding across lines', 'a\u202eb\nc\u202ed\r\ne'],
    ['a paragraph’s end in the middle', 'a\u202e\u2029b\u2067'],
    ['Arabic', 'حصان 123'],
    ['Hebrew', 'סוס'],
  ])('%s', (_, words) => {
    const lines = isolate(words).split(/\r\n|[\n\u2029]/);
    expect(lines.map(findDepth)).toEqual(lines.map(() => 0));
    expect(isolate(words)).toContain('\u2068');
  });

  it.each(['a red fox', '馬', 'e\u0301 👩‍👩‍👧 \u200b\u00ad', ''])('“%s” needs nothing', (words) => {
    expect(isolate(words)).toBe(words);
  });

  it('in every text, whether typed as words or as code', () => {
    const translate = createTranslator();
    const shown = translate(text('moderation.told_allowed', { channel: 'a\u202eb' }), 'en');
    expect(shown).toContain('\u2068a\u202eb\u2069');
    const unknown = text('terms.unknown', { term: code('x\u2067') });
    expect(findDepth(translate(unknown, 'en'))).toBe(0);
  });
});

it.each(['fox', 'a\u202eb', 'حصان\nfox\n\u200fx', '\u2067a\u2069', ''])(
  'what was isolated is read back: %j',
  (words) => {
    expect(unwrapIsolated(isolate(words))).toBe(words);
  },
);
