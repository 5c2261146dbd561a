import { expect, it } from 'vitest';
import { shorten } from '#core/i18n/shorten.ts';
import { createRandom } from '../../sandbox/dataoorts/painter/random.ts';

const FAMILY = '👩‍👩‍👧‍👦';
const FLAG = '🇳🇴';
const ACCENTED = 'e\u0301';

it.each([
  ['words that fit', 'a red fox', 9, 'a red fox'],
  ['words one too long', 'a red foxy', 9, 'a red fo…'],
  ['a cut at a space', 'a red fox', 7, 'a red…'],
  ['emoji that fit', '🦊🦊🦊', 6, '🦊🦊🦊'],
  ['emoji, each of two units', '🦊🦊🦊🦊', 5, '🦊🦊…'],
  ['an emoji across the cut', '🦊🦊🦊🦊', 6, '🦊🦊…'],
  ['a family before the cut', `a${FAMILY}bcd`, 13, `a${FAMILY}…`],
  ['a family with a member across the cut', `ab${FAMILY}cd`, 6, 'ab…'],
  ['a family with a joiner across the cut', `ab${FAMILY}cd`, 5, 'ab…'],
  ['a flag with a letter across the cut', `ab${FLAG}${FLAG}`, 5, 'ab…'],
  ['a flag with its end across the cut', `ab${FLAG}cd`, 6, 'ab…'],
  ['a skin tone across the cut', 'ab👍🏽cd', 5, 'ab…'],
  ['an accent behind the cut', `ab${ACCENTED}cd`, 4, 'ab…'],
  ['no words', '', 5, ''],
])('%s', (_, words, max, shown) => {
  expect(shorten(words, max)).toBe(shown);
});

it('one letter with hundreds of accents still fits', () => {
  const shown = shorten(`e${'\u0301'.repeat(900)}`, 500);
  expect(shown.length).toBeLessThanOrEqual(500);
  expect(shown).toMatch(/^e.*…$/u);
});

it('of any words a beginning is shown that fits and cuts no letter or emoji in two', () => {
  const pieces = ['a', ' ', '🦊', FAMILY, FLAG, ACCENTED, '日', '👍🏽', '\r\n', 'ن', '한', '1️⃣'];
  const random = createRandom('shorten');
  for (let round = 0; round < 1500; round += 1) {
    const words = Array.from(
      { length: random.whole(1, 40) },
      () => pieces[random.whole(0, pieces.length)],
    ).join('');
    const max = random.whole(16, 80);
    const shown = shorten(words, max);
    expect(shown.length).toBeLessThanOrEqual(max);
    expect(shown).not.toMatch(/\p{Surrogate}/u);
    if (shown === words) continue;
    const kept = shown.slice(0, -1);
    const ends = [...new Intl.Segmenter().segment(words)].map(({ index, segment }) =>
      words.slice(0, index + segment.length).trimEnd(),
    );
    expect([...ends, '']).toContain(kept);
    expect(shown.at(-1)).toBe('…');
  }
});
