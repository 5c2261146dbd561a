import { expect, test } from 'vitest';
import type { CommandOption, RegisteredCommand } from '../discord/http/contract.ts';
import { parseOptions, readSlashLine } from '../terminal/driver/slash-line.ts';

function option(type: number, name: string, more: Partial<CommandOption> = {}): CommandOption {
  return { type, name, description: name, ...more };
}

function command(name: string, options: readonly CommandOption[], type = 1): RegisteredCommand {
  return {
    id: name,
    application_id: '1',
    version: '1',
    type,
    name,
    description: name,
    default_member_permissions: null,
    nsfw: false,
    contexts: null,
    integration_types: [],
    name_localizations: null,
    description_localizations: null,
    options,
  };
}

const STRING = 3;
const COMMANDS = [
  command('paint', [
    option(STRING, 'style'),
    option(STRING, 'prompt', { required: true }),
    option(4, 'seed'),
    option(10, 'guidance'),
    option(5, 'private'),
    option(STRING, 'ratio', { choices: [{ name: 'Wide (16:9)', value: '16:9' }] }),
  ]),
  command('ping', []),
  command('limits', [
    option(2, 'member', {
      options: [option(1, 'set', { options: [option(6, 'who'), option(7, 'where')] })],
    }),
    option(1, 'show'),
  ]),
  command('Recipe', [], 3),
];

const lookup = (kind: string, name: string) => (name === 'ben' ? `${kind} 42` : undefined);

function parse(line: string) {
  const slash = readSlashLine(line, COMMANDS);
  return { name: slash.name, options: parseOptions(slash, lookup) };
}

test.for<[string, string, object]>([
  ['/paint a red fox', 'paint', { prompt: 'a red fox' }],
  ['  /paint   a  fox ', 'paint', { prompt: 'a  fox' }],
  ['/paint prompt: a fox seed: 5', 'paint', { prompt: 'a fox', seed: 5 }],
  ['/paint a fox seed:5 guidance: 7.5', 'paint', { prompt: 'a fox', seed: 5, guidance: 7.5 }],
  ['/paint seed: 5 prompt: ratio of 1:2', 'paint', { seed: 5, prompt: 'ratio of 1:2' }],
  ['/paint a fox --seed 5', 'paint', { prompt: 'a fox --seed 5' }],
  ['/paint a subprompt: b', 'paint', { prompt: 'a subprompt: b' }],
  ['/paint a fox private: Yes', 'paint', { prompt: 'a fox', private: true }],
  ['/paint a fox private: off', 'paint', { prompt: 'a fox', private: false }],
  ['/paint a fox ratio: wide (16:9)', 'paint', { prompt: 'a fox', ratio: '16:9' }],
  ['/paint a fox ratio: 16:9', 'paint', { prompt: 'a fox', ratio: '16:9' }],
  ['/paint', 'paint', {}],
  ['/ping', 'ping', {}],
  ['/limits show', 'limits show', {}],
  [
    '/limits member set who: ben where: ben',
    'limits member set',
    { who: 'member 42', where: 'channel 42' },
  ],
  ['/limits member set 77', 'limits member set', { who: '77' }],
])('the line "%s" is understood', ([line, name, options]) => {
  expect(parse(line)).toEqual({ name, options });
});

test.for<[string, RegExp]>([
  ['/pain a fox', /no command \/pain.*\/paint, \/ping, \/limits/],
  ['/Recipe', /no command \/Recipe/],
  ['/paint a fox seed: five', /"seed" takes a number, not "five"/],
  ['/paint a fox seed:', /"seed" takes a number/],
  ['/paint a fox private: perhaps', /"private" takes true or false/],
  ['/ping pong', /\/ping takes no options/],
  ['/limits', /\/limits needs one of: member, show/],
  ['/limits member', /\/limits member needs one of: set/],
])('the line "%s" is refused with a reason', ([line, reason]) => {
  expect(() => parse(line)).toThrow(reason);
});
