import { expect, it } from 'vitest';
import { parseText, serialiseText } from '#core/i18n/text-json.ts';
import { code, joinLines, text, type TextValue } from '#core/i18n/text.ts';

const MOMENT = new Date(1_700_000_000_000);

it.each<readonly [string, TextValue]>([
  ['words', 'a fox'],
  ['a number', 5],
  ['an amount', { usd: 5 }],
  ['a moment', MOMENT],
  ['a text with a moment', text('queue.paused', { when: MOMENT })],
  ['a list', [code('a'), 'b', { role: '1' }, { channel: '2' }, { user: '3' }]],
  ['a list of texts, one with a moment', ['a', text('queue.paused', { when: MOMENT })]],
  ['lines', joinLines([text('value.none'), text('value.off'), text('value.allowed')])],
])('%s can be kept and read again', (_, words) => {
  const message = text('reply.negative_prompt', { words });
  expect(parseText(serialiseText(message))).toEqual(message);
});

it.each([
  '',
  '{}',
  '[]',
  'null',
  '{"key":"gone.key","values":{}}',
  '{"key":"toString","values":{}}',
])('what this version can’t say is not read: %s', (json) => {
  expect(parseText(json)).toBeUndefined();
});
