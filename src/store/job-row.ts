import type { Selectable } from 'kysely';
import * as z from 'zod';
import { JOB_STATES, type Job, type JobRecord } from '../jobs/job.ts';
import type { Database } from './schema.ts';

type JobRow = Selectable<Database['jobs']>;

/** Rows come from a file that others may have touched: what SQLite's loose columns can break is checked here. */
const jobRowSchema = z.object({
  model: z.string(),
  prompt: z.string(),
  steps: z.number(),
  count: z.int().min(1),
  state: z.enum(JOB_STATES),
});

export function parseJobRecord(row: JobRow): JobRecord {
  const checked = { ...row, ...jobRowSchema.parse(row) };
  return {
    id: checked.id,
    userId: checked.user_id,
    serverId: checked.server_id,
    state: checked.state,
    order: {
      request: {
        model: checked.model,
        prompt: checked.prompt,
        negativePrompt: checked.negative_prompt,
        width: checked.width,
        height: checked.height,
        steps: checked.steps,
        guidance: checked.guidance,
        seed: checked.seed,
        style: checked.style,
      },
      count: checked.count,
      spoiler: checked.spoiler === 1,
      isPrivate: checked.private === 1,
    },
  };
}

/** Reads a job that is unfinished, whose token is therefore still there. */
export function parseJobRow(row: JobRow): Job {
  return {
    id: row.id,
    origin: {
      interactionId: row.interaction_id,
      applicationId: row.application_id,
      token: row.interaction_token ?? '',
      receivedAt: row.received_at,
      userId: row.user_id,
      serverId: row.server_id,
      channelId: row.channel_id,
      locale: row.locale,
      serverLocale: row.server_locale,
      attachmentSizeLimit: row.attachment_size_limit,
    },
    order: parseJobRecord(row).order,
  };
}
