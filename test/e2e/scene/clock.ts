import { expect } from 'vitest';
import { moveClocks } from '../../sandbox/clock.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

export { MOVABLE_CLOCK } from '../../sandbox/clock.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/** Moves Discord's clock and the bot's, also while the bot is down. Timers that run already are not moved. */
export async function advance(
  sandbox: Sandbox,
  milliseconds: number,
  { isRunning = true } = {},
): Promise<void> {
  const offset = moveClocks(sandbox, milliseconds, { isRunning });
  if (!isRunning) return;
  await expect.poll(() => sandbox.bot.log().map((line) => line['offset'])).toContain(offset);
}
