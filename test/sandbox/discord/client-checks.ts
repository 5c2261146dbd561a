import { OPTION_TYPE } from './command-rules.ts';
import {
  ClientRefusal,
  type Channel,
  type CommandOption,
  type Member,
  type Message,
  type OptionValues,
  type RegisteredCommand,
} from './contract.ts';
import { hasPermissions, PERMISSION } from './permissions.ts';
import { GLOBAL_SCOPE, isAgeRestricted, type World } from './world.ts';

/** What Discord's client lets a member see and send. */

const SERVER_CONTEXT = 0;

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

export function checkCommandUse(
  world: World,
  member: Member,
  channel: Channel,
  command: RegisteredCommand | undefined,
  name: string,
): asserts command is RegisteredCommand {
  if (!command) throw new ClientRefusal(`There is no command "${name}" in this server`);
  checkMember(member, channel);
  if (!hasPermissions(member.permissions, PERMISSION.useApplicationCommands)) {
    throw new ClientRefusal(`${member.name} may not use application commands here`);
  }
  if (command.contexts && !command.contexts.includes(SERVER_CONTEXT)) {
    throw new ClientRefusal(`"${name}" is not offered in servers`);
  }
  if (command.nsfw && !isAgeRestricted(world, channel)) {
    throw new ClientRefusal(`"${name}" is offered in age-restricted channels only`);
  }
  const wanted = command.default_member_permissions;
  // "0" means that nobody but administrators has the command.
  const needed = wanted === '0' ? PERMISSION.administrator : BigInt(wanted ?? 0);
  if (!hasPermissions(member.permissions, needed)) {
    throw new ClientRefusal(`${member.name} lacks the permissions for "${name}"`);
  }
}

export function checkMember(member: Member, channel: Channel): void {
  if (channel.serverId === undefined) {
    if (channel.recipientId === member.id) return;
    throw new ClientRefusal(`${member.name} has no part in these direct messages`);
  }
  if (member.serverId !== channel.serverId) {
    throw new ClientRefusal(`${member.name} is not in the server of #${channel.name}`);
  }
}

export function checkSees(member: Member, message: Message): void {
  if (message.deleted) throw new ClientRefusal('The message was deleted');
  if (message.ephemeralFor !== undefined && message.ephemeralFor !== member.id) {
    throw new ClientRefusal(`${member.name} does not see this message`);
  }
}

function hasRightType({ type }: CommandOption, value: string | number | boolean): boolean {
  if (type === OPTION_TYPE.boolean) return typeof value === 'boolean';
  if (type === OPTION_TYPE.integer) return Number.isSafeInteger(value);
  if (type === OPTION_TYPE.number) return typeof value === 'number';
  return typeof value === 'string';
}

function checkValue(option: CommandOption, value: string | number | boolean): void {
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
export function checkOptions(defined: readonly CommandOption[], given: OptionValues): void {
  for (const name of Object.keys(given)) {
    if (!defined.some((option) => option.name === name)) {
      throw new ClientRefusal(`There is no option "${name}"`);
    }
  }
  for (const option of defined) {
    const value = given[option.name];
    if (value !== undefined) checkValue(option, value);
    else if (option.required === true)
      throw new ClientRefusal(`Option "${option.name}" is required`);
  }
}
