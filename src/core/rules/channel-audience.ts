/** Bits of Discord's permission set, as its documentation lists them under "Permissions". */
const ADMINISTRATOR = 1n << 3n;
const VIEW_CHANNEL = 1n << 10n;

type Overwrite = { readonly id: string; readonly allow: bigint; readonly deny: bigint };

/** What decides who sees a channel; a category's rules are copied to its channels, so theirs are all. */
export type ChannelAccess = {
  /** The server's id, which is also that of the role that everyone has. */
  readonly serverId: string;
  readonly roles: readonly { readonly id: string; readonly permissions: bigint }[];
  readonly overwrites: readonly Overwrite[];
};

export type Headcount = {
  readonly members: number;
  readonly byRole: Readonly<Record<string, number>>;
};

/** Whether a role alone, with what everyone has, sees the channel ("Permission Overwrites" in Discord's documentation). */
function sees({ serverId, roles, overwrites }: ChannelAccess, roleId: string): boolean {
  const bitsOf = (id: string): bigint => roles.find((role) => role.id === id)?.permissions ?? 0n;
  const base = bitsOf(serverId) | bitsOf(roleId);
  if ((base & ADMINISTRATOR) !== 0n) return true;
  const apply = (bits: bigint, id: string): bigint => {
    const rule = overwrites.find((overwrite) => overwrite.id === id);
    return rule === undefined ? bits : (bits & ~rule.deny) | rule.allow;
  };
  return (apply(apply(base, serverId), roleId) & VIEW_CHANNEL) !== 0n;
}

export function isSeenByEveryone(access: ChannelAccess): boolean {
  return sees(access, access.serverId);
}

/** The roles that see a channel which not everyone sees. */
export function listSeeingRoles(access: ChannelAccess): readonly string[] {
  return access.roles
    .map(({ id }) => id)
    .filter((id) => id !== access.serverId && sees(access, id));
}

/** The one of these roles that most members have, if at least half of them do: that is the members' role and no moderators'. */
export function findMembersRole(
  roleIds: readonly string[],
  { members, byRole }: Headcount,
): string | undefined {
  const [largest] = roleIds.toSorted((one, two) => (byRole[two] ?? 0) - (byRole[one] ?? 0));
  return largest !== undefined && (byRole[largest] ?? 0) * 2 >= members ? largest : undefined;
}
