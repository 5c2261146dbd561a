import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VARIABLES } from '../../src/config/environment.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

const NAMES = VARIABLES.map(({ name }) => name).toSorted();
const DEFAULTS = new Map(VARIABLES.map((variable) => [variable.name, variable.default]));

/** `NAME=value` in `.env.example`. */
const EXAMPLES = [...read('.env.example').matchAll(/^#?\s*([A-Z][A-Z_]+)=(.*)$/gm)].map(
  ([, name = '', value = '']) => ({ name, value }),
);

/** A row of the README's table, which may be about several variables. */
const ROWS = [
  ...read('README.md').matchAll(/^\| (`[A-Z][A-Z_]+`[^|]*)\|([^|]*)\|([^|]*)\|$/gm),
].map(([, names = '', defaults = '']) => ({
  names: names.split(',').map((name) => name.replaceAll('`', '').trim()),
  defaults: defaults.replaceAll(/[` ]/g, ''),
}));

it.each(VARIABLES)('$name is described for whoever gets it wrong', ({ expected }) => {
  expect(expected).toMatch(/^\S.*[^.]$/);
});

it('.env.example names every variable once, and no other', () => {
  expect(EXAMPLES.map(({ name }) => name).toSorted()).toEqual(NAMES);
});

it.each(EXAMPLES)('$name stands in .env.example with its default', ({ name, value }) => {
  expect(value).toBe(DEFAULTS.get(name) ?? '');
});

it('the README names every variable once, and no other', () => {
  expect(ROWS.flatMap(({ names }) => names).toSorted()).toEqual(NAMES);
});

it.each(ROWS.map(({ names, defaults }) => [names.join(', '), names, defaults] as const))(
  'the README gives the default of %s',
  (_, names, defaults) => {
    const set = names.flatMap((name) => DEFAULTS.get(name) ?? []);
    // What has none is told in words.
    const written = set.length === 0 ? defaults.replaceAll(/[a-z’']/g, '') : defaults;
    expect(written).toBe(set.join(','));
  },
);
