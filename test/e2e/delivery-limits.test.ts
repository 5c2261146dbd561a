import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { buttonsOf, picturesOf, textOf, type Message } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { placeholderGone } from './scene/imagine.ts';
import { calling, HELD_MS, pictured, release } from './scene/requests.ts';
import { closeScene, openScene, type Scene } from './scene/scene.ts';
import { flawsOf } from './scene/texts.ts';

const REPLY = { method: 'PATCH', path: /messages\/(?:@|%40)original/ };

let sandbox: Sandbox;
let scene: Scene;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  scene = openScene(sandbox);
});
afterEach(() => closeScene(sandbox));

const publicOnes = () => sandbox.discord.messages(scene.channel);
const altsOf = (message: Message) => picturesOf(message).map(({ alt }) => alt);

describe('a filter of the server that objects to the words', () => {
  const WORDS = { prompt: 'a gruesome dragon', negative_prompt: 'dragon eggs', seed: 99 };

  it('gets the picture without them', async () => {
    sandbox.discord.blockWords(/dragon/i);
    const interaction = scene.ask(WORDS);
    const message = await pictured(interaction);
    expect([textOf(message), ...altsOf(message)].join()).not.toMatch(/dragon/i);
    expect(textOf(message)).toMatch(/filter/i);
    expect(textOf(message)).toContain('99');
    expect(flawsOf(textOf(message))).toEqual([]);
    sandbox.discord.blockWords(undefined);
    const press = scene.ben.press(message, 'Reroll');
    expect(textOf(await pictured(press))).toContain('dragon');
    expect(scene.calls()).toHaveLength(2);
  });

  it('does so too when the token has run out', async () => {
    sandbox.discord.blockWords(/dragon/i);
    sandbox.dataoorts.latencyMs = HELD_MS;
    const interaction = scene.ask(WORDS);
    await calling(sandbox);
    sandbox.discord.expireToken(interaction);
    release(sandbox);
    const message = await pictured(interaction);
    expect(textOf(message)).not.toMatch(/dragon/i);
    expect(publicOnes()).toEqual([message]);
  });
});

const noteIn = (message: Message) => expect(textOf(message)).toMatch(/smaller/i);

describe('a picture too large for the place', () => {
  it('is made smaller as WebP, and the member is told', async () => {
    const whole = await pictured(scene.ask({ seed: 5 }));
    const size = picturesOf(whole)[0]?.bytes.length ?? 0;
    expect(textOf(whole)).not.toMatch(/smaller/i);
    sandbox.discord.attachmentSizeLimit = Math.floor(size * 0.7);
    const message = await pictured(scene.ask({ seed: 5 }));
    const [picture] = picturesOf(message);
    expect(picture?.contentType).toBe('image/webp');
    expect(picture?.filename).toBe('easel-5.webp');
    expect(picture?.bytes.length).toBeLessThanOrEqual(Math.floor(size * 0.7));
    const { format, width, height } = await sharp(picture?.bytes).metadata();
    expect({ format, width, height }).toEqual({ format: 'webp', width: 256, height: 256 });
    noteIn(message);
    expect(textOf(message)).toContain('a red fox');
    expect(publicOnes()).toHaveLength(2);
  });

  it('is made smaller in size as well where its quality alone is not enough', async () => {
    sandbox.discord.attachmentSizeLimit = 2500;
    const message = await pictured(scene.ask({ seed: 5, count: 2 }), 2);
    for (const { bytes } of picturesOf(message)) expect(bytes.length).toBeLessThanOrEqual(2500);
    noteIn(message);
  });

  it('is made smaller though the limit that Discord named would let it pass', async () => {
    const tooLarge = { status: 413, code: 40_005, message: 'Request entity too large' };
    sandbox.discord.failNext(REPLY, tooLarge);
    const message = await pictured(scene.ask());
    expect(buttonsOf(message)).not.toEqual([]);
    expect(scene.rest('PATCH', REPLY.path)).toHaveLength(2);
    expect(publicOnes()).toHaveLength(1);
  });

  it('that cannot be made small enough leaves no placeholder, and the member knows', async () => {
    sandbox.discord.attachmentSizeLimit = 100;
    const interaction = scene.ask();
    await scene.ended();
    await placeholderGone(sandbox.discord, interaction);
    sandbox.discord.attachmentSizeLimit = 10 * 1024 * 1024;
    expect(picturesOf(await pictured(scene.ask()))).toHaveLength(1);
  });
});

describe('Discord’s own trouble', () => {
  it.each([
    ['5xx answers', { status: 502, body: '<html>bad gateway</html>', times: 6 }],
    ['broken connections', { hangUp: true, times: 3 }],
    ['a lost answer and then more of both', { after: true, hangUp: true, times: 2 }],
  ])('is waited out: %s', async (_, failure) => {
    sandbox.discord.failNext(REPLY, failure);
    const interaction = scene.ask();
    const message = await pictured(interaction);
    await scene.ended();
    expect(publicOnes()).toEqual([message]);
    expect(scene.calls()).toHaveLength(1);
  });

  it('a rate limit is waited out', async () => {
    const body = { message: 'You are being rate limited.', retry_after: 1, global: false };
    const headers = { 'retry-after': '1', 'x-ratelimit-scope': 'user' };
    sandbox.discord.failNext(REPLY, { status: 429, body, headers });
    await pictured(scene.ask());
    expect(publicOnes()).toHaveLength(1);
  });

  it.each([
    ['Missing Access', 403, 50_001],
    ['Missing Permissions', 403, 50_013],
    ['Unknown Channel', 404, 10_003],
    ['Invalid Webhook Token', 401, 50_027],
    ['Unknown Webhook', 404, 10_015],
  ])('%s is final for that way: the next one is taken at once', async (message, status, code) => {
    sandbox.discord.failNext(REPLY, { status, code, message, times: 20 });
    const interaction = scene.ask();
    await pictured(interaction);
    await scene.ended();
    expect(scene.rest('PATCH', REPLY.path)).toHaveLength(1);
    expect(publicOnes()).toHaveLength(1);
  });

  it('an acknowledgement refused as done already, or lost, is one request', async () => {
    const acknowledgement = { method: 'POST', path: /\/callback/ };
    sandbox.discord.failNext(acknowledgement, {
      after: true,
      status: 400,
      code: 40_060,
      message: 'Interaction has already been acknowledged.',
    });
    await pictured(scene.ask());
    sandbox.discord.failNext(acknowledgement, { after: true, hangUp: true });
    await pictured(scene.ask());
    expect(scene.calls()).toHaveLength(2);
    expect(publicOnes()).toHaveLength(2);
  });
});
