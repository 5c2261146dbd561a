import { text, type Text } from '#core/i18n/text.ts';
import { isLiftable } from '#core/rules/rules.ts';
import type { ServerEvent } from '../audit/event.ts';

/** What a moderator can do by an entry's buttons. Messages posted long ago carry the names: they never change. */
export type LogAction = 'delete' | 'allow' | 'allow-term' | 'suspend' | 'undo';

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
  /** That of the member whom it concerns, if one is in force. */
  readonly suspension: { readonly at: number; readonly byId: string } | null;
};

/** What the entry is about: moderators' decisions on it show in all entries about the same. */
export function findSubject({ id, jobId, about }: ServerEvent): string {
  return jobId ?? about ?? id;
}

/** What a moderator can do about an event, done or not. */
export function listActions({ kind, rule, request, undo }: ServerEvent): readonly LogAction[] {
  switch (kind) {
    case 'picture':
    case 'report':
      return ['delete', 'suspend', 'undo'];
    case 'refusal':
    case 'question': {
      // Leave is given to words, and these may not have been kept.
      const canLift = request !== null && rule !== null && isLiftable(rule);
      return [
        ...(canLift ? (['allow'] as const) : []),
        ...(canLift && rule === 'terms' ? (['allow-term'] as const) : []),
        'suspend',
        'undo',
      ];
    }
    case 'change':
    case 'action':
      return undo === null ? [] : ['undo'];
  }
}

/** What is still to be done. A word that is allowed from now on needs no leave for once. */
export function listOpenActions(entry: LogEntry): readonly LogAction[] {
  const { event, acts, suspension } = entry;
  const done = new Set(acts.map(({ action }) => action));
  return listActions(event).filter((action) => {
    if (action === 'suspend') return event.userId !== null && suspension === null;
    if (action === 'undo') return canUndo(entry);
    return !done.has(action) && !(action === 'allow' && done.has('allow-term'));
  });
}

/** Whether what was done is still in force, as far as the entry itself shows. */
function canUndo({ event, acts, suspension }: LogEntry): boolean {
  if (event.undo?.kind === 'suspension') return suspension?.at === event.at;
  if (event.undo !== null) return acts.every(({ action }) => action !== 'undo');
  const act = acts.find(({ action }) => action === 'suspend');
  if (suspension === null) return false;
  // Somebody else may have suspended the member anew since.
  if (act !== undefined) return suspension.byId === act.byId && suspension.at <= act.at;
  return event.kind === 'question' && event.rule === 'suspension';
}

/** Each question in the entry of the refusal that it is about, if that is among them. */
export function joinQuestions(entries: readonly LogEntry[]): readonly LogEntry[] {
  const refusals = new Set(
    entries.filter(({ event }) => event.kind === 'refusal').map(({ event }) => event.id),
  );
  const isJoined = ({ event }: LogEntry): boolean =>
    event.kind === 'question' && refusals.has(event.about ?? '');
  const asked = new Set(entries.filter(isJoined).map(({ event }) => event.about));
  return entries
    .filter((entry) => !isJoined(entry))
    .map((entry) =>
      asked.has(entry.event.id) ? { ...entry, event: { ...entry.event, kind: 'question' } } : entry,
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
    case 'undo':
      return text('log.undone', values);
  }
}
