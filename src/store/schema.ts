import type { ColumnType, Generated } from 'kysely';
import type { Charge } from '../ledger/spend.ts';
import type { PictureFormat } from '../image/picture-file.ts';
import type { JobState, PaintFailureReason, PictureState } from '../jobs/job.ts';

/** Ids are texts, because Discord's go past 2^53. Moments are milliseconds since 1970; flags are 0 or 1. */
export type Database = {
  jobs: JobTable;
  pictures: PictureTable;
  fair_clock: FairClockTable;
  spend: SpendTable;
  spend_totals: SpendTotalTable;
  spend_alerts: SpendAlertTable;
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
  style: string | null;
  spoiler: number;
  private: number;
  deadline: number;
  /** The message that acknowledged it. */
  message_id: string | null;
  state: ColumnType<JobState>;
  finished_at: number | null;
};

type PictureTable = {
  /** Counts up over all pictures: the order of their arrival. */
  arrival: Generated<number>;
  job_id: string;
  /** Its place in the job, from 0. */
  position: number;
  user_id: string;
  seed: number | null;
  /** In nano-dollars. */
  price: number;
  state: ColumnType<PictureState>;
  failure: ColumnType<PaintFailureReason | null>;
  /** Calls begun for it. */
  calls: ColumnType<number, number | undefined>;
  /** The virtual time when it came into the line. */
  arrival_tag: number;
  start_tag: number;
  finish_tag: number;
  /** Its file, while it waits for delivery. */
  file_name: string | null;
  file_format: ColumnType<PictureFormat | null>;
};

/** One row: the virtual time, which is the largest start tag dispatched so far. */
type FairClockTable = { id: number; virtual_time: number };

/** One row a call, written before the call is made. Amounts are nano-dollars. */
type SpendTable = {
  id: Generated<number>;
  job_id: string;
  position: number;
  model: string;
  price: number;
  charge: ColumnType<Charge>;
  begun_at: number;
};

/** What the calls of a UTC day (`2026-11-22`) or month (`2026-11`) come to. */
type SpendTotalTable = { period: string; amount: number };

/** Thresholds that have been reported. */
type SpendAlertTable = { period: string; percentage: number };
