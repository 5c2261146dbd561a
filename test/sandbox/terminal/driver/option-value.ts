import type { CommandOption } from '../../discord/http/contract.ts';
import { LineProblem } from './events.ts';

/** Finds the id of a member or a channel by the name that people see. */
export type NameLookup = (kind: 'member' | 'channel', name: string) => string | undefined;

const INTEGER = 4;
const BOOLEAN = 5;
const USER = 6;
const CHANNEL = 7;
const NUMBER = 10;

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
]);

/** What Discord's client would send for typed text. Ranges and lengths are the client's to refuse. */
export function parseOptionValue(
  option: CommandOption,
  text: string,
  lookup: NameLookup,
): string | number | boolean {
  const choice = option.choices?.find(
    ({ name, value }) => isSame(name, text) || isSame(String(value), text),
  );
  if (choice) return choice.value;
  switch (option.type) {
    case INTEGER:
    case NUMBER: {
      const value = Number(text);
      if (text === '' || Number.isNaN(value)) throw mismatch(option, 'a number', text);
      return value;
    }
    case BOOLEAN: {
      const value = BOOLEANS.get(text.toLowerCase());
      if (value === undefined) throw mismatch(option, 'true or false', text);
      return value;
    }
    case USER:
      return lookup('member', text) ?? text;
    case CHANNEL:
      return lookup('channel', text) ?? text;
    default:
      return text;
  }
}

function mismatch({ name }: CommandOption, wanted: string, text: string): LineProblem {
  return new LineProblem(`"${name}" takes ${wanted}, not "${text}"`);
}

function isSame(one: string, two: string): boolean {
  return one.toLowerCase() === two.toLowerCase();
}
