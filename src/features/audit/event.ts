import { randomBytes, randomInt } from 'node:crypto';
import type { AskedOrder } from '#core/image/image-order.ts';
import type { Job } from '../jobs/job.ts';
import type { Text } from '#core/i18n/text.ts';
import type { Undo } from '#core/policy-edits/undo.ts';
import type { LogKind, Policy } from '#core/policy/policy.ts';
import type { Rule } from '#core/rules/rules.ts';

/**
 * What moderators can look up later. `change`: of settings. `action`: something that a moderator did to a member or to all.
 * `report` and `question`: a member asks for a moderator's eye.
 */
const EVENT_KINDS = ['refusal', 'picture', 'change', 'action', 'report', 'question'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/**
 * Whether the log channel has it: `none` if nobody wants it there, `dropped` if it could not be written in time, `changed` if it
 * stands there and says less than has happened since.
 */
export type LogState = 'none' | 'pending' | 'posted' | 'changed' | 'dropped';

/** Questions go to any log that there is: somebody waits for an answer. */
const KIND_IN_LOG: Readonly<Record<EventKind, LogKind | null>> = {
  refusal: 'refusals',
  picture: 'pictures',
  change: 'changes',
  action: 'changes',
  report: 'reports',
  question: null,
};

/** Whether a server's log channel wants to be told. */
export function findLogState({ log }: Policy, kind: EventKind): LogState {
  const kindInLog = KIND_IN_LOG[kind];
  if (log === null) return 'none';
  return kindInLog === null || log.kinds.includes(kindInLog) ? 'pending' : 'none';
}

/**
 * Whether somebody reads in the log what members put before the moderators. Where the log takes nothing, nobody does until it is mended.
 *
 * @param hasProblem the log's channel is gone, or takes nothing
 */
export type LogReach = 'read' | 'no log' | 'broken';

export function findReach(
  policy: Policy,
  kind: 'question' | 'report',
  hasProblem: boolean,
): LogReach {
  if (findLogState(policy, kind) === 'none') return 'no log';
  return hasProblem ? 'broken' : 'read';
}

/** What was asked for, as far as moderators need it. */
export type EventRequest = {
  readonly model: string;
  readonly prompt: string;
  readonly negativePrompt: string | null;
  readonly count: number;
  readonly isPrivate: boolean;
  /** All of it, so that its member can have it after all. Refusals from before have none. */
  readonly asked?: AskedJob | undefined;
};

export type AskedJob = Pick<Job, 'order' | 'reason'> & Pick<AskedOrder, 'staysOpen'>;

export type ServerEvent = {
  /** 22 characters, opaque: buttons carry it. */
  readonly id: string;
  /** Short enough to read out; unique enough within a server. */
  readonly reference: string;
  readonly serverId: string | null;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly kind: EventKind;
  readonly rule: Rule | null;
  /** Whom it concerns. */
  readonly userId: string | null;
  /** Who did it. */
  readonly actorId: string | null;
  readonly channelId: string | null;
  readonly jobId: string | null;
  readonly summary: Text;
  readonly request: EventRequest | null;
  /** What Discord says of the server's language; `null` where nobody said it. */
  readonly locale: string | null;
  /** The id of the refusal that a question is about. */
  readonly about: string | null;
  /** How a press takes it back; `null` if none does. */
  readonly undo: Undo | null;
};

export type EventDraft = Pick<ServerEvent, 'serverId' | 'at' | 'kind' | 'summary' | 'locale'> &
  Partial<ServerEvent>;

/** Letters and digits that nobody takes for one another (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const REFERENCE_LENGTH = 7;

export function createEvent(draft: EventDraft): ServerEvent {
  const letters = Array.from({ length: REFERENCE_LENGTH }, () => ALPHABET[randomInt(32)]);
  return {
    id: randomBytes(16).toString('base64url'),
    reference: letters.join(''),
    rule: null,
    userId: null,
    actorId: null,
    channelId: null,
    jobId: null,
    request: null,
    about: null,
    undo: null,
    ...draft,
  };
}
