import { setTimeout as sleep } from 'node:timers/promises';
import type { RESTOptions } from '@discordjs/rest';

type MakeRequest = RESTOptions['makeRequest'];

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** Whoever is to come back later than this is told nothing that can be slept through. */
const LONGEST_RETRY_AFTER_S = 24 * 60 * 60;

export type AddressBanOptions = {
  readonly log: { warn(words: string): void; info(words: string): void };
  /** The first wait; each further one is twice as long, up to five minutes. */
  readonly firstWaitMs?: number;
};

/**
 * Holds all requests to Discord while it turns this address away: a 429 that does not say when to come back is not of Discord's rate limits but of
 * its front, which bans an address, and the library would ask again at once and without end. One request at a time finds out
 * whether the ban is over. One of these serves all routes, because the ban does.
 */
export function createAddressBan({
  log,
  firstWaitMs = FIRST_WAIT_MS,
}: AddressBanOptions): (makeRequest: MakeRequest) => MakeRequest {
  let waitMs = 0;
  /** The next look, as long as the ban lasts. Resolves with whoever may take it: the first in line. */
  let closedUntil = 0;
  let isProbing = false;
  let heldBack: (() => void)[] = [];

  const isBanned = (): boolean => waitMs > 0;

  function begin(): void {
    if (!isBanned()) {
      log.warn('Discord turns this address away and does not say for how long: all requests wait');
    }
    waitMs = isBanned() ? Math.min(waitMs * 2, LONGEST_WAIT_MS) : firstWaitMs;
    closedUntil = Date.now() + waitMs;
  }

  function end(): void {
    if (!isBanned()) return;
    waitMs = 0;
    log.info('Discord takes requests of this address again');
    letNext(Infinity);
  }

  function letNext(count: number): void {
    const freed = heldBack.slice(0, count);
    heldBack = heldBack.slice(freed.length);
    for (const free of freed) free();
  }

  /** Resolves when this request may go: at once, or as the one that looks whether the ban is over. */
  async function takeTurn(signal: AbortSignal | null | undefined): Promise<'free' | 'probe'> {
    while (isBanned()) {
      if (isProbing) {
        await waitInLine(signal);
        continue;
      }
      isProbing = true;
      try {
        await sleep(Math.max(closedUntil - Date.now(), 0), undefined, signal ? { signal } : {});
        return 'probe';
      } catch (error) {
        leaveProbe();
        throw error;
      }
    }
    return 'free';
  }

  function waitInLine(signal: AbortSignal | null | undefined): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const giveUp = (): void => {
      heldBack = heldBack.filter((each) => each !== resolve);
      reject(new DOMException('This operation was aborted', 'AbortError'));
    };
    if (signal?.aborted === true) giveUp();
    else {
      heldBack.push(resolve);
      signal?.addEventListener('abort', giveUp, { once: true });
    }
    return promise.finally(() => signal?.removeEventListener('abort', giveUp));
  }

  function leaveProbe(): void {
    isProbing = false;
    letNext(1);
  }

  return (makeRequest) => async (url, init) => {
    const turn = await takeTurn(init.signal);
    try {
      const answer = await makeRequest(url, init);
      if (answer.status !== 429 || namesItsEnd(answer.headers.get('Retry-After'))) {
        end();
        return answer;
      }
      // Of requests that were under way together one tells as much as all of them.
      if (turn === 'probe' || !isBanned()) begin();
      // Without the words that the library can't read.
      return new Response(null, { status: 429 });
    } finally {
      if (turn === 'probe') leaveProbe();
    }
  };
}

/** Whether the library can wait as long as Discord asks ("Rate Limits": a number of seconds). */
function namesItsEnd(retryAfter: string | null): boolean {
  const seconds = Number(retryAfter ?? Number.NaN);
  return seconds > 0 && seconds <= LONGEST_RETRY_AFTER_S;
}
