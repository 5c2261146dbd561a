import { isThreadType } from './channel-type.ts';
import type { Channel, Member } from '../http/contract.ts';
import { effectivePermissions, ORDINARY_PERMISSIONS, PERMISSION } from './permissions.ts';

const APP = 'app';

/** Who may do what where. Threads have their parent's (topics/threads.mdx "Permissions"). */
export class ChannelPermissions {
  readonly #channels: ReadonlyMap<string, Channel>;
  /** By channel, then by member's id or for the app. */
  readonly #overwrites = new Map<string, Map<string, bigint>>();

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
    return effectivePermissions(here ?? member.permissions);
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

  #find(channelId: string, who: string): bigint | undefined {
    const own = this.#overwrites.get(channelId)?.get(who);
    const { type = 0, parentId } = this.#channels.get(channelId) ?? {};
    if (own !== undefined || parentId === undefined || !isThreadType(type)) return own;
    return this.#find(parentId, who);
  }
}
