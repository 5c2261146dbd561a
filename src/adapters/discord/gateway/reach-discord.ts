import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#core/logger.ts';
import { describeError, OperatorError } from '#core/operator-error.ts';
import { isNoDiscord, isTokenRefused } from './gateway-info.ts';
import { growWait } from './growing-wait.ts';

/** The bot can't connect, in words for the operator. */
export class ConnectionError extends OperatorError {
  override readonly name = 'ConnectionError';
}

export const BAD_TOKEN =
  'Discord does not accept DISCORD_TOKEN. Copy it again: Discord Developer Portal → your application → Bot → Reset Token.';
const START_WAIT = { firstMs: 1000, mostMs: 60_000 };

export type ReachOptions = {
  readonly apiUrl: string;
  readonly signal: AbortSignal;
  readonly log: Logger;
};

/**
 * Discord's first answers, however long it takes.
 *
 * @throws ConnectionError if Discord refuses the token, or if it is not Discord that answers
 */
export async function reachDiscord<Answers>(
  ask: () => Promise<Answers>,
  { apiUrl, signal, log }: ReachOptions,
): Promise<Answers> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      if (isTokenRefused(error)) throw new ConnectionError(BAD_TOKEN, { cause: error });
      const words = `Discord can’t be reached at ${apiUrl}: ${describeError(error)}`;
      if (isNoDiscord(error)) throw new ConnectionError(words, { cause: error });
      const waitMs = Math.round(growWait(tries, START_WAIT));
      log.warn({ next_try_ms: waitMs }, words);
      await sleep(waitMs, undefined, { signal });
    }
  }
}
