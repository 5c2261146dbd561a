import { expect, it } from 'vitest';
import { code, text } from '../../src/i18n/text.ts';
import { createTranslator, type ValueStyle } from '../../src/i18n/translator.ts';

const translate = createTranslator();
const STYLE: ValueStyle = {
  words: (words) => `<words ${words}>`,
  code: (words) => `<code ${words}>`,
  moment: (moment) => `<moment ${moment.getTime()}>`,
  person: (userId) => `<person ${userId}>`,
  role: (roleId) => `<role ${roleId}>`,
  channel: (channelId) => `<channel ${channelId}>`,
};

it.each([
  '{{seed}} {{number}} {{x}}',
  '{{- words}}',
  '$t(button.delete)',
  '$t(reply.missing, { "count": 2 })',
  '$& $1 $$',
  '<b>&amp;"\'/</b>',
  'a.b:c_one|d',
  '%s %(x)s {0} __x__',
  '',
])('words that a member typed stay as typed: %j', (words) => {
  expect(translate(text('reply.negative_prompt', { words }), 'en')).toBe(`**Without:** ${words}`);
  const alt = text('reply.alt', { number: 1, total: 2, seed: words });
  expect(translate(alt, 'en')).toBe(`Picture 1 of 2, seed ${words}`);
});

it.each([
  ['words', 'a fox', '<words a fox>'],
  ['a code', code('--ar'), '<code --ar>'],
  ['a moment', new Date(5), '<moment 5>'],
  ['a person', { user: '12' }, '<person 12>'],
  ['a number', 12_345, '12,345'],
  ['another text', text('button.delete'), 'Delete'],
  ['a list', [code('a'), 'b'], '<code a>, <words b>'],
])('%s shows in the style of the place', (_, value, shown) => {
  expect(translate(text('reply.negative_prompt', { words: value }), 'en', STYLE)).toBe(
    `**Without:** ${shown}`,
  );
});

it.each([
  [1, '1 picture is missing. Delete'],
  [2, '2 pictures are missing. Delete'],
])('%i takes its plural form', (count, sentence) => {
  const message = text('reply.missing_without_seed', { count, reason: text('button.delete') });
  expect(translate(message, 'en')).toBe(sentence);
});

it.each(['en-GB', 'no', 'zh-CN', 'tlh', '', '__proto__', 'constructor'])(
  'English stands in for %j, which has no catalogue',
  (locale) => {
    expect(translate(text('button.delete'), locale)).toBe('Delete');
  },
);

it('a member whose data were erased is named as such, in every style', () => {
  const erased = { user: `h${'0'.repeat(64)}` };
  const nobody = { user: '0'.repeat(17) };
  for (const member of [erased, nobody]) {
    const said = translate(text('reply.ready', { member }), 'en', STYLE);
    expect(said).toBe('somebody who has erased their data, your picture is ready.');
  }
});
