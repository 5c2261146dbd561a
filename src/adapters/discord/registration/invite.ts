/** What Easel needs in a server, as Discord's own pages name it ("Bitwise Permission Flags" in its documentation). */
export const NEEDED_PERMISSIONS = [
  { name: 'View Channels', bit: 1n << 10n },
  { name: 'Send Messages', bit: 1n << 11n },
  { name: 'Send Messages in Threads', bit: 1n << 38n },
  { name: 'Attach Files', bit: 1n << 15n },
  /** So that a late picture is looked for before it is posted: it is never there twice. */
  { name: 'Read Message History', bit: 1n << 16n },
] as const;

/** Where somebody who manages a server takes the bot into it, with these permissions and no others. */
export function createInvite(applicationId: string): string {
  const permissions = NEEDED_PERMISSIONS.reduce((all, { bit }) => all | bit, 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
