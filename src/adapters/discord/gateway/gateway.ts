import type { REST } from '@discordjs/rest';
import type { Interaction } from '#core/invocation.ts';
import type { Logger } from '#core/logger.ts';
import { OperatorError } from '#core/operator-error.ts';
import type { SessionStore } from '#features/connection/ports.ts';
import { createInteractionReader } from '../interactions/read-interaction.ts';
import {
  fetchApplication,
  fetchGatewayInfo,
  type Application,
  type GatewayInfo,
} from './gateway-info.ts';
import { createIdentifyBudget } from './identify-budget.ts';
import { BAD_TOKEN, ConnectionError, reachDiscord } from './reach-discord.ts';
import { createSessionKeeper, type SessionKeeper } from './session-keeper.ts';
import { createShard, type Shard } from './shard.ts';

export type GatewayOptions = {
  readonly apiUrl: string;
  readonly token: string;
  readonly rest: REST;
  readonly sessions: SessionStore;
  readonly log: Logger;
};

export type GatewayListeners = {
  /** Must not throw. */
  readonly onInteraction: (interaction: Interaction) => void;
  /** Whether all of it is there; told at each change, and once it is there for the first time. */
  readonly onOnline: (isOnline: boolean) => void;
  /** Something that the operator should know of and that ends nothing. */
  readonly onFault: (problem: string) => void;
  /** The connection is gone for good, in words for the operator. */
  readonly onGone: (problem: string) => void;
};

export interface Gateway {
  /**
   * Resolves with who the bot is once Discord sends interactions. While Discord is away, it tries again.
   *
   * @throws OperatorError if Discord refuses the token
   */
  connect(listeners: GatewayListeners): Promise<Application>;
  /** Keeps the sessions at Discord: the next process takes them up. */
  close(): Promise<void>;
}

const CLOSE_CODE_BAD_TOKEN = 4004;
/** Too many servers for so few shards, or another number of shards than Discord wants of a large bot. */
const CLOSE_CODES_OTHER_SHARDS: ReadonlySet<number> = new Set([4010, 4011]);

/**
 * The connections over which Discord sends interactions, with zero intents: nothing else is asked for, nothing is kept.
 * See `docs/decisions/gateway.md`.
 */
export function createGateway({ apiUrl, token, rest, sessions, log }: GatewayOptions): Gateway {
  const closing = new AbortController();
  let shards: readonly Shard[] = [];
  let keeper: SessionKeeper | undefined;

  async function open(
    info: GatewayInfo,
    applicationId: string,
    listeners: GatewayListeners,
  ): Promise<void> {
    const first = Promise.withResolvers<void>();
    const online = new Set<number>();
    /** Those that were there once: the others still wait for their turn. */
    const known = new Set<number>();
    let isRefused = false;

    async function refuse(code: number): Promise<void> {
      if (isRefused) return;
      isRefused = true;
      try {
        const next = CLOSE_CODES_OTHER_SHARDS.has(code) ? await fetchGatewayInfo(rest) : info;
        if (next.shards === info.shards) throw new ConnectionError(describeCode(code));
        log.warn({ shards: next.shards, before: info.shards }, 'Discord wants other shards');
        await closeShards();
        await open(next, applicationId, listeners);
        first.resolve();
      } catch (error) {
        const words = error instanceof OperatorError ? error.message : describeCode(code);
        if (known.size > 0) listeners.onGone(words);
        first.reject(new ConnectionError(words, { cause: error }));
      }
    }

    const own = createSessionKeeper({
      store: sessions,
      applicationId,
      shardCount: info.shards,
      now: Date.now,
      log,
    });
    keeper = own;
    await own.load();
    const budget = createIdentifyBudget({
      info,
      fetchInfo: () => fetchGatewayInfo(rest),
      onExhausted: (until) =>
        listeners.onFault(
          `Discord allows no new connection before ${until.toISOString()}: too many were begun within a day. Easel waits until then.`,
        ),
      log,
    });
    const read = createInteractionReader({ ...listeners, now: Date.now, log });
    shards = Array.from({ length: info.shards }, (_, id) =>
      createShard({
        id,
        count: info.shards,
        gatewayUrl: info.url,
        token,
        sessions: own,
        budget,
        listeners: {
          onOnline: () => {
            online.add(id);
            known.add(id);
            first.resolve();
            if (online.size === known.size) listeners.onOnline(true);
            if (info.shards > 1 && online.size === info.shards)
              log.info({ shards: info.shards }, 'all of the gateway is there');
          },
          onOffline: () => {
            online.delete(id);
            listeners.onOnline(false);
          },
          onRefused: (code) => void refuse(code),
          onEvent: (name, data, how) => {
            if (name === 'INTERACTION_CREATE') read(data, how);
          },
        },
        log,
      }),
    );
    for (const shard of shards) shard.open();
    await first.promise;
  }

  async function connect(listeners: GatewayListeners): Promise<Application> {
    try {
      const { signal } = closing;
      const [info, application] = await reachDiscord(
        () => Promise.all([fetchGatewayInfo(rest), fetchApplication(rest)]),
        { apiUrl, signal, log },
      );
      const { endpointUrl } = application;
      if (endpointUrl !== undefined) listeners.onFault(describeOtherWay(endpointUrl));
      await open(info, application.id, listeners);
      return application;
    } catch (error) {
      // Whoever closes it meanwhile ends the process, and nobody waits.
      if (closing.signal.aborted) return new Promise<never>(() => undefined);
      throw error;
    }
  }

  async function closeShards(): Promise<void> {
    await Promise.all(shards.map((shard) => shard.close()));
    await keeper?.flush();
  }

  async function close(): Promise<void> {
    closing.abort();
    await closeShards();
  }

  return { connect, close };
}

function describeCode(code: number): string {
  return code === CLOSE_CODE_BAD_TOKEN
    ? BAD_TOKEN
    : `Discord closed the gateway for good, with code ${code}.`;
}

/** Discord uses one way only, and the address goes before the gateway. */
function describeOtherWay(endpointUrl: string): string {
  return `Discord sends all interactions to ${endpointUrl} and none over the gateway, so that members get no answer here. Take the Interactions Endpoint URL away in the Discord Developer Portal → your application → General Information, or set INTERACTIONS=http.`;
}
