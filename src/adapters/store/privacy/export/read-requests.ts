import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../../database/schema.ts';
import {
  findNext,
  PAGE_ROWS,
  splitOffset,
  toMoment,
  type Member,
  type PageOfRows,
} from './reader.ts';

export async function readRequests(
  database: Kysely<Database>,
  { owner, userId }: Member,
  after: string,
): Promise<PageOfRows> {
  const [at, id] = splitOffset(after);
  const jobs = await database
    .selectFrom('jobs')
    .selectAll()
    .where('user_id', '=', owner)
    .where(sql<boolean>`(received_at, id) < (${at}, ${id})`)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE_ROWS)
    .execute();
  const jobIds = jobs.map((job) => job.id);
  const pictures = await database
    .selectFrom('pictures')
    .selectAll()
    .where('job_id', 'in', jobIds)
    .orderBy('position')
    .execute();
  const copies = await database
    .selectFrom('copies')
    .selectAll()
    .where('job_id', 'in', jobIds)
    .execute();
  const copiesOf = Map.groupBy(copies, ({ job_id }) => job_id);
  const byJob = Map.groupBy(pictures, ({ job_id }) => job_id);
  const rows = jobs.map((job) =>
    owner === userId
      ? describeJob(job, byJob.get(job.id) ?? [], copiesOf.get(job.id) ?? [])
      : describeErased(job, byJob.get(job.id) ?? []),
  );
  return { rows, next: findNext(jobs, (last) => `${last.received_at}/${last.id}`) };
}

type JobRow = Selectable<Database['jobs']>;
type PictureRow = Selectable<Database['pictures']>;

function describePictures(pictures: readonly PictureRow[]): readonly object[] {
  return pictures.map((picture) => ({
    seed: picture.seed,
    variation: picture.variation,
    bytesHash: picture.bytes_hash,
    state: picture.state,
    failure: picture.failure,
    submittedAt: toMoment(picture.submitted_at),
    countsAgainstLimits: picture.counted === 1,
    priceNanoUsd: picture.price,
    calls: picture.calls,
    keptFile: picture.file_name,
  }));
}

function describeKept(job: JobRow): object {
  return {
    serverId: job.server_id,
    receivedAt: toMoment(job.received_at),
    finishedAt: toMoment(job.finished_at),
    state: job.state,
    model: job.model,
  };
}

/** What an erasure has left. */
function describeErased(job: JobRow, pictures: readonly PictureRow[]): object {
  return { isErased: true, ...describeKept(job), pictures: describePictures(pictures) };
}

/** The interaction's token, a secret of the bot's that lives for 15 minutes, is not among it. */
function describeJob(
  job: JobRow,
  pictures: readonly PictureRow[],
  copies: readonly Selectable<Database['copies']>[],
): object {
  return {
    id: job.id,
    ...describeKept(job),
    interactionId: job.interaction_id,
    channelId: job.channel_id,
    threadOf: job.thread_of,
    memberSince: toMoment(job.member_since),
    locale: job.locale,
    serverLocale: job.server_locale,
    attachmentSizeLimit: job.attachment_size_limit,
    deadline: toMoment(job.deadline),
    prompt: job.prompt,
    negativePrompt: job.negative_prompt,
    width: job.width,
    height: job.height,
    steps: job.steps,
    guidance: job.guidance,
    style: job.style,
    ownPrompt: job.own_prompt,
    ownNegativePrompt: job.own_negative_prompt,
    isSpoiler: job.spoiler === 1,
    isPrivate: job.private === 1,
    isAgeRestricted: job.age_restricted === 1,
    purpose: job.purpose,
    sourceRequestId: job.source_job_id,
    sourcePicture: job.source_position,
    keptUntil: toMoment(job.kept_until),
    replyMessageId: job.message_id,
    postedChannelId: job.posted_channel_id,
    postedMessageId: job.posted_message_id,
    copies: copies.map((copy) => ({ channelId: copy.channel_id, messageId: copy.message_id })),
    pictures: describePictures(pictures),
  };
}
