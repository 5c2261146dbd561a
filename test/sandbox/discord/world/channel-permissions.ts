import { isThreadType } from './channel-type.ts';
import type { Channel, Member } from '../http/contract.ts';
import { effectivePermissions, ORDINARY_PERMISSIONS, PERMISSION } from './permissions.ts';

const APP = 'app';

/** topics/permissions.mdx "Permission Overwrites": of a role, or of a member. */
type Overwrite = {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
};

/** Who may do what where. Threads have their parent's (topics/threads.mdx "Permissions"). */
export class ChannelPermissions {
  readonly #channels: ReadonlyMap<string, Channel>;
  /** By channel, then by member's id or for the app. */
  readonly #overwrites = new Map<string, Map<string, bigint>>();
  /** Who alone sees a channel, by its id. */
  readonly #closed = new Map<string, ReadonlySet<string>>();

  constructor(channels: ReadonlyMap<string, Channel>) {
    this.#channels = channels;
  }

  ofApp(channelId: string): bigint {
    return effectivePermissions(this.#find(channelId, APP) ?? ORDINARY_PERMISSIONS);
  }

  /** Nothing that a channel denies binds an administrator. */
  ofMember(member: Member, channelId: string): bigint {
    const isAdministrator = (member.permissions & PERMISSION.administrator) !== 0n;
    const here = isAdministrator ? undefined : this.#find(channelId, member.id);
    const usual = isAdministrator || this.#lets(member, channelId) ? 0n : PERMISSION.viewChannel;
    return effectivePermissions(here ?? member.permissions & ~usual);
  }

  /** Nobody but these members, administrators and the app. */
  closeChannel(channelId: string, members: readonly Member[]): void {
    this.#closed.set(channelId, new Set(members.map(({ id }) => id)));
  }

  /** As the API shows who alone sees a channel. */
  listOverwrites({ id, serverId }: Channel, applicationId: string): readonly Overwrite[] {
    const members = this.#closed.get(id);
    if (!members || serverId === undefined) return [];
    const letIn = [...members, applicationId].map((memberId): Overwrite => ({
      id: memberId,
      type: 1,
      allow: PERMISSION.viewChannel,
      deny: 0n,
    }));
    return [{ id: serverId, type: 0, allow: 0n, deny: PERMISSION.viewChannel }, ...letIn];
  }

  setForApp(channelId: string, permissions: bigint): void {
    this.#set(channelId, APP, permissions);
  }

  setForMember(member: Member, channelId: string, permissions: bigint): void {
    this.#set(channelId, member.id, permissions);
  }

  #set(channelId: string, who: string, permissions: bigint): void {
    const here = this.#overwrites.get(channelId) ?? new Map<string, bigint>();
    this.#overwrites.set(channelId, here.set(who, permissions));
  }

  #lets(member: Member, channelId: string): boolean {
    const { type = 0, parentId } = this.#channels.get(channelId) ?? {};
    if (parentId !== undefined && isThreadType(type)) return this.#lets(member, parentId);
    return this.#closed.get(channelId)?.has(member.id) ?? true;
  }

  #find(channelId: string, who: string): bigint | undefined {
    const own = this.#overwrites.get(channelId)?.get(who);
    const { type = 0, parentId } = this.#channels.get(channelId) ?? {};
    if (own !== undefined || parentId === undefined || !isThreadType(type)) return own;
    return this.#find(parentId, who);
  }
}
