import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIMessageTopLevelComponent,
  type RawFile,
  type RESTPatchAPIInteractionOriginalResponseJSONBody,
} from 'discord.js';
import { code, text } from '../i18n/text.ts';
import { PLAIN, type Translate } from '../i18n/translator.ts';
import { FILE_TYPES } from '../image/picture-file.ts';
import { describeRecipe } from '../image/recipe.ts';
import type { Job, MissingPicture, PaintedPicture } from '../jobs/job.ts';
import { describePaintFailure } from '../jobs/paint-failure.ts';
import { escapeMarkup, MESSAGE_STYLE, shorten } from './markup.ts';
import { NO_MENTIONS } from './render-notice.ts';

/**
 * In characters before escaping, which at most doubles them. All texts of a message share 4,000 ("Components V2" in
 * Discord's component reference): these, the recipe line and a note on missing pictures stay under it.
 */
const PROMPT_SHOWN = 500;
const NEGATIVE_PROMPT_SHOWN = 200;

/** Discord's limit for the description of a gallery's picture. */
const ALT_TEXT_MAX = 1024;

export type PicturesMessage = {
  readonly body: RESTPatchAPIInteractionOriginalResponseJSONBody;
  readonly files: readonly RawFile[];
};

/** The one message that shows what became of a job: the pictures, the words, the recipe, and buttons to go on. */
export function renderPictures(
  job: Job,
  painted: readonly PaintedPicture[],
  missing: readonly MissingPicture[],
  translate: Translate,
): PicturesMessage {
  const { request, spoiler, isPrivate } = job.order;
  const locale = isPrivate ? job.origin.locale : job.origin.serverLocale;
  const files = painted.map((picture) => toFile(job, picture));
  const seeds = painted.map(({ seed }) => seed);
  const words = [
    describePrompts(job, locale, translate),
    ...describeMissing(missing, locale, translate),
  ].join('\n');
  const components: APIMessageTopLevelComponent[] = [
    {
      type: ComponentType.MediaGallery,
      items: painted.map((picture, index) => ({
        media: { url: `attachment://${files[index]?.name}` },
        description: describePicture(
          picture,
          index + 1,
          painted.length,
          request.prompt,
          locale,
          translate,
        ),
        spoiler,
      })),
    },
    { type: ComponentType.TextDisplay, content: words },
    { type: ComponentType.TextDisplay, content: `-# ${describeRecipe(request, seeds)}` },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: translate(text('button.reroll'), locale),
          custom_id: `reroll:${job.id}`,
        },
        {
          type: ComponentType.Button,
          style: ButtonStyle.Danger,
          label: translate(text('button.delete'), locale),
          custom_id: `delete:${job.id}`,
        },
      ],
    },
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

/** Named by the seed, typed by what the bytes are. */
function toFile(job: Job, { file, seed, index }: PaintedPicture): RawFile {
  const { extension, mediaType } = FILE_TYPES[file.format];
  const name =
    seed === null
      ? `easel-${job.id.replaceAll(/[^a-z0-9]/gi, '').slice(0, 8)}-${index + 1}`
      : `easel-${seed}`;
  return { name: `${name}.${extension}`, data: file.bytes, contentType: mediaType };
}

function describePrompts(job: Job, locale: string, translate: Translate): string {
  const { request, spoiler } = job.order;
  const lines = [escapeMarkup(shorten(request.prompt, PROMPT_SHOWN))];
  if (request.negativePrompt !== null) {
    const words = shorten(request.negativePrompt, NEGATIVE_PROMPT_SHOWN);
    lines.push(translate(text('reply.negative_prompt', { words }), locale, MESSAGE_STYLE));
  }
  const shown = lines.join('\n');
  return spoiler ? `||${shown}||` : shown;
}

function describePicture(
  { seed }: PaintedPicture,
  number: number,
  total: number,
  prompt: string,
  locale: string,
  translate: Translate,
): string {
  const values = { number, total, prompt };
  const alt =
    seed === null
      ? text('reply.alt_without_seed', values)
      : text('reply.alt', { ...values, seed: String(seed) });
  return shorten(translate(alt, locale, PLAIN), ALT_TEXT_MAX);
}

function describeMissing(
  missing: readonly MissingPicture[],
  locale: string,
  translate: Translate,
): readonly string[] {
  const [first] = missing;
  if (first === undefined) return [];
  const values = { count: missing.length, reason: describePaintFailure(first.failure) };
  const seeds = missing.map(({ seed }) => seed).filter((seed) => seed !== null);
  const note =
    seeds.length === 0
      ? text('reply.missing_without_seed', values)
      : text('reply.missing', { ...values, seeds: seeds.map((seed) => code(String(seed))) });
  return [translate(note, locale, MESSAGE_STYLE)];
}
