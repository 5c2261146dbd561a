import type { Link } from '../i18n/text.ts';
import type { MessageAddress } from './job.ts';

/** @param serverId `null` for direct messages */
export function linkTo(serverId: string | null, { channelId, messageId }: MessageAddress): Link {
  return { url: `https://discord.com/channels/${serverId ?? '@me'}/${channelId}/${messageId}` };
}
