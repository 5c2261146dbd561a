import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { ThreadParents } from '#features/jobs/ports/thread-parents.ts';
import type { Logger } from '#core/logger.ts';
import type { BotApi, ChannelFacts } from '../api/bot-api.ts';
import { hasDiscordCode } from '../api/failures.ts';

/** How long an answer counts: a channel's category and age restriction change rarely. */
const KEPT_MS = 10 * 60 * 1000;
const MAX_KEPT = 5000;

const HIDDEN = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions];

type Known = { readonly facts: ChannelFacts; readonly until: number };

/** Looks up what Discord's interactions don't say: where a thread's channel stands. */
export function createThreadParents(bot: Pick<BotApi, 'getChannel'>, log: Logger): ThreadParents {
  const known = new Map<string, Known>();

  function recall(channelId: string): ChannelFacts | undefined {
    const entry = known.get(channelId);
    return entry !== undefined && Date.now() < entry.until ? entry.facts : undefined;
  }

  async function resolve(channelId: string): ReturnType<ThreadParents['resolve']> {
    const remembered = recall(channelId);
    if (remembered !== undefined) return remembered;
    try {
      const facts = await bot.getChannel(channelId);
      known.delete(channelId);
      known.set(channelId, { facts, until: Date.now() + KEPT_MS });
      const [oldest] = known.keys();
      if (known.size > MAX_KEPT && oldest !== undefined) known.delete(oldest);
      return facts;
    } catch (error) {
      log.info(
        { err: error, channel: channelId },
        'the channel of a thread could not be looked up',
      );
      return HIDDEN.some((code) => hasDiscordCode(error, code)) ? 'hidden' : 'unknown';
    }
  }

  return { recall, resolve };
}
