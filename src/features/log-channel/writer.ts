import { setTimeout as sleep } from 'node:timers/promises';
import { text, type Text } from '#core/i18n/text.ts';
import type { Logger } from '#core/logger.ts';
import type { LogStore, LogChannel, LogObstacle } from './ports.ts';
import type { PolicyStore } from '../settings/ports.ts';

export type LogWriterOptions = {
  readonly store: Pick<
    LogStore,
    | 'listServers'
    | 'readNext'
    | 'bind'
    | 'noteWritten'
    | 'noteLost'
    | 'listChanged'
    | 'discard'
    | 'noteProblem'
  >;
  readonly channel: LogChannel;
  readonly policies: Pick<PolicyStore, 'read'>;
  readonly now: () => number;
  readonly log: Logger;
  readonly roundMs?: number;
  readonly sweepMs?: number;
};

/** Brings what waits to servers' log channels: one message a server at a time, and no server waits for another. */
export interface LogWriter {
  begin(): void;
  /** Something may wait now. */
  wake(): void;
  /** Leaves what waits to the next start; gives what is being written a moment. */
  stop(): Promise<void>;
}

/** What happens within a round goes into one message. */
const ROUND_MS = 2000;
/** What an earlier process has left, and channels that took nothing, are looked at this often. */
const SWEEP_MS = 60_000;
/**
 * A channel that refuses is asked half as often each time, up to every tenth sweep: Discord bars whoever is refused 10,000 times in
 * ten minutes ("Invalid Request Limit" in its documentation).
 */
const MAX_SWEEPS = 10;

const ENTRIES_PER_MESSAGE = 10;
/** In one round, so that new entries are not held up for long. */
const EDITS_PER_ROUND = 3;
/** Bounds the pictures that are held in memory, and the requests that others' messages would wait for. */
const SERVERS_AT_ONCE = 10;
const STOP_WITHIN_MS = 2000;

export function createLogWriter(options: LogWriterOptions): LogWriter {
  const { store, channel, policies, now, log, roundMs = ROUND_MS, sweepMs = SWEEP_MS } = options;
  const busy = new Map<string, Promise<void>>();
  /** By server, the channel that took nothing, and when it is tried again. */
  const blocked = new Map<string, { channelId: string; sweeps: number; until: number }>();
  let next: NodeJS.Timeout | undefined;
  let sweeps: NodeJS.Timeout | undefined;
  let isOpen = false;

  function begin(): void {
    isOpen = true;
    sweeps = setInterval(wake, sweepMs);
    wake();
  }

  function wake(): void {
    if (!isOpen || next !== undefined) return;
    next = setTimeout(() => {
      next = undefined;
      own('', startRound());
    }, roundMs);
  }

  /** @param serverId the empty one stands for the round itself */
  function own(serverId: string, work: Promise<unknown>): void {
    const owned = work
      .catch((error: unknown) => {
        log.error({ err: error, server: serverId }, 'the log could not be written');
      })
      .then(() => void busy.delete(serverId));
    busy.set(serverId, owned);
  }

  async function startRound(): Promise<void> {
    for (const serverId of await store.listServers()) {
      if (!isOpen) return;
      // The round itself is one of the busy ones.
      if (busy.has(serverId) || busy.size > SERVERS_AT_ONCE) wake();
      else own(serverId, write(serverId));
    }
  }

  async function write(serverId: string): Promise<void> {
    const { log: settings, language } = await policies.read(serverId);
    const channelId = settings?.channelId ?? '';
    const block = blocked.get(serverId);
    if (block?.channelId === channelId && now() < block.until) return;
    if (!(await showChanges(serverId, language))) return wait(serverId, channelId, 'unreachable');
    if (settings === null) {
      await store.noteProblem(serverId, null);
      return store.discard(serverId);
    }
    const batch = await store.readNext(serverId, ENTRIES_PER_MESSAGE);
    if (batch === undefined) return;
    const { isBound } = batch;
    const count = isBound ? batch.entries.length : channel.fit(batch.entries, language);
    const entries = batch.entries.slice(0, count);
    if (!isBound) await store.bind(entries);
    const outcome = await channel.post({ channelId, entries, language }, isBound);
    if (!outcome.ok) {
      wait(serverId, channelId, outcome.obstacle);
      const problem = describeObstacle(outcome.obstacle, channelId);
      if (problem !== undefined) await store.noteProblem(serverId, problem);
      return;
    }
    blocked.delete(serverId);
    await store.noteWritten(entries, { channelId, messageId: outcome.messageId });
    await store.noteProblem(serverId, null);
    wake();
  }

  /** Gives whether Discord is there. */
  async function showChanges(serverId: string, language: string | null): Promise<boolean> {
    for (const changed of await store.listChanged(serverId, EDITS_PER_ROUND)) {
      const { channelId, messageId, entries } = changed;
      const outcome = await channel.edit({ channelId, entries, language }, messageId);
      if (outcome === 'unreachable') return false;
      await (outcome === 'written' ? store.noteWritten(entries, changed) : store.noteLost(entries));
      wake();
    }
    return true;
  }

  function wait(serverId: string, channelId: string, obstacle: LogObstacle): void {
    const before = blocked.get(serverId);
    const isRefusedAgain = obstacle !== 'unreachable' && before?.channelId === channelId;
    const count = isRefusedAgain ? Math.min(before.sweeps * 2, MAX_SWEEPS) : 1;
    // A little less, so that the sweep itself does not come too early.
    const until = now() + (count - 0.5) * sweepMs;
    blocked.set(serverId, { channelId, sweeps: count, until });
  }

  async function stop(): Promise<void> {
    isOpen = false;
    clearTimeout(next);
    clearInterval(sweeps);
    await Promise.race([
      Promise.all(busy.values()),
      sleep(STOP_WITHIN_MS, undefined, { ref: false }),
    ]);
  }

  return { begin, wake, stop };
}

/** What keeps the log channel from being written, for those who can mend it; nothing if it is Discord's own trouble. */
function describeObstacle(obstacle: LogObstacle, channelId: string): Text | undefined {
  const channel = { channel: channelId };
  switch (obstacle) {
    case 'not allowed':
      return text('log.problem_not_allowed', { channel });
    case 'channel gone':
      return text('log.problem_gone');
    case 'refused':
      return text('log.problem_refused', { channel });
    case 'unreachable':
      return undefined;
  }
}
