import type { Link } from './i18n/text.ts';

export type MessageAddress = { readonly channelId: string; readonly messageId: string };

/** @param serverId `null` for direct messages */
export function linkTo(serverId: string | null, { channelId, messageId }: MessageAddress): Link {
  return { url: `https://discord.com/channels/${serverId ?? '@me'}/${channelId}/${messageId}` };
}

export type MessageLink = {
  /** `null` for direct messages. */
  readonly serverId: string | null;
  readonly channelId: string;
  readonly messageId: string;
};

/** What **Copy Message Link** gives, in each of Discord's clients. */
const LINK =
  /^<?https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(?<server>@me|\d{17,20})\/(?<channel>\d{17,20})\/(?<message>\d{17,20})\/?>?$/;

/** @returns `undefined` for anything but a link to a message; whether there is one is another question */
export function parseMessageLink(link: string): MessageLink | undefined {
  const { server, channel, message } = LINK.exec(link.trim())?.groups ?? {};
  if (server === undefined || channel === undefined || message === undefined) return undefined;
  return { serverId: server === '@me' ? null : server, channelId: channel, messageId: message };
}
