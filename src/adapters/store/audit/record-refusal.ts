import type { Transaction } from 'kysely';
import type { Policy } from '#core/policy/policy.ts';
import type { Fault } from '#core/rules/fault.ts';
import { isAppealable } from '#core/rules/rules.ts';
import { createEvent, findLogState, findReach } from '#features/audit/event.ts';
import type { Job } from '#features/jobs/job.ts';
import type { GateRefusal } from '#features/jobs/ports/intake.ts';
import { insertRefusal } from './event-rows.ts';
import { hasLogProblem } from '../log-channel/log-problem.ts';
import type { Database } from '../database/schema.ts';

/**
 * One member's refusals in an hour that are kept with their words, over all servers. Of more than that the rule and the time are
 * enough: whoever keeps trying must not fill the disk.
 */
export const MAX_WORDED_REFUSALS = 20;
const HOUR_MS = 60 * 60 * 1000;

type RefusalFacts = {
  readonly policy: Policy;
  /** It was typed that it is no spoiler. */
  readonly staysOpen: boolean;
  readonly now: number;
};

/** Writes the gate’s no down, for moderators to look up. */
export async function recordRefusal(
  transaction: Transaction<Database>,
  { origin, order, reason: asked }: Job,
  { rule, reason, fits }: Fault,
  { policy, staysOpen, now }: RefusalFacts,
): Promise<GateRefusal> {
  const { userId, serverId, channelId, serverLocale } = origin;
  const { model, prompt, negativePrompt } = order.request;
  const isWordless = await hasTooManyWords(transaction, userId, now);
  const event = createEvent({
    serverId,
    at: now,
    kind: 'refusal',
    rule,
    userId,
    channelId,
    locale: serverLocale,
    summary: reason,
    request: isWordless
      ? null
      : {
          model,
          prompt,
          negativePrompt,
          count: order.seeds.length,
          isPrivate: order.isPrivate,
          asked: { order, reason: asked, ...(staysOpen && { staysOpen }) },
        },
  });
  await insertRefusal(transaction, event, findLogState(policy, 'refusal'));
  const { id, reference } = event;
  // A moderator gives leave to words, so there have to be some; and somebody has to read the question.
  const mayAsk =
    serverId !== null &&
    isAppealable(rule) &&
    !isWordless &&
    findReach(policy, 'question', await hasLogProblem(transaction, serverId)) === 'read';
  const reduced = fits === undefined || isWordless ? {} : { fits };
  return { id, reference, reason, mayAsk, rule, ...reduced };
}

async function hasTooManyWords(
  transaction: Transaction<Database>,
  userId: string,
  now: number,
): Promise<boolean> {
  const worded = await transaction
    .selectFrom('events')
    .select('id')
    .where('user_id', '=', userId)
    .where('at', '>', now - HOUR_MS)
    .where('kind', '=', 'refusal')
    .where('request', 'is not', null)
    .limit(MAX_WORDED_REFUSALS)
    .execute();
  return worded.length === MAX_WORDED_REFUSALS;
}
