import type { CommandOption } from '../../../discord/commands/command-option.ts';
import type { PageCommand } from '../../contract.ts';

/** Something that can be run: a command, or one of its subcommands. */
export type SlashEntry = {
  /** `name`, `name subcommand` or `name group subcommand`. */
  readonly path: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
};

const CHAT_INPUT = 1;
/** application-commands.mdx "Application Command Option Type". */
const SUBCOMMAND_GROUP = 2;

export function listEntries(commands: readonly PageCommand[]): SlashEntry[] {
  return commands
    .filter(({ type }) => type === CHAT_INPUT)
    .flatMap(({ name, description, options = [] }) => expand(name, description, options))
    .toSorted((one, two) => one.path.localeCompare(two.path));
}

function expand(
  path: string,
  description: string,
  options: readonly CommandOption[],
): SlashEntry[] {
  const inner = options.filter(({ type }) => type <= SUBCOMMAND_GROUP);
  if (inner.length === 0) return [{ path, description, options }];
  return inner.flatMap((option) =>
    expand(`${path} ${option.name}`, option.description, option.options ?? []),
  );
}

/** What a mention of a command names: by the id that the command was registered under, as in Discord. */
export function findMentioned(
  commands: readonly PageCommand[],
  path: string,
  id: string,
): SlashEntry | undefined {
  return listEntries(commands.filter((command) => command.id === id)).find(
    (entry) => entry.path === path,
  );
}

/** Those that fit what stands after the slash: names that begin so first, then any that contain it. */
export function findEntries(entries: readonly SlashEntry[], typed: string): readonly SlashEntry[] {
  const sought = typed.toLowerCase().trim();
  const begins = entries.filter(({ path }) => path.startsWith(sought));
  const others = entries.filter(
    (entry) =>
      !begins.includes(entry) &&
      (entry.path.includes(sought) || entry.description.toLowerCase().includes(sought)),
  );
  return [...begins, ...others];
}

/** A whole command followed by a space, and what comes after it; the longest path counts. */
export function readEntry(
  entries: readonly SlashEntry[],
  text: string,
): { readonly entry: SlashEntry; readonly rest: string } | undefined {
  const fitting = entries.filter(({ path }) => text.startsWith(`/${path} `));
  const entry = fitting.toSorted((one, two) => two.path.length - one.path.length)[0];
  return entry && { entry, rest: text.slice(entry.path.length + 2) };
}
