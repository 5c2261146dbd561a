import type { Channel, Member, Message, RegisteredCommand, Role, Server } from './contract.ts';
import type { Changes } from './changes.ts';
import type { Clock } from './clock.ts';
import type { Interaction } from './interaction.ts';
import { ORDINARY_PERMISSIONS } from './permissions.ts';
import { isSnowflake } from './snowflake.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A message with what only the API shows. */
export type StoredMessage = Mutable<Message> & {
  readonly type: number;
  editedAt: number | undefined;
  /** The interaction that it answers. */
  readonly interaction: Interaction | undefined;
  /** The message whose button it answers. */
  readonly referenceId: string | undefined;
  /** What its sender marked it with. */
  readonly nonce: string | undefined;
};

type StoredServer = Mutable<Server> & { roles: Role[] };

/** The commands that every server has. */
export const GLOBAL_SCOPE = 'global';

export const CHANNEL_TYPE = { text: 0, direct: 1, publicThread: 11, privateThread: 12 } as const;

/** Who and what exists. It keeps state and asks no questions: rules stand with the routes. */
export type ChannelOptions = {
  name?: string;
  nsfw?: boolean;
  parentId?: string;
  type?: number;
  appPermissions?: bigint;
};

export type MemberOptions = {
  name?: string;
  permissions?: bigint;
  roles?: readonly string[];
  locale?: string;
};

export class World {
  readonly applicationId: string;
  readonly botToken: string;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly createId: () => string;
  readonly servers = new Map<string, StoredServer>();
  readonly channels = new Map<string, Channel>();
  readonly members = new Map<string, Member>();
  readonly messages = new Map<string, StoredMessage>();
  readonly commands = new Map<string, readonly RegisteredCommand[]>();
  /** When each scope got its new commands. */
  readonly commandCreations = new Map<string, number[]>();
  readonly interactions = new Map<string, Interaction>();
  readonly #interactionsByToken = new Map<string, Interaction>();
  readonly #messagesByChannel = new Map<string, StoredMessage[]>();
  readonly #appPermissions = new Map<string, bigint>();
  readonly #directChannels = new Map<string, Channel>();
  /** Members who take no direct messages from the app. */
  readonly closedToMessages = new Set<string>();
  /** What a filter of the server blocks in the app's messages. */
  blockedWords: RegExp | undefined;
  /** Default of reference.mdx "Uploading Files". */
  attachmentSizeLimit = 10 * 1024 * 1024;

  constructor(parts: {
    applicationId: string;
    botToken: string;
    clock: Clock;
    changes: Changes;
    createId: () => string;
  }) {
    this.applicationId = parts.applicationId;
    this.botToken = parts.botToken;
    this.clock = parts.clock;
    this.changes = parts.changes;
    this.createId = parts.createId;
  }

  addServer({ name = 'A server', locale = 'en-US' }: { name?: string; locale?: string }): Server {
    const id = this.createId();
    const server: StoredServer = { id, name, locale, roles: [{ id, name: '@everyone' }] };
    this.servers.set(id, server);
    return server;
  }

  addRole(server: Server, name: string): Role {
    const role = { id: this.createId(), name };
    this.servers.get(server.id)?.roles.push(role);
    return role;
  }

  addChannel(server: Server, options: ChannelOptions): Channel {
    const type = options.type ?? CHANNEL_TYPE.text;
    const channel: Channel = {
      id: this.createId(),
      serverId: server.id,
      name: options.name ?? 'a-channel',
      type,
      nsfw: isThreadType(type) ? undefined : (options.nsfw ?? false),
      parentId: options.parentId,
    };
    return this.#keepChannel(channel, options.appPermissions);
  }

  /** The one between the app and this member, made when it is first asked for. */
  directChannel(member: Member): Channel {
    const known = this.#directChannels.get(member.id);
    if (known) return known;
    const channel = this.#keepChannel({
      id: this.createId(),
      serverId: undefined,
      recipientId: member.id,
      name: `direct messages with ${member.name}`,
      type: CHANNEL_TYPE.direct,
      nsfw: undefined,
      parentId: undefined,
    });
    this.#directChannels.set(member.id, channel);
    return channel;
  }

  #keepChannel(channel: Channel, appPermissions = ORDINARY_PERMISSIONS): Channel {
    this.channels.set(channel.id, channel);
    this.#messagesByChannel.set(channel.id, []);
    this.#appPermissions.set(channel.id, appPermissions);
    return channel;
  }

  addMember(server: Server, options: MemberOptions): Member {
    const roles = (options.roles ?? []).map((role) =>
      isSnowflake(role) ? role : this.addRole(server, role).id,
    );
    const member: Member = {
      id: this.createId(),
      serverId: server.id,
      name: options.name ?? 'Somebody',
      permissions: ORDINARY_PERMISSIONS | (options.permissions ?? 0n),
      roles,
      locale: options.locale ?? server.locale,
    };
    this.members.set(member.id, member);
    return member;
  }

  addMessage(message: StoredMessage): void {
    this.messages.set(message.id, message);
    this.#messagesByChannel.get(message.channelId)?.push(message);
  }

  dropMessage(message: StoredMessage): void {
    message.deleted = true;
    const list = this.#messagesByChannel.get(message.channelId);
    list?.splice(list.indexOf(message), 1);
  }

  addInteraction(interaction: Interaction): void {
    this.interactions.set(interaction.id, interaction);
    this.#interactionsByToken.set(interaction.token, interaction);
  }

  interactionByToken(token: string): Interaction | undefined {
    return this.#interactionsByToken.get(token);
  }

  messagesIn(channelId: string): readonly StoredMessage[] {
    return this.#messagesByChannel.get(channelId) ?? [];
  }

  appPermissions(channelId: string): bigint {
    return this.#appPermissions.get(channelId) ?? 0n;
  }

  setAppPermissions(channelId: string, permissions: bigint): void {
    this.#appPermissions.set(channelId, permissions);
  }
}

export function isThreadType(type: number): boolean {
  return type === CHANNEL_TYPE.publicThread || type === CHANNEL_TYPE.privateThread;
}

/** A thread is age-restricted when its parent is. */
export function isAgeRestricted(world: World, channel: Channel): boolean {
  if (channel.nsfw !== undefined) return channel.nsfw;
  const parent = channel.parentId === undefined ? undefined : world.channels.get(channel.parentId);
  return parent?.nsfw === true;
}
