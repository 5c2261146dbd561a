import { shorten } from '#core/i18n/shorten.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import { speak, type Translate } from '#core/i18n/translator.ts';
import type { ServerEvent } from '#features/audit/event.ts';
import { describeRule } from '#features/audit/rule-names.ts';
import { describeAct, type LogEntry } from '#features/log-channel/entry.ts';
import { MESSAGE_STYLE } from './markup.ts';

/** Of a prompt, before escaping doubles it at most. */
const PROMPT_SHOWN = 120;
/** Of what an event says, in its markup. */
const SUMMARY_SHOWN = 500;

export type LogLooks = {
  readonly language: string | null;
  /** Without members' words and pictures: a filter objects to them. */
  readonly isBare: boolean;
};

/** What the server has chosen, or else what Discord said of it at the time. */
export function findLocale({ event }: LogEntry, { language }: LogLooks): string {
  return language ?? event.locale ?? 'en';
}

/** What has happened, first; what was asked for; who, where and when; what moderators have done about it. */
export function describeEntry(entry: LogEntry, looks: LogLooks, translate: Translate): string {
  const { event, message, acts } = entry;
  const { isBare } = looks;
  const speaking = speak(translate, findLocale(entry, looks));
  const say = (words: Text): string => speaking(words, MESSAGE_STYLE);
  const link =
    message === null
      ? ''
      : ` · https://discord.com/channels/${event.serverId}/${message.channelId}/${message.messageId}`;
  const head = describeHead(event, isBare);
  return [
    ...(head === undefined ? [] : [cutMarkup(say(head))]),
    ...(event.request === null || isBare ? [] : quoteWords(event.request, say)),
    ...acts.map((act) => say(describeAct(act))),
    `${say(describeFoot(event))}${link}`,
  ].join('\n');
}

function cutWords(words: string): string {
  return shorten(words.replaceAll(/\s+/gu, ' '), PROMPT_SHOWN);
}

/** What was asked for: a term can be met in either. */
function quoteWords(
  { prompt, negativePrompt }: NonNullable<ServerEvent['request']>,
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

/** @returns nothing where only people's own words would tell it, and they are left out */
function describeHead(event: ServerEvent, isBare: boolean): Text | undefined {
  const { kind, summary, request } = event;
  switch (kind) {
    case 'refusal':
      return text('log.refusal', { reason: describeReason(event, isBare) });
    case 'question':
      return text('log.question', { reason: describeReason(event, isBare) });
    case 'picture':
      return request?.isPrivate === true
        ? text('log.private_picture', { count: request.count })
        : text('log.picture', { count: request?.count ?? 1 });
    case 'report': {
      const { reason } = summary.values;
      return reason === undefined || isBare
        ? text('log.report')
        : text('log.report_because', { reason });
    }
    case 'change':
    case 'action':
      return isBare ? undefined : summary;
  }
}

/** Why, in a few words: the whole sentence is for the member, and tells them what to do. */
function describeReason({ rule, summary }: ServerEvent, isBare: boolean): Text {
  const { term, max, value } = summary.values;
  if (term !== undefined && !isBare) return text('log.reason_term', { term });
  if (rule === null) return isBare ? text('log.reason_unknown') : summary;
  if (max === undefined || value === undefined) return describeRule(rule);
  return text('log.reason_limit', { rule: describeRule(rule), max, value });
}

function describeFoot({ kind, userId, actorId, channelId, at, reference }: ServerEvent): Text {
  const values = {
    member: userId === null ? text('log.somebody') : { user: userId },
    actor: actorId === null ? text('log.somebody') : { user: actorId },
    channel: channelId === null ? text('log.somewhere') : { channel: channelId },
    when: new Date(at),
    reference: code(reference),
  };
  switch (kind) {
    case 'refusal':
    case 'question':
    case 'picture':
      return text('log.foot', values);
    case 'change':
      return text('log.change', values);
    case 'action':
      return text('log.action', values);
    case 'report':
      return text('log.foot_report', values);
  }
}
