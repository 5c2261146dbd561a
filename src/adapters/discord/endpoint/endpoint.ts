import type { REST } from '@discordjs/rest';
import type { Logger } from '#core/logger.ts';
import { fetchApplication, type Application } from '../gateway/gateway-info.ts';
import type { Gateway, GatewayListeners } from '../gateway/gateway.ts';
import { ConnectionError, reachDiscord } from '../gateway/reach-discord.ts';
import { createInteractionReader } from '../interactions/read-interaction.ts';
import { createAnswerRequest, type EndpointAnswer, type SignedRequest } from './answer-request.ts';
import { createVerifier, type VerifySignature } from './verify-signature.ts';

export type EndpointOptions = {
  readonly apiUrl: string;
  readonly rest: REST;
  /** In hexadecimal, where the operator has set it: Discord's must be the same. */
  readonly publicKey: string | undefined;
  readonly log: Logger;
};

/** Where Discord's requests arrive. */
export type InteractionsRoute = {
  readonly method: 'POST';
  readonly path: string;
  readonly maxBodyBytes: number;
  handle(request: SignedRequest): EndpointAnswer;
};

/** The other way on which Discord sends interactions: by HTTP, to whoever stands behind an address. */
export interface Endpoint extends Gateway {
  readonly route: InteractionsRoute;
}

const PATH = '/interactions';
/** The largest that Discord sends are messages with all that they show, of some 100 kB. */
const MAX_BODY_BYTES = 512 * 1024;
/** Whoever balances the load asks another process, and Discord takes it for a failure. */
const AWAY: EndpointAnswer = { status: 503 };
/** The longest that a timer takes. */
const FOR_EVER_MS = 2 ** 31 - 1;

/** See `docs/decisions/http-interactions.md`. */
export function createEndpoint({ apiUrl, rest, publicKey, log }: EndpointOptions): Endpoint {
  const closing = new AbortController();
  let answer: ((request: SignedRequest) => EndpointAnswer) | undefined;
  let alive: NodeJS.Timeout | undefined;

  async function connect(listeners: GatewayListeners): Promise<Application> {
    const { signal } = closing;
    try {
      const application = await reachDiscord(() => fetchApplication(rest), { apiUrl, signal, log });
      const verify = findVerifier(application, publicKey);
      const read = createInteractionReader({ ...listeners, now: Date.now, log });
      const { onFault } = listeners;
      answer = createAnswerRequest({ verify, read, onFault, now: Date.now, log });
      // Without a gateway's socket nothing else would keep the process.
      alive = setInterval(() => undefined, FOR_EVER_MS);
      // How well Discord reaches it is not to be known from here.
      listeners.onOnline(true);
      if (application.endpointUrl === undefined) log.warn(NO_ADDRESS);
      return application;
    } catch (error) {
      // Whoever closes it meanwhile ends the process, and nobody waits.
      if (signal.aborted) return new Promise<never>(() => undefined);
      throw error;
    }
  }

  async function close(): Promise<void> {
    closing.abort();
    clearInterval(alive);
    answer = undefined;
  }

  return {
    route: {
      method: 'POST',
      path: PATH,
      maxBodyBytes: MAX_BODY_BYTES,
      handle: (request) => answer?.(request) ?? AWAY,
    },
    connect,
    close,
  };
}

const NO_ADDRESS = `Discord does not know where to send interactions yet. Set the Interactions Endpoint URL to https://<your host>${PATH}: Discord Developer Portal → your application → General Information.`;

function findVerifier({ publicKey }: Application, expected: string | undefined): VerifySignature {
  if (expected !== undefined && expected.toLowerCase() !== publicKey?.toLowerCase()) {
    throw new ConnectionError(
      'DISCORD_PUBLIC_KEY is not the public key of the application whose DISCORD_TOKEN this is. Copy it again from the Discord Developer Portal → your application → General Information, or leave it out.',
    );
  }
  const verify = createVerifier(publicKey ?? '');
  if (verify === undefined) {
    throw new ConnectionError('Discord does not say which public key the application has.');
  }
  return verify;
}
