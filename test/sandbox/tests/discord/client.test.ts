import { once } from 'node:events';
import {
  AttachmentBuilder,
  Client,
  Events,
  MessageFlags,
  SlashCommandBuilder,
  type Interaction,
} from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buttonsOf, picturesOf, startDiscordStandIn, textOf } from '../../discord/index.ts';
import type { Actor, DiscordStandIn } from '../../discord/index.ts';

/** Everything here goes through the real discord.js, so the stand-in has to speak as Discord does. */

const PICTURE = Buffer.alloc(200_000, 1);
const PROMPT_FIELD = {
  type: 18,
  label: 'Prompt',
  component: { type: 4, custom_id: 'prompt', style: 1, max_length: 10 },
};
const command = new SlashCommandBuilder()
  .setName('paint')
  .setDescription('Paints')
  .addStringOption((option) =>
    option.setName('prompt').setDescription('What').setRequired(true).setAutocomplete(true),
  )
  .addIntegerOption((option) => option.setName('steps').setDescription('How').setMaxValue(20));

const house = new SlashCommandBuilder()
  .setName('house')
  .setDescription('The rules here')
  .addSubcommandGroup((group) =>
    group
      .setName('rules')
      .setDescription('Which')
      .addSubcommand((set) =>
        set
          .setName('set')
          .setDescription('Anew')
          .addUserOption((option) => option.setName('who').setDescription('Who'))
          .addChannelOption((option) => option.setName('where').setDescription('Where'))
          .addRoleOption((option) => option.setName('as').setDescription('As'))
          .addAttachmentOption((option) => option.setName('list').setDescription('List')),
      ),
  );
const LOG_FIELD = {
  type: 18,
  label: 'Log',
  component: { type: 8, custom_id: 'log', required: false, min_values: 0 },
};
const DAYS = {
  type: 18,
  label: 'Days',
  component: {
    type: 22,
    custom_id: 'days',
    options: ['mon', 'tue'].map((day) => ({ label: day, value: day, default: true })),
  },
};

let discord: DiscordStandIn;
let client: Client<true>;
let handle: (interaction: Interaction) => Promise<unknown>;
let failed: unknown[];
let ada: Actor;
let ben: Actor;

beforeAll(async () => {
  discord = await startDiscordStandIn();
  ada = discord.as(discord.members.ada);
  ben = discord.as(discord.members.ben);
  const starting = new Client({ intents: [], rest: { api: discord.apiUrl } });
  const ready = once(starting, Events.ClientReady);
  await starting.login(discord.botToken);
  await ready;
  if (!starting.isReady()) throw new Error('discord.js is not ready after its ready event');
  client = starting;
  client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction).catch((error: unknown) => failed.push(error));
  });
  await client.application.commands.set([command, house]);
});
afterAll(async () => {
  await client.destroy();
  await discord.close();
});
beforeEach(() => {
  failed = [];
  handle = paint;
});

/** Defers, then shows a picture with a button, as an image bot does. */
async function paint(interaction: Interaction): Promise<void> {
  if (!interaction.isChatInputCommand() && !interaction.isButton()) return;
  await interaction.deferReply();
  await interaction.editReply({
    flags: MessageFlags.IsComponentsV2,
    components: [
      { type: 10, content: '**a fox**' },
      { type: 12, items: [{ media: { url: 'attachment://fox.png' }, description: 'A fox' }] },
      { type: 1, components: [{ type: 2, style: 2, label: 'Reroll', custom_id: 'reroll' }] },
    ],
    files: [new AttachmentBuilder(PICTURE, { name: 'fox.png' })],
  });
}

test('the client logs in as the application, whose servers it knows as unavailable stubs', () => {
  expect(client.user.id).toBe(discord.applicationId);
  expect(client.guilds.cache.get(discord.server.id)?.available).toBe(false);
});

test('a command is registered with the id that the client gets back', async () => {
  const [registered] = discord.commands('global');
  const fetched = await client.application.commands.fetch();
  expect(fetched.get(registered?.id ?? '')?.name).toBe('paint');
});

test('a deferral thinks in public until its edit shows the picture with its text', async () => {
  const interaction = ada.slash('paint', { prompt: 'a fox' });
  expect(await interaction.acknowledged).toMatchObject({ type: 5, ephemeral: false });
  expect(interaction.reply()).toMatchObject({ thinking: true, ephemeralFor: undefined });
  const message = await interaction.finished();
  expect(textOf(message)).toBe('**a fox**');
  const [picture] = picturesOf(message);
  expect(picture).toMatchObject({ filename: 'fox.png', contentType: 'image/png', alt: 'A fox' });
  expect(picture?.bytes.equals(PICTURE)).toBe(true);
  expect(buttonsOf(message)).toMatchObject([{ label: 'Reroll', customId: 'reroll' }]);
  expect(message.edits).toBe(0);
  expect(failed).toEqual([]);
});

test('a press by anybody gives a new message and leaves the old one', async () => {
  const first = await ada.slash('paint', { prompt: 'a fox' }).finished();
  const second = await ben.press(first, 'Reroll').finished();
  expect(second.id).not.toBe(first.id);
  expect(first).toMatchObject({ deleted: false, edits: 0 });
  expect(discord.messages(discord.channels.general)).toEqual(
    expect.arrayContaining([first, second]),
  );
});

test('a private reply is seen by its member alone, and its deletion by the token works', async () => {
  handle = async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({ content: 'No.', flags: MessageFlags.Ephemeral });
  };
  const interaction = ada.slash('paint', { prompt: 'a fox' });
  const message = await interaction.finished();
  const { general } = discord.channels;
  expect(message.ephemeralFor).toBe(discord.members.ada.id);
  expect(discord.messages(general)).not.toContain(message);
  expect(discord.messages(general, discord.members.ben)).not.toContain(message);
  expect(discord.messages(general, discord.members.ada)).toContain(message);
});

test('suggestions reach the member who is typing', async () => {
  handle = async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    await interaction.respond([{ name: `${name} ${value}`, value }]);
  };
  const suggested = await ada.autocomplete('paint', { prompt: 'fo' }, 'prompt');
  expect(suggested).toEqual([{ name: 'prompt fo', value: 'fo' }]);
});

test('a form is filled in and handed over', async () => {
  handle = async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const data = { title: 'Remix', custom_id: 'remix', components: [PROMPT_FIELD] };
      await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        auth: false,
        body: { type: 9, data },
      });
    } else if (interaction.isModalSubmit()) {
      const prompt = interaction.fields.getTextInputValue('prompt');
      await interaction.reply({ content: `Got ${prompt}`, flags: MessageFlags.Ephemeral });
    }
  };
  const opener = ada.slash('paint', { prompt: 'a fox' });
  expect((await opener.acknowledged).type).toBe(9);
  expect(() => ada.submitModal(opener, {})).toThrow('required');
  expect(() => ada.submitModal(opener, { prompt: 'x'.repeat(11) })).toThrow('0 to 10 characters');
  expect(() => ben.submitModal(opener, { prompt: 'a cat' })).toThrow('no form');
  const reply = await ada.submitModal(opener, { prompt: 'a cat' }).finished();
  expect(textOf(reply)).toBe('Got a cat');
  expect(failed).toEqual([]);
});

test('chosen members, channels, roles and files are understood, and a form of selects too', async () => {
  const role = discord.addRole(discord.server, 'muses');
  const seen: unknown[] = [];
  handle = async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const { options } = interaction;
      seen.push([options.getSubcommandGroup(), options.getSubcommand()]);
      seen.push(options.getUser('who')?.globalName, options.getMember('who') !== null);
      seen.push(options.getChannel('where')?.id, options.getRole('as')?.name);
      seen.push(options.getAttachment('list')?.name);
      await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        auth: false,
        body: { type: 9, data: { title: 'Log', custom_id: 'log', components: [LOG_FIELD, DAYS] } },
      });
    } else if (interaction.isModalSubmit()) {
      const { fields } = interaction;
      seen.push(fields.getSelectedChannels('log')?.firstKey(), fields.getCheckboxGroup('days'));
      await interaction.reply({ content: 'Done', flags: MessageFlags.Ephemeral });
    }
  };
  const who = discord.members.ben.id;
  const { lounge } = discord.channels;
  const list = discord.upload('list.csv', Buffer.from('a'));
  const options = { who, where: lounge.id, as: role.id, list };
  const opener = ada.slash('house rules set', options);
  await opener.acknowledged;
  await ada.submitModal(opener, { log: [lounge.id] }).finished();
  expect(seen).toEqual([
    ['rules', 'set'],
    'Ben',
    true,
    lounge.id,
    'muses',
    'list.csv',
    lounge.id,
    ['mon', 'tue'],
  ]);
  expect(failed).toEqual([]);
});

test('an interaction that nobody answers within 3 s is lost', async () => {
  handle = () => Promise.resolve();
  const interaction = ada.slash('paint', { prompt: 'a fox' });
  discord.advance(3000);
  await expect(interaction.acknowledged).rejects.toThrow('did not respond');
});

test('what happens while the socket is cut is delivered when the session resumes', async () => {
  const identified = discord.wire.filter((entry) => entry.kind === 'gateway' && entry.op === 2);
  discord.dropGateway();
  const interaction = ada.slash('paint', { prompt: 'a fox' });
  await interaction.finished();
  const sent = discord.wire.filter((entry) => entry.kind === 'gateway' && entry.op === 2);
  expect(sent).toHaveLength(identified.length);
});

test('an asked reconnection resumes', async () => {
  const resumed = (): number =>
    discord.wire.filter((entry) => entry.kind === 'gateway' && entry.event === 'RESUMED').length;
  const before = resumed();
  discord.requestReconnect();
  await discord.until('the session to resume', () => resumed() > before);
  expect(discord.connected).toBe(true);
});
