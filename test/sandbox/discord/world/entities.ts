import { COMPONENT } from '../components/component-node.ts';
import { OPTION_TYPE } from '../commands/command-rules.ts';
import { ClientRefusal, type Channel, type Member } from '../http/contract.ts';
import { attachmentToJson } from '../messages/message-payload.ts';
import {
  botUserToJson,
  partialMemberToJson,
  roleToJson,
  userToJson,
  visibleChannelToJson,
} from '../payloads.ts';
import { hasPermissions, PERMISSION } from './permissions.ts';
import type { Platform } from '../platform.ts';
import type { World } from './world.ts';

/** What options, selects and forms name by id. */
type EntityKind = 'user' | 'role' | 'channel' | 'attachment';

/** Whoever picks, and where: that decides what is offered and which permissions it is shown with. */
export type Asker = { readonly member: Member; readonly channel: Channel };

/** What may be picked in one place. */
export type EntityRule = {
  readonly name: string;
  readonly kinds: readonly EntityKind[];
  readonly channelTypes?: readonly number[] | undefined;
  readonly fileTypes?: readonly string[] | undefined;
};

type Wanted = { readonly kinds: readonly EntityKind[]; readonly id: string };
/** By kind, then by id. */
export type Resolved = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const KINDS_BY_OPTION: Readonly<Record<number, readonly EntityKind[]>> = {
  [OPTION_TYPE.user]: ['user'],
  [OPTION_TYPE.channel]: ['channel'],
  [OPTION_TYPE.role]: ['role'],
  [OPTION_TYPE.mentionable]: ['user', 'role'],
  [OPTION_TYPE.attachment]: ['attachment'],
};

const KINDS_BY_COMPONENT: Readonly<Record<number, readonly EntityKind[]>> = {
  [COMPONENT.userSelect]: ['user'],
  [COMPONENT.roleSelect]: ['role'],
  [COMPONENT.mentionableSelect]: ['user', 'role'],
  [COMPONENT.channelSelect]: ['channel'],
  [COMPONENT.fileUpload]: ['attachment'],
};

/** None where the option's values are no ids. */
export function entityKindsOfOption(type: number): readonly EntityKind[] {
  return KINDS_BY_OPTION[type] ?? [];
}

export function entityKindsOfComponent(type: number): readonly EntityKind[] {
  return KINDS_BY_COMPONENT[type] ?? [];
}

function findRole(world: World, { channel }: Asker, id: string) {
  return world.servers.get(channel.serverId ?? '')?.roles.find((role) => role.id === id);
}

/** Reasons for which the client does not offer this, if any; reference.mdx "File Type Filtering" for files. */
function findObjection(
  world: World,
  asker: Asker,
  { kinds, channelTypes = [], fileTypes = [] }: EntityRule,
  id: string,
): string | undefined {
  if (kinds.includes('user') && (world.members.has(id) || id === world.applicationId)) {
    return undefined;
  }
  if (kinds.includes('role') && findRole(world, asker, id)) return undefined;
  const channel = kinds.includes('channel') ? world.channels.get(id) : undefined;
  if (channel && channel.serverId !== undefined && channel.serverId === asker.channel.serverId) {
    if (channelTypes.length > 0 && !channelTypes.includes(channel.type)) {
      return `takes no channel of type ${channel.type}`;
    }
    const seen = world.permissions.ofMember(asker.member, id);
    if (hasPermissions(seen, PERMISSION.viewChannel)) return undefined;
  }
  const file = kinds.includes('attachment') ? world.uploads.get(id) : undefined;
  if (file) {
    if (file.bytes.length > world.attachmentSizeLimit) return 'takes no file as large as this';
    const fits = (type: string): boolean =>
      type.startsWith('.') ? file.filename.endsWith(type) : file.contentType.startsWith(type);
    return fileTypes.length === 0 || fileTypes.some(fits)
      ? undefined
      : `takes ${fileTypes.join(', ')} only`;
  }
  return `offers no ${kinds.join(' or ')} "${id}"`;
}

export function isOffered(world: World, asker: Asker, rule: EntityRule, id: string): boolean {
  return findObjection(world, asker, rule, id) === undefined;
}

export function checkEntity(world: World, asker: Asker, rule: EntityRule, id: string): void {
  const objection = findObjection(world, asker, rule, id);
  if (objection !== undefined) throw new ClientRefusal(`"${rule.name}" ${objection}`);
}

type Entry = readonly [section: string, entity: unknown];
type Describe = (platform: Platform, asker: Asker, id: string) => readonly Entry[];

const DESCRIBE: Readonly<Record<EntityKind, Describe>> = {
  user({ world }, { channel }, id) {
    if (id === world.applicationId) return [['users', botUserToJson(world)]];
    const member = world.members.get(id);
    if (!member) return [];
    const user: Entry = ['users', userToJson(member)];
    // Somebody who is not in this server is a user only.
    if (member.serverId !== channel.serverId) return [user];
    return [user, ['members', partialMemberToJson(world, member, channel.id)]];
  },
  role({ world }, asker, id) {
    const role = findRole(world, asker, id);
    return role ? [['roles', roleToJson(role)]] : [];
  },
  channel({ world }, { member }, id) {
    const channel = world.channels.get(id);
    return channel ? [['channels', visibleChannelToJson(world, channel, member)]] : [];
  },
  attachment({ world, cdn }, _asker, id) {
    const file = world.uploads.get(id);
    if (!file) return [];
    const shown = attachmentToJson(file, cdn.signUpload(file));
    return [['attachments', { ...shown, ephemeral: true }]];
  },
};

/** receiving-and-responding.mdx "Resolved Data Structure". What does not exist is left out. */
export function resolveEntities(
  platform: Platform,
  asker: Asker,
  wanted: readonly Wanted[],
): Resolved {
  const resolved: Record<string, Record<string, unknown>> = {};
  for (const { kinds, id } of wanted) {
    for (const [section, entity] of kinds.flatMap((kind) => DESCRIBE[kind](platform, asker, id))) {
      resolved[section] = { ...resolved[section], [id]: entity };
    }
  }
  return resolved;
}
