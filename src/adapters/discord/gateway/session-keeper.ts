import type { Logger } from '#core/logger.ts';
import type { GatewaySession, SessionStore } from '#features/connection/ports.ts';

export type SessionKeeperOptions = {
  readonly store: SessionStore;
  readonly applicationId: string;
  readonly shardCount: number;
  readonly now: () => number;
  readonly log: Logger;
};

export interface SessionKeeper {
  /** Those that an earlier process has left, if they can still be alive. */
  load(): Promise<void>;
  recall(shardId: number): GatewaySession | undefined;
  keep(session: Omit<GatewaySession, 'aliveAt'>): void;
  touch(shardId: number): void;
  forget(shardId: number): void;
  /** Writes what is not written yet. */
  flush(): Promise<void>;
}

/** Discord keeps a lost session for some two minutes. It is noted as alive at each heartbeat, which is once in 41 seconds. */
const RESUMABLE_MS = 3 * 60_000;
/** A busy bot's sequence changes with every event. What was handled already and is sent again is known by its id. */
const WRITE_EVERY_MS = 1000;

export function createSessionKeeper(options: SessionKeeperOptions): SessionKeeper {
  const { store, applicationId, shardCount, now, log } = options;
  const sessions = new Map<number, GatewaySession>();
  const changed = new Set<number>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const ids = [...changed];
    changed.clear();
    const kept = ids.map((id) => sessions.get(id)).filter((session) => session !== undefined);
    const gone = ids.filter((id) => !sessions.has(id));
    try {
      if (kept.length > 0) await store.save(applicationId, kept);
      if (gone.length > 0) await store.remove(gone);
    } catch (error) {
      // The next change writes them again; without it, a restart begins a new session.
      log.warn({ err: error }, 'the sessions at Discord could not be written down');
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (changed.size > 0) writing = writing.then(write);
    return writing;
  }

  function note(shardId: number): void {
    changed.add(shardId);
    timer ??= setTimeout(() => void flush(), WRITE_EVERY_MS).unref();
  }

  return {
    async load() {
      for (const session of await store.list(applicationId)) {
        const isAlive = now() - session.aliveAt < RESUMABLE_MS;
        if (isAlive && session.shardCount === shardCount) sessions.set(session.shardId, session);
      }
    },
    recall: (shardId) => sessions.get(shardId),
    keep: (session) => {
      const isNew = sessions.get(session.shardId)?.sessionId !== session.sessionId;
      sessions.set(session.shardId, { ...session, aliveAt: now() });
      note(session.shardId);
      // A kill may come at once.
      if (isNew) void flush();
    },
    touch: (shardId) => {
      const session = sessions.get(shardId);
      if (session === undefined) return;
      sessions.set(shardId, { ...session, aliveAt: now() });
      note(shardId);
    },
    forget: (shardId) => {
      if (sessions.delete(shardId)) note(shardId);
    },
    flush,
  };
}
