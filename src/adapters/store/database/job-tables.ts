import type { ColumnType, Generated } from 'kysely';
import type { Charge } from '#core/ledger/spend.ts';
import type { PictureFormat } from '#core/image/picture-file.ts';
import type { JobPurpose, JobState, PaintFailureReason, PictureState } from '#features/jobs/job.ts';

export type JobTable = {
  id: string;
  interaction_id: string;
  application_id: string;
  /** Kept only while the job is unfinished. */
  interaction_token: string | null;
  received_at: number;
  user_id: string;
  server_id: string | null;
  channel_id: string;
  /** The channel that the thread hangs from, if it is one. */
  thread_of: string | null;
  /** When the member had joined the server. */
  member_since: number | null;
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
  /** As the member typed them, where a style was put around them; before that was kept, what was painted is all there is. */
  own_prompt: ColumnType<string | null, string | null | undefined>;
  own_negative_prompt: ColumnType<string | null, string | null | undefined>;
  spoiler: number;
  private: number;
  deadline: number;
  /** The message that acknowledged it. */
  message_id: string | null;
  state: ColumnType<JobState>;
  finished_at: number | null;
  /** The message that shows the pictures to all; none for private ones, and none once it is deleted. */
  posted_channel_id: ColumnType<string | null, string | null | undefined>;
  posted_message_id: ColumnType<string | null, string | null | undefined>;
  purpose: ColumnType<JobPurpose>;
  /** The picture that it came from. */
  source_job_id: string | null;
  source_position: number | null;
  /** Whether its channel was age-restricted. */
  age_restricted: ColumnType<number, number | undefined>;
  /** Until when the files of private pictures are kept. */
  kept_until: ColumnType<number | null, number | null | undefined>;
  kept_bytes: ColumnType<number, number | undefined>;
};

export type PictureTable = {
  /** Counts up over all pictures: the order of their arrival. */
  arrival: Generated<number>;
  job_id: string;
  /** Its place in the job, from 0. */
  position: number;
  user_id: string;
  /** Empty for direct messages. */
  server_id: string;
  /** In the books' time, which never runs backwards. */
  submitted_at: number;
  /** Whether it counts against allowances: from its submission until it comes to nothing. */
  counted: ColumnType<number, number | undefined>;
  /** A moderator took it out of the count. */
  given_back: ColumnType<number, number | undefined>;
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
  /** SHA-256, in hex, of the bytes that the API sent. */
  bytes_hash: ColumnType<string | null, string | null | undefined>;
  /** What differs from the job's request, in JSON. */
  variation: ColumnType<string | null, string | null | undefined>;
};

/** One row: the virtual time, which is the largest start tag dispatched so far. */
export type FairClockTable = { id: number; virtual_time: number };

/** One row a call, written before the call is made. Amounts are nano-dollars. */
export type SpendTable = {
  id: Generated<number>;
  job_id: string;
  position: number;
  model: string;
  price: number;
  charge: ColumnType<Charge>;
  begun_at: number;
  /** Empty for direct messages. */
  server_id: string;
};

/** What the calls of a UTC day (`2026-11-22`) or month (`2026-11`) come to. */
export type SpendTotalTable = { period: string; amount: number };

/** Thresholds that have been reported. */
export type SpendAlertTable = { period: string; percentage: number };

/** What a server's calls of a UTC month come to. */
export type ServerSpendTotalTable = { server_id: string; period: string; amount: number };

/** Messages that show a job's picture once more, larger: they go when its pictures have to go. */
export type CopyTable = { job_id: string; channel_id: string; message_id: string };
