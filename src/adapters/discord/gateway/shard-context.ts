import { DefaultWebSocketManagerOptions } from '@discordjs/ws';
import type { IContextFetchingStrategy, SessionInfo } from '@discordjs/ws';
import type { GatewaySession } from '#features/connection/ports.ts';
import type { IdentifyBudget } from './identify-budget.ts';
import type { SessionKeeper } from './session-keeper.ts';

export type ShardContextOptions = {
  readonly id: number;
  readonly count: number;
  readonly gatewayUrl: string;
  readonly token: string;
  readonly sessions: SessionKeeper;
  readonly budget: IdentifyBudget;
};

export type SessionHooks = {
  /** Must not reject. */
  readonly recallSession: () => Promise<GatewaySession | undefined>;
  readonly keepSession: (session: Omit<GatewaySession, 'aliveAt'>) => void;
  readonly forgetSession: () => void;
};

/** Discord's own front answers sooner, or not at all. */
const HANDSHAKE_MS = 10_000;

/** What the library's shard asks its surroundings for. */
export function createShardContext(
  { count, gatewayUrl, token, sessions, budget }: ShardContextOptions,
  { recallSession, keepSession, forgetSession }: SessionHooks,
): IContextFetchingStrategy {
  const { identifyProperties, version, encoding, helloTimeout, readyTimeout } =
    DefaultWebSocketManagerOptions;
  return {
    options: {
      token,
      // None: interactions come without.
      intents: 0,
      shardCount: count,
      gatewayInformation: {
        url: gatewayUrl,
        shards: count,
        session_start_limit: { total: 0, remaining: 0, reset_after: 0, max_concurrency: 1 },
      },
      identifyProperties,
      version,
      encoding,
      // Interactions are few and small.
      compression: null,
      initialPresence: null,
      largeThreshold: null,
      handshakeTimeout: HANDSHAKE_MS,
      helloTimeout,
      readyTimeout,
    },
    async retrieveSessionInfo() {
      const session = await recallSession();
      return session === undefined ? null : toInfo(session);
    },
    updateSessionInfo(_, info) {
      if (info === null) return forgetSession();
      const known = sessions.recall(info.shardId);
      return keepSession({
        shardId: info.shardId,
        shardCount: info.shardCount,
        sessionId: info.sessionId,
        sequence: info.sequence,
        resumeUrl:
          known?.sessionId === info.sessionId
            ? known.resumeUrl
            : checkUrl(info.resumeURL, gatewayUrl),
      });
    },
    waitForIdentify: budget.wait,
  };
}

function toInfo({
  shardId,
  shardCount,
  sessionId,
  sequence,
  resumeUrl,
}: GatewaySession): SessionInfo {
  return { shardId, shardCount, sessionId, sequence, resumeURL: resumeUrl };
}

/** The library would stop for good at an address that is none. */
function checkUrl(address: unknown, ordinary: string): string {
  const isOne =
    typeof address === 'string' &&
    URL.canParse(address) &&
    /^wss?:/.test(new URL(address).protocol);
  return isOne ? address : ordinary;
}
