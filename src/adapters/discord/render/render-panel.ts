import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APIActionRowComponent,
  type APIStringSelectComponent,
} from 'discord-api-types/v10';
import { shorten } from '#core/i18n/shorten.ts';
import type { Text } from '#core/i18n/text.ts';
import type { Say } from '#core/i18n/translator.ts';
import type {
  Panel,
  PanelButton,
  PanelFile,
  PanelLine,
  PanelPicture,
  PanelSelect,
} from '#core/reply.ts';
import { MESSAGE_STYLE } from './markup.ts';
import { NO_MENTIONS, renderButtons, type Button, type Notice } from './render-notice.ts';
import type { UploadFile } from '../api/upload.ts';

/** Discord's limit for the description of a gallery's picture. */
const ALT_TEXT_MAX = 1024;

type Media = {
  readonly media: { readonly url: string };
  readonly description: string;
  readonly spoiler: boolean;
};

export type RenderedPanel = {
  readonly body: Notice;
  readonly files: readonly UploadFile[];
};

/** A private message of texts, buttons, pictures and files. */
export function renderPanel(panel: Panel, say: Say): RenderedPanel {
  const files = panel.flatMap(listFiles);
  return {
    body: {
      flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
      components: panel.map((line) => renderLine(line, say)),
      allowed_mentions: NO_MENTIONS,
      ...(files.length > 0 && {
        attachments: files.map(({ name }, id) => ({ id, filename: name })),
      }),
    },
    files,
  };
}

function listFiles(line: PanelLine): readonly PanelFile[] {
  if ('container' in line) return line.container.flatMap(listFiles);
  if ('picture' in line) return [line.picture];
  if ('gallery' in line)
    return line.gallery.map(({ picture }) => picture).filter((picture) => 'data' in picture);
  if ('thumbnail' in line) return 'data' in line.thumbnail.picture ? [line.thumbnail.picture] : [];
  return 'file' in line ? [line.file] : [];
}

/** Discord's own blue, and amber. */
const ACCENT = 0x58_65_f2;
const WARNING_ACCENT = 0xf0_b1_32;

function renderLine(line: PanelLine, say: Say): APIMessageTopLevelComponent {
  if (!('container' in line)) return renderPiece(line, say);
  return {
    type: ComponentType.Container,
    accent_color: line.isWarning ? WARNING_ACCENT : ACCENT,
    components: line.container.map((piece) => renderPiece(piece, say)),
  };
}

type PanelPiece = Exclude<PanelLine, { container: unknown }>;

function renderPiece(line: PanelPiece, say: Say): APIComponentInContainer {
  if ('buttons' in line) return renderButtons(line.buttons.map((button) => toButton(button, say)));
  if ('code' in line) return { type: ComponentType.TextDisplay, content: frameCode(line.code) };
  if ('select' in line) return renderSelect(line.select, say);
  if ('file' in line)
    return { type: ComponentType.File, file: { url: `attachment://${line.file.name}` } };
  if ('picture' in line) {
    const description = shorten(say(line.description), ALT_TEXT_MAX);
    const media = { url: `attachment://${line.picture.name}` };
    return { type: ComponentType.MediaGallery, items: [{ media, description }] };
  }
  if ('gallery' in line) {
    const items = line.gallery.map((picture) => describeMedia(picture, say));
    return { type: ComponentType.MediaGallery, items };
  }
  if ('thumbnail' in line) {
    const words = {
      type: ComponentType.TextDisplay,
      content: say(line.text, MESSAGE_STYLE),
    } as const;
    const accessory = {
      type: ComponentType.Thumbnail,
      ...describeMedia(line.thumbnail, say),
    } as const;
    return { type: ComponentType.Section, components: [words], accessory };
  }
  return renderText(line.text, line.button, say);
}

function describeMedia({ picture, description, isSpoiler }: PanelPicture, say: Say): Media {
  return {
    media: { url: 'data' in picture ? `attachment://${picture.name}` : picture.url },
    description: shorten(say(description), ALT_TEXT_MAX),
    spoiler: isSpoiler,
  };
}

/** In the frame that Discord offers to copy. */
function frameCode(words: string): string {
  return `\`\`\`\n${words.replaceAll('```', 'ˋˋˋ')}\n\`\`\``;
}

function renderText(
  words: Text,
  button: PanelButton | undefined,
  say: Say,
): APIComponentInContainer {
  const content = say(words, MESSAGE_STYLE);
  const line = { type: ComponentType.TextDisplay, content } as const;
  if (button === undefined) return line;
  const [accessory] = renderButtons([toButton(button, say)]).components;
  if (accessory === undefined) return line;
  return { type: ComponentType.Section, components: [line], accessory };
}

/** @param say in the language of whoever reads the label */
export function toButton(
  { label, name, id, isDanger = false, isPrimary = false }: PanelButton,
  say: Say,
): Button {
  return {
    label: say(label),
    customId: `${name}:${id}`,
    ...(isPrimary && { style: ButtonStyle.Primary }),
    ...(isDanger && { style: ButtonStyle.Danger }),
  };
}

/** Discord's limits for a list ("String Select" in its component reference). */
const PLACEHOLDER_MAX = 150;
const OPTION_MAX = 100;

/** @param say in the language of whoever reads it */
function renderSelect(
  { name, id, placeholder, options }: PanelSelect,
  say: Say,
): APIActionRowComponent<APIStringSelectComponent> {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: `${name}:${id}`,
    placeholder: shorten(say(placeholder), PLACEHOLDER_MAX),
    options: options.map(({ value, label, description }) => ({
      value,
      label: shorten(say(label), OPTION_MAX),
      ...(description !== undefined && {
        description: shorten(say(description), OPTION_MAX),
      }),
    })),
  };
  return { type: ComponentType.ActionRow, components: [select] };
}
