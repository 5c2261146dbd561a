import type { Interaction } from '#core/invocation.ts';
import type { Logger } from '#core/logger.ts';
import type { SeenInteractions } from './ports.ts';

export type OnceOnlyOptions = {
  readonly seen: SeenInteractions;
  readonly log: Logger;
};

/** Takes an interaction up, unless it was taken up before. */
export type OnceOnly = (interaction: Interaction, takeUp: () => Promise<void>) => Promise<void>;

/** Nothing that a member does is done twice, whatever Discord sends again: not in this process, and not after a kill. */
export function createOnceOnly({ seen, log }: OnceOnlyOptions): OnceOnly {
  async function isNew(interactionId: string): Promise<boolean> {
    try {
      return await seen.note(interactionId);
    } catch (error) {
      // Rather twice than not at all: what may never happen twice has a guard of its own.
      log.error({ err: error }, 'an interaction could not be noted');
      return true;
    }
  }

  return async (interaction, takeUp) => {
    const { interactionId } = interaction.invocation;
    // Suggestions change nothing, and come at every key that somebody types.
    if (interaction.kind === 'autocomplete' || (await isNew(interactionId))) return takeUp();
    log.debug({ interaction: interactionId }, 'an interaction came again');
  };
}
