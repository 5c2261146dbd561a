import { text, type Text } from '#core/i18n/text.ts';
import type { JobState } from '../jobs/job.ts';
import { RULES, type Rule } from '#core/rules/rules.ts';
import type { EventRequest } from './event.ts';

/** What moderators can look up: entries of the server's events, and the requests that were taken. */
export const AUDIT_KINDS = [
  'refusal',
  'accepted',
  'change',
  'action',
  'report',
  'question',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

export type AuditEntry = {
  readonly kind: AuditKind;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** To read out; a taken request goes by its job's id. */
  readonly reference: string;
  readonly rule: Rule | null;
  readonly userId: string | null;
  readonly actorId: string | null;
  readonly channelId: string | null;
  readonly jobId: string | null;
  readonly summary: Text;
  readonly request: EventRequest | null;
};

export type AuditFilter = {
  /** Whom an entry concerns, or who did what it tells of. */
  readonly userId?: string;
  readonly rule?: Rule;
  readonly kind?: AuditKind;
  readonly reference?: string;
};

export type AuditQuery = AuditFilter & {
  readonly serverId: string;
  /** What came later is not shown, so that pages stay as they are. */
  readonly until: number;
};

export function isAuditKind(word: unknown): word is AuditKind {
  return AUDIT_KINDS.some((kind) => kind === word);
}

export function isRule(word: unknown): word is Rule {
  return RULES.some((rule) => rule === word);
}

const TAKEN_TEXTS = {
  queued: 'moderation.taken_queued',
  painting: 'moderation.taken_painting',
  delivering: 'moderation.taken_delivering',
  delivered: 'moderation.taken_delivered',
  failed: 'moderation.taken_failed',
  refused: 'moderation.taken_refused',
  cancelled: 'moderation.taken_cancelled',
  expired: 'moderation.taken_expired',
  undeliverable: 'moderation.taken_undeliverable',
} as const satisfies Record<JobState, string>;

/** What has become of a request that was taken. */
export function describeTaken(state: JobState): Text {
  return text(TAKEN_TEXTS[state]);
}
