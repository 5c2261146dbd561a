import { beforeEach, describe, expect, it } from 'vitest';
import { POSTED } from '../../driver/memory/delivery.ts';
import { until } from '../../driver/studio.ts';
import {
  BEN,
  CHANNEL,
  NEW_SEED,
  openLifeDesk,
  SERVER,
  type LifeDesk,
} from '../../driver/life-desk.ts';

const LINK = `(https://discord.com/channels/${SERVER}/${CHANNEL}/${POSTED.messageId})`;
const ELSEWHERE = '400000000000000002';

let moderation: LifeDesk;
beforeEach(async () => {
  moderation = await openLifeDesk();
});

const unknown = [expect.stringMatching(/^refuse: .*no longer knows/)];

describe('the list under a batch', () => {
  it('offers what can be done with one picture, to its presser alone', async () => {
    const id = await moderation.paint({ count: 3 });
    const { answers, buttons } = await moderation.choose('pick', id, '1', { userId: BEN });
    expect(answers).toEqual(['**Picture 2 of 3** · seed 8']);
    const names = ['reroll', 'remix', 'recipe', 'enlarge', 'reproduce'];
    expect(buttons).toEqual(names.map((name) => `${name}:${id}~1`));
  });

  it.each(['3', '', 'x', '01', '-1'])('does not know the value %j', async (value) => {
    const id = await moderation.paint({ count: 3 });
    expect((await moderation.choose('pick', id, value)).answers).toEqual(unknown);
  });

  it('counts what is there and leaves out what is missing', async () => {
    moderation.studio.painter.always = undefined;
    await moderation.studio.submit({ count: 3 });
    for (const reason of ['rejected', undefined, undefined] as const) {
      await until(() => moderation.studio.painter.easel.length === 1);
      moderation.studio.painter.easel[0]?.end(reason);
    }
    const { id } = await moderation.last();
    expect((await moderation.choose('pick', id, '1')).answers).toEqual([
      '**Picture 1 of 2** · seed 8',
    ]);
    expect((await moderation.choose('pick', id, '0')).answers).toEqual(unknown);
  });
});

describe('Reroll', () => {
  it('of one picture of a batch paints one', async () => {
    const id = await moderation.paint({ count: 3 });
    expect((await moderation.press('reroll', `${id}~2`)).answers).toEqual(['defer']);
    expect((await moderation.last()).order.seeds).toEqual([NEW_SEED]);
    expect(await moderation.notes()).toEqual([`-# Reroll of [this picture]${LINK}`]);
  });

  it('of a picture that is not there is refused', async () => {
    const id = await moderation.paint();
    for (const end of ['~1', '~x', '~']) {
      expect((await moderation.press('reroll', id + end)).answers).toEqual(unknown);
    }
  });
});

describe('a link to where a picture came from', () => {
  it.each([
    ['in another channel', { channelId: ELSEWHERE, userId: '200000000000000001' }],
    ['in a thread of its channel', { channelId: ELSEWHERE, threadOf: CHANNEL }],
  ])('is not shown %s', async (_, where) => {
    const id = await moderation.paint();
    expect((await moderation.press('reroll', id, where)).answers).toEqual(['defer']);
    expect(await moderation.notes()).toEqual([]);
  });

  it('that nobody else can see is not shown', async () => {
    moderation.studio.delivery.outcome = { posted: null };
    const id = await moderation.paint({ order: { isPrivate: true } });
    await moderation.press('reroll', id);
    expect(await moderation.notes()).toEqual([]);
  });

  it('in direct messages has no server in it', async () => {
    const id = await moderation.paint({ origin: { serverId: null } });
    await moderation.press('reroll', id, { serverId: null, roleIds: [] });
    expect((await moderation.notes()).join()).toContain('/channels/@me/');
  });

  it('is no matter for a picture that was painted from nothing', async () => {
    await moderation.paint();
    expect(await moderation.notes()).toEqual([]);
  });
});

describe('Recipe', () => {
  it('shows all of it, and a line to copy', async () => {
    const id = await moderation.paint({
      request: { prompt: 'a *red* fox', negativePrompt: 'fog', style: 'Anime' },
    });
    const { answers, buttons } = await moderation.press('recipe', id, { userId: BEN });
    expect(answers).toHaveLength(1);
    for (const part of [
      'a *red* fox',
      'fog',
      'Seed 7',
      '1024×1024',
      '20 steps',
      'guidance 7.5',
      'style Anime',
      '/imagine prompt:a *red* fox negative_prompt:fog ',
      'model:Stable Diffusion XL ($0.0011)',
    ])
      expect(answers[0]).toContain(part);
    expect(buttons).toEqual([`reproduce:${id}~0`, `remix:${id}~0`]);
  });

  it('that is long comes whole as a file', async () => {
    const prompt = `${'x '.repeat(1000)}end`;
    const { answers, panel } = await moderation.press(
      'recipe',
      await moderation.paint({ request: { prompt } }),
    );
    expect(answers[0]).toBe('defer privately');
    const file = panel.find((line) => 'file' in line)?.file;
    const words = String(file?.data);
    expect(words.split('\n')[0]).toBe(prompt);
    expect(words).toContain(`/imagine prompt:${prompt}`);
    expect(answers[1]).not.toContain(' end');
  });

  it('of a batch asks which picture first', async () => {
    const id = await moderation.paint({ count: 2 });
    expect((await moderation.press('recipe', id)).selects).toEqual([`recipe:${id}`]);
    const { answers } = await moderation.choose('recipe', id, '1');
    expect(answers[0]).toMatch(/Picture 2 of 2[^]*seed:8/);
  });
});

describe.each(['remix', 'recipe', 'enlarge', 'reproduce', 'reroll', 'retry', 'delete'])(
  'the button %s of a picture of another channel',
  (name) => {
    it.each([
      ['by its id', ''],
      ['by one picture’s id', '~0'],
    ])('is refused to whoever may not see that channel, %s', async (_, end) => {
      const id = await moderation.paint();
      const who = { userId: BEN, channelId: ELSEWHERE };
      expect((await moderation.press(name, id + end, who)).answers).toEqual(unknown);
      expect(await moderation.count()).toBe(1);
    });
  },
);

it.each(['pick', 'remix', 'recipe', 'enlarge', 'reproduce'])(
  'the list %s of a picture of another channel is refused',
  async (name) => {
    const id = await moderation.paint({ count: 2 });
    const who = { userId: BEN, channelId: ELSEWHERE };
    expect((await moderation.choose(name, id, '1', who)).answers).toEqual(unknown);
  },
);

it.each(['remix', 'recipe', 'reroll', 'reproduce', 'enlarge'])(
  'the button %s of somebody else’s private picture is refused',
  async (name) => {
    moderation.studio.delivery.outcome = { posted: null };
    const id = await moderation.paint({ order: { isPrivate: true } });
    expect((await moderation.press(name, id, { userId: BEN })).answers).toEqual(unknown);
  },
);
