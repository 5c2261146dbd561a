import type {
  Channel,
  Member,
  Message,
  MessageAttachment,
  RegisteredCommand,
  Role,
  Server,
} from '../http/contract.ts';
import type { Changes } from './changes.ts';
import type { Clock } from '../clock.ts';
import type { Interaction } from '../interaction.ts';
import { ChannelPermissions } from './channel-permissions.ts';
import { CHANNEL_TYPE, isThreadType } from './channel-type.ts';
import { CommandGrants } from '../commands/command-grants.ts';
import { ORDINARY_PERMISSIONS } from './permissions.ts';
import { createSnowflakesOfThen, isSnowflake } from './snowflake.ts';

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
  /** Fields of its JSON that only messages of its kind have: a poll, a forward. */
  readonly extra: Readonly<Record<string, unknown>>;
};

type StoredServer = Mutable<Server> & { roles: Role[] };

/** The commands that every server has. */
export const GLOBAL_SCOPE = 'global';

export type ChannelOptions = {
  name?: string;
  nsfw?: boolean;
  parentId?: string;
  type?: number;
  appPermissions?: bigint;
  /** Nobody else sees it, but administrators and the app. */
  onlyFor?: readonly Member[];
};

export type MemberOptions = {
  name?: string;
  permissions?: bigint;
  roles?: readonly string[];
  locale?: string;
  /** Their id is as old as that; two years without it. */
  accountCreatedAt?: Date | number;
  /** A year ago without it, or when the account was made. */
  joinedAt?: Date | number;
};

const DAY_MS = 24 * 60 * 60_000;
const ACCOUNT_AGE_MS = 2 * 365 * DAY_MS;
const MEMBER_AGE_MS = 365 * DAY_MS;

/** Who and what exists. It keeps state and asks no questions: rules stand with the routes. */
export class World {
  readonly applicationId: string;
  readonly botToken: string;
  readonly clock: Clock;
  readonly changes: Changes;
  readonly createId: () => string;
  readonly #createIdOfThen = createSnowflakesOfThen();
  readonly servers = new Map<string, StoredServer>();
  readonly channels = new Map<string, Mutable<Channel>>();
  readonly members = new Map<string, Mutable<Member>>();
  readonly messages = new Map<string, StoredMessage>();
  readonly commands = new Map<string, readonly RegisteredCommand[]>();
  /** When each scope got its new commands. */
  /** Names of commands that a test has Discord refuse. */
  readonly refusedCommands = new Set<string>();
  readonly commandCreations = new Map<string, number[]>();
  readonly interactions = new Map<string, Interaction>();
  readonly #interactionsByToken = new Map<string, Interaction>();
  readonly #messagesByChannel = new Map<string, StoredMessage[]>();
  readonly #directChannels = new Map<string, Channel>();
  readonly permissions = new ChannelPermissions(this.channels);
  readonly grants = new CommandGrants();
  /** Files that members hold ready for options and forms. */
  readonly uploads = new Map<string, MessageAttachment>();
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
    if (options.onlyFor) this.permissions.closeChannel(channel.id, options.onlyFor);
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

  /** With its threads and messages; what lies in a category stays. */
  dropChannel(channel: Channel): void {
    for (const child of this.channels.values()) {
      if (child.parentId !== channel.id) continue;
      if (isThreadType(child.type)) this.dropChannel(child);
      else child.parentId = undefined;
    }
    this.channels.delete(channel.id);
    for (const message of this.messagesIn(channel.id)) message.deleted = true;
    this.#messagesByChannel.delete(channel.id);
  }

  #keepChannel(channel: Channel, appPermissions?: bigint): Channel {
    this.channels.set(channel.id, channel);
    this.#messagesByChannel.set(channel.id, []);
    if (appPermissions !== undefined) this.permissions.setForApp(channel.id, appPermissions);
    return channel;
  }

  addMember(server: Server, options: MemberOptions): Member {
    const roles = (options.roles ?? []).map((role) =>
      isSnowflake(role) ? role : this.addRole(server, role).id,
    );
    const now = this.clock.now();
    const createdAt = Number(options.accountCreatedAt ?? now - ACCOUNT_AGE_MS);
    const member: Member = {
      id: this.#createIdOfThen(createdAt),
      serverId: server.id,
      name: options.name ?? 'Somebody',
      permissions: ORDINARY_PERMISSIONS | (options.permissions ?? 0n),
      roles,
      locale: options.locale ?? server.locale,
      joinedAt: Number(options.joinedAt ?? Math.max(createdAt, now - MEMBER_AGE_MS)),
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
}

/** A thread is age-restricted when its parent is. */
export function isAgeRestricted(world: World, channel: Channel): boolean {
  if (channel.nsfw !== undefined) return channel.nsfw;
  const parent = channel.parentId === undefined ? undefined : world.channels.get(channel.parentId);
  return parent?.nsfw === true;
}
