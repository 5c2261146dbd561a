import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf, type SentInteraction } from '../../sandbox/discord/index.ts';
import { createRandom } from '../../sandbox/dataoorts/painter/random.ts';
import type { BotProcess } from '../../sandbox/bot-process.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { MOVABLE_CLOCK } from '../scene/clock.ts';
import { expectOneEnding, expectTrueBooks } from '../scene/endings.ts';
import { createCrowd } from '../scene/soak-crowd.ts';
import { createFaults } from '../scene/soak-faults.ts';

/** Ten for a release: EASEL_SOAK_MINUTES=10. */
const MINUTES = Number(process.env['EASEL_SOAK_MINUTES'] ?? 0.25);
const SEED = process.env['EASEL_SOAK_SEED'] ?? 'soak';
const SERVERS = 3;
const MEMBER_PAUSE_MS = 250;
const FAULT_PAUSE_MS = 800;
/** After the last fault, for all that is unfinished. */
const SETTLED_WITHIN_MS = 90_000;

describe(`${MINUTES * 60} seconds of faults on every edge (EASEL_SOAK_SEED=${SEED})`, () => {
  let sandbox: Sandbox;
  const lost: string[] = [];
  beforeAll(async () => {
    sandbox = await startSandbox({
      latencyMs: 120,
      readyWithinMs: 60_000,
      env: {
        ...MOVABLE_CLOCK,
        BUDGET_USD_PER_DAY: '100',
        DATAOORTS_TIMEOUT_SECONDS: '2',
        PAINTING_PROBE_SECONDS: '1',
      },
      onBotLost: (bot) => void noteLoss(bot),
    });
  });
  afterAll(() => sandbox.close());

  async function noteLoss(bot: BotProcess): Promise<void> {
    const { code, signal } = await bot.exited;
    if (code !== 0 && signal !== 'SIGKILL') lost.push(bot.output().slice(-3000));
  }

  it(
    'leave each accepted request with one ending, true books, and a bot that paints on',
    async ({ annotate }) => {
      const { discord, dataoorts } = sandbox;
      const crowd = createCrowd(sandbox, createRandom(`members of ${SEED}`), SERVERS);
      const chance = createRandom(`faults of ${SEED}`);
      const faults = createFaults(sandbox, chance, crowd.noteKill);
      const end = performance.now() + MINUTES * 60_000;
      const over = new AbortController();
      const goesOn = () => performance.now() < end && lost.length === 0 && !over.signal.aborted;
      /** What ends one, ends the other. */
      async function repeat(deed: () => void | Promise<void>, pauseMs: number): Promise<void> {
        try {
          while (goesOn()) {
            await deed();
            await sleep(chance.whole(0, pauseMs));
          }
        } finally {
          over.abort();
        }
      }
      await Promise.all([
        repeat(crowd.act, MEMBER_PAUSE_MS),
        repeat(faults.strike, FAULT_PAUSE_MS),
      ]);
      faults.end();
      expect(lost).toEqual([]);

      await discord.until('the gateway', () => discord.connected, SETTLED_WITHIN_MS);
      await discord.until(
        () => `all ends; there wait ${crowd.listWaiting().map(tell).join(', ')}`,
        () => crowd.listWaiting().length === 0,
        SETTLED_WITHIN_MS,
      );
      await crowd.paintOn();
      await sandbox.bot.stop();
      expect(lost).toEqual([]);
      const states = expectOneEnding(sandbox, crowd);
      await annotate(
        `${crowd.sent.length} interactions, ${crowd.cut?.size ?? 0} cut off by kills, ${states.size} jobs (${count(states.values())}), ` +
          `${dataoorts.calls.length} calls; ${[...faults.struck].map(([name, times]) => `${name}: ${times}`).join(', ')}`,
      );
      expectTrueBooks(sandbox, faults.unrecorded());
    },
    MINUTES * 60_000 + 2 * SETTLED_WITHIN_MS + 60_000,
  );
});

function tell(interaction: SentInteraction): string {
  const shown = interaction.reply();
  const what = shown === undefined || shown.thinking ? 'thinking' : textOf(shown);
  return `${interaction.commandName} ${interaction.id} (${what})`;
}

function count(states: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, times]) => `${times} ${state}`).join(', ');
}
