import type { Text } from '#core/i18n/text.ts';
import type { Reply } from '#core/reply.ts';
import type { Result } from '#core/result.ts';

/** Says privately what was done, or why not. */
export async function answerOutcome(
  reply: Pick<Reply, 'show' | 'refuse'>,
  outcome: Result<Text, Text>,
): Promise<void> {
  await (outcome.ok ? reply.show([{ text: outcome.value }]) : reply.refuse(outcome.reason));
}
