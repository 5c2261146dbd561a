import { COMMAND_TYPE, OPTION_TYPE } from './command-rules.ts';
import type { CommandOption, OptionValues, RegisteredCommand } from './contract.ts';
import { partialChannelToJson, memberToJson, userToJson } from './payloads.ts';
import type { World } from './world.ts';

/** From a command to the (sub-)command that takes the options. */
export type CommandPath = {
  readonly groups: readonly { readonly name: string; readonly type: number }[];
  readonly options: readonly CommandOption[];
};

type Value = string | number | boolean;
/** By kind, then by id. */
type Resolved = Record<string, Record<string, unknown>>;

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

function guessType(value: Value): number {
  if (typeof value === 'boolean') return OPTION_TYPE.boolean;
  if (typeof value === 'string') return OPTION_TYPE.string;
  return Number.isInteger(value) ? OPTION_TYPE.integer : OPTION_TYPE.number;
}

function resolveMentioned(world: World, type: number, id: string): Resolved {
  const member = world.members.get(id);
  if (member && (type === OPTION_TYPE.user || type === OPTION_TYPE.mentionable)) {
    const { user: _, ...partial } = memberToJson(member);
    return { users: { [id]: userToJson(member) }, members: { [id]: partial } };
  }
  const channel = world.channels.get(id);
  if (channel && type === OPTION_TYPE.channel) {
    return { channels: { [id]: { ...partialChannelToJson(channel), permissions: '0' } } };
  }
  if (type !== OPTION_TYPE.role && type !== OPTION_TYPE.mentionable) return {};
  const roles = [...world.servers.values()].flatMap((server) => server.roles);
  const role = roles.find((candidate) => candidate.id === id);
  if (!role) return {};
  const plain = { position: 1, color: 0, hoist: false, managed: false, mentionable: true };
  return { roles: { [id]: { ...role, ...plain, permissions: '0', flags: 0 } } };
}

/** receiving-and-responding.mdx "Application Command Data Structure". */
export function buildCommandData(
  world: World,
  command: RegisteredCommand | undefined,
  name: string,
  path: CommandPath | undefined,
  values: OptionValues,
  focused?: string,
): Record<string, unknown> {
  const resolved: Resolved = {};
  const leaves: unknown[] = Object.entries(values).map(([optionName, value]) => {
    const defined = path?.options.find((option) => option.name === optionName);
    const type = defined?.type ?? guessType(value);
    if (typeof value === 'string') {
      const found = resolveMentioned(world, type, value);
      for (const [kind, entries] of Object.entries(found)) {
        resolved[kind] = { ...resolved[kind], ...entries };
      }
    }
    // While it is being typed a value is text, whatever the option's type.
    return optionName === focused
      ? { name: optionName, type, value: String(value), focused: true }
      : { name: optionName, type, value };
  });
  const groups = path?.groups ?? [];
  const options = groups.reduceRight<unknown[]>(
    (inner, group) => [{ name: group.name, type: group.type, options: inner }],
    leaves,
  );
  return {
    id: command?.id ?? world.createId(),
    name: command?.name ?? name,
    type: COMMAND_TYPE.chatInput,
    ...(command?.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(options.length > 0 ? { options } : {}),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  };
}
