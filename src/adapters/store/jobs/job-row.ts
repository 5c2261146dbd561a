import type { MessageAddress } from '#core/message-link.ts';
import type { Selectable } from 'kysely';
import * as z from 'zod';
import {
  JOB_PURPOSES,
  JOB_STATES,
  type Job,
  type JobReason,
  type JobRecord,
} from '#features/jobs/job.ts';
import type { ImageOrder } from '#core/image/image-order.ts';
import { readStyleName } from '#core/image/style-name.ts';
import { variationSchema } from '#core/image/variation.ts';
import type { Database } from '../database/schema.ts';

type JobRow = Selectable<Database['jobs']>;
type PictureRow = Selectable<Database['pictures']>;

/** Rows come from a file that others may have touched: what SQLite's loose columns can break is checked here. */
const jobRowSchema = z.object({
  model: z.string(),
  prompt: z.string(),
  steps: z.number(),
  deadline: z.number(),
  state: z.enum(JOB_STATES),
  purpose: z.enum(JOB_PURPOSES),
});

/** @param pictures of the job, in their order */
export function parseJobRecord(row: JobRow, pictures: readonly PictureRow[]): JobRecord {
  const { state } = jobRowSchema.parse(row);
  return {
    id: row.id,
    userId: row.user_id,
    serverId: row.server_id,
    channelId: row.channel_id,
    isAgeRestricted: row.age_restricted === 1,
    state,
    posted: toAddress(row),
    pictures: pictures.map((picture) => ({
      index: picture.position,
      seed: picture.seed,
      state: picture.state,
      bytesHash: picture.bytes_hash,
    })),
    order: toOrder(row, pictures),
    reason: toReason(row),
    prices: pictures.map(({ price }) => price),
  };
}

/** Reads a job that is unfinished, whose token is therefore still there. */
export function parseJob(row: JobRow, pictures: readonly PictureRow[]): Job {
  const { id, order, reason, prices } = parseJobRecord(row, pictures);
  return {
    id,
    order,
    reason,
    prices,
    deadline: row.deadline,
    origin: {
      interactionId: row.interaction_id,
      applicationId: row.application_id,
      token: row.interaction_token ?? '',
      receivedAt: row.received_at,
      userId: row.user_id,
      serverId: row.server_id,
      channelId: row.channel_id,
      threadOf: row.thread_of,
      memberSince: row.member_since,
      locale: row.locale,
      serverLocale: row.server_locale,
      attachmentSizeLimit: row.attachment_size_limit,
    },
  };
}

function toAddress({
  posted_channel_id: channelId,
  posted_message_id: messageId,
}: JobRow): MessageAddress | null {
  return channelId === null || messageId === null ? null : { channelId, messageId };
}

function toReason({ purpose, source_job_id: jobId, source_position: index }: JobRow): JobReason {
  return { purpose, source: jobId === null || index === null ? null : { jobId, index } };
}

function toOrder(row: JobRow, pictures: readonly PictureRow[]): ImageOrder {
  const seeds = pictures.map(({ seed }) => seed);
  return {
    request: {
      model: row.model,
      prompt: row.prompt,
      negativePrompt: row.negative_prompt,
      width: row.width,
      height: row.height,
      steps: row.steps,
      guidance: row.guidance,
      seed: seeds[0] ?? null,
      style: readStyleName(row.style),
      ...(row.own_prompt !== null && {
        words: { prompt: row.own_prompt, negativePrompt: row.own_negative_prompt },
      }),
    },
    seeds,
    variations: pictures
      .map(({ variation }) => variation)
      .filter((variation) => variation !== null)
      .map((variation) => variationSchema.parse(JSON.parse(variation))),
    spoiler: row.spoiler === 1,
    isPrivate: row.private === 1,
  };
}
