import type { MessageAddress } from '#core/message-link.ts';
import { sql, type Kysely } from 'kysely';
import type { FinalState, JobState } from '#features/jobs/job.ts';
import { UNFINISHED_STATES } from '#features/jobs/job.ts';
import type { Journal, KeptFiles, UnfinishedJob } from '#features/jobs/ports/lookup.ts';
import { findChannelFault, type Channel } from '#core/rules/channel-rules.ts';
import { acceptJob, type AcceptOptions } from './accept-job.ts';
import { cancelJob } from './cancel-job.ts';
import { parseJob, parseJobRecord } from './job-row.ts';
import { askRules } from './ask-rules.ts';
import { introduce, leaveIntroduction } from './first-picture.ts';
import {
  forgetFiles,
  listHalfShared,
  noteShare,
  releaseKept,
  shareJob,
} from './private-pictures.ts';
import { ALIASES } from '../member-ids.ts';
import {
  giveUp,
  parsePictureRow,
  recordFailed,
  recordPainted,
  reopenPictures,
} from './picture-rows.ts';
import type { Database } from '../database/schema.ts';
import { beginCall, listNewAlerts } from './call-ledger.ts';

const UNFINISHED: ReadonlySet<JobState> = new Set(UNFINISHED_STATES);

/** The embedded database as the journal of jobs. */
export function createJournal(database: Kysely<Database>, options: AcceptOptions): Journal {
  async function acknowledge(jobId: string, messageId: string | null): Promise<boolean> {
    const { numUpdatedRows } = await database
      .updateTable('jobs')
      .set({ message_id: messageId })
      .where('id', '=', jobId)
      .where('state', 'in', UNFINISHED_STATES)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async function beginDelivery(jobId: string): Promise<boolean> {
    const { numUpdatedRows } = await database
      .updateTable('jobs')
      .set({ state: 'delivering' })
      .where('id', '=', jobId)
      .where('state', 'in', UNFINISHED_STATES)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async function finish(
    jobId: string,
    state: FinalState,
    now: number,
    posted: MessageAddress | null = null,
    kept: KeptFiles | null = null,
  ): Promise<void> {
    await database.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('jobs')
        .set({
          state,
          finished_at: now,
          interaction_token: null,
          posted_channel_id: posted?.channelId ?? null,
          posted_message_id: posted?.messageId ?? null,
          kept_until: kept?.until ?? null,
          kept_bytes: kept?.bytes ?? 0,
          // Cancelled so late, its placeholder is gone already.
          ...(state === 'cancelled' && { message_id: null }),
        })
        .where('id', '=', jobId)
        .execute();
      if (state !== 'delivered') return leaveIntroduction(transaction, jobId);
      await transaction
        .updateTable('pictures')
        .set({ state: 'delivered', ...(kept === null && { file_name: null, file_format: null }) })
        .where('job_id', '=', jobId)
        .where('state', '=', 'painted')
        .execute();
      return undefined;
    });
  }

  async function allowsPlace(serverId: string | null, place: Channel): Promise<boolean> {
    const { policy } = await options.policies.read(database, serverId, Date.now());
    return findChannelFault(policy, place) === undefined;
  }

  async function find(jobId: string): ReturnType<Journal['find']> {
    const row = await database
      .selectFrom('jobs')
      .selectAll()
      .where('id', '=', jobId)
      // Under an alias nothing is left that could be asked for again.
      .where('user_id', '<', ALIASES.from)
      .executeTakeFirst();
    return row === undefined ? undefined : parseJobRecord(row, await selectPictures([jobId]));
  }

  async function findPosted(messageId: string): ReturnType<Journal['findPosted']> {
    const row = await database
      .selectFrom('jobs')
      .select('id')
      .where('posted_message_id', '=', messageId)
      .executeTakeFirst();
    return row === undefined ? undefined : find(row.id);
  }

  function selectPictures(jobIds: readonly string[]) {
    return database
      .selectFrom('pictures')
      .selectAll()
      .where('job_id', 'in', jobIds)
      .orderBy('position')
      .execute();
  }

  async function listUnfinished(): Promise<readonly UnfinishedJob[]> {
    const rows = await database
      .selectFrom('jobs')
      .selectAll()
      .where('state', 'in', UNFINISHED_STATES)
      .execute();
    const pictures = await database
      .selectFrom('pictures')
      .selectAll()
      .where(
        'job_id',
        'in',
        database.selectFrom('jobs').select('id').where('state', 'in', UNFINISHED_STATES),
      )
      .orderBy('arrival')
      .execute();
    const rowById = new Map(rows.map((row) => [row.id, row]));
    const picturesByJob = Map.groupBy(pictures, ({ job_id }) => job_id);
    return [...picturesByJob].flatMap(([jobId, its]) => {
      const row = rowById.get(jobId);
      if (row === undefined) return [];
      return [
        { job: parseJob(row, its), pictures: its.map(parsePictureRow), messageId: row.message_id },
      ];
    });
  }

  async function listKept(): Promise<readonly string[]> {
    const rows = await database
      .selectFrom('jobs')
      .select('id')
      .where('state', 'in', [...UNFINISHED_STATES, 'undeliverable'])
      .unionAll(database.selectFrom('jobs').select('id').where('kept_until', 'is not', null))
      .execute();
    return rows.map(({ id }) => id);
  }

  async function listOpen(
    userId: string,
    serverId: string | null,
  ): ReturnType<Journal['listOpen']> {
    const rows = await database
      .selectFrom('jobs')
      .selectAll()
      .where('state', 'in', [...UNFINISHED_STATES, 'undeliverable'])
      .where('user_id', '=', userId)
      .where('server_id', serverId === null ? 'is' : '=', serverId)
      .orderBy('received_at')
      .execute();
    const pictures = rows.length === 0 ? [] : await selectPictures(rows.map(({ id }) => id));
    return rows.map((row) =>
      parseJobRecord(
        row,
        pictures.filter(({ job_id }) => job_id === row.id),
      ),
    );
  }

  async function expireUndeliverable(endedBefore: number): Promise<readonly string[]> {
    return database.transaction().execute(async (transaction) => {
      const rows = await transaction
        .updateTable('jobs')
        .set({ state: 'failed' })
        .where('state', '=', 'undeliverable')
        .where('finished_at', '<', endedBefore)
        .returning('id')
        .execute();
      const jobIds = rows.map(({ id }) => id);
      // Nobody will see these pictures any more.
      await transaction
        .updateTable('pictures')
        .set({ state: 'failed', failure: 'expired', counted: 0 })
        .where('job_id', 'in', jobIds)
        .where('state', '=', 'painted')
        .execute();
      return jobIds;
    });
  }

  async function noteCopy(jobId: string, { channelId, messageId }: MessageAddress): Promise<void> {
    // The job may have been erased meanwhile.
    await sql`insert into copies (job_id, channel_id, message_id)
      select id, ${channelId}, ${messageId} from jobs where id = ${jobId}`.execute(database);
  }

  async function forgetPlaceholder(jobId: string): Promise<void> {
    await database
      .updateTable('jobs')
      .set({ interaction_token: null, message_id: null })
      .where('id', '=', jobId)
      .execute();
  }

  async function listWithPlaceholder(): ReturnType<Journal['listWithPlaceholder']> {
    const rows = await database
      .selectFrom('jobs')
      .selectAll()
      .where('state', '=', 'cancelled')
      .where(({ eb, or }) =>
        or([eb('interaction_token', 'is not', null), eb('message_id', 'is not', null)]),
      )
      .execute();
    // Where the placeholder is does not depend on the pictures.
    return rows.map((row) => ({ job: parseJob(row, []), messageId: row.message_id }));
  }

  async function forgetTokens(receivedBefore: number): Promise<void> {
    await database
      .updateTable('jobs')
      .set({ interaction_token: null })
      .where('interaction_token', 'is not', null)
      .where('received_at', '<', receivedBefore)
      .execute();
  }

  async function listPictures(jobId: string): ReturnType<Journal['listPictures']> {
    return (await selectPictures([jobId])).map(parsePictureRow);
  }

  async function listStored(jobId: string): ReturnType<Journal['listStored']> {
    const pictures = await listPictures(jobId);
    return pictures.map(({ stored }) => stored).filter((stored) => stored !== undefined);
  }

  async function reopen(jobId: string): ReturnType<Journal['reopen']> {
    await reopenPictures(database, jobId, []);
    const { state } = (await find(jobId)) ?? {};
    return state === undefined || !UNFINISHED.has(state) ? [] : listPictures(jobId);
  }

  return {
    accept: (submission, now) => acceptJob(database, options, submission, now),
    acknowledge,
    beginCall: (key, price, now) => beginCall(database, options, key, price, now),
    recordPainted: (...painted) => recordPainted(database, ...painted),
    recordFailed: (callId, charge, key, reason) =>
      recordFailed(database, callId, charge, key, reason),
    giveUp: (key, reason) => giveUp(database, key, reason),
    beginDelivery,
    introduce: (job) => introduce(database, job),
    cancel: (jobId, now) => cancelJob(database, options, jobId, now),
    finish,
    releaseKept: (now, maxBytes) => releaseKept(database, now, maxBytes),
    noteAgeRestricted: async (jobId) => {
      await database
        .updateTable('jobs')
        .set({ age_restricted: 1 })
        .where('id', '=', jobId)
        .execute();
    },
    askRules: (submission, now) => askRules(database, options, submission, now),
    beginShare: (jobId, address) => noteShare(database, jobId, address),
    endShare: (jobId) => noteShare(database, jobId, null),
    listHalfShared: async () => {
      const records = await Promise.all((await listHalfShared(database)).map(find));
      return records.filter((record) => record !== undefined);
    },
    share: (jobId, place, posted) => shareJob(database, jobId, place, posted),
    forgetKept: (jobIds) =>
      database.transaction().execute(async (transaction) => forgetFiles(transaction, jobIds)),
    allowsPlace,
    find,
    findPosted,
    listUnfinished,
    listKept,
    listOpen,
    listPictures,
    listStored,
    reopen,
    reopenAll: (found) => reopenPictures(database, undefined, found),
    forgetTokens,
    forgetPlaceholder,
    noteCopy,
    listWithPlaceholder,
    expireUndeliverable,
    listNewAlerts: (reached, now) => listNewAlerts(database, reached, now),
  };
}
