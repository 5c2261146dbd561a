import { setTimeout as sleep } from 'node:timers/promises';

/** Discord gives an interaction up after three seconds: by then nobody waits for an answer any more. */
const ANSWER_WITHIN_MS = 3000;

/** The handlers that are at work: who is being told why not is not to be cut off by the process’s end. */
export interface AnswersUnderWay {
  /** @param handled never rejects */
  own(handled: Promise<void>): void;
  /** Resolves when they have ended, or when their answers would come too late. */
  end(): Promise<void>;
}

export function createAnswersUnderWay(withinMs = ANSWER_WITHIN_MS): AnswersUnderWay {
  const underWay = new Set<Promise<void>>();
  return {
    own(handled) {
      const owned = handled.finally(() => underWay.delete(owned));
      underWay.add(owned);
    },
    async end() {
      const late = sleep(withinMs, undefined, { ref: false });
      await Promise.race([Promise.all(underWay), late]);
    },
  };
}
