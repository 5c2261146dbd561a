import { Client, DiscordAPIError, Events, GatewayDispatchEvents, Options } from 'discord.js';
import type { Interaction } from '#core/invocation.ts';
import type { Logger } from '#core/logger.ts';
import { describeError, OperatorError } from '#core/operator-error.ts';
import { parseInteraction } from './parse-interaction.ts';

export type GatewayOptions = {
  readonly apiUrl: string;
  readonly token: string;
  readonly log: Logger;
};

type GatewayListeners = {
  /** Must not throw. */
  readonly onInteraction: (interaction: Interaction) => void;
  /** The connection is gone for good, in words for the operator. */
  readonly onGone: (problem: string) => void;
};

export interface Gateway {
  /**
   * Resolves with the application's id once Discord sends interactions.
   *
   * @throws GatewayError if Discord refuses the token
   */
  connect(listeners: GatewayListeners): Promise<string>;
  close(): Promise<void>;
}

/** The bot can't connect, in words for the operator. */
class GatewayError extends OperatorError {
  override readonly name = 'GatewayError';
}

const BAD_TOKEN =
  'Discord does not accept DISCORD_TOKEN. Copy it again: Discord Developer Portal → your application → Bot → Reset Token.';
const CLOSE_CODE_BAD_TOKEN = 4004;

/** The connection over which Discord sends interactions, with zero intents: nothing else is asked for, nothing is kept. */
export function createGateway({ apiUrl, token, log }: GatewayOptions): Gateway {
  const client = new Client({
    intents: [],
    rest: { api: apiUrl, invalidRequestWarningInterval: 100 },
    // Interactions are read from the raw payload; caches would only grow.
    makeCache: Options.cacheWithLimits({
      UserManager: 0,
      GuildMemberManager: 0,
      MessageManager: 0,
      EntitlementManager: 0,
    }),
  });
  client.on(Events.ShardReconnecting, (shard) =>
    log.warn({ shard }, 'the gateway is reconnecting'),
  );
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'the gateway has resumed'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ err: error, shard }, 'the gateway had an error'),
  );
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js had an error'));
  async function connect({ onInteraction, onGone }: GatewayListeners): Promise<string> {
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => {
      try {
        const interaction = parseInteraction(payload, Date.now());
        if (interaction !== undefined) onInteraction(interaction);
      } catch (error) {
        log.error({ err: error }, 'Discord sent an interaction that is not as documented');
      }
    });
    client.on(Events.ShardDisconnect, ({ code }) => {
      onGone(
        code === CLOSE_CODE_BAD_TOKEN
          ? BAD_TOKEN
          : `Discord closed the gateway for good, with code ${code}.`,
      );
    });
    const ready = new Promise<string>((resolve) => {
      client.once(Events.ClientReady, ({ application }) => resolve(application.id));
    });
    try {
      await client.login(token);
    } catch (error) {
      const isBadToken =
        (error instanceof DiscordAPIError && error.status === 401) ||
        (error instanceof Error && 'code' in error && error.code === 'TokenInvalid');
      throw new GatewayError(
        isBadToken ? BAD_TOKEN : `Discord can't be reached at ${apiUrl}: ${describeError(error)}`,
        {
          cause: error,
        },
      );
    }
    return ready;
  }

  async function close(): Promise<void> {
    // The library takes its own goodbye for a lost connection.
    client.removeAllListeners(Events.ShardReconnecting);
    await client.destroy();
  }

  return { connect, close };
}
