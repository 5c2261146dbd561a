import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/i18n/catalogues.ts';

const GLOSSARY = new URL('../../../docs/words.md', import.meta.url);

const [head = [], ...rows] = readFileSync(GLOSSARY, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
const texts = LANGUAGES.map((language) => {
  const own: Readonly<Record<string, string>> = language.readTexts();
  return { ...language, own };
});

it('the glossary has a column for each language, and as many words in each', () => {
  expect(head.slice(0, -1)).toEqual(LANGUAGES.map(({ name }) => name));
  expect(rows.length).toBeGreaterThanOrEqual(30);
  for (const row of rows) expect(row).toHaveLength(head.length);
  expect(new Set(rows.map(([word]) => word)).size).toBe(rows.length);
});

describe.each(rows.map((row) => ({ word: row[0] ?? '', row })))('$word', ({ row }) => {
  const key = row.at(-1)?.replaceAll('`', '') ?? '';
  it.each(texts)('is said as the glossary says in $name', ({ tag, own, name }) => {
    const word = row[head.indexOf(name)] ?? '';
    expect(word).not.toBe('');
    expect((own[key] ?? '').toLocaleLowerCase(tag)).toContain(word.toLocaleLowerCase(tag));
  });
});

/** What English says by another word (docs/words.md). */
const AVOIDED: readonly RegExp[] = [
  /whoever runs/i,
  /nothing was counted/i,
  /at the moment/i,
  /\bknows no\b/,
  /\btaken? away\b/i,
  /\bbegin anew\b/i,
  /\bpicture’s words\b/,
  /\bgoes on\b/,
  /\bcovered\b/,
  /\ballowance/i,
];

it.each(AVOIDED)('English says %s by another word', (pattern) => {
  const english = Object.entries(texts.find(({ tag }) => tag === 'en')?.own ?? {});
  expect(english.filter(([, words]) => pattern.test(words))).toEqual([]);
});

/** What the others say by another word, as the English does. */
const AVOIDED_IN: readonly { readonly tag: string; readonly pattern: RegExp }[] = [
  { tag: 'de', pattern: /angerechnet/i },
  { tag: 'de', pattern: /Bot betreibt/ },
  { tag: 'de', pattern: /verdeckt/i },
  { tag: 'fr', pattern: /décompté|entamé/i },
  { tag: 'fr', pattern: /exploit/i },
  { tag: 'fr', pattern: /masqué/i },
];

it.each(AVOIDED_IN)('$tag says $pattern by another word', ({ tag, pattern }) => {
  const own = Object.entries(texts.find((language) => language.tag === tag)?.own ?? {});
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter(([, words]) => pattern.test(words))).toEqual([]);
});
