import { code, text, type Text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import { isModerator, moderatesServer } from '#core/rules/permissions.ts';
import type { Policy } from '#core/policy/policy.ts';
import { failure, success, type Result } from '#core/result.ts';
import type { Moderation } from '../moderation/moderation.ts';
import { describeSuspended } from '../moderation/describe-outcome.ts';
import {
  describeAct,
  findSubject,
  listActions,
  listOpenActions,
  type LogAction,
  type LogEntry,
} from './entry.ts';
import type { LogChannel, LogStore } from './ports.ts';
import { createUndo } from './undo.ts';
import type { Settings } from '../settings/settings.ts';
import type { PolicyStore } from '../settings/ports.ts';

export type LogDecisionsOptions = {
  readonly store: Pick<LogStore, 'find' | 'findAct' | 'noteAct'>;
  readonly policies: Pick<PolicyStore, 'read'>;
  readonly moderation: Pick<
    Moderation,
    'deletePicture' | 'suspend' | 'takeBackSuspension' | 'allowOnce' | 'allowTerm'
  >;
  readonly settings: Pick<Settings, 'edit'>;
  readonly channel: Pick<LogChannel, 'findName'>;
  readonly wake: () => void;
  readonly now: () => number;
};

export type SuspendTerms = {
  /** `null` for good. */
  readonly durationMs: number | null;
  readonly reason: string | null;
  readonly deleteHours: number | null;
};

/** What the buttons of the log do. Discord lets anyone press them, and several moderators at once. */
export interface LogDecisions {
  /** Whether this is a moderator, and the entry one of this server that nobody has dealt with in this way. */
  check(
    invocation: Invocation,
    eventId: string,
    action: LogAction,
  ): Promise<Result<LogEntry, Text>>;
  /** Each asks `check` again. They take seconds: only after a deferral. They give what the moderator is told. */
  deletePicture(invocation: Invocation, eventId: string): Promise<Text>;
  allowOnce(invocation: Invocation, eventId: string): Promise<Text>;
  allowTerm(invocation: Invocation, eventId: string): Promise<Text>;
  suspend(invocation: Invocation, eventId: string, terms: SuspendTerms): Promise<Text>;
  /** Takes back what the entry tells of, or the suspension that was made by its button, if it is still in force. */
  undo(invocation: Invocation, eventId: string): Promise<Text>;
  /** What the member whom an entry concerns is called, if Discord says so at once. */
  findName(entry: LogEntry): Promise<string | undefined>;
}

/**
 * Whoever moderates the server, or the log channel itself. What Discord computed for another channel says nothing: somebody may have that
 * leave in a channel of their own, and press there what nobody has shown them.
 */
function moderatesLog(invocation: Invocation, policy: Policy): boolean {
  if (moderatesServer(invocation, policy)) return true;
  return invocation.channelId === policy.log?.channelId && isModerator(invocation, policy);
}

export function createLogDecisions({
  store,
  policies,
  moderation,
  settings,
  channel,
  wake,
  now,
}: LogDecisionsOptions): LogDecisions {
  const takeBack = createUndo({ settings, moderation });
  /** What is being done right now, by its subject. */
  const underWay = new Set<string>();

  async function check(
    invocation: Invocation,
    eventId: string,
    action: LogAction,
  ): ReturnType<LogDecisions['check']> {
    const { serverId } = invocation;
    if (serverId === null || !moderatesLog(invocation, await policies.read(serverId)))
      return failure(text('log.not_moderator'));
    const entry = await store.find(serverId, eventId);
    if (entry === undefined || !listActions(entry.event).includes(action))
      return failure(text('log.entry_unknown'));
    const done = await store.findAct(serverId, findSubject(entry.event), action);
    const isOpen = listOpenActions(entry).includes(action);
    // Leave for once is still given to words that the allow list has: nobody is hurt by it.
    if (isOpen || (action === 'allow' && done === undefined)) return success(entry);
    if (done !== undefined) return failure(text('log.already', { act: describeAct(done) }));
    return failure(describeClosed(entry, action));
  }

  /** Does it once. Only what has succeeded is noted, so that after a kill the button is still there. */
  async function act(
    invocation: Invocation,
    eventId: string,
    action: LogAction,
    work: (entry: LogEntry, subject: string) => Promise<Result<Text, Text>>,
  ): Promise<Text> {
    const checked = await check(invocation, eventId, action);
    if (!checked.ok) return checked.reason;
    const { serverId } = checked.value.event;
    const subject = findSubject(checked.value.event);
    const key = `${action} ${subject}`;
    if (underWay.has(key)) return text('log.under_way');
    underWay.add(key);
    try {
      const done = await work(checked.value, subject);
      if (!done.ok) return done.reason;
      await store.noteAct(serverId ?? '', subject, { action, byId: invocation.userId, at: now() });
      wake();
      return done.value;
    } finally {
      underWay.delete(key);
    }
  }

  return {
    check,
    deletePicture: (invocation, eventId) =>
      act(invocation, eventId, 'delete', async (_, jobId) => {
        const deleted = await moderation.deletePicture(jobId, invocation);
        if (!deleted.ok) return deleted;
        const { userId, isKept } = deleted.value;
        const values = { member: { user: userId } };
        return success(
          isKept ? text('log.delete_done_kept', values) : text('log.delete_done', values),
        );
      }),
    allowOnce: (invocation, eventId) =>
      act(invocation, eventId, 'allow', async (_, refusalId) => {
        const allowed = await moderation.allowOnce(refusalId, invocation);
        if (!allowed.ok) return allowed;
        const { userId, isFirst } = allowed.value;
        const values = { member: { user: userId } };
        return success(
          isFirst ? text('log.allow_done', values) : text('log.allow_done_before', values),
        );
      }),
    allowTerm: (invocation, eventId) =>
      act(invocation, eventId, 'allow-term', async (_, refusalId) => {
        const allowed = await moderation.allowTerm(refusalId, invocation);
        if (!allowed.ok) return allowed;
        const { userId, words } = allowed.value;
        const values = { member: { user: userId }, words: words.map(code) };
        return success(text('log.allow_term_done', values));
      }),
    suspend: (invocation, eventId, terms) =>
      act(invocation, eventId, 'suspend', async ({ event }) => {
        if (event.userId === null) return failure(text('log.nobody'));
        const suspended = await moderation.suspend({
          ...terms,
          by: invocation,
          userId: event.userId,
        });
        return success(describeSuspended(suspended));
      }),
    undo: (invocation, eventId) =>
      act(invocation, eventId, 'undo', ({ event }) => takeBack(invocation, event)),
    findName: async ({ event: { serverId, userId } }) =>
      serverId === null || userId === null ? undefined : channel.findName(serverId, userId),
  };
}

function describeClosed({ event: { userId }, suspension }: LogEntry, action: LogAction): Text {
  if (userId === null) return text('log.nobody');
  return action === 'suspend' && suspension !== null
    ? text('log.suspended_already', { member: { user: userId }, by: { user: suspension.byId } })
    : text('undo.not_in_force');
}
