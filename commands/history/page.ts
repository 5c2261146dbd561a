import { shorten } from '#core/i18n/shorten.ts';
import { code, joinLines, text, type Text } from '#core/i18n/text.ts';
import { describeVariation } from '#core/image/comparison.ts';
import { resolveModel } from '#core/image/models.ts';
import { wordsOf } from '#core/image/words.ts';
import type { Invocation } from '#core/invocation.ts';
import { linkTo } from '#core/message-link.ts';
import { describePictureId, listShown } from '#features/jobs/pictures/picture-id.ts';
import type { Panel, PanelLine, SelectOption } from '#core/reply.ts';
import type { EntryView } from '#features/history/history.ts';
import type { HistoryPage } from '#features/history/page.ts';
import type { EntryPictures } from '#features/history/pictures.ts';
import type { HistoryFilter, Search } from '#features/history/ports.ts';
import { formatCursor } from './cursor.ts';

/** In UTF-16 units: two lines beside a small picture. */
const PROMPT_SHOWN = 120;
const PROMPT_IN_LIST = 70;

/** Options of a list ("String Select" in Discord's component reference). */
const MAX_OPTIONS = 25;

/** What a page shows from top to bottom: each request beside a small picture, a list to pick one from, and the way on. */
export function describePage(
  { userId }: Pick<Invocation, 'userId'>,
  search: Search,
  page: HistoryPage & { readonly pictures: readonly EntryView[] },
): Panel {
  const { id, serverId, filter } = search;
  const { pictures: entries, hidden, lookedThrough, older, newer } = page;
  const buttons = [
    ...(newer === undefined
      ? []
      : [
          { label: text('button.previous'), name: 'history', id: formatCursor(id, 'newer', newer) },
        ]),
    ...(older === undefined
      ? []
      : [{ label: text('button.next'), name: 'history', id: formatCursor(id, 'older', older) }]),
  ];
  const options = entries.flatMap(listOptions).slice(0, MAX_OPTIONS);
  return [
    { text: joinLines([describeTitle(search, userId), ...describeFilter(filter)]) },
    ...(entries.length === 0 && lookedThrough === undefined
      ? [{ text: describeEmptiness(page, filter) }]
      : []),
    ...entries.map((entry, at) => describeEntry(entry, at + 1, serverId)),
    ...(hidden === 0 ? [] : [{ text: text('history.hidden', { count: hidden }) }]),
    ...(lookedThrough === undefined
      ? []
      : [{ text: text('history.looked_through', { count: lookedThrough }) }]),
    ...(options.length === 0
      ? []
      : [{ select: { name: 'history', id, placeholder: text('history.pick'), options } }]),
    ...(buttons.length === 0 ? [] : [{ buttons }]),
  ];
}

function describeTitle({ aboutUserId, serverId }: Search, userId: string): Text {
  if (aboutUserId !== userId)
    return text('history.title_member', { member: { user: aboutUserId } });
  return serverId === null ? text('history.title_direct') : text('history.title');
}

function describeFilter({ words, model, month }: HistoryFilter): readonly Text[] {
  const filters = [
    ...(words === null ? [] : [text('history.with_words', { words })]),
    ...(model === null
      ? []
      : [text('history.by_model', { model: resolveModel(model)?.name ?? model })]),
    ...(month === null ? [] : [text('history.of_month', { month })]),
  ];
  return filters.length === 0 ? [] : [text('history.filters', { filters })];
}

function describeEmptiness({ newer, older }: HistoryPage, filter: HistoryFilter): Text {
  if (newer !== undefined && older === undefined) return text('history.no_more');
  const { words, model, month } = filter;
  const isFiltered = words !== null || model !== null || month !== null;
  return isFiltered ? text('history.none_found') : text('history.none');
}

/** One screen holds five of them: how a set of pictures looks, its first one tells. */
function describeEntry(entry: EntryView, number: number, serverId: string | null): PanelLine {
  const { job, at, shown } = entry;
  const prompt = describePrompt(entry, PROMPT_SHOWN);
  const facts = describeFacts(entry, serverId, 'short');
  const line = text('history.entry', { number, when: new Date(at), prompt, facts });
  const [picture] = typeof shown === 'string' ? [] : shown.shown;
  if (picture === undefined) return { text: line };
  const total = listShown(job).length;
  const words = wordsOf(job.order.request).prompt;
  const description =
    total === 1
      ? text('history.alt', { number, prompt: words })
      : text('history.alt_of', { number, index: 1, total, prompt: words });
  return { text: line, thumbnail: { picture, description, isSpoiler: job.order.spoiler } };
}

/** @param length in UTF-16 units */
export function describePrompt({ job }: Pick<EntryView, 'job'>, length: number): Text | string {
  const prompt = shorten(wordsOf(job.order.request).prompt, length);
  if (!job.order.spoiler) return prompt;
  // A bar at the end would join those that close the cover.
  return text('history.covered', { prompt: prompt.endsWith('|') ? `${prompt}\u200B` : prompt });
}

const OBSTACLES: Readonly<Record<Exclude<Extract<EntryPictures, string>, 'gone'>, Text>> = {
  unreadable: text('history.unreadable'),
  'kept no more': text('history.kept_no_more'),
  'for member alone': text('history.for_member_alone'),
};

/**
 * Who painted it, from which seeds, and where it stands.
 *
 * @param length `short` leaves the seeds of a set to whoever opens it
 */
export function describeFacts(
  { job, keptUntil, shown }: EntryView,
  serverId: string | null,
  length: 'short' | 'whole' = 'whole',
): readonly (Text | string)[] {
  const { model, style } = job.order.request;
  const pictures = listShown(job);
  const count = pictures.length;
  const seeds = [...new Set(pictures.map(({ seed }) => seed))]
    .filter((seed) => seed !== null)
    .map((seed) => code(String(seed)));
  const link =
    job.posted === null || shown === 'gone'
      ? []
      : [text('history.link', { link: linkTo(serverId, job.posted) })];
  const kept =
    keptUntil === null || typeof shown === 'string'
      ? []
      : [text('history.kept', { when: new Date(keptUntil) })];
  return [
    resolveModel(model)?.name ?? model,
    ...(style === null ? [] : [text('history.style', { style })]),
    ...(length === 'whole' || count === 1
      ? [
          seeds.length === 0
            ? text('history.no_seed')
            : text('history.seeds', { count: seeds.length, seeds }),
        ]
      : []),
    ...(shown === 'gone' ? [text('history.deleted', { count })] : []),
    ...(length === 'short' && count > 1 && shown !== 'gone'
      ? [text('history.pictures', { count })]
      : []),
    ...(typeof shown === 'string' && shown !== 'gone' ? [OBSTACLES[shown]] : []),
    ...kept,
    ...link,
  ];
}

function listOptions(entry: EntryView, at: number): readonly SelectOption[] {
  const { job } = entry;
  const pictures = listShown(job);
  // What is covered above is not uncovered by a list.
  const prompt = job.order.spoiler
    ? ''
    : shorten(wordsOf(job.order.request).prompt, PROMPT_IN_LIST);
  const number = at + 1;
  const total = pictures.length;
  return pictures.map(({ index }, place) => {
    const variation = job.order.variations[index];
    return {
      value: describePictureId({ jobId: job.id, index }),
      label:
        variation !== undefined
          ? text('history.option_compared', {
              number,
              label: describeVariation(variation),
              prompt,
            })
          : total === 1
            ? text('history.option', { number, prompt })
            : text('history.option_of', { number, index: place + 1, total, prompt }),
    };
  });
}
