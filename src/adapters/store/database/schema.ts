import type { ColumnType, Generated } from 'kysely';
import type { Charge } from '#core/ledger/spend.ts';
import type { PictureFormat } from '#core/image/picture-file.ts';
import type { JobPurpose, JobState, PaintFailureReason, PictureState } from '#features/jobs/job.ts';
import type { EventKind, LogState } from '#features/audit/event.ts';
import type { LogAction } from '#features/log-channel/entry.ts';
import type { Rule } from '#core/rules/rules.ts';

/** Ids are texts, because Discord's go past 2^53. Moments are milliseconds since 1970; flags are 0 or 1. */
export type Database = {
  jobs: JobTable;
  pictures: PictureTable;
  fair_clock: FairClockTable;
  spend: SpendTable;
  spend_totals: SpendTotalTable;
  spend_alerts: SpendAlertTable;
  server_spend_totals: ServerSpendTotalTable;
  servers: ServerTable;
  suspensions: SuspensionTable;
  passes: PassTable;
  events: EventTable;
  member_defaults: MemberDefaultsTable;
  acts: ActTable;
  removals: RemovalTable;
  drafts: DraftTable;
  copies: CopyTable;
  searches: SearchTable;
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

type PictureTable = {
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
  /** Empty for direct messages. */
  server_id: string;
};

/** What the calls of a UTC day (`2026-11-22`) or month (`2026-11`) come to. */
type SpendTotalTable = { period: string; amount: number };

/** Thresholds that have been reported. */
type SpendAlertTable = { period: string; percentage: number };

/** What a server's calls of a UTC month come to. */
type ServerSpendTotalTable = { server_id: string; period: string; amount: number };

type ServerTable = {
  id: string;
  /** Counts the changes of its policy, so that a cached one is known to be the present one. */
  version: number;
  /** JSON; see `policySchema`. */
  policy: string;
  last_seen_at: number;
  /** Entries that the log channel could not take in time. */
  log_dropped: ColumnType<number, number | undefined>;
  /** Why the log channel takes nothing, as a text in JSON. */
  log_problem: string | null;
  /** The job that brought the server's first picture for all to see; empty where that was before such was noted. */
  introduced_by: ColumnType<string | null, string | null | undefined>;
};

type SuspensionTable = {
  id: Generated<number>;
  server_id: string;
  user_id: string;
  /** `null` for good. */
  until: number | null;
  reason: string | null;
  by_id: string;
  at: number;
  ended_at: number | null;
};

/** One request that a moderator lets through in spite of the rules. */
type PassTable = {
  id: Generated<number>;
  server_id: string;
  user_id: string;
  prompt: string;
  /** Empty for none. */
  negative_prompt: string;
  /** The refusal that it answers. */
  event_id: string;
  expires_at: number;
  used_at: number | null;
};

/** What moderators can look up, and what their log channel is told of. */
type EventTable = {
  id: string;
  /** Short enough to read out. */
  reference: string;
  /** Empty for direct messages. */
  server_id: string;
  at: number;
  kind: ColumnType<EventKind>;
  rule: ColumnType<Rule | null>;
  /** Whom it concerns. */
  user_id: string | null;
  /** Who did it. */
  actor_id: string | null;
  channel_id: string | null;
  job_id: string | null;
  /** A text in JSON. */
  summary: string;
  /** What was asked for, in JSON; see `requestSchema` in event-rows.ts. */
  request: string | null;
  /** A small picture for the log channel, in base64; empty once it is posted there. */
  preview: string | null;
  log_state: ColumnType<LogState>;
  log_channel_id: string | null;
  log_message_id: string | null;
  /** The id of the first of the entries that go into one message, from before it is posted. */
  log_batch: string | null;
  /** What Discord says of the server's language. */
  locale: string | null;
  /** The refusal that a question is about. */
  about: string | null;
};

/** What a moderator has done by an entry's buttons, once for each thing that entries are about. */
type ActTable = {
  server_id: string;
  /** A job's id, or that of a refusal. */
  subject: string;
  action: ColumnType<LogAction>;
  by_id: string;
  at: number;
};

/** Messages that have to go since somebody has erased their data. Nothing says whose they were. */
type RemovalTable = {
  id: Generated<number>;
  channel_id: string;
  message_id: string;
  /** Times that it did not work. */
  tries: ColumnType<number, number | undefined>;
};

/** What a member wants where they say nothing, in JSON. */
type MemberDefaultsTable = { user_id: string; defaults: string; changed_at: number };

/** What somebody looks for in a history: the pages' buttons name it. Forgotten after a day. */
type SearchTable = {
  id: string;
  /** Who looks. */
  user_id: string;
  /** Empty for direct messages. */
  server_id: string;
  /** Whose pictures. */
  about_user_id: string;
  words: string | null;
  model: string | null;
  /** Of UTC, such as `2026-11`. */
  month: string | null;
  created_at: number;
};

/** What somebody typed into a form that was refused, in JSON; see `draftSchema`. Forgotten after a day. */
type DraftTable = {
  id: string;
  user_id: string;
  /** Empty for direct messages. */
  server_id: string;
  draft: string;
  created_at: number;
};

/** Messages that show a job's picture once more, larger: they go when its pictures have to go. */
type CopyTable = { job_id: string; channel_id: string; message_id: string };
