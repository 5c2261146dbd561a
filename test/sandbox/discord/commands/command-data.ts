import { COMMAND_TYPE, OPTION_TYPE } from './command-rules.ts';
import type {
  CommandOption,
  OptionValue,
  OptionValues,
  RegisteredCommand,
} from '../http/contract.ts';
import { entityKindsOfOption, resolveEntities, type Asker } from '../world/entities.ts';
import type { Platform } from '../platform.ts';

/** From a command to the (sub-)command that takes the options. */
export type CommandPath = {
  readonly groups: readonly { readonly name: string; readonly type: number }[];
  readonly options: readonly CommandOption[];
};

/** Undefined where the words do not lead to something that can be run. */
export function resolveCommandPath(
  command: RegisteredCommand | undefined,
  name: string,
): CommandPath | undefined {
  const groups: CommandOption[] = [];
  let options = command?.options ?? [];
  for (const word of name.split(' ').slice(1)) {
    const next = options.find((option) => option.name === word && isGrouping(option));
    if (!next) return undefined;
    groups.push(next);
    options = next.options ?? [];
  }
  return options.some(isGrouping) ? undefined : { groups, options };
}

function isGrouping({ type }: CommandOption): boolean {
  return type === OPTION_TYPE.subcommand || type === OPTION_TYPE.subcommandGroup;
}

function guessType(value: OptionValue): number {
  if (typeof value === 'object') return OPTION_TYPE.attachment;
  if (typeof value === 'boolean') return OPTION_TYPE.boolean;
  if (typeof value === 'string') return OPTION_TYPE.string;
  return Number.isInteger(value) ? OPTION_TYPE.integer : OPTION_TYPE.number;
}

/** receiving-and-responding.mdx "Application Command Data Structure". */
export function buildCommandData(
  { platform, asker }: { readonly platform: Platform; readonly asker: Asker },
  command: RegisteredCommand | undefined,
  name: string,
  path: CommandPath | undefined,
  values: OptionValues,
  focused?: string,
): Record<string, unknown> {
  const typed = Object.entries(values).map(([optionName, given]) => {
    const defined = path?.options.find((option) => option.name === optionName);
    const value = typeof given === 'object' ? given.id : given;
    return { name: optionName, type: defined?.type ?? guessType(given), value };
  });
  const resolved = resolveEntities(
    platform,
    asker,
    typed.map(({ type, value }) => ({ kinds: entityKindsOfOption(type), id: String(value) })),
  );
  // While it is being typed a value is text, whatever the option's type.
  const leaves: unknown[] = typed.map((option) =>
    option.name === focused ? { ...option, value: String(option.value), focused: true } : option,
  );
  const groups = path?.groups ?? [];
  const options = groups.reduceRight<unknown[]>(
    (inner, group) => [{ name: group.name, type: group.type, options: inner }],
    leaves,
  );
  return {
    id: command?.id ?? platform.world.createId(),
    name: command?.name ?? name,
    type: COMMAND_TYPE.chatInput,
    ...(command?.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(options.length > 0 ? { options } : {}),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  };
}
