import { expect, test } from 'vitest';
import { findProblem, startValues } from '../page/client/form/form-values.ts';
import { describeLimits, readField, type Field } from '../page/client/composer/option-value.ts';
import { findEntries, listEntries, readEntry } from '../page/client/composer/slash-entries.ts';
import { readScene, writeScene } from '../page/client/scene.ts';
import type { CommandOption } from '../discord/commands/command-option.ts';
import type { FormInput, PageCommand } from '../page/contract.ts';

const COMMANDS: readonly PageCommand[] = [
  {
    id: '1',
    type: 1,
    name: 'imagine',
    label: 'imagine',
    description: 'Paint',
    options: [{ type: 3, name: 'prompt', description: 'What', required: true }],
  },
  {
    id: '2',
    type: 1,
    name: 'settings',
    label: 'settings',
    description: 'Settings',
    options: [
      { type: 1, name: 'view', description: 'All of them' },
      {
        type: 2,
        name: 'limits',
        description: 'Limits',
        options: [{ type: 1, name: 'set', description: 'Set a limit' }],
      },
    ],
  },
  { id: '3', type: 3, name: 'Report picture', label: 'Report picture', description: '' },
];
const ENTRIES = listEntries(COMMANDS);

test('commands are listed with their subcommands, those of a message’s menu are not', () => {
  expect(ENTRIES.map(({ path }) => path)).toEqual([
    'imagine',
    'settings limits set',
    'settings view',
  ]);
});

test.for<[string, readonly string[]]>([
  ['', ['imagine', 'settings limits set', 'settings view']],
  ['set', ['settings limits set', 'settings view']],
  ['VIEW', ['settings view']],
  ['paint', ['imagine']],
  ['nothing', []],
])('after a slash, "%s" finds %j', ([typed, paths]) => {
  expect(findEntries(ENTRIES, typed).map(({ path }) => path)).toEqual(paths);
});

test('a whole command and a space begin it, and what follows comes along', () => {
  expect(readEntry(ENTRIES, '/imagine')).toBeUndefined();
  expect(readEntry(ENTRIES, '/imagine a fox')).toMatchObject({ rest: 'a fox' });
  expect(readEntry(ENTRIES, '/settings view ')).toMatchObject({ entry: { path: 'settings view' } });
});

const BASE = { name: 'it', description: '' };
const CHOICES = [{ name: 'Square', value: '1:1' }];
const LISTED: CommandOption = { ...BASE, type: 3, choices: CHOICES };
const COUNT: CommandOption = { ...BASE, type: 4, min_value: 1, max_value: 4 };

test.for<[string, CommandOption, Field, unknown]>([
  ['nothing, where nothing is needed', { ...BASE, type: 3 }, { text: ' ' }, undefined],
  [
    'nothing, where something is',
    { ...BASE, type: 3, required: true },
    { text: '' },
    expect.stringMatching(/required/),
  ],
  ['words', { ...BASE, type: 3 }, { text: 'a fox' }, 'a fox'],
  [
    'too few words',
    { ...BASE, type: 3, min_length: 3 },
    { text: 'a' },
    expect.stringMatching(/At least 3/),
  ],
  [
    'too many words',
    { ...BASE, type: 3, max_length: 3 },
    { text: 'a fox' },
    expect.stringMatching(/At most 3/),
  ],
  ['a whole number', COUNT, { text: '4' }, 4],
  ['a number that is too large', COUNT, { text: '5' }, expect.stringMatching(/At most 4/)],
  ['a number that is not whole', COUNT, { text: '1.5' }, expect.stringMatching(/whole/)],
  ['no number', COUNT, { text: 'four' }, expect.stringMatching(/no number/)],
  ['a fraction', { ...BASE, type: 10 }, { text: '7.5' }, 7.5],
  ['a choice by its name', LISTED, { text: 'square' }, '1:1'],
  ['a choice that was picked', LISTED, { text: 'Square', picked: '1:1' }, '1:1'],
  ['no choice', LISTED, { text: 'round' }, expect.stringMatching(/Pick one/)],
  [
    'a file that was not chosen',
    { ...BASE, type: 11 },
    { text: 'a.png' },
    expect.stringMatching(/Choose/),
  ],
  ['a file', { ...BASE, type: 11 }, { text: 'a.png', picked: { upload: '9' } }, { upload: '9' }],
])('an option reads %s', ([, option, field, expected]) => {
  const read = readField(option, field, option.choices);
  expect(read.ok ? read.value : read.problem).toEqual(expected);
});

test('a boolean is true or false, not its name', () => {
  const option: CommandOption = { ...BASE, type: 5 };
  const booleans = [
    { name: 'True', value: 'true' },
    { name: 'False', value: 'false' },
  ];
  expect(readField(option, { text: 'False' }, booleans)).toEqual({ ok: true, value: false });
});

test('limits are told before somebody meets them', () => {
  expect(describeLimits(COUNT)).toBe('1 to 4');
  expect(describeLimits({ ...BASE, type: 3, max_length: 50 })).toBe('0 to 50 characters');
});

test('a form begins with what the bot filled in, and says what is missing', () => {
  const text: FormInput = { type: 4, custom_id: 'words', value: 'a fox', max_length: 5 };
  const radio: FormInput = {
    type: 21,
    custom_id: 'one',
    options: [
      { label: 'A', value: 'a' },
      { label: 'B', value: 'b', default: true },
    ],
  };
  const roles: FormInput = { type: 6, custom_id: 'roles', default_values: [{ id: '7' }] };
  const nodes = [text, radio, roles].map((component) => ({ type: 18, label: 'It', component }));
  expect(startValues(nodes)).toEqual({ words: 'a fox', one: 'b', roles: ['7'] });
  expect(findProblem(text, '')).toMatch(/required/);
  expect(findProblem({ ...text, required: false }, '')).toBeUndefined();
  expect(findProblem(text, 'a foxes')).toMatch(/At most 5/);
});

test('an address says who is played and where, and a strange one is the first scene', () => {
  const scene = { as: 'olga', in: 'age-restricted' };
  expect(readScene(writeScene(scene))).toEqual(scene);
  expect(readScene('#message-1')).toEqual({ as: 'ada', in: 'general' });
});
