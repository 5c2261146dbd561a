import type { Invocation } from '#core/invocation.ts';
import { createExampleJob } from './example-job.ts';

/** Who asks when nobody is named. */
export const ADA = '200000000000000001';
export const BEN = '200000000000000002';
export const MODERATOR = '200000000000000009';
export const SERVER = '300000000000000001';
export const CHANNEL = '400000000000000001';
export const MANAGE_SERVER = 1n << 5n;

/** What is different about somebody, or about where they are. */
export type Who = Partial<Invocation>;

/** Ada, an ordinary member in an ordinary channel, but for what is changed. */
export function createInvocation(who: Who = {}): Invocation {
  const { origin } = createExampleJob({ origin: { receivedAt: Date.now(), ...who } });
  return {
    ...origin,
    permissions: 0n,
    roleIds: origin.serverId === null ? [] : [origin.serverId],
    categoryId: null,
    isAgeRestricted: false,
    pressedOn: null,
    pressedPictures: [],
    pressedComponents: [],
    botSeesChannel: true,
    unseenChannelIds: [],
    namedMembers: {},
    ...who,
  };
}

let interactions = 0;

/** Another at each call. */
export function nextInteractionId(): string {
  interactions += 1;
  return String(1_100_000_000_000_000_000n + BigInt(interactions));
}
