import type { Policy } from '../policy/policy.ts';

/** Bits of Discord's permission set, as its documentation lists them under "Permissions". */
const ADMINISTRATOR = 1n << 3n;
const MANAGE_SERVER = 1n << 5n;
const MANAGE_MESSAGES = 1n << 13n;
const MODERATE_MEMBERS = 1n << 40n;

/** Who acts: with their permissions in the channel at hand, as Discord computed them. */
export type Actor = { readonly permissions: bigint; readonly roleIds: readonly string[] };

/** Whether somebody may press moderators' buttons, which Discord lets anyone press. */
export function isModerator(who: Actor, policy: Pick<Policy, 'moderatorRole'>): boolean {
  return hasOneOf(who, ADMINISTRATOR | MANAGE_SERVER | MANAGE_MESSAGES) || hasRole(who, policy);
}

/** Whether somebody is a moderator in all of a server: what can be given in one channel alone does not count. */
export function moderatesServer(who: Actor, policy: Pick<Policy, 'moderatorRole'>): boolean {
  return hasOneOf(who, ADMINISTRATOR | MANAGE_SERVER | MODERATE_MEMBERS) || hasRole(who, policy);
}

function hasOneOf({ permissions }: Pick<Actor, 'permissions'>, wanted: bigint): boolean {
  return (permissions & wanted) !== 0n;
}

function hasRole({ roleIds }: Actor, { moderatorRole }: Pick<Policy, 'moderatorRole'>): boolean {
  return moderatorRole !== null && roleIds.includes(moderatorRole);
}

/** Whether somebody may change a server's settings by a button or a form, which Discord lets anyone send. */
export function isManager(who: Pick<Actor, 'permissions'>): boolean {
  return hasOneOf(who, ADMINISTRATOR | MANAGE_SERVER);
}

/** Whether somebody may cancel or delete a job: it is theirs, or they are a moderator here. */
export function mayActOn(
  job: { readonly userId: string },
  who: Actor & { readonly userId: string },
  policy: Pick<Policy, 'moderatorRole'>,
): boolean {
  return job.userId === who.userId || isModerator(who, policy);
}
