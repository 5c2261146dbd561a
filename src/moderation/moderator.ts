/** Bits of Discord's permission set, as its documentation lists them under "Permissions". */
const ADMINISTRATOR = 1n << 3n;
const MANAGE_SERVER = 1n << 5n;
const MANAGE_MESSAGES = 1n << 13n;

/** @param permissions of the member in the channel at hand, as Discord computed them */
function isModerator(permissions: bigint): boolean {
  return (permissions & (ADMINISTRATOR | MANAGE_SERVER | MANAGE_MESSAGES)) !== 0n;
}

/** Whether somebody may change a server's settings by a button or a form, which Discord lets anyone send. */
export function isManager({ permissions }: { readonly permissions: bigint }): boolean {
  return (permissions & (ADMINISTRATOR | MANAGE_SERVER)) !== 0n;
}

/** Whether somebody may cancel or delete a job: it is theirs, or they are a moderator here. */
export function mayActOn(
  job: { readonly userId: string },
  who: { readonly userId: string; readonly permissions: bigint },
): boolean {
  return job.userId === who.userId || isModerator(who.permissions);
}
