/** topics/permissions.mdx "Bitwise Permission Flags"; those that the stand-in looks at or seeds with. */
export const PERMISSION = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  manageServer: 1n << 5n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useExternalEmojis: 1n << 18n,
  manageRoles: 1n << 28n,
  useApplicationCommands: 1n << 31n,
  createPublicThreads: 1n << 35n,
  sendMessagesInThreads: 1n << 38n,
  moderateMembers: 1n << 40n,
  useExternalApps: 1n << 50n,
} as const;

const ALL_PERMISSIONS = (1n << 53n) - 1n;

export const ORDINARY_PERMISSIONS =
  PERMISSION.addReactions |
  PERMISSION.viewChannel |
  PERMISSION.sendMessages |
  PERMISSION.embedLinks |
  PERMISSION.attachFiles |
  PERMISSION.readMessageHistory |
  // New servers grant it to everybody, and so to the app.
  PERMISSION.mentionEveryone |
  PERMISSION.useExternalEmojis |
  PERMISSION.useApplicationCommands |
  PERMISSION.createPublicThreads |
  PERMISSION.sendMessagesInThreads |
  PERMISSION.useExternalApps;

/** receiving-and-responding.mdx, note on `app_permissions`: in direct messages with the app's bot. */
export const DIRECT_PERMISSIONS =
  PERMISSION.attachFiles |
  PERMISSION.embedLinks |
  PERMISSION.mentionEveryone |
  PERMISSION.useExternalEmojis;

/** What Discord computes: an administrator has everything. */
export function effectivePermissions(granted: bigint): bigint {
  return (granted & PERMISSION.administrator) === 0n ? granted : ALL_PERMISSIONS;
}

export function hasPermissions(granted: bigint, wanted: bigint): boolean {
  return (effectivePermissions(granted) & wanted) === wanted;
}
