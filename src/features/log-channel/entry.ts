import { text, type Text } from '#core/i18n/text.ts';
import { isLiftable } from '#core/rules/rules.ts';
import type { ServerEvent } from '../audit/event.ts';

/** What a moderator can do by an entry's buttons. Messages posted long ago carry the names: they never change. */
export type LogAction = 'delete' | 'allow' | 'allow-term' | 'suspend';

/** What a moderator has done by them. */
export type LogDecision = {
  readonly action: LogAction;
  readonly byId: string;
  readonly at: number;
};

/** An event as the log channel shows it. */
export type LogEntry = {
  readonly event: ServerEvent;
  /** In their order. */
  readonly acts: readonly LogDecision[];
  /** The message that shows its pictures to all. */
  readonly message: { readonly channelId: string; readonly messageId: string } | null;
  /** Pictures that nobody else sees, small; `posted` once they stand in the log channel. */
  readonly preview: Buffer | 'posted' | null;
  readonly isSpoiler: boolean;
};

/** What the entry is about: moderators' decisions on it show in all entries about the same. */
export function findSubject({ id, jobId, about }: ServerEvent): string {
  return jobId ?? about ?? id;
}

/** What a moderator can do about an event, done or not. */
export function listActions({ kind, rule, request }: ServerEvent): readonly LogAction[] {
  switch (kind) {
    case 'picture':
    case 'report':
      return ['delete', 'suspend'];
    case 'refusal':
    case 'question': {
      // Leave is given to words, and these may not have been kept.
      const canLift = request !== null && rule !== null && isLiftable(rule);
      return [
        ...(canLift ? (['allow'] as const) : []),
        ...(canLift && rule === 'terms' ? (['allow-term'] as const) : []),
        'suspend',
      ];
    }
    case 'change':
    case 'action':
      return [];
  }
}

/** What is still to be done. A word that is allowed from now on needs no leave for once. */
export function listOpenActions({ event, acts }: LogEntry): readonly LogAction[] {
  const done = new Set(acts.map(({ action }) => action));
  return listActions(event).filter(
    (action) => !done.has(action) && !(action === 'allow' && done.has('allow-term')),
  );
}

export function describeAct({ action, byId, at }: LogDecision): Text {
  const values = { moderator: { user: byId }, when: new Date(at) };
  switch (action) {
    case 'delete':
      return text('log.deleted', values);
    case 'suspend':
      return text('log.suspended', values);
    case 'allow':
      return text('log.allowed', values);
    case 'allow-term':
      return text('log.allowed_term', values);
  }
}
