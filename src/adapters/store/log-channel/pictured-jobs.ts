import type { Kysely } from 'kysely';
import type { PicturedJob } from '#features/log-channel/ports.ts';
import type { Database } from '../database/schema.ts';

/** The job whose pictures a message shows. */
export async function findPictured(
  database: Kysely<Database>,
  serverId: string,
  messageId: string,
): Promise<PicturedJob | undefined> {
  const job = await database
    .selectFrom('jobs')
    .select('id')
    .where('server_id', '=', serverId)
    .where('posted_message_id', '=', messageId)
    .executeTakeFirst();
  return job === undefined ? undefined : findJob(database, serverId, job.id);
}

export async function findJob(
  database: Kysely<Database>,
  serverId: string,
  jobId: string,
): Promise<PicturedJob | undefined> {
  const job = await database
    .selectFrom('jobs')
    .select(['id', 'user_id', 'channel_id', 'model', 'prompt', 'negative_prompt', 'private'])
    .select(({ selectFrom }) =>
      selectFrom('pictures')
        .whereRef('job_id', '=', 'jobs.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('count'),
    )
    .where('server_id', '=', serverId)
    .where('id', '=', jobId)
    // Nobody can have seen a private one that was not posted, so nobody can report it.
    .where(({ eb, or }) => or([eb('private', '=', 0), eb('posted_message_id', 'is not', null)]))
    .executeTakeFirst();
  if (job === undefined) return undefined;
  const { id, user_id, channel_id, model, prompt, negative_prompt, count } = job;
  return {
    id,
    userId: user_id,
    channelId: channel_id,
    request: {
      model,
      prompt,
      negativePrompt: negative_prompt,
      count: count ?? 0,
      isPrivate: job.private === 1,
    },
  };
}
