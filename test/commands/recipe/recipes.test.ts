import { beforeEach, describe, expect, it } from 'vitest';
import { renderPanel } from '#adapters/discord/render/render-panel.ts';
import { createTranslator, speak } from '#core/i18n/translator.ts';
import type { ImageRequest } from '#core/image/image-request.ts';
import type { FileLink } from '#core/invocation.ts';
import { describeRecipe } from '#core/image/recipe-line.ts';
import { writeMetadata } from '#core/recipe/files/write-metadata.ts';
import { textsOf } from '../../adapters/discord/render/components.ts';
import type { MemoryResponder } from '../../driver/memory/responder.ts';
import { createExampleJob } from '../../driver/example-job.ts';
import { POSTED } from '../../driver/memory/delivery.ts';
import { pngOf, pngWith } from '../../core/recipe/foreign-files.ts';
import { WEB_UI } from '../../core/recipe/foreign-recipes.ts';
import { NEW_SEED } from '../../driver/driver.ts';
import { valuesOf } from '../../driver/memory/responder.ts';
import { BEN, CHANNEL, SERVER } from '../../driver/people.ts';
import { createPictureDriver, type PictureDriver } from '../../driver/pictures.ts';

const ADA = '200000000000000001';
const ELSEWHERE = { channelId: '400000000000000002' };
const OTHER_SERVER = { serverId: '300000000000000002', ...ELSEWHERE };
const DIRECT = { serverId: null, ...ELSEWHERE };
/** Moderate Members, which nobody has in one channel alone. */
const MODERATOR = { userId: BEN, permissions: 1n << 40n };
/** Manage Messages, which somebody may have in one channel alone. */
const CHANNEL_MODERATOR = { userId: BEN, permissions: 1n << 13n };
const AS_BEN = { userId: BEN };

const FOX: ImageRequest = createExampleJob().order.request;
/** A prompt that means something else when it is typed. */
const TRICKY = { ...FOX, prompt: 'a fox --seed 5', negativePrompt: 'fog', seed: 11 };
const LINK = linkTo(POSTED.channelId, POSTED.messageId);

let driver: PictureDriver;
beforeEach(async () => {
  driver = await createPictureDriver();
});

function linkTo(channelId: string, messageId: string, serverId = SERVER): string {
  return `https://discord.com/channels/${serverId}/${channelId}/${messageId}`;
}

/** A file that lies on Discord. */
function store(bytes: Buffer, name = 'fox.png') {
  const url = `https://cdn.discordapp.com/attachments/1/2/${name}`;
  driver.discordFiles.stored.set(url, bytes);
  return { name, url, size: bytes.length };
}
const ownFile = (request: ImageRequest = TRICKY) => store(writeMetadata(pngWith(), 'png', request));

/** What a private answer says, after the deferral that hides it. */
function read({ answers: [deferral, ...said] }: MemoryResponder): string {
  expect(deferral).toBe('defer privately');
  return said.join();
}
const buttonId = ({ buttons }: MemoryResponder, name: string): string =>
  buttons.find((button) => button.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';

describe('the books', () => {
  it('have the message’s picture, by whom it may ever have been asked for', async () => {
    const id = await driver.paint();
    const shown = await driver.menuRecipe({ id: POSTED.messageId }, AS_BEN);
    expect(read(shown)).toMatch(/From Easel’s records/);
    expect(read(shown)).toContain('a red fox');
    expect(read(shown)).toContain('/imagine prompt:a red fox');
    expect(shown.buttons).toEqual([`reproduce:${id}~0`, `remix:${id}~0`]);
    expect(driver.discordFiles.asked).toEqual([]);
  });

  it('bug: have the picture that a message forwards, for those who may see it', async () => {
    await driver.paint();
    const forwardOf = POSTED.messageId;
    expect(read(await driver.menuRecipe({ forwardOf }, AS_BEN))).toMatch(/From Easel’s records/);
    const elsewhere = await driver.menuRecipe({ forwardOf }, { ...AS_BEN, ...ELSEWHERE });
    expect(read(elsewhere)).toMatch(/no recipe, and no picture/);
  });

  it('of a batch show what its pictures share, and a number for each', async () => {
    const id = await driver.paint({ count: 2 });
    const shown = await driver.menuRecipe({ id: POSTED.messageId });
    expect(read(shown)).toMatch(/Seeds 7 8/);
    expect(shown.buttons).toEqual([`pick:${id}~0`, `pick:${id}~1`]);
  });

  it('are found by the id in the text, too', async () => {
    const id = await driver.paint();
    const texts = [
      'a red…',
      `-# Seed \`7\` · SDXL · 20 steps · $0.0011 · AI-generated · id \`${id}\``,
    ];
    expect(read(await driver.menuRecipe({ texts }, AS_BEN))).toMatch(/From Easel’s records/);
  });
});

describe('a text', () => {
  const LINE = `-# ${describeRecipe(FOX, { seeds: [7, 8], cost: 2_200_000 })}`;

  it('is read where the books have nothing', async () => {
    const shown = await driver.menuRecipe({ texts: ['a red \\*fox\\*', LINE] });
    expect(read(shown)).toMatch(/From the message’s text\..*seeds 7, 8; this is the recipe of 7/s);
    expect(read(shown)).toContain('a red *fox*');
    await driver.press('recipe-paint', buttonId(shown, 'recipe-paint'));
    expect((await driver.newest()).order.request).toEqual({ ...FOX, prompt: 'a red *fox*' });
  });

  it('that is shortened gives way to a file', async () => {
    const texts = ['a red…', `${LINE} · id \`${'b'.repeat(22)}\``];
    expect(read(await driver.menuRecipe({ texts, files: [ownFile()] }))).toMatch(
      /From the file’s data/,
    );
    expect(read(await driver.menuRecipe({ texts }))).toMatch(/The prompt is cut off there/);
  });
});

const STYLE = '# Free Nitro\n[Claim it here](https://evil.example)';

/** What Easel writes into a file's settings, with one of them a stranger's. */
function infotextWith(name: string, value: string): string {
  const settings = { Steps: '20', 'CFG scale': '7.5', Seed: '7', Size: '512x512' };
  const line = Object.entries({ ...settings, [name]: JSON.stringify(value), Version: 'Easel' });
  return ['a red fox', line.map((pair) => pair.join(': ')).join(', ')].join('\n');
}

it.each<[string, (style: string) => Promise<MemoryResponder>]>([
  ['an exact copy', (style) => driver.run('easel recipe', { file: ownFile({ ...FOX, style }) })],
  [
    'settings',
    (style) => {
      const parameters = infotextWith('Easel style', style);
      return driver.run('easel recipe', { file: store(pngOf({ parameters })) });
    },
  ],
  [
    'a message',
    (style) => {
      const line = describeRecipe({ ...FOX, style }, { seeds: [7], cost: 1_100_000 });
      return driver.menuRecipe({ texts: ['a red fox', `-# ${line}`] });
    },
  ],
])('a style in %s is a name, or none', async (_, look) => {
  for (const [style, taken] of [
    [STYLE, null],
    [STYLE.replaceAll('\n', ' '), null],
    ['**bold**', null],
    ['x'.repeat(33), null],
    ['Oil painting', 'Oil painting'],
    ['Été 3.0', 'Été 3.0'],
  ] as const) {
    const shown = await look(style);
    expect(shown.answers.join()).not.toContain('evil.example');
    const press = buttonId(shown, 'recipe-paint');
    // A message with such a line is not taken for Easel's at all.
    if (press === '' && taken === null) continue;
    await driver.press('recipe-paint', press);
    expect((await driver.newest()).order.request.style).toBe(taken);
  }
});

it.each(['Easel style', 'Model', 'Sampler', 'Seed', 'Size', 'Hires upscaler'])(
  'a %s of 9,000 characters in a file is told as everything else',
  async (name) => {
    const parameters = infotextWith(name, '*'.repeat(9000));
    const shown = await driver.run('easel recipe', { file: store(pngOf({ parameters })) });
    expect(read(shown)).toContain('a red fox');
    expect(read(shown).length).toBeLessThan(4000);
    await driver.press('recipe-paint', buttonId(shown, 'recipe-paint'));
    expect((await driver.newest()).order.request.style).toBeNull();
  },
);

it('a member’s files are looked into one after the other, and others don’t wait for them', async () => {
  const open = Promise.withResolvers<void>();
  const { read: readStored } = driver.discordFiles;
  Object.assign(driver.discordFiles, {
    read: async (file: FileLink) => {
      const found = await readStored(file);
      if (file.name.startsWith('slow')) await open.promise;
      return found;
    },
  });
  const ofAda = ['slow-1.png', 'slow-2.png'].map((name) =>
    driver.run('easel recipe', { file: store(writeMetadata(pngWith(), 'png', FOX), name) }),
  );
  expect(read(await driver.run('easel recipe', { file: ownFile() }, AS_BEN))).toContain('a fox');
  expect(driver.discordFiles.asked.filter((url) => url.includes('slow'))).toHaveLength(1);
  open.resolve();
  for (const shown of await Promise.all(ofAda)) expect(read(shown)).toContain('a red fox');
});

describe('a file', () => {
  it('of Easel’s is painted exactly, whatever its words look like', async () => {
    const shown = await driver.run('easel recipe', { file: ownFile() });
    expect(read(shown)).toMatch(/From the file’s data, written by Easel/);
    expect(read(shown)).not.toMatch(/Changed|Left out/);
    const id = buttonId(shown, 'recipe-paint');
    expect((await driver.press('recipe-paint', id)).answers).toEqual(['defer']);
    expect((await driver.newest()).order).toMatchObject({ request: TRICKY, seeds: [11] });
    expect((await driver.newest()).reason).toEqual({ purpose: 'reproduce', source: null });
    expect(await driver.notes()).toEqual([
      `-# Reproduction of a recipe · for ${ADA}`,
      expect.stringMatching(/can’t tell whether this is the same picture/),
    ]);
  });

  it('of another tool says which, what was changed and what was left out', async () => {
    const shown = await driver.run('easel recipe', { file: store(pngOf({ parameters: WEB_UI })) });
    expect(read(shown)).toMatch(/written by AUTOMATIC1111’s Web UI/);
    expect(read(shown)).toMatch(/- steps: 30 → 20/);
    expect(read(shown)).toMatch(/left out.*LoRA.*sampler/s);
    expect(read(shown)).toMatch(/will come out differently/);
    await driver.press('recipe-paint', buttonId(shown, 'recipe-paint'));
    expect((await driver.newest()).order.request).toMatchObject({ seed: 965_400_086, steps: 20 });
  });

  it('that names no seed says which one was chosen', async () => {
    const file = store(pngOf({ parameters: 'a fox\nSteps: 8, Size: 512x512, CFG scale: 7' }));
    expect(read(await driver.run('easel recipe', { file }))).toContain(
      `seed: ${NEW_SEED} (the file doesn’t say)`,
    );
  });

  it('can be remixed in a form that is filled with it', async () => {
    const shown = await driver.run('easel recipe', { file: ownFile() });
    const form = await driver.press('recipe-remix', buttonId(shown, 'recipe-remix'));
    expect(valuesOf(form)).toMatchObject({ prompt: 'a fox --seed 5', seed: '11' });
    const values = { ...valuesOf(form), prompt: 'a bear' };
    await driver.send(form.form?.name ?? '', form.form?.id ?? '', values);
    expect((await driver.newest()).order.request).toEqual({ ...TRICKY, prompt: 'a bear' });
  });

  it('is looked for among the first files of a message, and named', async () => {
    const files = [store(pngWith(), 'plain.png'), ownFile()];
    expect(read(await driver.menuRecipe({ files }, AS_BEN))).toMatch(
      /2 pictures.*recipe of fox.png/s,
    );
  });

  it('is looked for in four files and no more', async () => {
    const plain = [1, 2, 3, 4].map((at) => store(pngWith(), `plain${at}.png`));
    expect(read(await driver.menuRecipe({ files: [...plain, ownFile()] }))).toMatch(
      /No recipe found/,
    );
    expect(driver.discordFiles.asked).toHaveLength(4);
  });

  it.each([
    ['is gone', 'gone', /no longer has this file/],
    ['lies elsewhere', 'foreign', /only reads files uploaded to Discord/],
    ['does not come', 'unreachable', /Couldn’t fetch the file/],
    ['is too large', 'too large', /limit is 25 MB/],
    ['is none', 'not a picture', /isn’t a PNG, JPEG or WebP/],
  ] as const)('that %s is said to be so', async (_, fault, said) => {
    const file = store(Buffer.of());
    driver.discordFiles.stored.set(file.url, fault);
    expect(read(await driver.run('easel recipe', { file }))).toMatch(said);
    expect(read(await driver.menuRecipe({ files: [file] }))).toMatch(said);
  });

  it('without a recipe and a message without a file say so', async () => {
    expect(read(await driver.run('easel recipe', { file: store(pngWith()) }))).toMatch(
      /No recipe found/,
    );
    expect(read(await driver.menuRecipe({ texts: ['hello'] }))).toMatch(
      /no recipe, and no picture/,
    );
  });

  it.each([
    ['as many as are shown', 350, 150],
    ['more than that', 800, 300],
    ['as many as there may be', 2000, 2000],
  ])('with hostile words, %s, fits into one message', async (_, words, negative) => {
    const settings = Array.from({ length: 60 }, (__, at) => `x${'_'.repeat(37)}${at}: y`);
    const parameters = `${'*'.repeat(words)}\nNegative prompt: ${'*'.repeat(negative)}\nSteps: 99, CFG scale: 99, Size: 9x9, Seed: 99999999999, Model: ${'_'.repeat(900)}, ${settings.join(', ')}`;
    const shown = await driver.run('easel recipe', {
      file: store(pngOf({ parameters }), '*'.repeat(200)),
    });
    const { body } = renderPanel(shown.panel, speak(createTranslator(), 'en'));
    // All texts of a message share 4,000 characters.
    expect(textsOf(body.components).join('').length).toBeLessThan(4000);
    expect(read(shown)).toMatch(words > 350 ? /recipe\.txt/ : /\/imagine/);
    expect(read(shown).match(/x_{37}\d/g)?.length ?? 0).toBeLessThan(10);
  });
});

describe('what a button of a found recipe leads to', () => {
  it.each([
    ['somebody else', AS_BEN],
    ['another server', OTHER_SERVER],
    ['direct messages', DIRECT],
  ])('is not for %s', async (_, who) => {
    const shown = await driver.run('easel recipe', { file: ownFile() });
    for (const name of ['recipe-paint', 'recipe-remix']) {
      const { answers } = await driver.press(name, buttonId(shown, name), who);
      expect(answers).toEqual([expect.stringMatching(/^refuse: This recipe has expired/)]);
    }
    expect(await driver.count()).toBe(0);
  });

  it('is nothing for a forged id, nor for what was typed in a form', async () => {
    const author = driver.invocation();
    const typed = await driver.run('imagine', { prompt: 'x' }, author);
    for (const id of ['', 'x'.repeat(22), buttonId(typed, 'edit')]) {
      const { answers } = await driver.press('recipe-paint', id);
      expect(answers).toEqual([expect.stringMatching(/^refuse: This recipe has expired/)]);
    }
  });
});

describe('/easel recipe', () => {
  it.each([
    ['nothing', {}],
    ['two things', { id: 'a'.repeat(22), link: LINK }],
    ['something else', { file: 'a file', picture: 1 }],
  ])('with %s says what it takes', async (_, typed) => {
    const { answers } = await driver.run('easel recipe', typed);
    expect(answers).toEqual([
      expect.stringMatching(/^refuse: Give exactly one of file, id, link\./),
    ]);
  });

  it.each(['', 'x', 'a'.repeat(23), 'ä'.repeat(22)])('does not take %j for an id', async (id) => {
    expect((await driver.run('easel recipe', { id })).answers).toEqual([
      expect.stringMatching(/^refuse: That’s not a picture id/),
    ]);
  });

  it.each([
    'x',
    'https://example.com/channels/300000000000000001/400000000000000001/600000000000000001',
    'https://discord.com.evil.example/channels/300000000000000001/400000000000000001/600000000000000001',
    'https://discord.com/channels/300000000000000001/400000000000000001',
  ])('does not take %s for a link', async (link) => {
    expect(read(await driver.run('easel recipe', { link }))).toMatch(/That’s not a link/);
    expect(driver.discordFiles.looked).toEqual([]);
  });

  it('takes an id as it was copied, and a link of any client', async () => {
    const id = await driver.paint();
    expect(read(await driver.run('easel recipe', { id: ` \`${id}\` ` }))).toContain('a red fox');
    const link = `<${LINK.replace('discord.com', 'ptb.discord.com')}>`;
    expect(read(await driver.run('easel recipe', { link }, AS_BEN))).toContain('a red fox');
  });

  it('by a link reads what Easel itself wrote in this channel', async () => {
    const { readable, looked } = driver.discordFiles;
    readable.set('600000000000000777', { texts: [], files: [ownFile()] });
    const link = linkTo(CHANNEL, '600000000000000777');
    expect(read(await driver.run('easel recipe', { link }))).toMatch(/From the file’s data/);
    expect(looked).toEqual(['600000000000000777']);
  });

  it.each([
    ['gone', /no longer exists/],
    ['not allowed', /needs the View Channel and Read Message History permissions/],
    ['unreachable', /Couldn’t fetch the file/],
    [{ texts: [], files: [] }, /only lets Easel read its own messages/],
  ] as const)('by a link to what is %j says so', async (found, said) => {
    driver.discordFiles.readable.set('600000000000000777', found);
    expect(
      read(await driver.run('easel recipe', { link: linkTo(CHANNEL, '600000000000000777') })),
    ).toMatch(said);
  });

  it('by a link to another server reads nothing, whatever channel it names', async () => {
    const link = linkTo(CHANNEL, '600000000000000777', OTHER_SERVER.serverId);
    expect(read(await driver.run('easel recipe', { link }))).toMatch(
      /doesn’t know this recipe, or it isn’t yours/,
    );
    expect(driver.discordFiles.looked).toEqual([]);
  });

  it('reads no message of another channel, not even for a moderator', async () => {
    const { readable, looked } = driver.discordFiles;
    readable.set('600000000000000777', { texts: [], files: [ownFile()] });
    const link = linkTo(CHANNEL, '600000000000000777');
    for (const who of [{ ...ELSEWHERE }, { ...MODERATOR, ...ELSEWHERE }])
      expect(read(await driver.run('easel recipe', { link }, who))).toMatch(
        /doesn’t know this recipe, or it isn’t yours/,
      );
    expect(looked).toEqual([]);
  });
});

describe('a recipe of another channel', () => {
  const WAYS = [
    ['its id', (id: string, who: object) => driver.run('easel recipe', { id }, who)],
    ['a link', (_: string, who: object) => driver.run('easel recipe', { link: LINK }, who)],
    [
      'a message with its id',
      (id: string, who: object) => driver.menuRecipe({ texts: [`-# x · id \`${id}\``] }, who),
    ],
    [
      'its own message',
      (_: string, who: object) => driver.menuRecipe({ id: POSTED.messageId }, who),
    ],
  ] as const;

  describe.each(WAYS)('by %s', (_, ask) => {
    it.each([
      ['a member elsewhere', { ...AS_BEN, ...ELSEWHERE }],
      ['a moderator of that other channel alone', { ...CHANNEL_MODERATOR, ...ELSEWHERE }],
      ['another server', { ...AS_BEN, ...OTHER_SERVER }],
      ['a moderator of another server', { ...MODERATOR, ...OTHER_SERVER }],
      ['another server, for its owner', { userId: ADA, ...OTHER_SERVER }],
      ['direct messages, for its owner', { userId: ADA, ...DIRECT }],
    ])('stays closed to %s', async (__, who) => {
      const id = await driver.paint({ request: { prompt: 'a secret' } });
      const shown = await ask(id, who);
      expect(read(shown)).not.toContain('a secret');
      expect(shown.buttons).toEqual([]);
    });

    it.each([
      ['its owner', { userId: ADA, ...ELSEWHERE }],
      ['a moderator', { ...MODERATOR, ...ELSEWHERE }],
      ['everyone in its channel', AS_BEN],
    ])('opens to %s', async (__, who) => {
      const id = await driver.paint({ request: { prompt: 'a secret' } });
      expect(read(await ask(id, who))).toContain('a secret');
    });

    it('that is age-restricted stays in such channels, for its owner and for moderators', async () => {
      await driver.paint({ request: { prompt: 'a secret' } });
      const { database } = driver;
      await database.updateTable('jobs').set({ age_restricted: 1 }).execute();
      const id = (await driver.newest()).id;
      for (const who of [{ userId: ADA }, MODERATOR]) {
        expect(read(await ask(id, { ...who, ...ELSEWHERE }))).not.toContain('a secret');
        const restricted = { ...who, ...ELSEWHERE, isAgeRestricted: true };
        expect(read(await ask(id, restricted))).toContain('a secret');
      }
    });

    it('that was private opens to its owner and to moderators alone', async () => {
      const order = { isPrivate: true };
      const id = await driver.paint({ request: { prompt: 'a secret' }, order });
      expect(read(await ask(id, AS_BEN))).not.toContain('a secret');
      expect(read(await ask(id, { userId: ADA }))).toContain('a secret');
    });
  });

  it('says the same of what there is and of what there is not', async () => {
    const id = await driver.paint();
    const who = { ...AS_BEN, ...ELSEWHERE };
    const said = [
      await driver.run('easel recipe', { id }, who),
      await driver.run('easel recipe', { id: 'a'.repeat(22) }, who),
      await driver.run('easel recipe', { link: LINK }, who),
      await driver.run('easel recipe', { link: linkTo(CHANNEL, '600000000000000999') }, who),
      await driver.run(
        'easel recipe',
        { link: linkTo(CHANNEL, '600000000000000999', '300000000000000009') },
        who,
      ),
    ];
    expect(new Set(said.map(read)).size).toBe(1);
  });

  it('that is age-restricted opens in its own channel, whatever that is by now', async () => {
    const id = await driver.paint();
    await driver.database.updateTable('jobs').set({ age_restricted: 1 }).execute();
    expect(read(await driver.run('easel recipe', { id }, AS_BEN))).toContain('a red fox');
  });

  it('in a thread of an age-restricted channel counts as there', async () => {
    driver = await createPictureDriver({
      threadPlace: () => ({ categoryId: null, isAgeRestricted: true }),
    });
    const id = await driver.paint();
    await driver.database.updateTable('jobs').set({ age_restricted: 1 }).execute();
    const thread = { ...ELSEWHERE, threadOf: '400000000000000003', isAgeRestricted: undefined };
    expect(read(await driver.run('easel recipe', { id }, thread))).toContain('a red fox');
    driver = await createPictureDriver();
    const other = await driver.paint();
    await driver.database.updateTable('jobs').set({ age_restricted: 1 }).execute();
    expect(read(await driver.run('easel recipe', { id: other }, thread))).toMatch(
      /age-restricted channel/,
    );
  });
});
