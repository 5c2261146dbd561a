import {
  CloseCodes,
  WebSocketShard,
  WebSocketShardDestroyRecovery,
  WebSocketShardEvents,
  WebSocketShardStatus,
} from '@discordjs/ws';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#core/logger.ts';
import { growWait, isWorthTelling } from './growing-wait.ts';
import type { IdentifyBudget } from './identify-budget.ts';
import type { SessionKeeper } from './session-keeper.ts';
import { createShardContext } from './shard-context.ts';

type ShardListeners = {
  readonly onOnline: () => void;
  readonly onOffline: () => void;
  /** Discord closed it with a code after which it takes no new connection. */
  readonly onRefused: (code: number) => void;
  readonly onEvent: (name: string, data: unknown, extra: { readonly isReplayed: boolean }) => void;
};

export type ShardOptions = {
  readonly id: number;
  readonly count: number;
  readonly gatewayUrl: string;
  readonly token: string;
  readonly sessions: SessionKeeper;
  readonly budget: IdentifyBudget;
  readonly listeners: ShardListeners;
  readonly log: Logger;
};

export interface Shard {
  open(): void;
  /** Keeps the session at Discord. */
  close(): Promise<void>;
}

/** "Gateway Close Event Codes" in Discord's documentation, those that it does not want to be asked again after. */
const FINAL_CODES: ReadonlySet<number> = new Set([4004, 4010, 4011, 4012, 4013, 4014]);
/** A socket that ended without a word. */
const CUT_OFF = 1006;

const SESSION_EVENTS: ReadonlySet<string> = new Set(['READY', 'RESUMED']);

/** The address for resuming gets so many tries in a row, then the ordinary one. */
const TRIES_AT_RESUME_URL = 3;
const WAIT = { firstMs: 1000, mostMs: 30_000 };
/** Discord answers at once; the library itself would wait for ever. */
const RESUME_ANSWER_MS = 20_000;
const CLOSE_MS = 1000;

/** One connection over which Discord sends a part of the interactions. It comes back until it is closed. */
export function createShard(options: ShardOptions): Shard {
  const { id, sessions, listeners, log } = options;
  /** Since it was last online. */
  let tries = 0;
  let isOnline = false;
  let isClosed = false;
  const closing = new AbortController();
  let hasHello = false;
  let isReplaying = false;
  let closedWith: number | undefined;
  let problem: Error | undefined;
  let resumeGuard: NodeJS.Timeout | undefined;

  const shard = new WebSocketShard(
    createShardContext(options, {
      async recallSession() {
        if (shard.status !== WebSocketShardStatus.Idle) return sessions.recall(id);
        // Only a shard that is about to connect is idle.
        if (tries >= TRIES_AT_RESUME_URL) {
          await pause(growWait(tries - TRIES_AT_RESUME_URL, WAIT));
        }
        // The library would connect with any answer.
        if (isClosed) return new Promise<never>(() => undefined);
        tries += 1;
        hasHello = false;
        closedWith = undefined;
        problem = undefined;
        const session = sessions.recall(id);
        isReplaying = session !== undefined;
        // Discord takes a session back there too, or says that it is gone, and a new one is begun.
        return session !== undefined && tries > TRIES_AT_RESUME_URL
          ? { ...session, resumeUrl: options.gatewayUrl }
          : session;
      },
      keepSession(session) {
        // What comes while it is being closed is left to the next process.
        if (!isClosed) sessions.keep(session);
      },
      forgetSession() {
        // The library gives sessions up when the network fails, of which Discord knows nothing.
        if (!isClosed && hasHello && closedWith !== CUT_OFF) sessions.forget(id);
      },
    }),
    id,
  );

  async function pause(ms: number): Promise<void> {
    try {
      await sleep(ms, undefined, { signal: closing.signal });
    } catch {
      // It is closed meanwhile.
    }
  }

  function noteOnline(words: string): void {
    clearTimeout(resumeGuard);
    log.info({ shard: id, tries }, words);
    tries = 0;
    isOnline = true;
    listeners.onOnline();
  }

  function noteClosed(code: number): void {
    clearTimeout(resumeGuard);
    closedWith = code;
    if (isClosed) return;
    if (FINAL_CODES.has(code)) {
      isClosed = true;
      return listeners.onRefused(code);
    }
    if (isOnline || isWorthTelling(tries)) {
      log.warn(
        { shard: id, code, ...(problem === undefined ? {} : { err: problem }), tries },
        'the gateway is reconnecting',
      );
    }
    if (!isOnline) return;
    isOnline = false;
    listeners.onOffline();
  }

  shard.on(WebSocketShardEvents.Hello, () => {
    hasHello = true;
    if (isClosed) return void leave();
    if (!isReplaying) return;
    resumeGuard = setTimeout(() => {
      log.warn({ shard: id }, 'Discord does not answer the resuming: a new session is begun');
      const recover = WebSocketShardDestroyRecovery.Reconnect;
      void shard.destroy({ reason: 'No answer', recover });
    }, RESUME_ANSWER_MS).unref();
  });
  shard.on(WebSocketShardEvents.Resumed, () => noteOnline('the gateway has resumed'));
  shard.on(WebSocketShardEvents.Ready, () => noteOnline('the gateway is there, in a new session'));
  shard.on(WebSocketShardEvents.Closed, ({ code }) => noteClosed(code));
  shard.on(WebSocketShardEvents.Error, ({ error }) => {
    problem = error;
  });
  shard.on(WebSocketShardEvents.HeartbeatComplete, () => sessions.touch(id));
  shard.on(WebSocketShardEvents.Debug, ({ message }) => log.debug({ shard: id }, message));
  shard.on(WebSocketShardEvents.Dispatch, ({ data: { t: name, d: data } }) => {
    // What was missed comes before this, in order.
    if (SESSION_EVENTS.has(name)) isReplaying = false;
    else if (!isClosed) {
      const isResuming = shard.status === WebSocketShardStatus.Resuming;
      listeners.onEvent(name, data, { isReplayed: isReplaying || isResuming });
    }
  });

  async function leave(): Promise<void> {
    const end = shard.destroy({ code: CloseCodes.Resuming, reason: 'Back in a moment' });
    await Promise.race([end, sleep(CLOSE_MS, undefined, { ref: false })]);
  }

  return {
    // It tells by its events how it goes, and goes on by itself after an error.
    open: () => void shard.connect().catch(() => undefined),
    async close() {
      isClosed = true;
      closing.abort();
      clearTimeout(resumeGuard);
      // One that is still on its way is left alone: its error, when the library has let go of it, would be nobody's.
      if (hasHello) await leave();
    },
  };
}
