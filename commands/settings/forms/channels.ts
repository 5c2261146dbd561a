import { text, type TextKey } from '#core/i18n/text.ts';
import {
  describeAgeRule,
  listChannels,
  pickChannels,
  setAgeRule,
} from '#core/policy-edits/channels.ts';
import { listShown, MAX_PICKED } from '#core/policy-edits/picked.ts';
import { combineEdits } from '#core/policy-edits/policy-edit.ts';
import type { FormField } from '#core/reply.ts';
import { describeRest } from './roles.ts';
import { readIds, readWords, type Section } from './section.ts';

/** Where Easel paints. */
export const channels: Section = {
  title: text('form.channels'),
  fields: ({ policy }) => [
    {
      ...describeList('allowed', 'form.channels_allowed', listChannels(policy, 'allow')),
      ...describeRest(listChannels(policy, 'allow'), 'form.channels_allowed_more'),
    },
    describeList('denied', 'form.channels_denied', listChannels(policy, 'deny')),
    {
      key: 'age_rule',
      label: text('form.age_rule'),
      kind: 'choice',
      value: policy.ageRestricted,
      options: [
        { value: 'allow', label: describeAgeRule('allow') },
        { value: 'deny', label: describeAgeRule('deny') },
      ],
    },
  ],
  edit: (values, { unseenChannelIds }) =>
    combineEdits([
      pickChannels(
        { allowed: readIds(values, 'allowed'), denied: readIds(values, 'denied') },
        unseenChannelIds,
      ),
      setAgeRule(readWords(values, 'age_rule') === 'deny' ? 'deny' : 'allow'),
    ]),
};

function describeList(key: string, label: TextKey, ids: readonly string[]): FormField {
  return {
    key,
    label: text(label),
    ...describeRest(ids),
    kind: 'categories and channels',
    values: listShown(ids),
    max: MAX_PICKED,
  };
}
