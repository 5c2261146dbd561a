import { code, text } from '#core/i18n/text.ts';
import type { Acknowledger, PanelButton } from '#core/reply.ts';
import type { Refusal } from '../ports/intake.ts';

/** Tells a member of the gate's no, and how to go on from there. */
export function answerRefusal(
  { id, reference, reason, mayAsk }: Refusal,
  reply: Pick<Acknowledger, 'refuse'>,
): Promise<void> {
  const ask: PanelButton = { label: text('button.ask'), name: 'ask', id };
  const words = text('refusal.with_reference', { reason, reference: code(reference) });
  return reply.refuse(words, mayAsk ? [ask] : []);
}
