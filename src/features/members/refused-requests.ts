import type { Invocation } from '#core/invocation.ts';
import type { AskedJob } from '../audit/event.ts';
import type { EventStore } from '../moderation/ports.ts';

/** What members asked for and were refused, as it is kept with the refusal. */
export interface RefusedRequests {
  /** Only for whoever asked, in the same server. */
  find(
    author: Pick<Invocation, 'userId' | 'serverId'>,
    refusalId: string,
  ): Promise<RefusedJob | undefined>;
}

type RefusedJob = AskedJob & {
  readonly channelId: string | null;
  /** What Discord says of the server's language. */
  readonly serverLocale: string | null;
};

export function createRefusedRequests({
  events,
}: {
  readonly events: Pick<EventStore, 'find'>;
}): RefusedRequests {
  return {
    async find({ userId, serverId }, refusalId) {
      const event = await events.find(serverId ?? '', refusalId);
      const isTheirs = event?.kind === 'refusal' && event.userId === userId;
      const asked = isTheirs ? event.request?.asked : undefined;
      if (event === undefined || asked === undefined) return undefined;
      return { ...asked, channelId: event.channelId, serverLocale: event.locale };
    },
  };
}
