import {
  DiscordAPIError,
  REST,
  Routes,
  type RawFile,
  type RESTPatchAPIInteractionOriginalResponseJSONBody,
  type RESTPostAPIInteractionCallbackJSONBody,
  type RESTPostAPIInteractionFollowupJSONBody,
} from 'discord.js';
import type { Origin } from '../invocation.ts';

/** The routes that an interaction's token opens. None needs the bot's own token. */
export interface InteractionApi {
  respond(origin: Origin, body: RESTPostAPIInteractionCallbackJSONBody): Promise<void>;
  editReply(
    origin: Origin,
    body: RESTPatchAPIInteractionOriginalResponseJSONBody,
    files?: readonly RawFile[],
  ): Promise<void>;
  deleteReply(origin: Origin): Promise<void>;
  followUp(origin: Origin, body: RESTPostAPIInteractionFollowupJSONBody): Promise<void>;
}

/** An upload of four 10 MiB pictures over a slow line takes longer than the 15 s that are the library's default. */
const UPLOAD_TIMEOUT_MS = 120_000;

export function createInteractionApi(apiUrl: string): InteractionApi {
  const rest = new REST({
    api: apiUrl,
    version: '10',
    timeout: UPLOAD_TIMEOUT_MS,
    // Discord exempts interaction routes from its 50 requests a second ("Rate Limits", global rate limit).
    globalRequestsPerSecond: Infinity,
    // Each interaction has a route of its own; an idle one is of no use after its token's 15 minutes.
    handlerSweepInterval: 15 * 60 * 1000,
  });
  const auth = false;

  async function respond(
    { interactionId, token }: Origin,
    body: RESTPostAPIInteractionCallbackJSONBody,
  ): Promise<void> {
    await rest.post(Routes.interactionCallback(interactionId, token), { body, auth });
  }

  async function editReply(
    { applicationId, token }: Origin,
    body: RESTPatchAPIInteractionOriginalResponseJSONBody,
    files: readonly RawFile[] = [],
  ): Promise<void> {
    await rest.patch(Routes.webhookMessage(applicationId, token), {
      body,
      files: [...files],
      auth,
    });
  }

  async function deleteReply({ applicationId, token }: Origin): Promise<void> {
    await rest.delete(Routes.webhookMessage(applicationId, token), { auth });
  }

  async function followUp(
    { applicationId, token }: Origin,
    body: RESTPostAPIInteractionFollowupJSONBody,
  ): Promise<void> {
    await rest.post(Routes.webhook(applicationId, token), { body, auth });
  }

  return { respond, editReply, deleteReply, followUp };
}

/** Discord's own failures are told apart by their code, never by their words. */
export function hasDiscordCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
