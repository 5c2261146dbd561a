import { text } from '#core/i18n/text.ts';
import { describeKind, type LogWish } from '#core/policy-edits/log.ts';
import { LOG_KINDS } from '#core/policy/policy.ts';
import { readIds, readPicked, type Section } from './section.ts';

export const log: Section = {
  title: text('form.log'),
  fields: ({ policy }) => [
    {
      key: 'channel',
      label: text('form.log_channel'),
      description: text('form.log_channel_more'),
      kind: 'channels',
      values: policy.log === null ? [] : [policy.log.channelId],
      max: 1,
    },
    {
      key: 'kinds',
      label: text('form.log_kinds'),
      kind: 'choices',
      values: policy.log?.kinds ?? LOG_KINDS,
      options: LOG_KINDS.map((kind) => ({ value: kind, label: describeKind(kind) })),
    },
  ],
  wishLog(values): LogWish | null {
    const [channelId] = readIds(values, 'channel');
    if (channelId === undefined) return null;
    const picked = readPicked(values, 'kinds');
    return {
      channelId,
      kinds: Object.fromEntries(LOG_KINDS.map((kind) => [kind, picked.includes(kind)])),
    };
  },
};
