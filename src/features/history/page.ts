import type { HistoryStore, HistoryFilter, HistoryLine, Position, Search } from './ports.ts';

/** Where a page begins, and in which direction it goes on from there. */
export type PageCursor = { readonly way: 'older' | 'newer'; readonly start: Position };

export type HistoryPage = {
  /** Newest first. */
  readonly jobIds: readonly string[];
  /** Requests among them that don't show in an ordinary channel. */
  readonly hidden: number;
  /** Requests that were looked through, where that was not yet enough. */
  readonly lookedThrough: number | undefined;
  /** Where the pages beside it begin; `undefined` if there are none. */
  readonly older: Position | undefined;
  readonly newer: Position | undefined;
};

/** Each request can be a gallery of four pictures: that is what one looks at at once. */
const PAGE_REQUESTS = 5;

/** Read at once, while others wait: enough for a page without a filter, and many more with one. */
const FEW_LINES = 25;
const MANY_LINES = 500;
/** Looked through for one page. */
const MAX_LINES = 10_000;

/**
 * The requests on one page. Words are looked for among the member's own requests, some thousands at most; where that was not enough
 * the next page goes on from there.
 */
export async function findPage(
  store: Pick<HistoryStore, 'scan'>,
  search: Search,
  place: PageCursor | undefined,
  showsAgeRestricted: boolean,
): Promise<HistoryPage> {
  const way = place?.way ?? 'older';
  const found = await look(store, search, place, showsAgeRestricted);
  if (way === 'newer' && !found.hasMore) {
    // At the top: that page is whole again.
    return findPage(store, search, undefined, showsAgeRestricted);
  }
  const { lines, hidden, looked, last, hasMore } = found;
  const inOrder = way === 'older' ? lines : lines.toReversed();
  const [first] = inOrder;
  const page = {
    jobIds: inOrder.map(({ id }) => id),
    hidden,
    lookedThrough: hasMore && lines.length < PAGE_REQUESTS ? looked : undefined,
  };
  if (place?.way === 'newer') {
    const oldest = inOrder.at(-1);
    return { ...page, older: oldest === undefined ? place.start : toPosition(oldest), newer: last };
  }
  return {
    ...page,
    older: hasMore ? last : undefined,
    newer:
      place === undefined
        ? undefined
        : first === undefined
          ? { ...place.start, jobId: '' }
          : toPosition(first),
  };
}

type Found = {
  readonly lines: readonly HistoryLine[];
  readonly hidden: number;
  readonly looked: number;
  /** Where another page goes on. */
  readonly last: Position | undefined;
  readonly hasMore: boolean;
};

async function look(
  store: Pick<HistoryStore, 'scan'>,
  { aboutUserId, serverId, filter }: Search,
  place: PageCursor | undefined,
  showsAgeRestricted: boolean,
): Promise<Found> {
  const lines: HistoryLine[] = [];
  const fits = createFilter(filter);
  const limit = filter.words === null && filter.model === null ? FEW_LINES : MANY_LINES;
  const stretch = {
    album: { userId: aboutUserId, serverId },
    ...findBounds(filter.month),
    way: place?.way ?? 'older',
    limit,
  } as const;
  let hidden = 0;
  /** Those behind the last line that shows belong to the next page, if there is one. */
  let hiddenBehind = 0;
  let looked = 0;
  let last = place?.start;
  let shownUpTo = last;
  while (looked < MAX_LINES) {
    const scanned = await store.scan({ ...stretch, start: last });
    for (const line of scanned) {
      looked += 1;
      last = toPosition(line);
      if (!fits(line)) continue;
      if (line.isAgeRestricted && !showsAgeRestricted) hiddenBehind += 1;
      else if (lines.length === PAGE_REQUESTS)
        return { lines, hidden, looked, last: shownUpTo, hasMore: true };
      else {
        lines.push(line);
        hidden += hiddenBehind;
        hiddenBehind = 0;
        shownUpTo = last;
      }
    }
    if (scanned.length < limit)
      return { lines, hidden: hidden + hiddenBehind, looked, last, hasMore: false };
  }
  return { lines, hidden: hidden + hiddenBehind, looked, last, hasMore: true };
}

function toPosition({ at, id }: HistoryLine): Position {
  return { at, jobId: id };
}

function createFilter({ words, model }: HistoryFilter): (line: HistoryLine) => boolean {
  const wanted = words === null ? undefined : fold(words);
  return (line) =>
    (model === null || line.model === model) &&
    (wanted === undefined ||
      [line.prompt, line.ownPrompt ?? ''].some((prompt) => fold(prompt).includes(wanted)));
}

/** Without capitals, and with what only looks different made the same. */
function fold(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}

/** In milliseconds since 1970: from the first on, before the second. */
function findBounds(month: string | null): { readonly from: number; readonly before: number } {
  if (month === null) return { from: 0, before: Number.MAX_SAFE_INTEGER };
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { from: Date.UTC(year, number - 1), before: Date.UTC(year, number) };
}
