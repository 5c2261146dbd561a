import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf, type Actor } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { imagine, SMALL } from './scene/imagine.ts';
import { formattingOf, readableOf, typedWords } from './scene/texts.ts';

let sandbox: Sandbox;
let ada: Actor;
beforeAll(async () => {
  sandbox = await startSandbox();
  ada = sandbox.discord.as(sandbox.discord.members.ada);
  // A server's first picture says more than the others.
  await imagine(sandbox, ada, { prompt: 'a red fox', ...SMALL });
});
afterAll(() => sandbox.close());

const thrice = (line: string) => [line, line, line].join('\n');

describe('a prompt changes no formatting and reads as typed', () => {
  it.each([
    ['bold and italics', '**bold** *italic* __under__ _slant_ ***all***'],
    ['strike and spoiler bars', '~~gone~~ ||hidden|| |||'],
    ['code ticks', '`code` ```block``` ``'],
    ['an odd tick', 'a ` fox'],
    ['an open spoiler', 'a fox ||'],
    ['a heading', '# big'],
    ['small print', '-# small'],
    ['a quote', '> quoted'],
    ['a quote to the end', '>>> quoted'],
    ['a list', '- item'],
    ['a starred list', '* item'],
    ['a numbered list', '1. item'],
    ['everyone', '@everyone and @here'],
    ['mentions', '<@1234567890123456789> <@!1234567890123456789> <@&1234567890123456789>'],
    ['a channel, a time, a command', '<#123456789012345678> <t:1:R> </imagine:123456789012345678>'],
    ['a custom emoji', '<:fox:123456789012345678> <a:fox:123456789012345678>'],
    ['a masked link', '[a free gift](https://example.org/x_y_z)'],
    ['a backslash at the end', 'a fox \\'],
    ['backslashes before marks', 'a \\*fox\\* \\\\**den** \\'],
    ['what looks like a template', '{{seed}} $t(reply.prompt) {seed} %s'],
  ])('%s', async (_, prompt) => {
    const plain = await imagine(sandbox, ada, { prompt: 'a red fox', ...SMALL, seed: 5 });
    const odd = await imagine(sandbox, ada, { prompt, ...SMALL, seed: 5 });
    expect(formattingOf(textOf(odd.message))).toEqual(formattingOf(textOf(plain.message)));
    expect(readableOf(textOf(odd.message))).toContain(typedWords(prompt));
  });

  it.each(['# big', '-# small', '> quoted', '- item', '```', '1. item'])(
    '%s on each of three lines',
    async (mark) => {
      const options = { ...SMALL, seed: 5 };
      const plain = await imagine(sandbox, ada, { prompt: thrice('a red fox'), ...options });
      const odd = await imagine(sandbox, ada, { prompt: thrice(mark), ...options });
      expect(formattingOf(textOf(odd.message))).toEqual(formattingOf(textOf(plain.message)));
    },
  );

  it.each(['|| a fox', 'a fox |', 'a fox \\', '`a fox'])('%s under a spoiler', async (prompt) => {
    const options = { ...SMALL, seed: 5, spoiler: true };
    const plain = await imagine(sandbox, ada, { prompt: 'a red fox', ...options });
    const odd = await imagine(sandbox, ada, { prompt, ...options });
    expect(formattingOf(textOf(odd.message))).toEqual(formattingOf(textOf(plain.message)));
  });
});

it('a message pings nobody, whatever the prompt', async () => {
  const { ben } = sandbox.discord.members;
  const prompt = `@everyone @here <@${ben.id}> <@!${ben.id}> <@&${sandbox.discord.server.id}>`;
  for (const spoiler of [false, true]) {
    const { message } = await imagine(sandbox, ada, { prompt, ...SMALL, spoiler });
    expect(message.pings).toEqual([]);
  }
});

describe('the prompt in the message', () => {
  it('is whole up to 500 characters', async () => {
    const prompt = 'x'.repeat(500);
    const { message } = await imagine(sandbox, ada, { prompt, ...SMALL });
    expect(textOf(message)).toContain(prompt);
  });

  it('is shortened past 500 characters', async () => {
    for (const pending of ['x', '🦊']) {
      const { message } = await imagine(sandbox, ada, { prompt: pending.repeat(501), ...SMALL });
      const shown = textOf(message).split(pending).length - 1;
      expect(shown).toBeGreaterThan(200);
      expect(shown).toBeLessThanOrEqual(500);
      expect(textOf(message)).toContain('…');
      expect(textOf(message).isWellFormed()).toBe(true);
    }
  });

  it.each([
    '*',
    '\\',
    '|',
    '`',
    '_',
    '#',
    '<@1>',
    '@everyone ',
    '](',
    '\n> ',
    '🦊',
    '猫',
    '\u0301',
  ])('leaves the text within 4,000 characters when it is nothing but %j', async (mark) => {
    const prompt = `a${mark.repeat(2048)}`.slice(0, 2047).padEnd(2047, 'x').concat('z');
    const options = { prompt: prompt.toWellFormed(), negative_prompt: '*'.repeat(2048) };
    const { message } = await imagine(sandbox, ada, {
      ...options,
      ...SMALL,
      count: 4,
      spoiler: true,
    });
    expect(textOf(message).length).toBeLessThanOrEqual(4000);
  });
});

it('Discord had to refuse nothing that the bot sent', () => {
  const refusals = sandbox.discord.wire.filter(
    (entry) => entry.kind === 'rest' && entry.refusal !== undefined,
  );
  expect(refusals).toEqual([]);
});
