import type { Kysely } from 'kysely';
import { serialiseText } from '../i18n/text-json.ts';
import { findLogState, type ServerEvent } from '../servers/event.ts';
import type { LogBook } from '../servers/log-ports.ts';
import { insertEvent } from './event-rows.ts';
import { findJob, findPictured } from './pictured-jobs.ts';
import type { Policies } from './policies.ts';
import type { Database } from './schema.ts';

/** What comes into the log beside refusals and moderators' doings, which are written with what they tell of. */
export function createLogEntrance(
  database: Kysely<Database>,
  policies: Policies,
): Pick<LogBook, 'addPicture' | 'addQuestion' | 'addReport' | 'findPictured' | 'findJob'> {
  /** Writes an event unless there is one like it. */
  async function addOnce(
    event: ServerEvent,
    isAbout: 'job_id' | 'about',
    preview: Buffer | null = null,
  ): Promise<boolean> {
    return database.transaction().execute(async (transaction) => {
      const known = await transaction
        .selectFrom('events')
        .select('id')
        .where(isAbout, '=', isAbout === 'job_id' ? event.jobId : event.about)
        .where('kind', '=', event.kind)
        // A picture can be delivered and, later, shared.
        .$if(isAbout === 'job_id', (query) =>
          query.where('summary', '=', serialiseText(event.summary)),
        )
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
  }

  async function addReport(
    event: ServerEvent,
    { most, since }: { readonly most: number; readonly since: number },
  ): ReturnType<LogBook['addReport']> {
    return database.transaction().execute(async (transaction) => {
      const reports = transaction
        .selectFrom('events')
        .select('id')
        .where('server_id', '=', event.serverId)
        .where('kind', '=', 'report')
        .where('actor_id', '=', event.actorId);
      const known = await reports.where('job_id', '=', event.jobId).executeTakeFirst();
      if (known !== undefined) return 'known';
      const recent = await reports.where('at', '>', since).limit(most).execute();
      if (recent.length === most) return 'too many';
      await insert(transaction, event);
      return 'added';
    });
  }

  return {
    addPicture: (event, preview) => addOnce(event, 'job_id', preview),
    addQuestion: (event) => addOnce(event, 'about'),
    addReport,
    findPictured: (serverId, messageId) => findPictured(database, serverId, messageId),
    findJob: (serverId, jobId) => findJob(database, serverId, jobId),
  };
}
