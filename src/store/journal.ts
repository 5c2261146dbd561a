import type { Insertable, Kysely } from 'kysely';
import { seedOfPicture } from '../image/seeds.ts';
import type { Job, JobRecord, JobState } from '../jobs/job.ts';
import type { JobOutcome, Journal } from '../jobs/ports.ts';
import { parseJobRecord, parseJobRow } from './job-row.ts';
import type { Database } from './schema.ts';

const UNFINISHED: readonly JobState[] = ['queued', 'painting', 'delivering'];

export function createJournal(database: Kysely<Database>): Journal {
  async function accept(job: Job): Promise<void> {
    await database.transaction().execute(async (transaction) => {
      await transaction.insertInto('jobs').values(toJobRow(job)).execute();
      await transaction.insertInto('pictures').values(toPictureRows(job)).execute();
    });
  }

  async function finish(
    jobId: string,
    state: JobState,
    { delivered, missing }: JobOutcome,
  ): Promise<void> {
    await database.transaction().execute(async (transaction) => {
      await transaction
        .updateTable('jobs')
        .set({ state, finished_at: Date.now(), interaction_token: null })
        .where('id', '=', jobId)
        .execute();
      const pictures = transaction.updateTable('pictures').where('job_id', '=', jobId);
      if (delivered.length > 0) {
        const positions = delivered.map(({ index }) => index);
        await pictures.set({ state: 'delivered' }).where('position', 'in', positions).execute();
      }
      for (const { index, failure } of missing) {
        await pictures
          .set({ state: 'failed', failure: failure.reason })
          .where('position', '=', index)
          .execute();
      }
    });
  }

  async function find(jobId: string): Promise<JobRecord | undefined> {
    const row = await database
      .selectFrom('jobs')
      .selectAll()
      .where('id', '=', jobId)
      .executeTakeFirst();
    return row === undefined ? undefined : parseJobRecord(row);
  }

  async function listUnfinished(): Promise<readonly Job[]> {
    const rows = await database
      .selectFrom('jobs')
      .selectAll()
      .where('state', 'in', UNFINISHED)
      .orderBy('received_at')
      .execute();
    return rows.map(parseJobRow);
  }

  return { accept, finish, find, listUnfinished };
}

function toJobRow({ id, origin, order }: Job): Insertable<Database['jobs']> {
  const { request } = order;
  return {
    id,
    interaction_id: origin.interactionId,
    application_id: origin.applicationId,
    interaction_token: origin.token,
    received_at: origin.receivedAt,
    user_id: origin.userId,
    server_id: origin.serverId,
    channel_id: origin.channelId,
    locale: origin.locale,
    server_locale: origin.serverLocale,
    attachment_size_limit: origin.attachmentSizeLimit,
    model: request.model,
    prompt: request.prompt,
    negative_prompt: request.negativePrompt,
    width: request.width,
    height: request.height,
    steps: request.steps,
    guidance: request.guidance,
    seed: request.seed,
    style: request.style,
    count: order.count,
    spoiler: Number(order.spoiler),
    private: Number(order.isPrivate),
    state: 'queued',
    finished_at: null,
  };
}

function toPictureRows({ id, order }: Job): Insertable<Database['pictures']>[] {
  const first = order.request.seed;
  return Array.from({ length: order.count }, (_, position) => ({
    job_id: id,
    position,
    seed: first === null ? null : seedOfPicture(first, position),
    state: 'queued',
    failure: null,
  }));
}
