import { expect, test } from 'vitest';
import type { Message } from '../discord/http/contract.ts';
import type { DriverEvent, ShownMessage } from '../terminal/driver/events.ts';
import { describeLogLine } from '../terminal/log-line.ts';
import { renderEvent } from '../terminal/looks.ts';
import { renderMarkup } from '../terminal/markup.ts';
import { createPaint } from '../terminal/paint.ts';

const PLAIN = createPaint(false);
const nameOf = (userId: string) => (userId === '42' ? 'Ben' : undefined);

test.for<[string, string]>([
  [String.raw`a \*red\* fox\_`, 'a *red* fox_'],
  ['-# Seed `123` · SDXL', 'Seed 123 · SDXL'],
  ['||a secret||', '▒ a secret ▒'],
  ['Only <@42> can', 'Only @Ben can'],
  ['Only <@43> can', 'Only @<@43> can'],
  ['**Bold** words', 'Bold words'],
])('the markup %s reads "%s"', ([markup, text]) => {
  expect(renderMarkup(markup, PLAIN, nameOf)).toEqual([text]);
});

const source: Message = {
  id: '1',
  channelId: '2',
  authorId: '3',
  ephemeralFor: '42',
  thinking: false,
  deleted: false,
  flags: 0,
  content: '',
  components: [],
  embeds: [],
  attachments: [],
  pings: [],
  edits: 0,
  history: [],
};
const message: ShownMessage = {
  number: 3,
  author: 'Easel',
  isPrivate: true,
  isThinking: false,
  text: 'a fox\n-# Seed `5`',
  pictures: [
    { filename: 'easel-5.png', bytes: Buffer.alloc(0), alt: 'Picture 1', isSpoiler: true },
  ],
  buttons: [
    { number: 1, label: 'Reroll', isDisabled: false },
    { number: 2, label: 'Delete', isDisabled: true },
  ],
  source,
};

function render(event: DriverEvent, paint = PLAIN): string {
  return renderEvent(event, { paint, nameOf, pathsOf: () => ['pictures/3-easel-5.png'] }).join(
    '\n',
  );
}

test('a reply shows who sees it, its words, the paths of its pictures and its buttons', () => {
  expect(render({ kind: 'reply', exchange: 7, message })).toBe(`(7) #3 Easel · only you see this
┃ a fox
┃ Seed 5
┃ pictures/3-easel-5.png (spoiler)
┃   Picture 1
┃ [1] Reroll  [Delete]
`);
});

test('a message still "thinking" says so', () => {
  const thinking = { ...message, isThinking: true, text: '', pictures: [], buttons: [] };
  expect(render({ kind: 'messages', messages: [thinking] })).toContain('Easel is thinking…');
});

test('colour is there when asked for, and only then', () => {
  const event: DriverEvent = { kind: 'problem', text: 'No' };
  expect(render(event)).toBe('  ✗ No');
  expect(render(event, createPaint(true))).toBe('  \u001B[31m✗\u001B[39m No');
});

test("a line of the bot's log keeps what it says beside its message", () => {
  const line = {
    level: 40,
    time: 1,
    pid: 2,
    msg: 'failed',
    job: 'x',
    err: { message: 'no', stack: 's' },
  };
  expect(describeLogLine(line)).toBe('failed job=x err=no');
});
