import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { text } from '#core/i18n/text.ts';
import { DEFAULT_POLICY } from '#core/policy/policy.ts';
import { createLogger } from '#core/logger.ts';
import { createEvent } from '#features/audit/event.ts';
import type { LogObstacle } from '#features/log-channel/ports.ts';
import { createLogWriter } from '#features/log-channel/writer.ts';

const SERVER = '300000000000000001';
const HOUR_MS = 60 * 60 * 1000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How often a channel is asked in an hour that takes nothing. */
async function countTries(obstacle: LogObstacle): Promise<number> {
  let tries = 0;
  const summary = text('log.painted');
  const event = createEvent({ serverId: SERVER, at: 0, kind: 'picture', locale: null, summary });
  const entry = {
    event,
    acts: [],
    message: null,
    preview: null,
    isSpoiler: false,
    suspension: null,
  };
  const writer = createLogWriter({
    store: {
      listServers: async () => [SERVER],
      listChanged: async () => [],
      readNext: async () => ({ entries: [entry], isBound: true }),
      bind: async () => undefined,
      noteWritten: async () => undefined,
      noteLost: async () => undefined,
      noteProblem: async () => undefined,
      discard: async () => undefined,
    },
    channel: {
      fit: () => 1,
      findName: async () => undefined,
      edit: async () => 'written',
      post: async () => {
        tries += 1;
        return { ok: false, obstacle };
      },
    },
    policies: {
      read: async () => ({ ...DEFAULT_POLICY, log: { channelId: '4', kinds: ['pictures'] } }),
    },
    now: Date.now,
    log: createLogger('silent', []),
  });
  writer.begin();
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  await writer.stop();
  return tries;
}

it('bug: a channel that refuses is asked less and less often, as Discord bars whoever is refused too often', async () => {
  const tries = await countTries('not allowed');
  expect(tries).toBeGreaterThan(5);
  expect(tries).toBeLessThan(13);
});

it('Discord’s own trouble is waited for a minute at a time', async () => {
  expect(await countTries('unreachable')).toBeGreaterThan(50);
});
