import { describe, expect, it } from 'vitest';
import type { Command, SlashCommand } from '../src/command.ts';
import { SlashCommandBuilder } from '#adapters/discord/command-builder.ts';
import { createDispatch } from '../src/dispatch.ts';
import { MODELS } from '#core/image/models.ts';
import { text } from '#core/i18n/text.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import type { Interaction } from '#core/invocation.ts';
import { createLogger } from '#core/logger.ts';
import type { Responder } from '#core/reply.ts';
import { createDriver } from './driver/driver.ts';
import { createMemoryResponder } from './driver/memory/responder.ts';

const translate = createTranslator();
const SERVER = '300000000000000001';

const slash = (name: string, parts: Partial<SlashCommand> = {}): SlashCommand => ({
  kind: 'slash',
  name,
  define: () => new SlashCommandBuilder().setName(name).setDescription(name).toJSON(),
  run: ({ reply }, options, subcommand) => {
    const style = `${name} ${subcommand ?? ''} ${JSON.stringify(options)}`;
    return reply.refuse(text('refusal.unknown_style', { style }));
  },
  ...parts,
});
const COMMANDS: readonly Command[] = [
  slash('paint', {
    suggest: (option, typed) => [{ name: `${option}=${typed}`, value: typed }],
  }),
  slash('silent'),
  slash('broken', {
    run: async () => {
      throw new Error('secret detail');
    },
    suggest: () => {
      throw new Error('secret detail');
    },
  }),
  {
    kind: 'button',
    name: 'again',
    run: ({ reply }, id) => reply.refuse(text('refusal.unknown_style', { style: `again ${id}` })),
  },
  {
    kind: 'button',
    name: 'direct',
    worksDirectly: true,
    run: ({ reply }, id) => reply.refuse(text('refusal.unknown_style', { style: `direct ${id}` })),
  },
];

/** An interaction that remembers what the member was answered. */
function createResponder({ isDeaf = false } = {}) {
  const answers: string[] = [];
  const responder: Responder = {
    ...createMemoryResponder(),
    suggest: async (suggestions) => void answers.push(JSON.stringify(suggestions)),
    refuse: async (reason) => void answers.push(translate(reason, 'en')),
    tell: async (message) => {
      if (isDeaf) throw new Error('Discord can’t be reached');
      answers.push(`told: ${translate(message, 'en')}`);
    },
  };
  return { answers, responder };
}

const driver = await createDriver();
type Asked =
  | {
      readonly kind: 'command';
      readonly name: string;
      readonly subcommand?: string;
      readonly options?: object;
    }
  | { readonly kind: 'button'; readonly name: string; readonly id: string }
  | { readonly kind: 'autocomplete'; readonly name: string };

function interactionOf(asked: Asked, serverId: string | null = SERVER): Interaction {
  const invocation = driver.invocation({ serverId });
  if (asked.kind === 'command')
    return { subcommand: null, ...asked, options: { ...asked.options }, invocation };
  if (asked.kind === 'button') return { ...asked, invocation };
  const typing = { option: 'style', typed: 'oi', subcommand: null, options: { style: 'oi' } };
  return { ...asked, ...typing, invocation };
}

async function answersTo(
  interaction: Interaction,
  {
    allowedServers = [],
    isDeaf = false,
  }: { readonly allowedServers?: readonly string[]; readonly isDeaf?: boolean } = {},
): Promise<readonly string[]> {
  const { answers, responder } = createResponder({ isDeaf });
  const dispatch = createDispatch({
    commands: COMMANDS,
    context: { ...driver.features, chooseSeed: () => 7, models: MODELS },
    allowedServers,
    log: createLogger('silent', []),
  });
  await dispatch(interaction, responder);
  return answers;
}

it.each<[string, Asked, RegExp]>([
  [
    'a command, with its options',
    { kind: 'command', name: 'paint', options: { a: 1 } },
    /paint {2}{"a":1}/,
  ],
  [
    'a command, with its subcommand',
    { kind: 'command', name: 'paint', subcommand: 'oil', options: { a: 1 } },
    /paint oil {"a":1}/,
  ],
  ['a button, with its id', { kind: 'button', name: 'again', id: 'x1' }, /again x1/],
  ['a command that is gone', { kind: 'command', name: 'gone' }, /That command no longer exists/],
  [
    'a button that is gone',
    { kind: 'button', name: 'gone', id: 'x' },
    /That command no longer exists/,
  ],
  [
    'a button named as a command',
    { kind: 'button', name: 'paint', id: 'x' },
    /That command no longer exists/,
  ],
  [
    'a command named as a button',
    { kind: 'command', name: 'again' },
    /That command no longer exists/,
  ],
  [
    'a command named as what all objects have',
    { kind: 'command', name: 'constructor' },
    /That command no longer exists/,
  ],
])('%s is answered once', async (_, asked, sentence) => {
  expect(await answersTo(interactionOf(asked))).toEqual([expect.stringMatching(sentence)]);
});

it.each([
  ['paint', '[{"name":"style=oi","value":"oi"}]'],
  ['silent', '[]'],
  ['gone', '[]'],
  ['again', '[]'],
])('suggestions for %s are %s', async (name, suggestions) => {
  expect(await answersTo(interactionOf({ kind: 'autocomplete', name }))).toEqual([suggestions]);
});

describe('a place where Easel does not work', () => {
  const KINDS: readonly (readonly [string, Asked])[] = [
    ['command', { kind: 'command', name: 'paint' }],
    ['button', { kind: 'button', name: 'again', id: 'x' }],
  ];

  it.each(KINDS)('gets a sentence for its %s', async (_, asked) => {
    const elsewhere = { allowedServers: ['300000000000000009'] };
    expect(await answersTo(interactionOf(asked), elsewhere)).toEqual([
      expect.stringMatching(/doesn’t work in this server/),
    ]);
    expect(await answersTo(interactionOf(asked, null))).toEqual([
      expect.stringMatching(/only works in servers/),
    ]);
  });

  it('runs a button that stands under direct messages there, and in no server that is not allowed', async () => {
    const press = { kind: 'button', name: 'direct', id: 'x' } as const;
    expect(await answersTo(interactionOf(press, null))).toEqual([
      expect.stringMatching(/direct x/),
    ]);
    const elsewhere = { allowedServers: ['300000000000000009'] };
    expect(await answersTo(interactionOf(press), elsewhere)).toEqual([
      expect.stringMatching(/doesn’t work in this server/),
    ]);
  });

  it('gets no suggestions', async () => {
    const asked = interactionOf({ kind: 'autocomplete', name: 'paint' });
    expect(await answersTo(asked, { allowedServers: ['300000000000000009'] })).toEqual(['[]']);
  });

  it('is none of those that are allowed', async () => {
    const here = { allowedServers: ['300000000000000009', SERVER] };
    expect(await answersTo(interactionOf({ kind: 'command', name: 'paint' }), here)).toEqual([
      expect.stringMatching(/paint/),
    ]);
  });
});

it('a handler that breaks tells the member a fixed sentence and a reference, no detail', async () => {
  const answers = await answersTo(interactionOf({ kind: 'command', name: 'broken' }));
  expect(answers).toEqual([
    expect.stringMatching(/^told: Something went wrong inside Easel.*reference [0-9a-f]{8}\./),
  ]);
  expect(answers[0]).not.toContain('secret');
});

it('a handler that breaks and a Discord that can’t be reached break nothing else', async () => {
  const asked = interactionOf({ kind: 'command', name: 'broken' });
  await expect(answersTo(asked, { isDeaf: true })).resolves.toEqual([]);
});

it('suggestions that break are none: a message can’t answer someone who types', async () => {
  const asked = interactionOf({ kind: 'autocomplete', name: 'broken' });
  expect(await answersTo(asked)).toEqual(['[]']);
});
