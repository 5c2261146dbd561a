import { code, text } from '#core/i18n/text.ts';
import type { PanelButton, Reply } from '#core/reply.ts';
import type { Refusal } from '#features/jobs/intake/refusal.ts';

/**
 * Tells a member, who alone sees it, why their request comes to nothing, and how to go on from there. Without a refusal the interaction
 * has its answer already.
 *
 * @param others the first of the buttons, but for one that paints at once
 */
export async function answerRefusal(
  reply: Pick<Reply, 'refuse'>,
  refusal: Refusal | undefined,
  others: readonly PanelButton[] = [],
): Promise<void> {
  if (refusal === undefined) return undefined;
  if (!('reference' in refusal)) return reply.refuse(refusal, others);
  const { id, reference, reason, mayAsk, fits: count } = refusal;
  const ask: PanelButton = { label: text('button.ask'), name: 'ask', id };
  const words = text('refusal.with_reference', { reason, reference: code(reference) });
  const fewer: PanelButton = {
    label: text('button.fewer', { count: count ?? 0 }),
    name: 'fewer',
    id: `${id}~${count}`,
  };
  return reply.refuse(words, [
    ...(count === undefined ? [] : [fewer]),
    ...others,
    ...(mayAsk ? [ask] : []),
  ]);
}
