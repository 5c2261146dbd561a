import type { LogKind } from '#core/policy/policy.ts';
import { until, type Driver } from './driver.ts';
import type { JobChanges } from './example-job.ts';
import { SERVER } from './people.ts';
import { setPolicy } from './policy.ts';

export const LOG = '400000000000000099';
/** Manages the messages of the log channel, where the entries stand. */
export const LOG_MODERATOR = {
  userId: '200000000000000003',
  permissions: 1n << 13n,
  channelId: LOG,
};

export function keepLog(
  driver: Driver,
  kinds: readonly LogKind[],
  { serverId = SERVER, channelId = LOG } = {},
): Promise<void> {
  return setPolicy(driver, { log: { channelId, kinds: [...kinds] } }, serverId);
}

/** Asks for a picture that a rule refuses; gives the id behind the refusal's button. */
export async function refuse(driver: Driver, changes: JobChanges = {}): Promise<string> {
  const before = await listEvents(driver);
  const reply = await driver.submit({ ...changes, request: { steps: 20, ...changes.request } });
  if (reply.answers[0]?.startsWith('refuse') !== true) throw new Error('It was not refused');
  const after = await listEvents(driver);
  const known = new Set(before.map(({ id }) => id));
  return after.find(({ id, kind }) => kind === 'refusal' && !known.has(id))?.id ?? '';
}

export const listEvents = ({ database }: Driver) =>
  database.selectFrom('events').selectAll().orderBy('at').execute();

/** Resolves once a condition on the texts of the log holds. */
export const logged = (
  { logChannel }: Driver,
  isThere: (texts: readonly string[]) => boolean,
): Promise<void> => until(() => isThere(logChannel.texts));
