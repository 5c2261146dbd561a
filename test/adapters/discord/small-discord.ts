import type { BotApi } from '#adapters/discord/api/bot-api.ts';
import { createDelivery } from '#adapters/discord/delivery/delivery.ts';
import { createFitPictures } from '#adapters/sharp/fit-pictures.ts';
import type { InteractionApi } from '#adapters/discord/api/interaction-api.ts';
import { createTranslator, type Translate } from '#core/i18n/translator.ts';
import type { Delivery, PendingReply } from '#features/jobs/ports/delivery.ts';
import { createLogger } from '#core/logger.ts';
import { createExampleJob, type JobChanges } from '../../driver/example-job.ts';
import { refusal } from './errors.ts';
import { textsOf } from './render/components.ts';

export const REPLY_ID = '600000000000000001';
const DM_CHANNEL = '700000000000000001';

export type Shown = {
  readonly channelId: string;
  readonly body: object;
  readonly files: readonly { readonly data: Buffer }[];
  readonly isPrivate: boolean;
};

/** A Discord of one interaction: it holds messages, and refuses what it is told to. */
export function createSmallDiscord(channelId = '400000000000000001') {
  const messages = new Map<string, Shown>([
    [REPLY_ID, { channelId, body: {}, files: [], isPrivate: false }],
  ]);
  /** Each request, in order. */
  const asked: string[] = [];
  /** What a kind of request meets; looked at anew each time. */
  const troubles = new Map<string, (shown: Shown | undefined) => Error | undefined>();
  let created = 0;
  /** Nothing has taken the deferral's place yet: the first follow-up would, for all to see. */
  let isDeferred = true;

  function ask(kind: string, shown?: Shown): void {
    asked.push(kind);
    const trouble = troubles.get(kind)?.(shown);
    if (trouble !== undefined) throw trouble;
  }
  function put(kind: string, id: string, shown: Shown): void {
    ask(kind, shown);
    if (kind.startsWith('edit') && !messages.has(id)) throw refusal(10_008, 404);
    messages.set(id, shown);
    if (id === REPLY_ID) isDeferred = false;
  }
  function remove(kind: string, id: string): void {
    ask(kind);
    if (!messages.delete(id)) throw refusal(10_008, 404);
  }
  function nextId(): string {
    created += 1;
    return `new-${created}`;
  }

  const api: InteractionApi = {
    respond: async () => REPLY_ID,
    findReply: async () => {
      ask('find reply');
      if (!messages.has(REPLY_ID)) throw refusal(10_008, 404);
      return REPLY_ID;
    },
    editReply: async (_, body, files = []) => {
      put('edit reply', REPLY_ID, { channelId, body, files, isPrivate: false });
      return REPLY_ID;
    },
    deleteReply: async () => {
      remove('delete reply', REPLY_ID);
      isDeferred = false;
    },
    followUp: async (_, body) => {
      const isPrivate = !isDeferred && ((body.flags ?? 0) & 64) !== 0;
      const id = isDeferred ? REPLY_ID : nextId();
      put('follow up', id, { channelId, body, files: [], isPrivate });
      return id;
    },
  };
  const bot: BotApi = {
    getMemberName: async () => 'Ada',
    editMessage: async (channel, id, body, files = []) =>
      put('edit as bot', id, { channelId: channel, body, files, isPrivate: false }),
    createMessage: async (channel, body, files = []) => {
      const id = nextId();
      put(channel === DM_CHANNEL ? 'post privately' : 'post', id, {
        channelId: channel,
        body,
        files,
        isPrivate: channel === DM_CHANNEL,
      });
      return id;
    },
    deleteMessage: async (_, id) => remove('delete as bot', id),
    deleteMessages: async (_, ids) => {
      ask('delete in bulk');
      for (const id of ids) messages.delete(id);
    },
    findRecentMessage: async (channel, part) => {
      ask('look back');
      return [...messages].find(
        ([, shown]) =>
          shown.channelId === channel &&
          'components' in shown.body &&
          JSON.stringify(shown.body.components).includes(part),
      )?.[0];
    },
    getMessage: async (_, id) => {
      ask('look up');
      const body = messages.get(id)?.body;
      const shown: unknown = body !== undefined && 'components' in body ? body.components : [];
      return Array.isArray(shown) ? shown : [];
    },
    findServer: async () => null,
    getChannel: async () => ({ categoryId: null, isAgeRestricted: false }),
    findServerName: async () => 'Foxes',
    openDirectMessage: async () => {
      ask('open direct messages');
      return DM_CHANNEL;
    },
  };

  return {
    api,
    bot,
    asked,
    messages,
    /** Every request of this kind is refused with this code. */
    refuse: (kind: string, code: number, status = 403) =>
      void troubles.set(kind, () => refusal(code, status)),
    trouble: (kind: string, find: (shown: Shown | undefined) => Error | undefined) =>
      void troubles.set(kind, find),
    /** The texts of all messages that are left, the private ones marked. */
    texts: (): readonly string[] =>
      [...messages.values()].map(
        ({ body, isPrivate }) =>
          (isPrivate ? 'private: ' : '') +
          ('content' in body
            ? String(body.content)
            : textsOf('components' in body ? body.components : []).join('\n')),
      ),
  };
}

export type SmallDiscord = ReturnType<typeof createSmallDiscord>;

/** Deliveries to it, in words that name their language. */
export function createDeliveryTo({ api, bot }: SmallDiscord): Delivery {
  const log = createLogger('silent', []);
  const say = createTranslator();
  const translate: Translate = (words, locale, style) => `${locale}: ${say(words, locale, style)}`;
  return createDelivery({ api, bot, fitPictures: createFitPictures(log), translate, log });
}

/** A job of that age, whose reply is the message that is there. */
export function letterOf(ageMs = 0, changes: JobChanges = {}): PendingReply {
  const origin = { receivedAt: Date.now() - ageMs, ...changes.origin };
  return { job: createExampleJob({ ...changes, origin }), messageId: REPLY_ID };
}
