import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#core/logger.ts';
import { OperatorError } from '#core/operator-error.ts';
import { registerCommands, type RegisterOptions, type Registration } from './register-commands.ts';

const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 10 * 60_000;

export type FirstTry = Registration['outcome'] | 'failed';

export type KeepRegisteredOptions = RegisterOptions & {
  readonly log: Logger;
  /** Ends the tries. */
  readonly signal: AbortSignal;
  readonly firstWaitMs?: number;
};

/**
 * Registers the commands, in the background again and again until it works: members can use what is registered already, so
 * a failure stops nothing.
 *
 * @returns how the first try ended
 */
export async function keepRegistered(options: KeepRegisteredOptions): Promise<FirstTry> {
  const { log, signal, firstWaitMs = FIRST_WAIT_MS } = options;

  async function tryOnce(): Promise<FirstTry> {
    try {
      const { outcome, refused, cleared } = await registerCommands(options);
      for (const { name, reason } of refused) {
        log.error(
          { command: name, reason },
          'Discord refuses a command; the others are registered',
        );
      }
      if (cleared.length > 0) {
        log.info({ cleared }, 'commands that an earlier DISCORD_GUILD_ID had left were cleared');
      }
      return outcome;
    } catch (error) {
      if (error instanceof OperatorError) log.error(error.message);
      else log.error({ err: error }, 'the commands could not be registered; it is tried again');
      return 'failed';
    }
  }

  async function tryAgain(): Promise<void> {
    for (let wait = firstWaitMs; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      await sleep(wait, undefined, { signal, ref: false });
      const outcome = await tryOnce();
      if (outcome === 'failed') continue;
      log.info({ commands: outcome }, 'the commands are registered');
      return;
    }
  }

  const first = await tryOnce();
  // The only thing that breaks the waiting off is the end of the bot.
  if (first === 'failed') tryAgain().catch(() => undefined);
  return first;
}
