import type { Interaction } from '#core/invocation.ts';
import type { Logger } from '#core/logger.ts';
import { parseInteraction } from './parse-interaction.ts';

export type InteractionReaderOptions = {
  readonly onInteraction: (interaction: Interaction) => void;
  readonly onFault: (problem: string) => void;
  readonly now: () => number;
  readonly log: Logger;
};

/** Discord takes an answer within so long ("Interaction Callback" in its documentation). */
const ANSWER_MS = 3000;
const DISCORD_EPOCH = 1_420_070_400_000n;

/** @param how `isReplayed`: it was kept for whoever was away, and is perhaps too old to be answered */
export type ReadInteraction = (payload: unknown, how: { readonly isReplayed: boolean }) => void;

/** Reads interactions, whichever way they come. None ends anything: what can't be read is told and let go. */
export function createInteractionReader(options: InteractionReaderOptions): ReadInteraction {
  const { onInteraction, onFault, now, log } = options;

  return (payload, { isReplayed }) => {
    try {
      const interaction = parseInteraction(payload, now());
      if (interaction === undefined) {
        log.debug('Discord sent a kind of interaction that Easel does not know');
        return;
      }
      if (!isReplayed) return onInteraction(interaction);
      // Only here the clocks are compared: one that is wrong must not make the bot deaf.
      const { interactionId } = interaction.invocation;
      const madeAt = Number((BigInt(interactionId) >> 22n) + DISCORD_EPOCH);
      if (now() - madeAt >= ANSWER_MS) {
        log.debug({ interaction: interactionId }, 'an interaction came too late to answer');
        return;
      }
      // Its three seconds have begun without us.
      const receivedAt = Math.min(now(), madeAt);
      const invocation = { ...interaction.invocation, receivedAt };
      onInteraction({ ...interaction, invocation });
    } catch (error) {
      log.error({ err: error }, 'Discord sent an interaction that is not as documented');
      onFault('Discord sent an interaction that Easel can’t read; the log says more.');
    }
  };
}
