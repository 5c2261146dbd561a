import type { REST } from '@discordjs/rest';
import {
  Routes,
  type RESTPatchAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import * as z from 'zod';
import { lenientList } from '../lenient.ts';
import { createUpload, type UploadFile } from './upload.ts';

/** The routes that the bot's own token opens: for what comes after an interaction's token has run out. */
export interface BotApi {
  editMessage(
    channelId: string,
    messageId: string,
    body: RESTPatchAPIChannelMessageJSONBody,
    files?: readonly UploadFile[],
  ): Promise<void>;
  /** Gives the message's id. */
  createMessage(
    channelId: string,
    body: RESTPostAPIChannelMessageJSONBody,
    files?: readonly UploadFile[],
  ): Promise<string>;
  deleteMessage(channelId: string, messageId: string): Promise<void>;
  /** 2 to 100 at once, none older than 14 days; takes Manage Messages. */
  deleteMessages(channelId: string, messageIds: readonly string[]): Promise<void>;
  /** The id of the one of the bot's own among the channel's latest messages that has a component whose custom id holds these words. */
  findRecentMessage(channelId: string, customIdPart: string): Promise<string | undefined>;
  /** The components of a message. */
  getMessage(channelId: string, messageId: string): Promise<readonly unknown[]>;
  getChannel(channelId: string): Promise<ChannelFacts>;
  /** The id of the server that a channel belongs to; `null` outside servers. */
  findServer(channelId: string): Promise<string | null>;
  /** What a member is called in a server; quickly, or not at all. */
  getMemberName(serverId: string, userId: string): Promise<string>;
  /** What a server is called. */
  findServerName(serverId: string): Promise<string>;
  /** The id of the channel for direct messages with a member. */
  openDirectMessage(userId: string): Promise<string>;
}

const namedSchema = z.object({ name: z.string() });

/** As many as one call brings ("Get Channel Messages" in Discord's documentation). */
const RECENT_MESSAGES = '100';

/** Where an ordinary channel stands. */
export type ChannelFacts = {
  readonly categoryId: string | null;
  readonly isAgeRestricted: boolean;
};

const channelSchema = z.object({
  id: z.string(),
  guild_id: z.string().nullish(),
  parent_id: z.string().nullish(),
  nsfw: z.boolean().nullish(),
});
const messageSchema = z.object({ id: z.string() });
const userSchema = z.object({ id: z.string() });
const messagesSchema = lenientList(
  z.object({ id: z.string(), author: userSchema, components: z.unknown() }),
);
const memberSchema = z.object({
  nick: z.string().nullish(),
  user: z.object({ username: z.string(), global_name: z.string().nullish() }),
});
const shownSchema = z.object({ components: lenientList(z.unknown()) });

/** Somebody waits for what is looked up. */
const LOOK_UP_MS = 5000;
/** A form waits for it, and Discord for the form. */
const NAME_MS = 1000;

export function createBotApi(rest: REST): BotApi {
  let ownId: string | undefined;

  async function findOwnId(): Promise<string> {
    ownId ??= userSchema.parse(await rest.get(Routes.user())).id;
    return ownId;
  }

  async function findRecentMessage(
    channelId: string,
    customIdPart: string,
  ): Promise<string | undefined> {
    const own = await findOwnId();
    const query = new URLSearchParams({ limit: RECENT_MESSAGES });
    const messages = messagesSchema.parse(
      await rest.get(Routes.channelMessages(channelId), { query }),
    );
    return messages.find(
      ({ author, components }) =>
        // Anybody's bot can give its buttons any ids.
        author.id === own && JSON.stringify(components ?? []).includes(customIdPart),
    )?.id;
  }

  return {
    editMessage: async (channelId, messageId, body, files = []) => {
      await rest.patch(Routes.channelMessage(channelId, messageId), createUpload(body, files));
    },
    createMessage: async (channelId, body, files = []) =>
      messageSchema.parse(
        await rest.post(Routes.channelMessages(channelId), createUpload(body, files)),
      ).id,
    deleteMessage: async (channelId, messageId) => {
      await rest.delete(Routes.channelMessage(channelId, messageId));
    },
    deleteMessages: async (channelId, messageIds) => {
      await rest.post(Routes.channelBulkDelete(channelId), { body: { messages: messageIds } });
    },
    findRecentMessage,
    getMessage: async (channelId, messageId) => {
      const signal = AbortSignal.timeout(LOOK_UP_MS);
      const message = await rest.get(Routes.channelMessage(channelId, messageId), { signal });
      return shownSchema.parse(message).components;
    },
    getChannel: async (channelId) => {
      const channel = channelSchema.parse(await rest.get(Routes.channel(channelId)));
      return { categoryId: channel.parent_id ?? null, isAgeRestricted: channel.nsfw ?? false };
    },
    findServer: async (channelId) => {
      const channel = channelSchema.parse(await rest.get(Routes.channel(channelId)));
      return channel.guild_id ?? null;
    },
    getMemberName: async (serverId, userId) => {
      const signal = AbortSignal.timeout(NAME_MS);
      const found = await rest.get(Routes.guildMember(serverId, userId), { signal });
      const { nick, user } = memberSchema.parse(found);
      return nick ?? user.global_name ?? user.username;
    },
    findServerName: async (serverId) =>
      namedSchema.parse(await rest.get(Routes.guild(serverId))).name,
    openDirectMessage: async (userId) =>
      channelSchema.parse(
        await rest.post(Routes.userChannels(), { body: { recipient_id: userId } }),
      ).id,
  };
}
