import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { createDispatch } from '../../../src/dispatch.ts';
import { renderPanel } from '#adapters/discord/render/render-panel.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { MODELS } from '#core/image/models.ts';
import type { Interaction, Invocation } from '#core/invocation.ts';
import { createLogger } from '#core/logger.ts';
import { textsOf } from '../../adapters/discord/render/components.ts';
import { createStudio, type Studio, type StudioOptions } from '../../driver/studio.ts';
import { createMemoryResponder, type MemoryResponder } from '../../driver/memory/responder.ts';
import { setPolicy } from '../../driver/log-desk.ts';

const MODERATE_MEMBERS = 1n << 40n;
const MANAGE_SERVER = 1n << 5n;

async function open(options: StudioOptions = {}): Promise<Studio> {
  const studio = await createStudio(options);
  studio.painter.always = 'painted';
  return studio;
}

async function ask(
  studio: Studio,
  interaction: { kind: 'command' } | { kind: 'button'; id: string },
  who: Partial<Invocation> = {},
): Promise<MemoryResponder> {
  const dispatch = createDispatch({
    commands: COMMANDS,
    context: { ...studio.features, chooseSeed: () => 99, models: MODELS },
    allowedServers: [],
    directMessages: true,
    log: createLogger('silent', []),
  });
  const responder = createMemoryResponder();
  const invocation = { ...studio.invocation(), ...who };
  const whole: Interaction =
    interaction.kind === 'command'
      ? { kind: 'command', name: 'easel', subcommand: 'help', options: {}, invocation }
      : { kind: 'button', name: 'example', id: interaction.id, invocation };
  await dispatch(whole, responder);
  return responder;
}

async function help(studio: Studio, who: Partial<Invocation> = {}): Promise<string> {
  return (await ask(studio, { kind: 'command' }, who)).answers.join('\n');
}

it('says what the bot does, and fits a phone', async () => {
  const studio = await open();
  const responder = await ask(studio, { kind: 'command' });
  expect(responder.answers[0]).toContain('/imagine');
  const { body } = renderPanel(responder.panel, createTranslator(), 'en');
  expect(textsOf(body.components).join('\n').length).toBeLessThan(900);
});

it('says how much is left by the allowance that ends first', async () => {
  const defaults = { images_per_hour: 5, images_per_day: 60, server_images_per_day: 500 };
  const studio = await open({ rules: { defaults, bounds: {}, isPaused: false } });
  expect(await help(studio)).toContain('Your pictures in an hour: 5 of 5 left.');
  await studio.submit({ count: 2 });
  await studio.ended();
  expect(await help(studio)).toContain('Your pictures in an hour: 3 of 5 left');
  expect(await help(await open())).toContain('No limit holds for you.');
});

it('says that nothing can be painted, and where it stands why', async () => {
  const studio = await open({ rules: { defaults: {}, bounds: {}, isPaused: true } });
  expect(await help(studio)).toContain('You can’t paint here at the moment: `/easel usage`');
});

it('names the channels where Easel paints, as far as they fit', async () => {
  const studio = await open();
  expect(await help(studio)).not.toMatch(/paints in .* only/);
  const ids = Array.from({ length: 7 }, (_, index) => `40000000000000010${index}`);
  const channels = Object.fromEntries(ids.map((id) => [id, 'allow' as const]));
  await setPolicy(studio, { channels: { ...channels, '400000000000000001': 'deny' } });
  expect(await help(studio)).toContain(
    `Easel paints in ${ids.slice(0, 5).join(', ')}, and 2 more only.`,
  );
});

it.each([
  ['a member', 0n, []],
  ['who moderates', MODERATE_MEMBERS, ['/moderation']],
  ['who manages', MANAGE_SERVER, ['/settings view', '/moderation']],
])('%s reads where they can do what', async (_, permissions, commands) => {
  const said = await help(await open(), { permissions });
  const named = ['/settings view', '/moderation'].filter((name) => said.includes(`\`${name}\``));
  expect(named).toEqual(commands);
});

it('nobody manages direct messages', async () => {
  const who = { permissions: MANAGE_SERVER, serverId: null, roleIds: [] };
  expect(await help(await open(), who)).not.toContain('/settings');
});

describe('an example', () => {
  it('is painted by a press, like a request of one’s own', async () => {
    const studio = await open();
    const { buttons } = await ask(studio, { kind: 'command' });
    expect(buttons).toEqual(['example:0', 'example:1', 'example:2', 'example:3']);
    for (const id of ['0', '1', '2', '3']) {
      const { answers } = await ask(
        studio,
        { kind: 'button', id },
        {
          interactionId: `120000000000000000${id}`,
        },
      );
      expect(answers).toEqual(['defer']);
    }
    await studio.ended();
    const jobs = await studio.database.selectFrom('jobs').select(['prompt', 'state']).execute();
    expect(jobs.map(({ state }) => state)).toEqual(Array.from({ length: 4 }, () => 'delivered'));
    expect(new Set(jobs.map(({ prompt }) => prompt)).size).toBe(4);
  });

  it('is held against the limits like any other request', async () => {
    const rules = { defaults: { images_per_hour: 1 }, bounds: {}, isPaused: false };
    const studio = await open({ rules });
    await studio.submit();
    const { answers } = await ask(studio, { kind: 'button', id: '0' });
    expect(answers[0]).toMatch(/^refuse: You can have 1 pictures an hour here/);
  });

  it.each(['', '4', '-1', 'toString', '__proto__'])('does not exist as %j', async (id) => {
    const studio = await open();
    const { answers } = await ask(studio, { kind: 'button', id });
    expect(answers[0]).toMatch(/^refuse: Easel has no such example any more\./);
    expect(await studio.rows()).toEqual([]);
  });
});
