import { ComponentType, MessageFlags, type APIContainerComponent } from 'discord-api-types/v10';
import { shorten } from '#core/i18n/shorten.ts';
import { text, type Text } from '#core/i18n/text.ts';
import { speak, type Translate } from '#core/i18n/translator.ts';
import type { EventKind, ServerEvent } from '#features/audit/event.ts';
import {
  joinQuestions,
  listOpenActions,
  type LogAction,
  type LogEntry,
} from '#features/log-channel/entry.ts';
import type { LogMessage } from '#features/log-channel/ports.ts';
import { describeEntry, findLocale, type LogLooks } from './describe-log-entry.ts';
import { NO_MENTIONS, renderButtons, type Notice } from './render-notice.ts';
import type { PanelButton } from '#core/reply.ts';
import { toButton } from './render-panel.ts';
import type { UploadFile } from '../api/upload.ts';

/** Limits of one message ("Components V2" in Discord's reference): pieces, nested ones counted, and all its text. */
const MAX_PIECES = 40;
const MAX_TEXT = 4000;
/** Discord's limit for the description of a gallery's picture. */
const ALT_TEXT_MAX = 1024;

/** What a moderator's decision adds to an entry later on: the message must still fit. */
const ACT_LENGTH = 80;

type LogMessageBody = { readonly body: Notice; readonly files: readonly UploadFile[] };

/** How many entries one message can hold, from the first on: at least one, which always fits. */
export function countFitting(
  entries: readonly LogEntry[],
  language: string | null,
  translate: Translate,
): number {
  const looks = { language, isBare: false };
  let pieces = 0;
  let length = 0;
  let count = 0;
  for (const entry of entries) {
    const { kind, about } = entry.event;
    const isJoined = entries.slice(0, count).some(({ event }) => event.id === about);
    if (!isJoined) {
      // Its member may ask about it later on.
      const event = { ...entry.event, kind: kind === 'refusal' ? ('question' as const) : kind };
      pieces += countPieces(renderEntry(entry, looks, translate));
      length += describeEntry({ ...entry, event }, looks, translate).length;
      // What was done can be taken back.
      length += 2 * listOpenActions(entry).length * ACT_LENGTH;
    }
    if (count > 0 && (pieces > MAX_PIECES || length > MAX_TEXT)) break;
    count += 1;
  }
  return count;
}

function countPieces({ components }: APIContainerComponent): number {
  const inside = components.map((part) => 1 + ('components' in part ? part.components.length : 0));
  return 1 + inside.reduce((sum, some) => sum + some, 0);
}

export function renderLogMessage(
  { entries, language }: Pick<LogMessage, 'entries' | 'language'>,
  isBare: boolean,
  translate: Translate,
): LogMessageBody {
  const files = isBare ? [] : entries.map(toFile).filter((file) => file !== undefined);
  return {
    body: {
      flags: MessageFlags.IsComponentsV2,
      components: joinQuestions(entries).map((entry) =>
        renderEntry(entry, { language, isBare }, translate),
      ),
      allowed_mentions: NO_MENTIONS,
      // Files that stand there already stay when none are named.
      ...(files.length > 0 && {
        attachments: files.map(({ name }, id) => ({ id, filename: name })),
      }),
    },
    files,
  };
}

function toFile(entry: LogEntry): UploadFile | undefined {
  const { preview } = entry;
  if (preview === null || preview === 'posted') return undefined;
  return { name: nameFile(entry), data: preview, contentType: 'image/webp' };
}

function nameFile({ event }: LogEntry): string {
  return `easel-${event.reference}.webp`;
}

function renderEntry(
  entry: LogEntry,
  looks: LogLooks,
  translate: Translate,
): APIContainerComponent {
  const say = speak(translate, findLocale(entry, looks));
  const content = describeEntry(entry, looks, translate);
  const buttons = listOpenActions(entry).map((action) =>
    toButton(toPanelButton(entry.event, action), say),
  );
  const media = { url: `attachment://${nameFile(entry)}` };
  const alt = [say(text('log.alt')), entry.event.request?.prompt ?? ''];
  const description = shorten(alt.filter((part) => part !== '').join(', '), ALT_TEXT_MAX);
  return {
    type: ComponentType.Container,
    accent_color: ACCENTS[entry.event.kind],
    components: [
      { type: ComponentType.TextDisplay, content },
      ...(entry.preview === null || looks.isBare
        ? []
        : [
            {
              type: ComponentType.MediaGallery as const,
              items: [{ media, description, spoiler: entry.isSpoiler }],
            },
          ]),
      ...(buttons.length > 0 ? [renderButtons(buttons)] : []),
    ],
  };
}

function toPanelButton(event: ServerEvent, action: LogAction): PanelButton {
  return {
    label: describeAction(action, event),
    name: `log-${action}`,
    id: event.id,
  };
}

function describeAction(action: LogAction, { kind, rule }: ServerEvent): Text {
  switch (action) {
    case 'delete':
      return text('log.button_delete');
    case 'suspend':
      return text('log.button_suspend');
    case 'allow':
      return text('log.button_allow');
    case 'allow-term':
      return text('log.button_allow_term');
    case 'undo':
      return kind === 'question' && rule === 'suspension'
        ? text('log.button_unsuspend')
        : text('log.button_undo');
  }
}

/** So that kinds are told apart at a glance: what was refused, what waits for a moderator, what only happened, what moderators did. */
const ACCENTS: Readonly<Record<EventKind, number>> = {
  refusal: 0xd8_3c_3e,
  question: 0xf0_b2_32,
  report: 0xf0_b2_32,
  picture: 0x80_84_8e,
  change: 0x58_65_f2,
  action: 0x58_65_f2,
};
