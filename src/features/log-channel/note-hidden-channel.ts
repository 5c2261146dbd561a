import { text } from '#core/i18n/text.ts';
import type { Origin } from '#core/invocation.ts';
import type { Logger } from '#core/logger.ts';
import { createEvent } from '../audit/event.ts';
import type { EventStore } from '../moderation/ports.ts';

export type NoteHiddenChannelOptions = {
  readonly events: Pick<EventStore, 'record'>;
  /** Lets the log channel know that there is something to tell. */
  readonly wake: () => void;
  readonly now: () => number;
  readonly log: Logger;
};

/** Tells a server's moderators which channel Easel has to see for their rules to hold. Never throws. */
export type NoteHiddenChannel = (origin: Origin, channelId: string) => Promise<void>;

/** Once each, as long as the process lives; then all are forgotten together. */
const MOST_KNOWN = 10_000;

export function createNoteHiddenChannel(options: NoteHiddenChannelOptions): NoteHiddenChannel {
  const { events, wake, now, log } = options;
  const known = new Set<string>();

  return async ({ serverId, serverLocale, applicationId }, channelId) => {
    if (serverId === null || known.has(channelId)) return;
    if (known.size >= MOST_KNOWN) known.clear();
    known.add(channelId);
    const summary = text('log.hidden_channel', { channel: { channel: channelId } });
    // Easel itself says so: its user has the id of its application.
    const who = { actorId: applicationId, locale: serverLocale };
    const base = { serverId, at: now(), kind: 'change', channelId, summary } as const;
    try {
      await events.record(createEvent({ ...base, ...who }));
      wake();
    } catch (error) {
      known.delete(channelId);
      log.warn({ err: error, server: serverId }, 'a hidden channel could not be noted');
    }
  };
}
