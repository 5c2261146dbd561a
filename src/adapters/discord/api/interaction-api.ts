import type { REST } from '@discordjs/rest';
import {
  Routes,
  type APIMessage,
  type RESTPatchAPIInteractionOriginalResponseJSONBody,
  type RESTPostAPIInteractionCallbackJSONBody,
  type RESTPostAPIInteractionFollowupJSONBody,
} from 'discord-api-types/v10';
import * as z from 'zod';
import type { Origin } from '#core/invocation.ts';
import { createUpload, type UploadFile } from './upload.ts';

/** The routes that an interaction's token opens. None needs the bot's own token. */
export interface InteractionApi {
  /** Gives the id of the message that Discord made of it, if it made one. */
  respond(
    origin: Origin,
    body: RESTPostAPIInteractionCallbackJSONBody,
    signal: AbortSignal,
  ): Promise<string | null>;
  findReply(origin: Origin): Promise<string>;
  /** Gives the message's id. */
  editReply(
    origin: Origin,
    body: RESTPatchAPIInteractionOriginalResponseJSONBody,
    files?: readonly UploadFile[],
  ): Promise<string>;
  deleteReply(origin: Origin): Promise<void>;
  /** Gives the message's id. */
  followUp(origin: Origin, body: RESTPostAPIInteractionFollowupJSONBody): Promise<string>;
}

const callbackSchema = z.object({
  interaction: z.object({ response_message_id: z.string().nullish() }),
});
const messageSchema = z.object({ id: z.string() }) satisfies z.ZodType<Pick<APIMessage, 'id'>>;

/** Requests without files are small: one that takes longer has got stuck. */
const REQUEST_MS = 15_000;

function createOptions(): { readonly auth: false; readonly signal: AbortSignal } {
  return { auth: false, signal: AbortSignal.timeout(REQUEST_MS) };
}

export function createInteractionApi(rest: REST): InteractionApi {
  async function respond(
    { interactionId, token }: Origin,
    body: RESTPostAPIInteractionCallbackJSONBody,
    signal: AbortSignal,
  ): Promise<string | null> {
    const query = new URLSearchParams({ with_response: 'true' });
    const answer = await rest.post(Routes.interactionCallback(interactionId, token), {
      body,
      query,
      auth: false,
      signal,
    });
    return callbackSchema.safeParse(answer).data?.interaction.response_message_id ?? null;
  }

  async function findReply({ applicationId, token, followUpId }: Origin): Promise<string> {
    return messageSchema.parse(
      await rest.get(Routes.webhookMessage(applicationId, token, followUpId), createOptions()),
    ).id;
  }

  async function editReply(
    { applicationId, token, followUpId }: Origin,
    body: RESTPatchAPIInteractionOriginalResponseJSONBody,
    files: readonly UploadFile[] = [],
  ): Promise<string> {
    const answer = await rest.patch(Routes.webhookMessage(applicationId, token, followUpId), {
      ...(files.length === 0 ? createOptions() : { auth: false }),
      ...createUpload(body, files),
    });
    return messageSchema.parse(answer).id;
  }

  async function deleteReply({ applicationId, token, followUpId }: Origin): Promise<void> {
    await rest.delete(Routes.webhookMessage(applicationId, token, followUpId), createOptions());
  }

  async function followUp(
    { applicationId, token }: Origin,
    body: RESTPostAPIInteractionFollowupJSONBody,
  ): Promise<string> {
    const options = { ...createOptions(), body };
    return messageSchema.parse(await rest.post(Routes.webhook(applicationId, token), options)).id;
  }

  return { respond, findReply, editReply, deleteReply, followUp };
}
