import type { Translate } from '#core/i18n/translator.ts';
import type { Interaction } from '#core/invocation.ts';
import type { Logger } from '#core/logger.ts';
import type { Responder } from '#core/reply.ts';
import type { SessionStore } from '#features/connection/ports.ts';
import type { FeatureDiscord } from '#features/features.ts';
import type { Measures } from '#features/monitoring/measures.ts';
import { createAccessApi } from './api/access-api.ts';
import { createAddressBan } from './api/address-ban.ts';
import { createBotApi } from './api/bot-api.ts';
import { createInteractionApi } from './api/interaction-api.ts';
import { createBotRest, createInteractionRest } from './api/rest.ts';
import { createTokenWatch } from './api/token-watch.ts';
import { createDelivery, type DeliveryOptions } from './delivery/delivery.ts';
import type { Application } from './gateway/gateway-info.ts';
import { createGateway, type GatewayListeners } from './gateway/gateway.ts';
import { createEndpoint, type InteractionsRoute } from './endpoint/endpoint.ts';
import { createResponder, type OnAnswer } from './interactions/responder.ts';
import {
  keepRegistered,
  type KeepRegisteredOptions,
  type FirstTry,
} from './registration/keep-registered.ts';
import { createDirectMessages } from './messages/direct-messages.ts';
import { createFileReader } from './messages/file-reader.ts';
import { createLogChannelProbe } from './messages/log-channel-probe.ts';
import { createLogChannel } from './messages/log-channel.ts';
import { createMessageReader } from './messages/message-reader.ts';
import { createMessageRemover } from './messages/message-remover.ts';
import { createMessageSource } from './messages/message-source.ts';
import { createPostedPictures } from './messages/posted-pictures.ts';
import { createThreadParents } from './messages/thread-parents.ts';

export type DiscordOptions = Pick<DeliveryOptions, 'fitPictures' | 'keepsPrivate'> & {
  readonly apiUrl: string;
  readonly token: string;
  /** Where commands are registered; `undefined` for everywhere. */
  readonly commandServerId: string | undefined;
  /** Whether the commands of members are offered in direct messages with the bot too. */
  readonly directMessages: boolean;
  /** How Discord sends interactions: over a connection of ours, or by requests of its own. */
  readonly interactions: 'gateway' | 'http';
  /** By which it signs its requests, in hexadecimal; `undefined` takes what Discord says. */
  readonly publicKey: string | undefined;
  /** Discord keeps refusing the token, on routes that worked before. */
  readonly onTokenRejected: () => void;
  /** Is told the ids that Discord gave the slash commands, by their names. */
  readonly onCommandIds: (ids: ReadonlyMap<string, string>) => void;
  readonly sessions: SessionStore;
  readonly measures: Pick<Measures, 'noteAnswer'>;
  readonly translate: Translate;
  readonly log: Logger;
};

type DiscordListeners = Omit<GatewayListeners, 'onInteraction'> & {
  /** Must not throw. */
  readonly onInteraction: (interaction: Interaction, reply: Responder) => void;
};

/** Discord, as far as Easel knows it. */
export interface Discord extends FeatureDiscord {
  /**
   * Resolves with who the bot is once Discord sends interactions.
   *
   * @throws OperatorError if Discord refuses the token
   */
  connect(listeners: DiscordListeners): Promise<Application>;
  /** Resolves after the first try; the next ones are made in the background. */
  registerCommands(
    applicationId: string,
    definitions: KeepRegisteredOptions['definitions'],
  ): Promise<FirstTry>;
  /** Whether Discord sends interactions now. */
  isConnected(): boolean;
  /** What is to be served for it over HTTP. */
  readonly routes: readonly InteractionsRoute[];
  close(): Promise<void>;
}

export function createDiscord(options: DiscordOptions): Discord {
  const { apiUrl, token, translate, measures, log } = options;
  // One ban and one token hold for all routes.
  const ban = createAddressBan({ log });
  const watchToken = createTokenWatch(options.onTokenRejected);
  const rest = createBotRest({ apiUrl, guard: (request) => ban(watchToken(request)) }, token);
  const bot = createBotApi(rest);
  const api = createInteractionApi(createInteractionRest({ apiUrl, guard: ban }));
  const closing = new AbortController();
  const endpoint =
    options.interactions === 'http' ? createEndpoint({ ...options, rest }) : undefined;
  const gateway = endpoint ?? createGateway({ ...options, rest });
  const speaking = { bot, translate, log };
  let isOnline = false;

  return {
    delivery: createDelivery({ ...options, api, bot }),
    posted: createPostedPictures({ bot, log }),
    places: createThreadParents(bot, log),
    probe: createLogChannelProbe({ ...speaking, access: createAccessApi(rest) }),
    logChannel: createLogChannel(speaking),
    directMessages: createDirectMessages(speaking),
    remover: createMessageRemover({ bot, now: Date.now, log }),
    messageReader: createMessageReader({ bot, log }),
    messages: createMessageSource({ bot, log }),
    files: createFileReader({ apiUrl, log }),
    connect: ({ onInteraction, onOnline, ...listeners }) =>
      gateway.connect({
        ...listeners,
        onOnline: (is) => {
          isOnline = is;
          onOnline(is);
        },
        onInteraction: (interaction) => {
          const { kind, invocation } = interaction;
          const onAnswer: OnAnswer = (answer, ms) => measures.noteAnswer(kind, answer, ms);
          onInteraction(interaction, createResponder(api, translate, invocation, log, onAnswer));
        },
      }),
    registerCommands: (applicationId, definitions) =>
      keepRegistered({
        rest,
        applicationId,
        definitions,
        serverId: options.commandServerId,
        directMessages: options.directMessages,
        onIds: options.onCommandIds,
        signal: closing.signal,
        log,
      }),
    isConnected: () => isOnline,
    routes: endpoint === undefined ? [] : [endpoint.route],
    close: () => {
      closing.abort();
      return gateway.close();
    },
  };
}
