import { ComponentType, MessageFlags, type APIMessageTopLevelComponent } from 'discord.js';
import { shorten } from '#core/i18n/shorten.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import { speak, type Translate } from '#core/i18n/translator.ts';
import {
  describeAct,
  listOpenActions,
  type LogAction,
  type LogEntry,
} from '#features/log-channel/entry.ts';
import type { LogMessage } from '#features/log-channel/ports.ts';
import { MESSAGE_STYLE } from './markup.ts';
import { NO_MENTIONS, renderButtons, type Notice } from './render-notice.ts';
import type { PanelButton } from '#core/reply.ts';
import { toButton } from './render-panel.ts';
import type { UploadFile } from '../api/upload.ts';

/** Limits of one message ("Components V2" in Discord's reference): pieces, nested ones counted, and all its text. */
const MAX_PIECES = 40;
const MAX_TEXT = 4000;
/** Discord's limit for the description of a gallery's picture. */
const ALT_TEXT_MAX = 1024;

/** Of a prompt, before escaping doubles it at most. */
const PROMPT_SHOWN = 120;
/** Of what an event says, in its markup. */
const SUMMARY_SHOWN = 500;
/** What a moderator's decision adds to an entry later on: the message must still fit. */
const ACT_LENGTH = 80;

type LogMessageBody = { readonly body: Notice; readonly files: readonly UploadFile[] };

type LogLooks = {
  readonly language: string | null;
  /** Without members' words and pictures: a filter objects to them. */
  readonly isBare: boolean;
};

/** How many entries one message can hold, from the first on: at least one, which always fits. */
export function countFitting(
  entries: readonly LogEntry[],
  language: string | null,
  translate: Translate,
): number {
  let pieces = 0;
  let length = 0;
  let count = 0;
  for (const entry of entries) {
    const open = listOpenActions(entry).length;
    pieces += renderEntry(entry, { language, isBare: false }, translate)
      .map((component) => ('components' in component ? 1 + component.components.length : 1))
      .reduce((sum, some) => sum + some, 0);
    length += describeEntry(entry, { language, isBare: false }, translate).length;
    length += open * ACT_LENGTH;
    if (count > 0 && (pieces > MAX_PIECES || length > MAX_TEXT)) break;
    count += 1;
  }
  return count;
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
      components: entries.flatMap((entry) => renderEntry(entry, { language, isBare }, translate)),
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
): readonly APIMessageTopLevelComponent[] {
  const say = speak(translate, findLocale(entry, looks));
  const content = describeEntry(entry, looks, translate);
  const buttons = listOpenActions(entry).map((action) =>
    toButton(toPanelButton(entry.event.id, action), say),
  );
  const media = { url: `attachment://${nameFile(entry)}` };
  const alt = [say(text('log.alt')), entry.event.request?.prompt ?? ''];
  const description = shorten(alt.filter((part) => part !== '').join(', '), ALT_TEXT_MAX);
  return [
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
  ];
}

/** What the server has chosen, or else what Discord said of it at the time. */
function findLocale({ event }: LogEntry, { language }: LogLooks): string {
  return language ?? event.locale ?? 'en';
}

function toPanelButton(id: string, action: LogAction): PanelButton {
  const isDanger = action === 'delete' || action === 'suspend';
  return { label: describeAction(action), name: `log-${action}`, id, isDanger };
}

function describeAction(action: LogAction): Text {
  switch (action) {
    case 'delete':
      return text('log.button_delete');
    case 'suspend':
      return text('log.button_suspend');
    case 'allow':
      return text('log.button_allow');
    case 'allow-term':
      return text('log.button_allow_term');
  }
}

function describeEntry(entry: LogEntry, looks: LogLooks, translate: Translate): string {
  const { event, message, acts } = entry;
  const { isBare } = looks;
  const speaking = speak(translate, findLocale(entry, looks));
  const say = (words: Text): string => speaking(words, MESSAGE_STYLE);
  const link =
    message === null
      ? ''
      : ` · https://discord.com/channels/${event.serverId}/${message.channelId}/${message.messageId}`;
  return [
    say(describeHead(event)),
    ...(hasSummary(event) && !isBare ? [cutMarkup(say(event.summary))] : []),
    ...(event.request === null || isBare ? [] : quoteWords(event.request, say)),
    ...acts.map((act) => say(describeAct(act))),
    `${say(text('log.reference', { reference: code(event.reference) }))}${link}`,
  ].join('\n');
}

/** A picture's entry says it all by its head. */
function hasSummary({ kind }: LogEntry['event']): boolean {
  return kind !== 'picture';
}

function cutWords(words: string): string {
  return shorten(words.replaceAll(/\s+/gu, ' '), PROMPT_SHOWN);
}

/** What was asked for: a term can be met in either. */
function quoteWords(
  { prompt, negativePrompt }: NonNullable<LogEntry['event']['request']>,
  say: (words: Text) => string,
): readonly string[] {
  return [
    say(text('log.prompt', { words: cutWords(prompt) })),
    ...(negativePrompt === null
      ? []
      : [say(text('log.negative_prompt', { words: cutWords(negativePrompt) }))]),
  ];
}

/** Cuts between the pieces of markup, so that none shows as raw characters. */
function cutMarkup(words: string): string {
  const cut = shorten(words, SUMMARY_SHOWN);
  return cut === words ? words : `${cut.slice(0, -1).replace(/(?:<[^>\s]*|\\+)$/u, '')}…`;
}

function describeHead(event: LogEntry['event']): Text {
  const { kind, userId, actorId, channelId, at, request } = event;
  const values = {
    member: userId === null ? text('log.somebody') : { user: userId },
    actor: actorId === null ? text('log.somebody') : { user: actorId },
    channel: channelId === null ? text('log.somewhere') : { channel: channelId },
    when: new Date(at),
  };
  switch (kind) {
    case 'refusal':
      return text('log.refusal', values);
    case 'picture':
      return request?.isPrivate === true
        ? text('log.private_picture', { ...values, count: request.count })
        : text('log.picture', { ...values, count: request?.count ?? 1 });
    case 'change':
      return text('log.change', values);
    case 'action':
      return text('log.action', values);
    case 'report':
      return text('log.report', values);
    case 'question':
      return text('log.question', values);
  }
}
