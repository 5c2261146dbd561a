import { OPTION_TYPE } from './commands/command-rules.ts';
import {
  ClientRefusal,
  type Channel,
  type CommandOption,
  type Member,
  type Message,
  type OptionValue,
  type OptionValues,
  type RegisteredCommand,
} from './http/contract.ts';
import { checkEntity, entityKindsOfOption, type Asker } from './world/entities.ts';
import { hasPermissions, PERMISSION } from './world/permissions.ts';
import { GLOBAL_SCOPE, isAgeRestricted, type World } from './world/world.ts';

/** What Discord's client lets a member see and send. */

/** receiving-and-responding.mdx "Interaction Context Types"; without a list a command has all. */
const CONTEXT = { server: 0, direct: 1 } as const;
/** application.mdx "Application Integration Types": the app is not installed to users here. */
const SERVER_INSTALL = 0;

export function findCommand(
  world: World,
  serverId: string | undefined,
  name: string,
  type: number,
): RegisteredCommand | undefined {
  const known = [
    ...(serverId === undefined ? [] : (world.commands.get(serverId) ?? [])),
    ...(world.commands.get(GLOBAL_SCOPE) ?? []),
  ];
  return known.find((command) => command.type === type && command.name === name);
}

/** A server's own command hides the one of the same name and type that every server has. */
export function offeredCommands(
  world: World,
  member: Member,
  channel: Channel,
): readonly RegisteredCommand[] {
  const { serverId } = channel;
  const scopes = serverId === undefined ? [GLOBAL_SCOPE] : [serverId, GLOBAL_SCOPE];
  const known = scopes.flatMap((scope) => world.commands.get(scope) ?? []);
  return known.filter((command) => {
    const { name, type } = command;
    if (findCommand(world, serverId, name, type) !== command) return false;
    try {
      checkCommandUse(world, member, channel, command, name);
      return true;
    } catch (error) {
      if (error instanceof ClientRefusal) return false;
      throw error;
    }
  });
}

export function checkCommandUse(
  world: World,
  member: Member,
  channel: Channel,
  command: RegisteredCommand | undefined,
  name: string,
): asserts command is RegisteredCommand {
  const isDirect = channel.serverId === undefined;
  if (!command) throw new ClientRefusal(`There is no command "${name}" here`);
  checkMember(world, member, channel);
  if (!isOfferedIn(command, isDirect ? CONTEXT.direct : CONTEXT.server)) {
    throw new ClientRefusal(
      `"${name}" is not offered in ${isDirect ? 'direct messages' : 'servers'}`,
    );
  }
  if (command.nsfw && !isAgeRestricted(world, channel)) {
    throw new ClientRefusal(`"${name}" is offered in age-restricted channels only`);
  }
  // Direct messages know no permissions.
  if (!isDirect) checkPermissions(world, member, channel, command);
}

function isOfferedIn(command: RegisteredCommand, context: number): boolean {
  if (!command.integration_types.includes(SERVER_INSTALL)) return false;
  if (command.contexts) return command.contexts.includes(context);
  return context === CONTEXT.server || command.dm_permission !== false;
}

function checkPermissions(
  world: World,
  member: Member,
  channel: Channel,
  { name, default_member_permissions: wanted }: RegisteredCommand,
): void {
  const granted = world.permissions.ofMember(member, channel.id);
  if (!hasPermissions(granted, PERMISSION.useApplicationCommands)) {
    throw new ClientRefusal(`${member.name} may not use application commands here`);
  }
  // "Members with the Administrator permission can use all commands" (application-commands.mdx).
  if (hasPermissions(member.permissions, PERMISSION.administrator)) return;
  // "0" means that nobody but administrators has the command, and those whom they grant it.
  const needed = wanted === '0' ? PERMISSION.administrator : BigInt(wanted ?? 0);
  if (world.grants.decide(name, member) ?? hasPermissions(granted, needed)) return;
  throw new ClientRefusal(`${member.name} lacks the permissions for "${name}"`);
}

export function checkMember(world: World, member: Member, channel: Channel): void {
  if (channel.serverId === undefined) {
    if (channel.recipientId === member.id) return;
    throw new ClientRefusal(`${member.name} has no part in these direct messages`);
  }
  if (member.serverId !== channel.serverId) {
    throw new ClientRefusal(`${member.name} is not in the server of #${channel.name}`);
  }
  const granted = world.permissions.ofMember(member, channel.id);
  if (!world.channels.has(channel.id) || !hasPermissions(granted, PERMISSION.viewChannel)) {
    throw new ClientRefusal(`${member.name} does not see #${channel.name}`);
  }
}

export function checkSees(member: Member, message: Message): void {
  if (message.deleted) throw new ClientRefusal('The message was deleted');
  if (message.ephemeralFor !== undefined && message.ephemeralFor !== member.id) {
    throw new ClientRefusal(`${member.name} does not see this message`);
  }
}

function hasRightType({ type }: CommandOption, value: OptionValue): boolean {
  if (type === OPTION_TYPE.attachment) return typeof value === 'object';
  if (type === OPTION_TYPE.boolean) return typeof value === 'boolean';
  if (type === OPTION_TYPE.integer) return Number.isSafeInteger(value);
  if (type === OPTION_TYPE.number) return typeof value === 'number';
  return typeof value === 'string';
}

function checkValue(option: CommandOption, value: OptionValue): void {
  const refuse = (why: string): never => {
    throw new ClientRefusal(`Option "${option.name}" ${why}`);
  };
  if (!hasRightType(option, value)) refuse(`cannot be ${JSON.stringify(value)}`);
  const { choices = [] } = option;
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    refuse(`has no choice ${JSON.stringify(value)}`);
  }
  if (typeof value === 'number') {
    if (value < (option.min_value ?? -Infinity)) refuse(`is at least ${option.min_value}`);
    if (value > (option.max_value ?? Infinity)) refuse(`is at most ${option.max_value}`);
  }
  if (typeof value === 'string' && option.type === OPTION_TYPE.string) {
    if (value.length < (option.min_length ?? 0)) refuse(`is shorter than ${option.min_length}`);
    // Without an own limit a string option takes 6000 characters.
    if (value.length > (option.max_length ?? 6000))
      refuse(`is longer than ${option.max_length ?? 6000}`);
    if (value === '' && option.required === true) refuse('is required');
  }
}

/** The member typed these options and pressed Enter. */
export function checkOptions(
  world: World,
  asker: Asker,
  defined: readonly CommandOption[],
  given: OptionValues,
): void {
  for (const name of Object.keys(given)) {
    if (!defined.some((option) => option.name === name)) {
      throw new ClientRefusal(`There is no option "${name}"`);
    }
  }
  for (const option of defined) {
    const value = given[option.name];
    if (value === undefined) {
      if (option.required !== true) continue;
      throw new ClientRefusal(`Option "${option.name}" is required`);
    }
    checkValue(option, value);
    const kinds = entityKindsOfOption(option.type);
    if (kinds.length === 0) continue;
    const { name, channel_types: channelTypes, file_types: fileTypes } = option;
    const id = typeof value === 'object' ? value.id : String(value);
    checkEntity(world, asker, { name, kinds, channelTypes, fileTypes }, id);
  }
}
