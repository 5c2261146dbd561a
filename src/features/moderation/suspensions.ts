import { text, type Text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import type { Suspension } from '#core/rules/eligibility.ts';
import { createEvent, type ServerEvent } from '../audit/event.ts';
import type {
  Listed,
  ListedSuspension,
  DirectMessages,
  PageQuery,
  ServerJobStore,
  SuspensionStore,
} from './ports.ts';
import type { Sweep, Swept } from './sweep.ts';

/** Who decides, and where. */
export type Moderator = Pick<Invocation, 'userId' | 'serverId' | 'channelId' | 'serverLocale'>;

export type SuspensionsOptions = {
  readonly suspensions: SuspensionStore;
  readonly serverJobs: ServerJobStore;
  readonly directMessages: DirectMessages;
  readonly sweep: Sweep;
  readonly now: () => number;
};

type SuspendRequest = {
  readonly by: Moderator;
  readonly userId: string;
  /** `null` for good. */
  readonly durationMs: number | null;
  /** For the member to read, at most `MAX_REASON` characters. */
  readonly reason: string | null;
  /** Pictures that were posted in these last hours go, too. */
  readonly deleteHours: number | null;
};

export type SuspendOutcome = Swept & {
  readonly userId: string;
  /** By which one press takes it back. */
  readonly undoId: string;
  readonly until: number | null;
  readonly reason: string | null;
  /** In place of an earlier one. */
  readonly isReplaced: boolean;
  readonly isTold: boolean;
};

export const MAX_REASON = 300;

const HOUR_MS = 60 * 60 * 1000;

export interface Suspensions {
  /**
   * Takes a member off Easel in this server, cancels what waits, and tells them. Takes seconds where pictures are deleted: only
   * after a deferral.
   */
  suspend(request: SuspendRequest): Promise<SuspendOutcome>;
  /** Gives whether the member was suspended. */
  unsuspend(by: Moderator, userId: string): Promise<boolean>;
  /** Takes the present one back, so that the one before it holds again. Gives what has come of it; nothing if there was none. */
  takeBackSuspension(by: Moderator, userId: string): Promise<Text | undefined>;
  listSuspended(by: Moderator, page: PageQuery): Promise<Listed<ListedSuspension>>;
}

export function createSuspensions({
  suspensions,
  serverJobs,
  directMessages,
  sweep,
  now,
}: SuspensionsOptions): Suspensions {
  async function suspend(request: SuspendRequest): Promise<SuspendOutcome> {
    const { by, userId, durationMs, reason, deleteHours } = request;
    const serverId = requireServer(by);
    const at = now();
    const until = durationMs === null ? null : at + durationMs;
    const event = createEvent({
      serverId,
      at,
      kind: 'action',
      actorId: by.userId,
      userId,
      locale: by.serverLocale,
      summary: describeSuspension(userId, until, reason),
      undo: { kind: 'suspension' },
    });
    const isReplaced = await suspensions.suspend(
      { serverId, userId, until, reason, byId: by.userId, at },
      event,
    );
    const deleteAfter = deleteHours === null ? null : at - deleteHours * HOUR_MS;
    const [swept, isTold] = await Promise.all([
      sweep({ serverId, userId, deleteAfter }),
      tell(by, userId, (channel) => describeToMember(channel, until, reason)),
    ]);
    return { ...swept, userId, undoId: event.id, until, reason, isReplaced, isTold };
  }

  async function unsuspend(by: Moderator, userId: string): Promise<boolean> {
    const serverId = requireServer(by);
    const isEnded = await suspensions.end(serverId, userId, describeEnd(by, userId, now()));
    if (isEnded)
      await tell(by, userId, (channel) => text('moderation.told_unsuspended', { channel }));
    return isEnded;
  }

  async function takeBackSuspension(by: Moderator, userId: string): Promise<Text | undefined> {
    const serverId = requireServer(by);
    const at = now();
    const taken = await suspensions.takeBack(serverId, userId, at, (earlier) =>
      describeEnd(by, userId, at, earlier),
    );
    if (taken === false) return undefined;
    const earlier = taken === true ? undefined : taken;
    await tell(by, userId, (channel) =>
      earlier === undefined
        ? text('moderation.told_unsuspended', { channel })
        : describeToMember(channel, earlier.until, earlier.reason),
    );
    return describeEnd(by, userId, at, earlier).summary;
  }

  async function tell(
    by: Moderator,
    userId: string,
    describe: (channel: { readonly channel: string }) => Text,
  ): Promise<boolean> {
    const serverId = requireServer(by);
    const address = await serverJobs.findAddress(serverId, userId);
    const { channelId, locale } = address ?? { channelId: by.channelId, locale: by.serverLocale };
    return directMessages.tell(userId, describe({ channel: channelId }), locale, { serverId });
  }

  return {
    suspend,
    unsuspend,
    takeBackSuspension,
    listSuspended: (by, page) => suspensions.list(requireServer(by), now(), page),
  };
}

/** @param earlier that holds again from now on */
function describeEnd(by: Moderator, userId: string, at: number, earlier?: Suspension): ServerEvent {
  const member = { user: userId };
  return createEvent({
    serverId: requireServer(by),
    at,
    kind: 'action',
    actorId: by.userId,
    userId,
    locale: by.serverLocale,
    summary:
      earlier === undefined
        ? text('moderation.unsuspended_summary', { member })
        : text('moderation.suspension_back_summary', { member }),
  });
}

/** Moderators act in servers only. */
export function requireServer({ serverId }: Pick<Invocation, 'serverId'>): string {
  if (serverId === null) throw new Error('direct messages have no moderators');
  return serverId;
}

export function describeSuspension(
  userId: string,
  until: number | null,
  reason: string | null,
): Text {
  const values = { member: { user: userId }, when: new Date(until ?? 0), reason: reason ?? '' };
  if (until === null) {
    return text(
      reason === null ? 'moderation.suspended_summary' : 'moderation.suspended_because_summary',
      values,
    );
  }
  return text(
    reason === null
      ? 'moderation.suspended_until_summary'
      : 'moderation.suspended_until_because_summary',
    values,
  );
}

function describeToMember(
  channel: { readonly channel: string },
  until: number | null,
  reason: string | null,
): Text {
  const values = { channel, when: new Date(until ?? 0), reason: reason ?? '' };
  if (until === null) {
    return text(
      reason === null ? 'moderation.told_suspended' : 'moderation.told_suspended_because',
      values,
    );
  }
  return text(
    reason === null ? 'moderation.told_suspended_until' : 'moderation.told_suspended_until_because',
    values,
  );
}
