import { ComponentType } from 'discord-api-types/v10';
import type { MessageAddress } from '#core/message-link.ts';
import * as z from 'zod';
import type { Logger } from '#core/logger.ts';
import type { MessageReader, ShownPictures } from '#features/history/ports.ts';

import type { BotApi } from '../api/bot-api.ts';
import { isGone } from '../api/failures.ts';
import { createSemaphore } from '#core/semaphore.ts';

export type MessageReaderOptions = {
  readonly bot: Pick<BotApi, 'getMessage'>;
  readonly log: Logger;
};

/** Requests under way, over all who ask; the library keeps to Discord's limits. */
const AT_ONCE = 10;

const gallerySchema = z.object({
  type: z.literal(ComponentType.MediaGallery),
  items: z.array(z.object({ media: z.object({ url: z.url({ protocol: /^https?$/ }) }) })),
});

/** Reads pictures' present addresses from the messages that show them. */
export function createMessageReader({ bot, log }: MessageReaderOptions): MessageReader {
  const turns = createSemaphore(AT_ONCE);

  async function readOne({ channelId, messageId }: MessageAddress): Promise<ShownPictures> {
    try {
      const components = await turns.run(1, () => bot.getMessage(channelId, messageId));
      const gallery = components
        .map((component) => gallerySchema.safeParse(component).data)
        .find((found) => found !== undefined);
      return gallery?.items.map(({ media }) => ({ url: media.url })) ?? 'gone';
    } catch (error) {
      if (isGone(error)) return 'gone';
      log.info({ err: error, channel: channelId }, 'a message could not be looked up');
      return 'unreadable';
    }
  }

  return { read: (addresses) => Promise.all(addresses.map(readOne)) };
}
