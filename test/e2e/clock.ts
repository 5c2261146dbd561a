import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** Environment of a bot whose clock a test can move. */
export const MOVABLE_CLOCK = {
  NODE_OPTIONS: `--import=${new URL('./move-clock.ts', import.meta.url).href}`,
} as const;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/** Moves Discord's clock and the bot's, also while the bot is down. Timers that run already are not moved. */
export async function advance(
  { discord, bot }: Sandbox,
  milliseconds: number,
  { isRunning = true } = {},
): Promise<void> {
  const file = join(bot.directory, 'clock-offset');
  const offset = readOffset(file) + milliseconds;
  writeFileSync(file, String(offset));
  discord.advance(milliseconds);
  if (!isRunning) return;
  process.kill(bot.pid, 'SIGUSR2');
  await expect.poll(() => bot.log().map((line) => line['offset'])).toContain(offset);
}

function readOffset(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0; // not moved yet
  }
}
