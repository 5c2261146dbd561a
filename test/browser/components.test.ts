import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { startDataoortsStandIn } from '../sandbox/dataoorts/index.ts';
import { answer, call } from '../sandbox/discord/http/call.ts';
import { startDiscordStandIn, type DiscordStandIn } from '../sandbox/discord/index.ts';
import { buildPage } from '../sandbox/page/bundle.ts';
import type { PlayedSandbox } from '../sandbox/page/played-sandbox.ts';
import { startPageServer, type PageServer } from '../sandbox/page/server.ts';
import { findBarriers } from './accessibility.ts';
import { findBrowser, launchBrowser } from './find-browser.ts';
import { createVisitor, type Visitor } from './visitor.ts';

const executablePath = findBrowser();
const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (label: string, more: object = {}) => ({
  type: 2,
  style: 2,
  label,
  custom_id: label.toLowerCase(),
  ...more,
});
const picture = { media: { url: 'attachment://a.png' }, description: 'A grey square' };

const restartBot = () => Promise.reject(new Error('There is no bot'));

/** Each component and each kind of markup that a message can have. */
const everything = (commandId: string) => [
  text('# A title\n**bold**, `code` and ||a secret||\n> quoted\n-# small, <t:1700000000:R>'),
  text(
    `Run </easel help:${commandId}> or </easel gone:${commandId}>\n\`\`\`\n${'long '.repeat(80)}\n\`\`\``,
  ),
  {
    type: 17,
    accent_color: 0xd2_32_3c,
    components: [
      { type: 9, components: [text('with a picture')], accessory: { type: 11, ...picture } },
      { type: 14, divider: true, spacing: 2 },
      { type: 9, components: [text('with a button')], accessory: button('Edit') },
      { type: 1, components: [button('One', { style: 1 }), button('Gone', { disabled: true })] },
    ],
  },
  {
    type: 17,
    spoiler: true,
    components: [text('behind a veil'), { type: 1, components: [button('Veiled')] }],
  },
  { type: 12, items: [picture, { ...picture, spoiler: true }] },
  {
    type: 1,
    components: [
      { type: 3, custom_id: 'list', placeholder: 'Pick', options: [{ label: 'a', value: 'a' }] },
    ],
  },
];

describe.skipIf(executablePath === undefined)('messages in a browser', () => {
  let browser: Browser;
  let discord: DiscordStandIn;
  let server: PageServer;
  let visitor: Visitor;
  let commandId: string;
  let square: Buffer;

  beforeAll(async () => {
    const [bundle, launched, started, dataoorts] = await Promise.all([
      buildPage(),
      launchBrowser(executablePath ?? ''),
      startDiscordStandIn(),
      startDataoortsStandIn(),
    ]);
    browser = launched;
    discord = started;
    const sandbox: PlayedSandbox = {
      discord,
      dataoorts,
      bot: { pid: 1, directory: '' },
      restartBot,
    };
    server = await startPageServer({ sandbox, bundle });
    square = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    const { body } = await call(discord, {
      path: `/applications/${discord.applicationId}/commands`,
      json: {
        name: 'easel',
        description: 'Easel',
        options: [{ type: 1, name: 'help', description: 'What Easel can do' }],
      },
    });
    commandId = String(body['id']);
    visitor = createVisitor(
      await browser.newPage({ viewport: { width: 1280, height: 900 } }),
      server.url,
    );
    return async () => {
      await browser.close();
      await server.close();
      await Promise.all([discord.close(), dataoorts.close()]);
    };
  });

  async function post(components: readonly object[]): Promise<string> {
    // Discord takes five messages in five seconds.
    discord.advance(5000);
    const { status, body } = await call(discord, {
      path: `/channels/${discord.channels.general.id}/messages`,
      json: { flags: V2, components },
      files: { 'files[0]': { name: 'a.png', bytes: square } },
    });
    expect(status).toBe(200);
    return String(body['id']);
  }

  test.for([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('every component keeps nobody out: %s, %d px wide', async ([colorScheme, width]) => {
    const { page, last } = visitor;
    await post(everything(commandId));
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    // Whether the panel stands beside the messages is decided at the beginning.
    await page.goto('about:blank');
    await visitor.enter('ada');
    await last.getByText('with a picture').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const isWider = `document.querySelector('.message-list').scrollWidth > document.querySelector('.message-list').clientWidth`;
    expect(await page.evaluate(isWider)).toBe(false);
  });

  test('a press on a command’s name puts it into the message box; one that is not there is words', async () => {
    const { page, last } = visitor;
    await post(everything(commandId));
    await visitor.enter('ada');
    await last.getByRole('button', { name: '/easel help' }).press('Enter');
    await page.getByRole('group', { name: 'Command /easel help' }).waitFor();
    expect(await last.getByRole('button', { name: '/easel gone' }).count()).toBe(0);
    expect(await last.getByText('/easel gone').count()).toBe(1);
  });

  test('what a veiled container holds is shown, and can be pressed, only after a press on it', async () => {
    const { page, last } = visitor;
    const id = await post(everything(commandId));
    await visitor.enter('ada');
    // Those of the tests before have such a part, too.
    await page.locator(`#message-${id}`).waitFor();
    expect(await last.getByRole('button', { name: 'Veiled' }).count()).toBe(0);
    await last.getByRole('button', { name: 'A part behind a spoiler: show it' }).press('Enter');
    await last.getByRole('button', { name: 'Veiled' }).waitFor();
  });

  test('an answer to a button is a reply to the app’s own message, and does not say who pressed it', async () => {
    const { page, last, messages } = visitor;
    const id = await post([{ type: 1, components: [button('Again')] }]);
    const message = discord.findMessage(id);
    if (!message) throw new Error('Nothing was posted');
    const pressed = discord.as(discord.members.ben).press(message, 'Again');
    await answer(discord, pressed, { type: 4, data: { flags: V2, components: [text('Done')] } });
    await visitor.enter('ada');
    await last.getByText('Done').waitFor();
    expect(await last.innerText()).not.toMatch(/Ben|pressed/);
    await last.getByRole('link', { name: 'Click to see attachment' }).press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe(`message-${id}`);
    await call(discord, {
      method: 'DELETE',
      path: `/channels/${discord.channels.general.id}/messages/${id}`,
    });
    await last.getByText('Original message was deleted').waitFor();
    expect(await messages.count()).toBeGreaterThan(0);
  });
});
