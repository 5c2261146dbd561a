import type { ImageOrder } from '../image/image-order.ts';
import type { Policy } from '../policy/policy.ts';
import type { Requester } from './eligibility.ts';

/** Who asks, and where. */
type Asker = Pick<Requester, 'channelId' | 'threadOf' | 'roleIds'>;

/** Whether moderators cover what is asked for there, or by such members. A thread goes by its channel. */
export function isCovered({ spoilers }: Policy, { channelId, threadOf, roleIds }: Asker): boolean {
  const { channels, roles } = spoilers;
  const isChannelCovered = [channelId, threadOf].some((id) => id !== null && channels.includes(id));
  return isChannelCovered || roleIds.some((id) => roles.includes(id));
}

/** What moderators cover is a spoiler, whatever its member’s defaults are. */
export function applySpoilers(order: ImageOrder, policy: Policy, asker: Asker): ImageOrder {
  return isCovered(policy, asker) ? { ...order, spoiler: true } : order;
}
