import type { Kysely } from 'kysely';
import { serialiseText } from '#core/i18n/text-json.ts';
import { findLogState, type ServerEvent } from '#features/audit/event.ts';
import type { AskBound, Asked, LogStore } from '#features/log-channel/ports.ts';
import { insertEvent } from '../audit/event-rows.ts';
import { findJob, findPictured } from './pictured-jobs.ts';
import type { PolicyCache } from '../policy-cache.ts';
import type { Database } from '../database/schema.ts';

/** What comes into the log beside refusals and moderators' doings, which are written with what they tell of. */
export function createLogEntrance(
  database: Kysely<Database>,
  policies: PolicyCache,
): Pick<LogStore, 'addPicture' | 'addQuestion' | 'addReport' | 'findPictured' | 'findJob'> {
  /** Writes a picture's event unless there is one like it. */
  async function addPicture(event: ServerEvent, preview: Buffer | null): Promise<boolean> {
    return database.transaction().execute(async (transaction) => {
      const known = await transaction
        .selectFrom('events')
        .select('id')
        .where('job_id', '=', event.jobId)
        .where('kind', '=', event.kind)
        // A picture can be delivered and, later, shared.
        .where('summary', '=', serialiseText(event.summary))
        .executeTakeFirst();
      if (known !== undefined) return false;
      await insert(transaction, event, preview);
      return true;
    });
  }

  async function insert(
    transaction: Kysely<Database>,
    event: ServerEvent,
    preview: Buffer | null = null,
  ): Promise<void> {
    const { policy } = await policies.read(transaction, event.serverId, event.at);
    const state = findLogState(policy, event.kind);
    const kept = state === 'pending' ? preview : null;
    await insertEvent(transaction, event, state, kept?.toString('base64') ?? null);
    if (event.kind === 'question' && state === 'pending')
      await joinRefusal(transaction, event, policy.log?.channelId ?? '');
  }

  /** Writes what somebody puts before the moderators: once for each subject, and no more than so many. */
  async function addAsked(
    event: ServerEvent,
    requester: 'user_id' | 'actor_id',
    subject: 'about' | 'job_id',
    { most, since }: AskBound,
  ): Promise<Asked> {
    return database.transaction().execute(async (transaction) => {
      const theirs = transaction
        .selectFrom('events')
        .select('id')
        .where('server_id', '=', event.serverId)
        .where('kind', '=', event.kind)
        .where(requester, '=', requester === 'user_id' ? event.userId : event.actorId);
      const known = await theirs
        .where(subject, '=', subject === 'about' ? event.about : event.jobId)
        .executeTakeFirst();
      if (known !== undefined) return 'known';
      const recent = await theirs.where('at', '>', since).limit(most).execute();
      if (recent.length === most) return 'too many';
      await insert(transaction, event);
      return 'added';
    });
  }

  return {
    addPicture,
    addQuestion: (event, bound) => addAsked(event, 'user_id', 'about', bound),
    addReport: (event, bound) => addAsked(event, 'actor_id', 'job_id', bound),
    findPictured: (serverId, messageId) => findPictured(database, serverId, messageId),
    findJob: (serverId, jobId) => findJob(database, serverId, jobId),
  };
}

/** Where the refusal stands in the log, its entry shows the question; one that is still to be written finds it then. */
async function joinRefusal(
  transaction: Kysely<Database>,
  { id, about }: ServerEvent,
  channelId: string,
): Promise<void> {
  const refusal = await transaction
    .selectFrom('events')
    .select(['log_channel_id', 'log_message_id'])
    .where('id', '=', about)
    .where('log_state', 'in', ['posted', 'changed'])
    .where('log_channel_id', '=', channelId)
    .executeTakeFirst();
  if (refusal === undefined) return;
  await transaction
    .updateTable('events')
    .set({ ...refusal, log_state: 'changed' })
    .where('id', '=', id)
    .execute();
}
