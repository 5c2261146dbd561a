import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNEL_TYPE, picturesOf, textOf } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { advance, HOUR_MS, MINUTE_MS, MOVABLE_CLOCK } from '../scene/clock.ts';
import { modelChoice, placeholderGone, told } from '../scene/imagine.ts';
import { roleOf } from '../scene/refusal-case.ts';
import { pictured } from '../scene/requests.ts';
import {
  momentIn,
  openStudio,
  paint,
  refuse,
  request,
  run,
  set,
  type Studio,
} from '../scene/servers.ts';
import { flawsOf } from '../scene/texts.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  const MODEL_PRICES_USD = 'bytedance/stable-diffusion-xl-lightning=10';
  sandbox = await startSandbox({ env: { ...MOVABLE_CLOCK, MODEL_PRICES_USD } });
});
afterAll(() => sandbox.close());

it.each([
  ['images_per_hour', HOUR_MS],
  ['cooldown_seconds', 10 * MINUTE_MS],
] as const)('%s: what was refused fits at the moment that was named', async (name, wait) => {
  const studio = openStudio(sandbox);
  await set(studio, 'settings limits set', { [name]: name === 'images_per_hour' ? 1 : 600 });
  await paint(studio);
  const { text } = await refuse(studio, () => request(studio));
  await advance(sandbox, wait / 2);
  const again = await refuse(studio, () => request(studio));
  expect(momentIn(again.text)).toBe(momentIn(text));
  await advance(sandbox, wait / 2);
  expect(picturesOf(await paint(studio))).toHaveLength(1);
});

describe('in a thread, whose channel Easel has to look up, the public placeholder goes and the member is told', () => {
  it.each([
    [
      'its category is denied',
      async (studio: Studio) => {
        const { discord } = sandbox;
        const category = discord.addChannel(studio.server, { type: CHANNEL_TYPE.category });
        await set(studio, 'settings channel deny', { channel: category.id });
        return discord.addChannel(studio.server, { parentId: category.id });
      },
    ],
    [
      'other categories are allowed',
      async (studio: Studio) => {
        const { discord } = sandbox;
        const category = discord.addChannel(studio.server, { type: CHANNEL_TYPE.category });
        await set(studio, 'settings channel allow', { channel: category.id });
        return studio.channel;
      },
    ],
    [
      'its channel is age-restricted',
      async (studio: Studio) => {
        await set(studio, 'settings channel age-restricted', { rule: 'deny' });
        return sandbox.discord.addChannel(studio.server, { nsfw: true });
      },
    ],
  ])('%s', async (_, arrange) => {
    const { discord, dataoorts } = sandbox;
    const studio = openStudio(sandbox);
    const channel = await arrange(studio);
    const type = CHANNEL_TYPE.publicThread;
    const thread = discord.addChannel(studio.server, { type, parentId: channel.id });
    const calls = dataoorts.calls.length;
    const interaction = request({ ada: discord.as(studio.members.ada, thread) });
    const message = await told(discord, interaction);
    await placeholderGone(discord, interaction);
    expect(textOf(message)).toMatch(/this channel/);
    expect(textOf(message)).toMatch(/didn’t use up/);
    expect(flawsOf(textOf(message))).toEqual([]);
    expect(discord.messages(thread)).toEqual([]);
    expect(dataoorts.calls).toHaveLength(calls);
  });
});

it.each([
  ['is refused to Easel for good', { status: 403, code: 50_001, message: 'Missing Access' }],
  ['Discord can’t give now', { status: 503, code: 0, message: 'Unavailable' }],
])(
  'a thread is not painted in where a rule depends on its channel, which %s',
  async (_, trouble) => {
    const { discord, dataoorts } = sandbox;
    const studio = openStudio(sandbox);
    await set(studio, 'settings channel age-restricted', { rule: 'deny' });
    const channel = discord.addChannel(studio.server, { nsfw: true });
    const type = CHANNEL_TYPE.publicThread;
    const thread = discord.addChannel(studio.server, { type, parentId: channel.id });
    const path = new RegExp(`^/channels/${channel.id}$`);
    discord.failNext({ method: 'GET', path }, { ...trouble, times: 20 });
    const calls = dataoorts.calls.length;
    const interaction = request({ ada: discord.as(studio.members.ada, thread) });
    const message = await told(discord, interaction);
    expect(textOf(message)).toMatch(/can’t see which channel this thread belongs to/);
    expect(flawsOf(textOf(message))).toEqual([]);
    expect(dataoorts.calls).toHaveLength(calls);
  },
);

it('a thread in an allowed category is painted in', async () => {
  const { discord } = sandbox;
  const studio = openStudio(sandbox);
  const category = discord.addChannel(studio.server, { type: CHANNEL_TYPE.category });
  const channel = discord.addChannel(studio.server, { parentId: category.id });
  await set(studio, 'settings channel allow', { channel: category.id });
  const type = CHANNEL_TYPE.publicThread;
  const thread = discord.addChannel(studio.server, { type, parentId: channel.id });
  const message = await pictured(request({ ada: discord.as(studio.members.ada, thread) }));
  expect(message.channelId).toBe(thread.id);
});

describe('forbidden terms', () => {
  let studio: Studio;
  beforeAll(async () => {
    studio = openStudio(sandbox);
    for (const term of [
      { terms: 'blood' },
      { terms: 'cock' },
      { terms: 'peg' },
      { terms: 'gore*' },
      { terms: 'zombie', show: false },
      { terms: '/kn[i,1]fe+s?/' },
      { terms: '血' },
      { terms: 'skull', negative: true },
    ])
      await run(studio.moderator, 'moderation term add', term);
    await run(studio.moderator, 'moderation term allow', { terms: 'blood orange' });
  });

  it.each([
    'BLOOD on snow',
    'a blóód moon',
    'bl00d',
    'b l o o d',
    'b.l.o.o.d',
    'blооd', // two Cyrillic letters
    'ｂｌｏｏｄ',
    'gorefest',
    'two knifes',
    '吸血鬼の城',
  ])('%s is refused', async (prompt) => {
    const { text } = await refuse(studio, () => request(studio, { prompt }));
    expect(text).toMatch(/isn’t allowed/);
  });

  it('that are hidden are not named', async () => {
    const { text } = await refuse(studio, () =>
      request(studio, { prompt: 'a zombie in the rain' }),
    );
    expect(text).not.toMatch(/zombie/i);
    expect(text).toMatch(/isn’t allowed/);
  });

  it('count in the negative prompt only when marked', async () => {
    const options = { prompt: 'a fox', negative_prompt: 'skull' };
    const { text } = await refuse(studio, () => request(studio, options));
    expect(text).toContain('`skull`');
  });

  it('let through what only looks like them, what is allowed, and what is not wanted', async () => {
    const prompt = 'a cockpit, a pegboard, a blood orange';
    const message = await paint(studio, { prompt, negative_prompt: 'blood, gore' });
    expect(textOf(message)).toContain(prompt);
  });
});

describe('a role that is exempt', () => {
  let studio: Studio;
  beforeAll(async () => {
    studio = openStudio(sandbox);
    await set(studio, 'settings limits set', { images_per_hour: 0, cooldown_seconds: 600 });
    await set(studio, 'settings role exempt', {
      role: roleOf(studio, 'patrons', studio.members.ada),
    });
  });

  it('is not held by allowances and the cooldown', async () => {
    const { ada, ben } = studio;
    const { text } = await refuse(studio, () => request({ ada: ben }));
    expect(text).toMatch(/0 pictures an hour|600 seconds/);
    for (let round = 0; round < 2; round += 1)
      expect(picturesOf(await paint({ ada }))).toHaveLength(1);
  });

  it('is held by terms, budgets and suspensions', async () => {
    await run(studio.moderator, 'moderation term add', { terms: 'blood' });
    const said = async (options = {}) =>
      (await refuse(studio, () => request(studio, options))).text;
    expect(await said({ prompt: 'blood' })).toContain('`blood`');
    expect(await said({ model: modelChoice(sandbox.discord, 'lightning') })).toMatch(/budget/);
    const { ada } = studio.members;
    await run(studio.moderator, 'moderation suspend', { member: ada.id });
    expect(await said()).toMatch(/suspended you/);
    await run(studio.moderator, 'moderation unsuspend', { member: ada.id });
    await paint(studio);
  });
});

it('of several roles’ limits the most generous counts, and never more than the operator’s bound', async () => {
  const studio = openStudio(sandbox);
  await set(studio, 'settings limits set', { count: 1 });
  for (const [name, count] of [
    ['two', 2],
    ['three', 3],
  ] as const) {
    const role = roleOf(studio, name, studio.members.ada);
    await set(studio, 'settings role limit', { role, count });
  }
  await paint(studio, { count: 3 });
  const { text } = await refuse(studio, () => request(studio, { count: 4 }));
  expect(text).toMatch(/3 pictures/);
});

it('a suspension for good says so, and a pause ends with /moderation resume', async () => {
  const studio = openStudio(sandbox);
  const { moderator, members } = studio;
  await run(moderator, 'moderation suspend', { member: members.ada.id, reason: 'Flooding' });
  const { text } = await refuse(studio, () => request(studio));
  expect(text).toMatch(/Flooding/);
  expect(text).not.toContain('<t:');
  expect(textOf(await run(moderator, 'moderation suspended'))).toContain(`<@${members.ada.id}>`);
  await run(moderator, 'moderation unsuspend', { member: members.ada.id });
  await run(moderator, 'moderation pause');
  await refuse(studio, () => request(studio));
  await run(moderator, 'moderation resume');
  await paint(studio);
});
