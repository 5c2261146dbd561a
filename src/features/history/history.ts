import { randomBytes } from 'node:crypto';
import { text, type Text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import { describeRequester } from '../jobs/intake/describe-requester.ts';
import type { ThreadParents } from '../jobs/ports/thread-parents.ts';
import { moderatesServer } from '#core/rules/permissions.ts';
import { failure, success, type Result } from '#core/result.ts';
import type { EventStore } from '../moderation/ports.ts';
import { createEvent } from '../audit/event.ts';
import { findPage, type HistoryPage, type PageCursor } from './page.ts';
import { createEntryPictures, type EntryPicturesOptions } from './pictures.ts';
import { createHistoryRemoval, type HistoryRemovalOptions } from './removal.ts';
import type { HistoryStore, HistoryEntry, HistoryFilter, Search } from './ports.ts';
import type { PolicyStore } from '../settings/ports.ts';

export type HistoryOptions = EntryPicturesOptions &
  HistoryRemovalOptions & {
    readonly historyStore: HistoryStore;
    readonly events: Pick<EventStore, 'record'>;
    readonly policies: Pick<PolicyStore, 'read'>;
    readonly places: Pick<ThreadParents, 'recall'>;
    readonly now: () => number;
  };

/** How long the buttons of a page work. */
export const SEARCH_LIFE_MS = 24 * 60 * 60 * 1000;

/** As many as Discord suggests at once. */
const MAX_MONTHS = 25;

/** What members have painted, for their own eyes; moderators look up any member of their server. See `docs/decisions/history.md`. */
export interface History extends ReturnType<typeof createHistoryRemoval> {
  /** The months in which whoever asks has painted here, newest first. */
  listMonths(invocation: Invocation): Promise<readonly string[]>;
  /** @param aboutUserId whose pictures; that of somebody else is for moderators, and written down */
  begin(
    invocation: Invocation,
    aboutUserId: string,
    filter: HistoryFilter,
  ): Promise<Result<Search, Text>>;
  /** The search behind a button, which anyone may have sent. */
  find(invocation: Invocation, searchId: string): Promise<Result<Search, Text>>;
  readPage(
    invocation: Invocation,
    search: Search,
    place: PageCursor | undefined,
  ): Promise<HistoryPage & { readonly pictures: readonly EntryView[] }>;
  /** One picture of a search, in full. */
  readPicture(
    invocation: Invocation,
    search: Search,
    jobId: string,
    index: number,
  ): Promise<EntryView | undefined>;
}

export type EntryView = HistoryEntry & {
  readonly shown: Awaited<ReturnType<ReturnType<typeof createEntryPictures>['showAll']>>[number];
};

export function createHistory(options: HistoryOptions): History {
  const { historyStore: store, events, policies, places, now } = options;
  const pictures = createEntryPictures(options);

  async function mayLook(invocation: Invocation, aboutUserId: string): Promise<boolean> {
    if (aboutUserId === invocation.userId) return true;
    if (invocation.serverId === null) return false;
    return moderatesServer(invocation, await policies.read(invocation.serverId));
  }

  /** What is not known to be age-restricted shows nothing that is. */
  function showsAgeRestricted(invocation: Invocation): boolean {
    return describeRequester(invocation, places).isAgeRestricted === true;
  }

  async function begin(
    invocation: Invocation,
    aboutUserId: string,
    filter: HistoryFilter,
  ): ReturnType<History['begin']> {
    const { userId, serverId, channelId, serverLocale } = invocation;
    if (!(await mayLook(invocation, aboutUserId))) return failure(text('history.moderators_only'));
    const id = randomBytes(16).toString('base64url');
    const search: Search = { id, userId, serverId, aboutUserId, filter, at: now() };
    await store.addSearch(search);
    if (aboutUserId !== userId) {
      const summary = text('history.looked', { member: { user: aboutUserId } });
      const who = { actorId: userId, userId: aboutUserId, locale: serverLocale };
      await events.record(
        createEvent({ serverId, at: now(), kind: 'action', ...who, channelId, summary }),
      );
    }
    return success(search);
  }

  async function find(invocation: Invocation, searchId: string): ReturnType<History['find']> {
    const search = await store.findSearch(searchId);
    const { userId, serverId } = invocation;
    const isKnown = search !== undefined && now() - search.at < SEARCH_LIFE_MS;
    if (!isKnown || search.userId !== userId || search.serverId !== serverId)
      return failure(text('history.gone_page'));
    // Who was a moderator then may be none now.
    const isAllowed = await mayLook(invocation, search.aboutUserId);
    return isAllowed ? success(search) : failure(text('history.moderators_only'));
  }

  return {
    ...createHistoryRemoval(options),
    listMonths: ({ userId, serverId }) => store.listMonths({ userId, serverId }, MAX_MONTHS),
    begin,
    find,

    async readPage(invocation, search, place) {
      const page = await findPage(store, search, place, showsAgeRestricted(invocation));
      const entries = await store.read(page.jobIds);
      const shown = await pictures.showAll(entries, invocation);
      return { ...page, pictures: zip(entries, shown) };
    },

    async readPicture(invocation, { aboutUserId, serverId }, jobId, index) {
      const entries = (await store.read([jobId])).filter(
        ({ job }) =>
          job.userId === aboutUserId &&
          job.serverId === serverId &&
          (!job.isAgeRestricted || showsAgeRestricted(invocation)) &&
          job.pictures.some((picture) => picture.index === index && picture.state === 'delivered'),
      );
      const shown = await Promise.all(
        entries.map((entry) => pictures.showOne(entry, index, invocation)),
      );
      return zip(entries, shown)[0];
    },
  };
}

function zip<Shown>(
  entries: readonly HistoryEntry[],
  shown: readonly Shown[],
): readonly (HistoryEntry & { readonly shown: Shown })[] {
  return entries.flatMap((entry, at) => {
    const its = shown[at];
    return its === undefined ? [] : [{ ...entry, shown: its }];
  });
}
