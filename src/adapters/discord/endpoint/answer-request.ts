import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Logger } from '#core/logger.ts';
import type { ReadInteraction } from '../interactions/read-interaction.ts';
import type { VerifySignature } from './verify-signature.ts';

/** A request as it came. */
export type SignedRequest = {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
};

export type EndpointAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type AnswerRequestOptions = {
  readonly verify: VerifySignature;
  readonly read: ReadInteraction;
  readonly onFault: (problem: string) => void;
  readonly now: () => number;
  readonly log: Logger;
};

/** A request that somebody has kept is of no use later. Ids of interactions are remembered for longer. */
const TIMESTAMP_WITHIN_MS = 5 * 60_000;
const TIMESTAMP = /^\d{1,12}$/;

const pingSchema = z.object({ type: z.literal(InteractionType.Ping) });
const REFUSED: EndpointAnswer = { status: 401, body: 'invalid request signature' };
const PONG: EndpointAnswer = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ type: InteractionResponseType.Pong }),
};
/** The answer comes through the callback route, as for the gateway ("Receiving an Interaction"). */
const TAKEN: EndpointAnswer = { status: 202 };

/** Nothing of a request is looked into before its signature is found to be Discord's. */
export function createAnswerRequest(options: AnswerRequestOptions) {
  const { verify, read, onFault, now, log } = options;

  return ({ headers, body }: SignedRequest): EndpointAnswer => {
    const signature = headers['x-signature-ed25519'];
    const timestamp = headers['x-signature-timestamp'];
    if (
      typeof signature !== 'string' ||
      typeof timestamp !== 'string' ||
      !TIMESTAMP.test(timestamp) ||
      !verify({ signature, timestamp, body })
    ) {
      // Discord itself sends such ones, to see whether they are told apart.
      log.debug('a request without a right signature was turned away');
      return REFUSED;
    }
    if (Math.abs(now() - Number(timestamp) * 1000) > TIMESTAMP_WITHIN_MS) {
      onFault(
        'A request that Discord has signed was turned away: its time is more than five minutes off. Either somebody sends old requests again, or this machine’s clock is wrong.',
      );
      return REFUSED;
    }
    const payload = parseJson(body);
    if (payload === undefined) return { status: 400 };
    if (pingSchema.safeParse(payload).success) return PONG;
    read(payload, { isReplayed: false });
    return TAKEN;
  };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return undefined;
  }
}
