import { text, type Text } from '#core/i18n/text.ts';
import { endPause, setPause } from '#core/policy-edits/pause.ts';
import { findAccountCreation } from '#core/rules/newcomer.ts';
import type { Result } from '#core/result.ts';
import type { EventStore, ServerJob } from './ports.ts';
import { requireServer, type Moderator } from './suspensions.ts';
import { createEvent } from '../audit/event.ts';
import type { Changed, Settings } from '../settings/settings.ts';
import type { Sweep, Swept } from './sweep.ts';

export type RaidsOptions = {
  readonly settings: Settings;
  readonly events: EventStore;
  readonly sweep: Sweep;
  readonly now: () => number;
};

/** Whose requests are meant: who fits one of the two; without any, everybody's. */
type ClearRequest = {
  readonly by: Moderator;
  readonly joinedWithinHours: number | null;
  readonly accountYoungerThanDays: number | null;
  /** Pictures that were posted in these last minutes go, too. */
  readonly deleteMinutes: number | null;
};

export interface Raids {
  pause(by: Moderator, reason: string | null): Promise<Result<Changed, Text>>;
  resume(by: Moderator): Promise<Result<Text, Text>>;
  /** Cancels what waits. Takes seconds where pictures are deleted: only after a deferral. */
  cancelAll(request: ClearRequest): Promise<Swept>;
}

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export function createRaids({ settings, events, sweep, now }: RaidsOptions): Raids {
  return {
    pause: (by, reason) => settings.change(by, setPause({ by: by.userId, at: now(), reason })),
    resume: (by) => settings.edit(by, endPause()),
    async cancelAll(request) {
      const { by, deleteMinutes } = request;
      const serverId = requireServer(by);
      const at = now();
      // Written before: what has been begun is known even if it does not come to its end.
      const summary = describeClearing(request);
      const who = { actorId: by.userId, locale: by.serverLocale };
      await events.record(createEvent({ serverId, at, kind: 'action', ...who, summary }));
      return sweep({
        serverId,
        isMeant: (job) => isMeant(job, request, at),
        deleteAfter: deleteMinutes === null ? null : at - deleteMinutes * MINUTE_MS,
      });
    },
  };
}

function isMeant(
  { userId, memberSince }: ServerJob,
  { joinedWithinHours: hours, accountYoungerThanDays: days }: ClearRequest,
  at: number,
): boolean {
  if (hours === null && days === null) return true;
  const isNewHere = hours !== null && (memberSince ?? 0) > at - hours * HOUR_MS;
  // What stands for a member whose data were erased says nothing of the account.
  const isNumber = /^\d+$/.test(userId);
  return (
    isNewHere || (days !== null && isNumber && findAccountCreation(userId) > at - days * DAY_MS)
  );
}

function describeClearing({
  joinedWithinHours,
  accountYoungerThanDays,
  deleteMinutes,
}: ClearRequest): Text {
  const whose = [
    ...(joinedWithinHours === null
      ? []
      : [text('moderation.whose_joined', { count: joinedWithinHours })]),
    ...(accountYoungerThanDays === null
      ? []
      : [text('moderation.whose_young', { count: accountYoungerThanDays })]),
  ];
  const all = whose.length === 0 ? [text('moderation.whose_all')] : whose;
  return deleteMinutes === null
    ? text('moderation.cancel_all_summary', { whose: all })
    : text('moderation.cancel_all_deleting_summary', { whose: all, count: deleteMinutes });
}
