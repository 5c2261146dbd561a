import type { ColumnType, Generated } from 'kysely';
import type { EventKind, LogState } from '#features/audit/event.ts';
import type { LogAction } from '#features/log-channel/entry.ts';
import type { Rule } from '#core/rules/rules.ts';
import type {
  CopyTable,
  FairClockTable,
  JobTable,
  PictureTable,
  ServerSpendTotalTable,
  SpendAlertTable,
  SpendTable,
  SpendTotalTable,
} from './job-tables.ts';

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
  gateway_sessions: GatewaySessionTable;
  seen_interactions: SeenInteractionTable;
  blocked_servers: BlockedServerTable;
};

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
  /** How it is taken back, in JSON; see `undoSchema`. */
  undo: ColumnType<string | null, string | null | undefined>;
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

/** Discord's sessions, one a shard; see `GatewaySession`. */
type GatewaySessionTable = {
  shard_id: number;
  shard_count: number;
  application_id: string;
  session_id: string;
  sequence: number;
  resume_url: string;
  alive_at: number;
};

/** Interactions of the last minutes. */
type SeenInteractionTable = { id: bigint };

/** Servers that the operator does not have Easel work in. */
type BlockedServerTable = { server_id: string; at: number };
