import type { Transaction } from 'kysely';
import type { Policy } from '#core/policy/policy.ts';
import type { Fault } from '#core/rules/fault.ts';
import { isLiftable } from '#core/rules/rules.ts';
import { createEvent, findLogState } from '#features/audit/event.ts';
import type { Job } from '#features/jobs/job.ts';
import type { GateRefusal } from '#features/jobs/ports/intake.ts';
import { insertRefusal } from './event-rows.ts';
import type { Database } from '../database/schema.ts';

/** Writes the gate’s no down, for moderators to look up. */
export async function recordRefusal(
  transaction: Transaction<Database>,
  { origin, order }: Job,
  { rule, reason }: Fault,
  policy: Policy,
  now: number,
): Promise<GateRefusal> {
  const { userId, serverId, channelId, serverLocale } = origin;
  const { model, prompt, negativePrompt } = order.request;
  const event = createEvent({
    serverId,
    at: now,
    kind: 'refusal',
    rule,
    userId,
    channelId,
    locale: serverLocale,
    summary: reason,
    request: {
      model,
      prompt,
      negativePrompt,
      count: order.seeds.length,
      isPrivate: order.isPrivate,
    },
  });
  await insertRefusal(transaction, event, findLogState(policy, 'refusal'));
  const { id, reference } = event;
  return { id, reference, reason, mayAsk: serverId !== null && isLiftable(rule) };
}
