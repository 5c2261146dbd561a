import { DiscordAPIError, HTTPError } from '@discordjs/rest';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';

/** What a failed request to Discord means for who made it. */
export type DiscordFailure =
  /** Worth the same request again: nobody refused it. */
  | 'temporary'
  /** The interaction's token has run out, or was never good. */
  | 'token gone'
  /** The message is no longer there. */
  | 'message gone'
  | 'too large'
  /** AutoMod or another filter objects to the words or the picture. */
  | 'blocked'
  /** Final for this way of writing. */
  | 'refused'
  /** Not Discord's doing at all. */
  | 'bug';

const BY_CODE: Readonly<Record<number, DiscordFailure>> = {
  [RESTJSONErrorCodes.InvalidWebhookToken]: 'token gone',
  [RESTJSONErrorCodes.UnknownWebhook]: 'token gone',
  [RESTJSONErrorCodes.UnknownInteraction]: 'token gone',
  [RESTJSONErrorCodes.UnknownMessage]: 'message gone',
  [RESTJSONErrorCodes.RequestEntityTooLarge]: 'too large',
  [RESTJSONErrorCodes.FileUploadedExceedsMaximumSize]: 'too large',
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration]: 'blocked',
  [RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter]: 'blocked',
  [RESTJSONErrorCodes.ExplicitContentCannotBeSentToTheDesiredRecipient]: 'blocked',
};

/** Tells failures apart by code and status, never by their words. */
export function classifyFailure(error: unknown): DiscordFailure {
  if (error instanceof DiscordAPIError) {
    const known = BY_CODE[Number(error.code)];
    if (known !== undefined) return known;
    if (error.status === 413) return 'too large';
    return error.status >= 500 ? 'temporary' : 'refused';
  }
  if (error instanceof HTTPError) return error.status === 413 ? 'too large' : 'temporary';
  return isNetworkError(error) ? 'temporary' : 'bug';
}

/** A refused or broken connection, or one that took too long: errors of Node's sockets and of undici, which name themselves so. */
function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return true;
  const code = 'code' in error ? String(error.code) : '';
  return NETWORK_CODE.test(code) || isNetworkError(error.cause);
}

const NETWORK_CODE =
  /^(?:E(?:CONN|HOST|NET|PIPE|TIMEDOUT|AI_AGAIN|NOTFOUND|PROTO)|UND_ERR_|ERR_(?:SOCKET|STREAM|HTTP|SSL|TLS))/;

const GONE: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
]);

/** Whether what a request names is not there any more: the status says so, whatever code comes with it. */
export function isGone(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status === 404;
  return error instanceof DiscordAPIError && (error.status === 404 || GONE.has(Number(error.code)));
}

/** @param code of Discord's list of JSON error codes */
export function hasDiscordCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
