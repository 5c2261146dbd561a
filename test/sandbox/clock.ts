import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BotProcess } from './bot-process.ts';
import type { DiscordStandIn } from './discord/index.ts';

type Clocks = {
  readonly discord: Pick<DiscordStandIn, 'advance'>;
  readonly bot: Pick<BotProcess, 'pid' | 'directory'>;
};

/** Environment of a bot whose clock can be moved. */
export const MOVABLE_CLOCK = {
  NODE_OPTIONS: `--import=${new URL('./move-clock.ts', import.meta.url).href}`,
} as const;

/**
 * Moves Discord's clock and the bot's, also while the bot is down. Timers that run already are not moved.
 *
 * @returns how far the bot's clock is ahead, which it logs once it has moved it
 */
export function moveClocks(
  { discord, bot }: Clocks,
  milliseconds: number,
  { isRunning = true } = {},
): number {
  const file = join(bot.directory, 'clock-offset');
  const offset = readOffset(file) + milliseconds;
  writeFileSync(file, String(offset));
  discord.advance(milliseconds);
  if (isRunning) process.kill(bot.pid, 'SIGUSR2');
  return offset;
}

function readOffset(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0; // not moved yet
  }
}
