import {
  ComponentType,
  MessageFlags,
  type APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { isolate } from '#core/i18n/isolate.ts';
import { shorten } from '#core/i18n/shorten.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import { speak, type Say, type Translate } from '#core/i18n/translator.ts';
import { describeVariation, resolveSubject } from '#core/image/comparison.ts';
import { FILE_TYPES } from '#core/image/picture-file.ts';
import { describeRecipe } from '#core/image/recipe-line.ts';
import { wordsOf } from '#core/image/words.ts';
import type { Job, MissingPicture, PaintedPicture, PictureKey } from '#features/jobs/job.ts';
import { chooseFailure, describePaintFailure } from '#features/jobs/queue/describe-failure.ts';
import { isRepeatedBy } from '#core/recipe/message-text.ts';
import type { UploadFile } from '../api/upload.ts';
import { escapeMarkup, MESSAGE_STYLE } from './markup.ts';
import { renderPictureButtons } from './picture-buttons.ts';
import { namePicture } from './picture-name.ts';
import { NO_MENTIONS, type Notice } from './render-notice.ts';

/**
 * In characters before escaping, which at most doubles them. All texts of a message share 4,000 ("Components V2" in
 * Discord's component reference): these, the recipe line and the notes stay under it.
 */
const PROMPT_SHOWN = 500;
const NEGATIVE_PROMPT_SHOWN = 200;

/** Discord's limit for the description of a gallery's picture. */
const ALT_TEXT_MAX = 1024;

export type PicturesContent = {
  readonly painted: readonly PaintedPicture[];
  readonly missing: readonly MissingPicture[];
  /** The pictures had to be made smaller than they were painted. */
  readonly isReduced: boolean;
  /** A filter of the server has refused the words: they stay away. */
  readonly isWordless: boolean;
  /** Buttons work in servers only. */
  readonly hasButtons: boolean;
  /** Their member has had them, and shows them to all now. */
  readonly isShared?: boolean;
  /** Whoever reads it has not seen Easel before. */
  readonly isFirst?: boolean;
  /** Private pictures are kept, so that they can be shared. */
  readonly isKept?: boolean;
  /** The picture of which this is a larger copy. */
  readonly enlargedFrom?: PictureKey | undefined;
  /** What is said beside the pictures: where they came from. */
  readonly notes?: readonly Text[] | undefined;
};

export type PicturesMessage = {
  readonly body: Notice & {
    readonly attachments: { readonly id: number; readonly filename: string }[];
  };
  readonly files: readonly UploadFile[];
};

/** The one message that shows what became of a job: the pictures, the words, the recipe, and buttons to go on. */
export function renderPictures(
  job: Job,
  content: PicturesContent,
  translate: Translate,
): PicturesMessage {
  const { request, spoiler, isPrivate } = job.order;
  const { painted, isWordless } = content;
  const labels = isWordless ? [] : painted.map(({ index }) => labelPicture(job, index));
  const say = speak(translate, isPrivate ? job.origin.locale : job.origin.serverLocale);
  const files = painted.map((picture) => toFile(job, picture, content.enlargedFrom !== undefined));
  const words = isWordless ? say(text('reply.wordless')) : describePrompts(job, say);
  const notes = [...describeLabels(labels), ...describeNotes(job, content, say)];
  const components: APIMessageTopLevelComponent[] = [
    {
      type: ComponentType.MediaGallery,
      items: painted.map((picture, index) => ({
        media: { url: `attachment://${files[index]?.name}` },
        description: describePicture(picture, {
          number: index + 1,
          total: painted.length,
          label: labels[index],
          prompt: isWordless ? '' : wordsOf(request).prompt,
          say,
        }),
        spoiler,
      })),
    },
    // The words stand by themselves: recipes are read back from messages.
    { type: ComponentType.TextDisplay, content: words },
    ...(notes.length > 0
      ? [{ type: ComponentType.TextDisplay as const, content: notes.join('\n') }]
      : []),
    { type: ComponentType.TextDisplay, content: describeRecipeLine(job, content, words) },
    ...(content.hasButtons ? renderButtonsOf(job, content, say) : []),
  ];
  return {
    body: {
      flags: MessageFlags.IsComponentsV2,
      components,
      attachments: files.map(({ name }, id) => ({ id, filename: name })),
      allowed_mentions: NO_MENTIONS,
    },
    files,
  };
}

function renderButtonsOf(
  job: Job,
  { painted, missing, isKept = false, enlargedFrom }: PicturesContent,
  say: Say,
): readonly APIMessageTopLevelComponent[] {
  const canShare = isKept && job.order.isPrivate && job.origin.serverId !== null;
  const buttons = { painted, missing, canShare, enlargedFrom };
  return renderPictureButtons(job, buttons, say);
}

/** Named by the seed, typed by what the bytes are. */
function toFile(job: Job, picture: PaintedPicture, isEnlarged: boolean): UploadFile {
  const { extension, mediaType } = FILE_TYPES[picture.format];
  const name = `${namePicture(job, picture)}${isEnlarged ? '-x2' : ''}.${extension}`;
  return { name, data: picture.bytes, contentType: mediaType };
}

/** The line carries the id only where the words don’t repeat the request; an id for words that a filter objects to stays away. */
function describeRecipeLine(
  { id, prices, order }: Job,
  { painted, isWordless, enlargedFrom }: PicturesContent,
  words: string,
): string {
  const extras = {
    seeds: painted.map(({ seed }) => seed),
    cost: painted.reduce((sum, { index }) => sum + (prices[index] ?? 0), 0),
    compared: resolveSubject(order),
  };
  // A server’s own style has a name of its people’s making.
  const { style } = order.request;
  const isStyled = style !== null && !isWordless;
  const request = { ...order.request, style: isStyled ? escapeMarkup(style) : null };
  const line = `-# ${describeRecipe(request, extras)}`;
  if (isWordless || isRepeatedBy([words, line], order.request)) return line;
  return `-# ${describeRecipe(request, { ...extras, id: enlargedFrom?.jobId ?? id })}`;
}

function describePrompts(job: Job, say: Say): string {
  const { request, spoiler } = job.order;
  const { prompt, negativePrompt } = wordsOf(request);
  const lines = [escapeMarkup(shorten(prompt, PROMPT_SHOWN))];
  if (negativePrompt !== null) {
    const words = shorten(negativePrompt, NEGATIVE_PROMPT_SHOWN);
    lines.push(say(text('reply.negative_prompt', { words }), MESSAGE_STYLE));
  }
  const shown = lines.join('\n');
  // A bar at the end would join those that close the spoiler.
  return spoiler ? `||${shown}${/\|\u200B*$/.test(shown) ? '\u200B' : ''}||` : shown;
}

type PictureContext = {
  readonly number: number;
  readonly total: number;
  /** What is different in it, in a comparison. */
  readonly label: string | undefined;
  readonly prompt: string;
  readonly say: Say;
};

function describePicture({ seed }: PaintedPicture, context: PictureContext): string {
  const { number, total, label = '', prompt, say } = context;
  const alt =
    seed === null
      ? text('reply.alt_without_seed', { number, total })
      : text('reply.alt', { number, total, seed: String(seed) });
  const parts = [say(alt), isolate(label), isolate(prompt)].filter((part) => part !== '');
  return shorten(parts.join(', '), ALT_TEXT_MAX);
}

function labelPicture({ order: { variations } }: Job, index: number): string | undefined {
  const variation = variations[index];
  return variation === undefined ? undefined : describeVariation(variation);
}

/** One line that says what each picture of a comparison is, by its number in the gallery. */
function describeLabels(labels: readonly (string | undefined)[]): readonly string[] {
  const shown = labels.filter((label) => label !== undefined);
  if (shown.length === 0) return [];
  return [
    shown.map((label, index) => `**${index + 1}** ${escapeMarkup(isolate(label))}`).join(' · '),
  ];
}

function describeNotes(
  { order, origin }: Job,
  content: PicturesContent,
  say: Say,
): readonly string[] {
  const { missing, isReduced, isWordless, isShared = false, isFirst = false } = content;
  // Whoever asks for it learns it with each picture, not in a document.
  const isForModerators = order.isPrivate && origin.serverId !== null;
  const shared = text('reply.shared', { member: { user: origin.userId } });
  const notes = [
    ...(isShared ? [say(shared, MESSAGE_STYLE)] : []),
    ...(isForModerators ? [say(text('reply.private'))] : []),
    ...(isReduced ? [say(text('reply.reduced'))] : []),
    ...(content.notes ?? []).map((note) => say(note, MESSAGE_STYLE)),
    ...(isFirst ? [say(text('reply.first'), MESSAGE_STYLE)] : []),
  ];
  const failure = chooseFailure(missing);
  if (failure === undefined) return notes;
  const values = { count: missing.length, reason: describePaintFailure(failure) };
  if (order.variations.length > 0 && !isWordless) {
    const labels = missing.map(({ index }) => describeVariation(order.variations[index] ?? {}));
    const note = text('reply.missing_compared', { ...values, labels });
    return [...notes, say(note, MESSAGE_STYLE)];
  }
  const seeds = missing.map(({ seed }) => seed).filter((seed) => seed !== null);
  const note =
    seeds.length === 0
      ? text('reply.missing_without_seed', values)
      : text('reply.missing', { ...values, seeds: seeds.map((seed) => code(String(seed))) });
  return [...notes, say(note, MESSAGE_STYLE)];
}
