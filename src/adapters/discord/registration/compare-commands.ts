/** What Discord has of a command, or takes of one. */
export type KnownCommand = { readonly type?: number | undefined; readonly name: string };

/** Whether two commands say the same, whatever Discord adds on its own. */
export function saysTheSame(one: object, other: object): boolean {
  return describeCommand(one) === describeCommand(other);
}

/** Whether they are the same command, perhaps in another version. */
export function isSameCommand(one: KnownCommand, other: KnownCommand): boolean {
  return one.name === other.name && (one.type ?? 1) === (other.type ?? 1);
}

/** What Discord adds on its own, and what says the same whether it stands there or not. */
const OWN_TO_DISCORD: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'default_permission',
]);

function describeCommand(command: object): string {
  return JSON.stringify(normalise({ type: 1, ...command }));
}

function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, member]) => !OWN_TO_DISCORD.has(key) && !isAbsent(member))
    .map(([key, member]) => [key, normalise(member)] as const)
    .toSorted(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(entries);
}

function isAbsent(value: unknown): boolean {
  // A menu's command has an empty description.
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
