import { setImmediate as nextTurn } from 'node:timers/promises';
import { text, type Text } from '#core/i18n/text.ts';
import { allowTerms } from '#core/policy-edits/terms.ts';
import { findHitWords } from '#core/terms/find-hit-words.ts';
import type { PanelButton } from '#core/reply.ts';
import { isLiftable } from '#core/rules/rules.ts';
import { failure, success, type Result } from '#core/result.ts';
import { createEvent, type ServerEvent } from '../audit/event.ts';
import type { EventStore, DirectMessages, RefusedRequest, ServerJobStore } from './ports.ts';
import { requireServer, type Moderator } from './suspensions.ts';
import type { Settings } from '../settings/settings.ts';

export type RefusalsOptions = {
  readonly events: EventStore;
  readonly serverJobs: ServerJobStore;
  readonly directMessages: DirectMessages;
  readonly settings: Settings;
  readonly now: () => number;
};

type AllowedOnce = { readonly userId: string; readonly isFirst: boolean };
type AllowedWords = { readonly userId: string; readonly words: readonly string[] };

export interface Refusals {
  /** Lets a refused request through once, within a day, and tells its member. Again, it changes nothing. */
  allowOnce(eventId: string, by: Moderator): Promise<Result<AllowedOnce, Text>>;
  /** Allows the words in which a refused request met a term, and tells its member. */
  allowTerm(eventId: string, by: Moderator): Promise<Result<AllowedWords, Text>>;
}

/** How long a request can be sent again. */
const PASS_MS = 24 * 60 * 60 * 1000;

export function createRefusals(options: RefusalsOptions): Refusals {
  const { events, serverJobs, directMessages, settings, now } = options;

  async function findRefused(eventId: string, by: Moderator): Promise<RefusedRequest | undefined> {
    const event = await events.find(requireServer(by), eventId);
    return event !== undefined && isRefused(event) ? event : undefined;
  }

  async function allowOnce(eventId: string, by: Moderator): ReturnType<Refusals['allowOnce']> {
    const refused = await findRefused(eventId, by);
    if (refused === undefined) return failure(text('moderation.entry_unknown'));
    if (refused.rule === null || !isLiftable(refused.rule))
      return failure(text('moderation.not_liftable'));
    const { userId, serverId, channelId } = refused;
    const event = createEvent({
      serverId,
      at: now(),
      kind: 'action',
      actorId: by.userId,
      userId,
      channelId,
      locale: by.serverLocale,
      summary: text('moderation.allowed_once_summary', { member: { user: userId } }),
      request: refused.request,
    });
    const expiresAt = now() + PASS_MS;
    const isFirst = await events.allowOnce(refused, expiresAt, event);
    if (isFirst) {
      const until = new Date(expiresAt);
      const canPaint = refused.request.asked !== undefined;
      await tell(
        refused,
        by,
        (channel) => text('moderation.told_allowed_once', { channel, until }),
        canPaint ? paintNow(refused) : undefined,
      );
    }
    return success({ userId, isFirst });
  }

  async function allowTerm(eventId: string, by: Moderator): ReturnType<Refusals['allowTerm']> {
    const refused = await findRefused(eventId, by);
    if (refused?.rule !== 'terms') return failure(text('moderation.entry_unknown'));
    const { userId, request } = refused;
    const policy = await settings.read(refused.serverId);
    const words = await findHitWords(request.prompt, request.negativePrompt, policy, nextTurn);
    if (words === undefined) return failure(text('moderation.hit_unclear'));
    if (words.length === 0) return failure(text('moderation.no_hit_left'));
    const changed = await settings.edit(by, allowTerms(words));
    if (!changed.ok) return changed;
    await tell(refused, by, (channel) => text('moderation.told_allowed', { channel }));
    return success({ userId, words });
  }

  async function tell(
    { userId, serverId, channelId }: RefusedRequest,
    by: Moderator,
    describe: (channel: { readonly channel: string }) => Text,
    button?: PanelButton,
  ): Promise<boolean> {
    const address = await serverJobs.findAddress(serverId, userId);
    const channel = { channel: channelId ?? address?.channelId ?? by.channelId };
    return directMessages.tell(userId, describe(channel), address?.locale ?? by.serverLocale, {
      serverId,
      ...(button && { button }),
    });
  }

  return { allowOnce, allowTerm };
}

/** A question is about the refusal that has the request. */
function paintNow({ serverId, id, about }: RefusedRequest): PanelButton {
  const refusalId = about ?? id;
  return { label: text('button.paint_now'), name: 'paint-now', id: `${serverId}.${refusalId}` };
}

function isRefused(event: ServerEvent): event is RefusedRequest {
  const { serverId, userId, request } = event;
  return serverId !== null && userId !== null && request !== null;
}
