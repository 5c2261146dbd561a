import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { NEEDED_PERMISSIONS } from '#adapters/discord/registration/invite.ts';

/** Those that the README tells the operator to grant. */
const GRANTED = /permissions (?<names>(?:\*\*[^*]+\*\*,?\s+)+)/;
const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const NOTES = readdirSync(join(ROOT, 'docs/decisions')).filter((name) => name !== 'README.md');
const PAGES = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT });

it('the README names the permissions that the invite asks for', () => {
  const named = GRANTED.exec(read('README.md'))?.groups?.['names'] ?? '';
  expect([...named.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name)).toEqual(
    NEEDED_PERMISSIONS.map(({ name }) => name),
  );
});

it('every decision is in the index, and the index names nothing else', () => {
  const named = [...read('docs/decisions/README.md').matchAll(/\]\((?<note>[\w-]+\.md)\)/g)];
  expect(named.map(({ groups }) => groups?.['note'] ?? '').toSorted()).toEqual(NOTES.toSorted());
});

it.each(NOTES)('the code that %s is about names it', (note) => {
  const code = globSync('{src,commands,test}/**/*.ts', { cwd: ROOT }).map(read);
  // What is taken and what is made is told of all files together.
  const isOfAll = note === 'libraries.md';
  expect(isOfAll || code.some((words) => words.includes(`docs/decisions/${note}`))).toBe(true);
});

it.each(PAGES)('the links of %s lead to files that are there', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)(?<target>[^)#\s]+)/g)];
  const missing = links
    .map(({ groups }) => groups?.['target'] ?? '')
    .filter((target) => !existsSync(join(ROOT, dirname(page), target)));
  expect(missing).toEqual([]);
});

it('the log lines that the operator is told to look for are lines of Easel’s', () => {
  const code = globSync('src/**/*.ts', { cwd: ROOT }).map(read).join('\n');
  const [, table = ''] = read('docs/operate.md').split('## What to do when');
  const symptoms = [...table.matchAll(/^\| ([^|]+) \|/gm)].map(([, words = '']) => words);
  const quoted = symptoms.flatMap((words) => [...words.matchAll(/`([^`"]* [^`"]*)`/g)]);
  const pieces = quoted.flatMap(([, line = '']) => line.split('…').map((piece) => piece.trim()));
  expect(pieces.length).toBeGreaterThan(10);
  expect(pieces.filter((piece) => !code.includes(piece))).toEqual([]);
});
