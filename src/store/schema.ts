import type { ColumnType } from 'kysely';
import type { JobState, PaintFailureReason, PictureState } from '../jobs/job.ts';

/** Ids are texts, because Discord's go past 2^53. Moments are milliseconds since 1970; flags are 0 or 1. */
export type Database = {
  jobs: JobTable;
  pictures: PictureTable;
};

type JobTable = {
  id: string;
  interaction_id: string;
  application_id: string;
  /** Kept only while the job is unfinished. */
  interaction_token: string | null;
  received_at: number;
  user_id: string;
  server_id: string | null;
  channel_id: string;
  locale: string;
  server_locale: string;
  attachment_size_limit: number;
  model: string;
  prompt: string;
  negative_prompt: string | null;
  width: number | null;
  height: number | null;
  steps: number;
  guidance: number | null;
  /** The first picture's; the others count up. */
  seed: number | null;
  style: string | null;
  count: number;
  spoiler: number;
  private: number;
  state: ColumnType<JobState>;
  finished_at: number | null;
};

type PictureTable = {
  job_id: string;
  /** Its place in the job, from 0. */
  position: number;
  seed: number | null;
  state: ColumnType<PictureState>;
  failure: ColumnType<PaintFailureReason | null>;
};
