import { beforeEach, describe, expect, it } from 'vitest';
import { POSTED } from '../../driver/memory/delivery.ts';
import { NEW_SEED, until } from '../../driver/driver.ts';
import { ADA, BEN, CHANNEL, SERVER } from '../../driver/people.ts';
import { createPictureDriver, type PictureDriver } from '../../driver/pictures.ts';

const LINK = `(https://discord.com/channels/${SERVER}/${CHANNEL}/${POSTED.messageId})`;
const ELSEWHERE = '400000000000000002';

let driver: PictureDriver;
beforeEach(async () => {
  driver = await createPictureDriver();
});

const unknown = [expect.stringMatching(/^refuse: .*no longer knows/)];

const shownAt = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `${at}.png`,
    url: `https://x/${at}`,
    size: null,
  }));

describe('a number under a batch', () => {
  it('shows that picture small, and what can be done with it, to its presser alone', async () => {
    const id = await driver.paint({ count: 3, order: { spoiler: true } });
    const pressed = { userId: BEN, pressedPictures: shownAt(3) };
    const { answers, buttons } = await driver.press('pick', `${id}~1`, pressed);
    expect(answers).toEqual([
      '[covered https://x/1] Picture 2 of 3, seed 8\n**Picture 2 of 3** · seed 8',
    ]);
    const names = ['enlarge', 'remix', 'recipe', 'reproduce'];
    expect(buttons).toEqual(names.map((name) => `${name}:${id}~1`));
  });

  it('on a message with other pictures shows none', async () => {
    const id = await driver.paint({ count: 3 });
    const pressed = { pressedPictures: shownAt(2) };
    expect((await driver.press('pick', `${id}~1`, pressed)).answers).toEqual([
      '**Picture 2 of 3** · seed 8',
    ]);
  });

  it('of a model without seeds offers no Reproduce', async () => {
    const request = { model: 'lykon/dreamshaper-8-lcm', seed: null };
    const id = await driver.paint({ count: 2, request });
    const { buttons } = await driver.press('pick', `${id}~0`);
    expect(buttons.join()).not.toContain('reproduce');
  });

  it.each(['~3', '~x', ''])('does not know the place %j of one picture', async (end) => {
    const id = await driver.paint({ count: 3 });
    const { answers } = await driver.press('pick', id + end);
    expect(answers).toEqual(end === '' ? ['Which picture?'] : unknown);
  });
});

describe('the list under a batch of before', () => {
  it('offers what can be done with one picture, to its presser alone', async () => {
    const id = await driver.paint({ count: 3 });
    const { answers, buttons } = await driver.pick('pick', id, '1', { userId: BEN });
    expect(answers).toEqual(['**Picture 2 of 3** · seed 8']);
    const names = ['enlarge', 'remix', 'recipe', 'reproduce'];
    expect(buttons).toEqual(names.map((name) => `${name}:${id}~1`));
  });

  it.each(['3', '', 'x', '01', '-1'])('does not know the value %j', async (value) => {
    const id = await driver.paint({ count: 3 });
    expect((await driver.pick('pick', id, value)).answers).toEqual(unknown);
  });

  it('counts what is there and leaves out what is missing', async () => {
    driver.painter.always = undefined;
    await driver.submit({ count: 3 });
    for (const reason of ['rejected', undefined, undefined] as const) {
      await until(() => driver.painter.easel.length === 1);
      driver.painter.easel[0]?.end(reason);
    }
    const { id } = await driver.newest();
    expect((await driver.pick('pick', id, '1')).answers).toEqual(['**Picture 1 of 2** · seed 8']);
    expect((await driver.pick('pick', id, '0')).answers).toEqual(unknown);
  });
});

describe('Reroll', () => {
  it('of one picture of a batch paints one', async () => {
    const id = await driver.paint({ count: 3 });
    expect((await driver.press('reroll', `${id}~2`)).answers).toEqual(['defer']);
    expect((await driver.newest()).order.seeds).toEqual([NEW_SEED]);
    expect(await driver.notes()).toEqual([`-# Reroll of [this picture]${LINK} · for ${ADA}`]);
  });

  it('of a picture that is not there is refused', async () => {
    const id = await driver.paint();
    for (const end of ['~1', '~x', '~']) {
      expect((await driver.press('reroll', id + end)).answers).toEqual(unknown);
    }
  });
});

describe('a link to where a picture came from', () => {
  it.each([
    ['in another channel', { channelId: ELSEWHERE, userId: '200000000000000001' }],
    ['in a thread of its channel', { channelId: ELSEWHERE, threadOf: CHANNEL }],
  ])('is not shown %s', async (_, where) => {
    const id = await driver.paint();
    expect((await driver.press('reroll', id, where)).answers).toEqual(['defer']);
    expect(await driver.notes()).toEqual([`-# For ${ADA}`]);
  });

  it('that nobody else can see is not shown', async () => {
    driver.delivery.outcome = { posted: null };
    const id = await driver.paint({ order: { isPrivate: true } });
    await driver.press('reroll', id);
    expect(await driver.notes()).toEqual([]);
  });

  it('in direct messages has no server in it', async () => {
    const id = await driver.paint({ origin: { serverId: null } });
    await driver.press('reroll', id, { serverId: null, roleIds: [] });
    expect((await driver.notes()).join()).toMatch(/\/channels\/@me\/[^·]*$/);
  });

  it('is no matter for a picture that was painted from nothing', async () => {
    await driver.paint();
    expect(await driver.notes()).toEqual([]);
  });
});

describe('Recipe', () => {
  it('shows all of it, and a line to copy', async () => {
    const id = await driver.paint({
      request: { prompt: 'a *red* fox', negativePrompt: 'fog', style: 'Anime' },
    });
    const { answers, buttons } = await driver.press('recipe', id, { userId: BEN });
    expect(answers).toHaveLength(1);
    for (const part of [
      'a *red* fox',
      'fog',
      'Seed 7',
      '1024×1024',
      '20 steps',
      'guidance 7.5',
      'style Anime',
      '/imagine prompt:a *red* fox --model sdxl negative_prompt:fog ',
    ])
      expect(answers[0]).toContain(part);
    expect(buttons).toEqual([`reproduce:${id}~0`, `remix:${id}~0`]);
  });

  it('that is long comes whole as a file', async () => {
    const prompt = `${'x '.repeat(1000)}end`;
    const { answers, panel } = await driver.press(
      'recipe',
      await driver.paint({ request: { prompt } }),
    );
    expect(answers[0]).toBe('defer privately');
    const file = panel.find((line) => 'file' in line)?.file;
    const words = String(file?.data);
    expect(words.split('\n')[0]).toBe(prompt);
    expect(words).toContain(`/imagine prompt:${prompt}`);
    expect(answers[1]).not.toContain(' end');
  });

  it('of a batch asks nothing: its pictures share it, but for the seeds', async () => {
    const id = await driver.paint({ count: 2 });
    const { said, buttons } = await driver.press('recipe', id);
    expect(said).toMatch(/^\*\*All 2 pictures\*\*/);
    expect(said).toMatch(/Seeds 7 8 .*\$0\.0022/);
    expect(said).toMatch(/ seed:7 count:2$/);
    expect(buttons).toEqual([`pick:${id}~0`, `pick:${id}~1`]);
  });

  it('of one picture of a batch is its own', async () => {
    const id = await driver.paint({ count: 2 });
    const { answers } = await driver.pick('recipe', id, '1');
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
      const id = await driver.paint();
      const who = { userId: BEN, channelId: ELSEWHERE };
      expect((await driver.press(name, id + end, who)).answers).toEqual(unknown);
      expect(await driver.count()).toBe(1);
    });
  },
);

it.each(['pick', 'remix', 'recipe', 'enlarge', 'reproduce'])(
  'the list %s of a picture of another channel is refused',
  async (name) => {
    const id = await driver.paint({ count: 2 });
    const who = { userId: BEN, channelId: ELSEWHERE };
    expect((await driver.pick(name, id, '1', who)).answers).toEqual(unknown);
  },
);

it.each(['remix', 'recipe', 'reroll', 'reproduce', 'enlarge'])(
  'the button %s of somebody else’s private picture is refused',
  async (name) => {
    driver.delivery.outcome = { posted: null };
    const id = await driver.paint({ order: { isPrivate: true } });
    expect((await driver.press(name, id, { userId: BEN })).answers).toEqual(unknown);
  },
);
