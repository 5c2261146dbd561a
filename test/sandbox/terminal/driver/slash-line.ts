import type {
  CommandOption,
  OptionValues,
  RegisteredCommand,
} from '../../discord/http/contract.ts';
import { LineProblem } from './events.ts';
import { parseOptionValue, type NameLookup } from './option-value.ts';

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const SLASH_COMMAND = 1;

/** A slash command as far as it has been typed. */
export type SlashLine = {
  /** With its group and subcommand, if it has any: `settings limits set`. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
  /** What was typed for each option, in order; text before the first `option:` has none. */
  readonly typed: readonly { readonly option: CommandOption | undefined; readonly text: string }[];
};

/** What can be typed: a terminal has no menus. */
export function listSlashCommands(
  commands: readonly RegisteredCommand[],
): readonly RegisteredCommand[] {
  return commands.filter(({ type }) => type === SLASH_COMMAND);
}

/** Reads `/imagine a red fox` or, in Discord's own form, `/imagine prompt: a red fox seed: 5`. */
export function readSlashLine(line: string, commands: readonly RegisteredCommand[]): SlashLine {
  let { word, rest } = splitWord(line.trimStart().slice(1));
  const slash = listSlashCommands(commands);
  const command = slash.find(({ name }) => name === word);
  if (!command) {
    const known = slash.map(({ name }) => `/${name}`).join(', ');
    throw new LineProblem(`There is no command /${word}. There is: ${known || 'none'}`);
  }
  let { name, description, options = [] } = command;
  while (options.some(isSubcommand)) {
    ({ word, rest } = splitWord(rest));
    const chosen = options.find((option) => option.name === word);
    if (!chosen) {
      throw new LineProblem(`/${name} needs one of: ${options.map((it) => it.name).join(', ')}`);
    }
    name = `${name} ${chosen.name}`;
    ({ description, options = [] } = chosen);
  }
  return { name, description, options, typed: readTyped(rest, options) };
}

/** The values to send. Text without a name goes to the first required option, or to the first of all. */
export function parseOptions(line: SlashLine, lookup: NameLookup): OptionValues {
  const first = line.options.find(({ required }) => required) ?? line.options[0];
  const values = line.typed.flatMap(({ option = first, text }) => {
    if (!option) throw new LineProblem(`/${line.name} takes no options`);
    return [[option.name, parseOptionValue(option, text, lookup)] as const];
  });
  return Object.fromEntries(values);
}

function readTyped(rest: string, options: readonly CommandOption[]): SlashLine['typed'] {
  const names = options.map(({ name }) => name.replace(/[^\p{L}\p{N}_-]/gu, '')).join('|');
  if (names === '') return rest.trim() === '' ? [] : [{ option: undefined, text: rest.trim() }];
  const marks = [...rest.matchAll(new RegExp(`(?<=^|\\s)(${names}):`, 'gu'))];
  const named = marks.map((mark, index) => ({
    option: options.find(({ name }) => name === mark[1]),
    text: rest.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim(),
  }));
  const free = rest.slice(0, marks[0]?.index).trim();
  return free === '' ? named : [{ option: undefined, text: free }, ...named];
}

function isSubcommand({ type }: CommandOption): boolean {
  return type === SUBCOMMAND || type === SUBCOMMAND_GROUP;
}

function splitWord(text: string): { word: string; rest: string } {
  const [, word = '', rest = ''] = /^\s*(\S*)\s?(.*)$/su.exec(text) ?? [];
  return { word, rest };
}
