import type { Logger } from '#core/logger.ts';
import type { MessageRemover } from '../moderation/ports.ts';
import type { RemovalStore } from './ports.ts';
import { isAway } from '../moderation/sweep.ts';

export type MessageRemovalsOptions = {
  readonly removalStore: Pick<RemovalStore, 'list' | 'settle' | 'postpone'>;
  readonly remover: MessageRemover;
  readonly log: Logger;
};

/** Takes away the messages on the list. */
export interface MessageRemovals {
  /** One round over the list; whoever asks while one is under way gets the round after it. Never rejects. */
  run(): Promise<void>;
  /** Begins nothing more; resolves when what was under way has ended. */
  stop(): Promise<void>;
}

/** As many as one request of the remover can take. */
const PAGE = 100;

/** A round an hour: after a week nobody will let Easel delete the message any more. */
const MAX_TRIES = 7 * 24;

export function createMessageRemovals({
  removalStore,
  remover,
  log,
}: MessageRemovalsOptions): MessageRemovals {
  let underWay = Promise.resolve();
  let isStopped = false;

  function run(): Promise<void> {
    underWay = underWay
      .then(() => runRound())
      .catch((error: unknown) => log.error({ err: error }, 'messages could not be taken away'));
    return underWay;
  }

  async function runRound(): Promise<void> {
    let after = 0;
    for (;;) {
      if (isStopped) return;
      const page = await removalStore.list(after, PAGE);
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.id;
      // Each is settled when it is away: whoever waits for the round no longer is told the number as it is then.
      const outcomes = await remover.removeAll(page, (away) =>
        removalStore.settle(away.map(({ id }) => id)),
      );
      const left = page.filter((_, index) => !isAway(outcomes[index]));
      const givenUp = await removalStore.postpone(
        left.map(({ id }) => id),
        MAX_TRIES,
      );
      if (givenUp > 0)
        log.error({ messages: givenUp }, 'messages of erased data can’t be taken away');
    }
  }

  return {
    run,
    stop: async () => {
      isStopped = true;
      await underWay;
    },
  };
}
