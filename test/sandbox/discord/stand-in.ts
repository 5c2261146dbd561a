import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { ClientActor } from './actor.ts';
import { contentTypeOf, sanitizeFilename } from './http/cdn.ts';
import type {
  Actor,
  Channel,
  Failure,
  Member,
  Message,
  MessageAttachment,
  RegisteredCommand,
  Role,
  SentInteraction,
  Server,
  WireEntry,
} from './http/contract.ts';
import type { PlannedFailures } from './http/failures.ts';
import type { GatewayControls } from './gateway/gateway-controls.ts';
import type { InteractionEndpoint } from './http/interaction-endpoint.ts';
import { hasPermissions, PERMISSION } from './world/permissions.ts';
import { GUILDS_INTENT } from './gateway/gateway.ts';
import { channelToJson, guildToJson } from './payloads.ts';
import type { ChannelOptions, MemberOptions } from './world/world.ts';
import type { Platform } from './platform.ts';
import type { RateLimits } from './http/rate-limits.ts';
import type { Seed } from './world/seed.ts';
import type { Wire } from './http/wire.ts';

type Parts = {
  readonly apiUrl: string;
  readonly platform: Platform;
  readonly wire: Wire;
  readonly limits: RateLimits;
  readonly failures: PlannedFailures;
  readonly seed: Seed;
  readonly server: HttpServer;
};

/** What tests, the terminal and a page hold: who is there, what they do, what can be made to go wrong. */
export class DiscordStandIn {
  /** Value for DISCORD_API_URL. */
  readonly apiUrl: string;
  /** Value for DISCORD_TOKEN. */
  readonly botToken: string;
  readonly applicationId: string;
  readonly server: Server;
  readonly category: Channel;
  readonly channels: Seed['channels'];
  readonly members: Seed['members'];
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { world } = parts.platform;
    this.apiUrl = parts.apiUrl;
    this.botToken = world.botToken;
    this.applicationId = world.applicationId;
    this.server = parts.seed.server;
    this.category = parts.seed.category;
    this.channels = parts.seed.channels;
    this.members = parts.seed.members;
  }

  /** Every REST call and gateway event, oldest first. */
  get wire(): readonly WireEntry[] {
    return this.#parts.wire.entries;
  }

  /** Answers of 401, 403 and 429 so far, of which Discord bears 10,000 in ten minutes. */
  get invalidRequests(): number {
    return this.#parts.limits.invalidRequests;
  }

  /** A gateway session is identified or resumed now. */
  get connected(): boolean {
    return this.#parts.platform.gateway.connected;
  }

  /** Discord's clock, in milliseconds since 1970. */
  get now(): number {
    return this.#parts.platform.world.clock.now();
  }

  /** Bytes, in each payload and enforced for each file. */
  get attachmentSizeLimit(): number {
    return this.#parts.platform.world.attachmentSizeLimit;
  }

  set attachmentSizeLimit(bytes: number) {
    this.#parts.platform.world.attachmentSizeLimit = bytes;
  }

  addServer(options: { name?: string; locale?: string } = {}): Server {
    const { world, gateway } = this.#parts.platform;
    const server = world.addServer(options);
    const about = { guildId: server.id, intent: GUILDS_INTENT };
    gateway.dispatch('GUILD_CREATE', guildToJson(world, server), about);
    return server;
  }

  addRole(server: Server, name: string): Role {
    return this.#parts.platform.world.addRole(server, name);
  }

  addChannel(server: Server, options: ChannelOptions = {}): Channel {
    return this.#parts.platform.world.addChannel(server, options);
  }

  /** `permissions` come on top of an ordinary member's; `roles` are ids, or names of new roles. */
  addMember(server: Server, options: MemberOptions = {}): Member {
    return this.#parts.platform.world.addMember(server, options);
  }

  /** With its threads; what lies in a category stays. The app then finds nothing there. */
  deleteChannel(channel: Channel): void {
    const { world, gateway } = this.#parts.platform;
    const about = { guildId: channel.serverId, intent: GUILDS_INTENT };
    world.dropChannel(channel);
    gateway.dispatch('CHANNEL_DELETE', channelToJson(world, channel), about);
    world.changes.ring();
  }

  sees(member: Member, channel: Channel): boolean {
    const granted = this.#parts.platform.world.permissions.ofMember(member, channel.id);
    return hasPermissions(granted, PERMISSION.viewChannel);
  }

  /** As chosen in the member's own settings. */
  setLocale(member: Member, locale: string): void {
    const stored = this.#parts.platform.world.members.get(member.id);
    if (stored) stored.locale = locale;
  }

  /** `roles` are ids. */
  setRoles(member: Member, roles: readonly string[]): void {
    const stored = this.#parts.platform.world.members.get(member.id);
    if (stored) stored.roles = roles;
  }

  /** All that the member may do: everywhere, or in one channel (and its threads) alone. */
  setPermissions(member: Member, permissions: bigint, channel?: Channel): void {
    const { world } = this.#parts.platform;
    if (channel) return world.permissions.setForMember(member, channel.id, permissions);
    const stored = world.members.get(member.id);
    if (stored) stored.permissions = permissions;
  }

  /** On the server's Integrations page: counts instead of the command's own permissions. */
  grantCommand(commandName: string, roleOrMember: Role | Member): void {
    this.#parts.platform.world.grants.set(commandName, roleOrMember.id, true);
  }

  denyCommand(commandName: string, roleOrMember: Role | Member): void {
    this.#parts.platform.world.grants.set(commandName, roleOrMember.id, false);
  }

  /** A file for an option or a form, where a file upload takes its id. */
  upload(filename: string, bytes: Buffer): MessageAttachment {
    const { world, cdn } = this.#parts.platform;
    const name = { id: world.createId(), filename: sanitizeFilename(filename) };
    const contentType = contentTypeOf(filename, 'application/octet-stream');
    const file = { ...name, contentType, bytes, url: cdn.signUpload(name) };
    world.uploads.set(file.id, file);
    return file;
  }

  as(member: Member, channel: Channel = this.channels.general): Actor {
    return new ClientActor(this.#parts.platform, member, channel);
  }

  /** As registered: for a server's id, or 'global'. */
  commands(scope: string): readonly RegisteredCommand[] {
    return this.#parts.platform.world.commands.get(scope) ?? [];
  }

  /** Commands with these names are refused from now on, alone and among others. */
  refuseCommands(...names: readonly string[]): void {
    const { refusedCommands } = this.#parts.platform.world;
    refusedCommands.clear();
    for (const name of names) refusedCommands.add(name);
  }

  /** As they stand now, oldest first; ephemeral ones only for the member who sees them. */
  messages(channel: Channel, forMember?: Member): readonly Message[] {
    return this.#parts.platform.world
      .messagesIn(channel.id)
      .filter(({ ephemeralFor }) => ephemeralFor === undefined || ephemeralFor === forMember?.id);
  }

  findMessage(id: string): Message | undefined {
    return this.#parts.platform.world.messages.get(id);
  }

  /** The app's direct messages to this member, oldest first. */
  directMessages(member: Member): readonly Message[] {
    const { world } = this.#parts.platform;
    return world.messagesIn(world.directChannel(member).id);
  }

  /** Closed direct messages refuse what the app sends there. */
  setDirectMessages(member: Member, { open }: { open: boolean }): void {
    const { closedToMessages } = this.#parts.platform.world;
    if (open) closedToMessages.delete(member.id);
    else closedToMessages.add(member.id);
  }

  /** A filter of every server: messages with such words are refused, edits included. */
  blockWords(words: RegExp | undefined): void {
    this.#parts.platform.world.blockedWords = words;
  }

  onChange(listener: () => void): () => void {
    return this.#parts.platform.world.changes.onChange(listener);
  }

  until<T>(
    what: string | (() => string),
    probe: () => T | undefined | null | false,
    timeoutMs?: number,
  ): Promise<T> {
    return this.#parts.platform.world.changes.until(what, probe, timeoutMs);
  }

  advance(milliseconds: number): void {
    this.#parts.platform.world.clock.advance(milliseconds);
    this.#parts.platform.world.changes.ring();
  }

  expireToken(interaction: SentInteraction): void {
    this.#parts.platform.world.interactions.get(interaction.id)?.expireToken();
  }

  /** Its size, and what can go wrong with it. */
  get gateway(): GatewayControls {
    return this.#parts.platform.gateway.controls;
  }

  /** Where interactions go by HTTP, and the key that signs them. */
  get endpoint(): InteractionEndpoint {
    return this.#parts.platform.endpoint;
  }

  /** Closes the sockets with that code, or cuts them without a word. */
  dropGateway({ code }: { code?: number } = {}): void {
    this.#parts.platform.gateway.drop(code);
  }

  requestReconnect(): void {
    this.#parts.platform.gateway.requestReconnect();
  }

  invalidateSession({ resumable }: { resumable: boolean }): void {
    this.#parts.platform.gateway.invalidateSessions(resumable);
  }

  failNext(match: { method?: string; path: RegExp }, failure: Failure): void {
    this.#parts.failures.add(match, failure);
  }

  /** Failures that no call has met yet. A call meets its own when it arrives. */
  get failuresLeft(): number {
    return this.#parts.failures.left;
  }

  /** From now on nothing fails that has not arrived. */
  clearFailures(): void {
    this.#parts.failures.clear();
  }

  appPermissions(channel: Pick<Channel, 'id'>): bigint {
    return this.#parts.platform.world.permissions.ofApp(channel.id);
  }

  /** Of a channel, or of the app's roles in a server. */
  setAppPermissions(channel: Pick<Channel, 'id'>, permissions: bigint): void {
    this.#parts.platform.world.permissions.setForApp(channel.id, permissions);
  }

  async close(): Promise<void> {
    const { platform, server } = this.#parts;
    const { world } = platform;
    platform.gateway.close();
    for (const interaction of world.interactions.values()) {
      interaction.fail(new Error('The Discord stand-in was closed'));
    }
    world.clock.close();
    world.changes.close();
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }
}
