import { beforeEach, describe, expect, it } from 'vitest';
import { setDefaults, setSpoiler } from '#core/policy-edits/defaults.ts';
import { setLimit } from '#core/policy-edits/limits.ts';
import { setModelRule } from '#core/policy-edits/models.ts';
import { FLUX, LIGHTNING, SDXL } from '../../core/image/order.ts';
import { NO_RULES } from '../../driver/job-ports.ts';
import { type Driver } from '../../driver/driver.ts';
import { editPolicy } from '../../driver/policy.ts';
import { createSeedDriver } from '../../driver/seeds.ts';

const BEN = { userId: '200000000000000002' };
const ROLE = '700000000000000001';

let driver: Driver;
beforeEach(async () => {
  driver = await createSeedDriver();
});
const answer = async (options = {}, who = {}): Promise<string> =>
  (await driver.run('easel defaults', options, who)).answers.join('\n');
const settings = async (command: string, options = {}): Promise<string> =>
  (await driver.run(`settings ${command}`, options)).answers.join('\n');
async function paint(options = {}, who = {}) {
  await driver.run('imagine', { prompt: 'a fox', ...options }, who);
  return driver.newest();
}
const ownRows = () => driver.database.selectFrom('member_defaults').selectAll().execute();

describe('a member’s own defaults', () => {
  it('hold for /imagine in every server, for them alone', async () => {
    const shown = await answer({ model: LIGHTNING, count: 2, spoiler: true });
    expect(shown).toContain('Your default for model is now SDXL Lightning; it was not set.');
    expect(shown).toContain('model: SDXL Lightning (yours)');
    expect(shown).toContain('aspect_ratio: 1:1 (Easel’s default)');
    expect((await paint({}, { serverId: '300000000000000009' })).order).toMatchObject({
      request: { model: LIGHTNING },
      seeds: [42, 43],
      spoiler: true,
    });
    expect((await paint({}, BEN)).order).toMatchObject({
      request: { model: SDXL },
      spoiler: false,
    });
  });

  it('that nobody has set show as what Easel does', async () => {
    expect((await answer()).split('\n')).toEqual(
      expect.arrayContaining([
        'model: Stable Diffusion XL (Easel’s default)',
        'aspect_ratio: 1:1 (Easel’s default)',
        'style: none (Easel’s default)',
        'count: 1 (Easel’s default)',
        'negative_prompt: none (Easel’s default)',
        'private: no (Easel’s default)',
        'spoiler: no (Easel’s default)',
      ]),
    );
    const { order } = await paint();
    const { model, width, height, style, negativePrompt } = order.request;
    expect({ model, width, height, style, negativePrompt }).toEqual({
      model: SDXL,
      width: 1024,
      height: 1024,
      style: null,
      negativePrompt: null,
    });
    expect(order).toMatchObject({ isPrivate: false, spoiler: false });
    expect(order.seeds).toHaveLength(1);
  });

  it('hold for /compare', async () => {
    await answer({ model: LIGHTNING, count: 2, style: 'Anime' });
    await driver.run('compare', { prompt: 'a fox', vary: 'steps', values: '2, 4, 8' });
    const { order } = await driver.newest();
    expect(order.request).toMatchObject({ model: LIGHTNING, style: 'Anime' });
    expect(order.seeds).toHaveLength(3);
  });

  it('are cleared one by one, and all; what was cleared leaves no row', async () => {
    await answer({ model: LIGHTNING, style: 'anime' });
    expect(await answer({ clear: 'model' })).toContain('it was SDXL Lightning');
    expect((await ownRows())[0]?.defaults).toBe('{"style":"Anime"}');
    await answer({ clear: 'all' });
    expect(await ownRows()).toEqual([]);
    expect(await answer({ clear: 'all' })).toContain('Nothing to change: it’s already that way.');
  });

  it.each([
    [{ style: 'glitter' }, /no style called “glitter” here/],
    [{ aspect_ratio: '99:1' }, /“99:1” isn’t an aspect ratio Easel has.*Nothing was changed/],
    [{ model: 'x/y' }, /no model called “x\/y”\. Pick one from the list\. Nothing was changed\.$/],
    [{ count: 9 }, /couldn’t read count.*Nothing was changed/],
    [{ negative_prompt: 'x'.repeat(501) }, /this is 1 over\. Shorten it\.$/],
  ])('%j is refused, and nothing changes', async (options, sentence) => {
    expect(await answer({ spoiler: true, ...options })).toMatch(sentence);
    expect(await ownRows()).toEqual([]);
  });

  it('are changed by forms that show what is set; what is emptied is none any more', async () => {
    await answer({ style: 'anime', count: 3, negative_prompt: 'fog' });
    const { form } = await driver.press('defaults-edit', 'picture');
    expect(form?.fields).toMatchObject([
      { key: 'model', value: 'unset' },
      { key: 'aspect_ratio', value: 'unset' },
      { key: 'style', value: 'Anime' },
      { key: 'count', value: '3' },
      { key: 'negative_prompt', value: 'fog' },
    ]);
    const values = { model: [FLUX], aspect_ratio: ['unset'], style: ' ', count: '2' };
    const { answers } = await driver.send('defaults', 'picture', {
      ...values,
      negative_prompt: '',
    });
    expect(answers[0]).toMatch(/^update: .*model is now FLUX/);
    expect((await ownRows())[0]?.defaults).toBe(JSON.stringify({ count: 2, model: FLUX }));
    await driver.send('defaults', 'showing', { private: 'yes', spoiler: 'unset' });
    expect(JSON.parse((await ownRows())[0]?.defaults ?? '')).toEqual({
      count: 2,
      model: FLUX,
      private: true,
    });
  });

  it('a form that asks for what there is not changes nothing', async () => {
    const { answers } = await driver.send('defaults', 'picture', { style: 'glitter' });
    expect(answers[0]).toMatch(/no style called “glitter”/);
    expect((await driver.send('defaults', 'made-up', {})).answers[0]).toMatch(/^refuse: /);
    expect(await ownRows()).toEqual([]);
  });
});

describe('what counts first', () => {
  it('is typed, then the channel’s or the role’s cover, then the member’s, then the server’s', async () => {
    const { channelId } = driver.invocation();
    const spoilerOf = async (options = {}) => (await paint(options)).order.spoiler;
    expect(await spoilerOf()).toBe(false);
    await editPolicy(driver, setDefaults({ spoiler: false, model: FLUX }));
    await editPolicy(driver, setSpoiler('channels', channelId, true));
    expect(await spoilerOf()).toBe(true);
    expect(await answer()).toContain('spoiler: yes (from this channel or one of your roles)');
    expect(await answer()).toContain('model: FLUX.1 schnell (this server’s)');
    await answer({ spoiler: false });
    expect(await spoilerOf()).toBe(true);
    expect(await spoilerOf({ spoiler: false })).toBe(false);
    await editPolicy(driver, setSpoiler('channels', channelId, false));
    expect(await spoilerOf()).toBe(false);
    expect(await spoilerOf({ spoiler: true })).toBe(true);
    expect((await paint()).order.request.model).toBe(FLUX);
    expect((await paint({ model: SDXL })).order.request.model).toBe(SDXL);
  });

  it('covers threads of the channel, and members with the role', async () => {
    const thread = { channelId: '400000000000000077', threadOf: '400000000000000001' };
    await editPolicy(driver, setSpoiler('channels', thread.threadOf, true));
    expect((await paint({}, thread)).order.spoiler).toBe(true);
    await editPolicy(driver, setSpoiler('channels', thread.threadOf, false));
    expect((await paint({}, thread)).order.spoiler).toBe(false);
    await editPolicy(driver, setSpoiler('roles', ROLE, true));
    expect((await paint({}, { roleIds: [ROLE] })).order.spoiler).toBe(true);
    expect((await paint()).order.spoiler).toBe(false);
  });
});

describe('a default is never why a request is refused', () => {
  it.each([
    ['a model that is denied here', { model: LIGHTNING }],
    ['more pictures than one may have here', { count: 4 }],
    ['a shape that is too large here', { aspect_ratio: '12:5' }],
  ])('%s is left out', async (_, options) => {
    await editPolicy(driver, setModelRule(LIGHTNING, 'deny'));
    await editPolicy(driver, setLimit(NO_RULES, 'count', 2));
    await editPolicy(driver, setLimit(NO_RULES, 'largest_side', 1344));
    await answer(options);
    const { answers } = await driver.run('imagine', { prompt: 'a fox' });
    expect(answers).toEqual(['defer']);
    await driver.ended();
  });

  it('a style of another server is left out, and shown as such', async () => {
    await driver.run('settings style set', { name: 'Glow', prompt: 'glowing' });
    await answer({ style: 'glow' });
    const elsewhere = { serverId: '300000000000000009' };
    expect((await paint({}, elsewhere)).order.request.prompt).toBe('a fox');
    expect(await answer({}, elsewhere)).toContain('style: Glow (yours; not available here)');
    expect((await paint()).order.request.prompt).toBe('a fox, glowing');
  });

  it('but the wish to be private is not let drop without a word', async () => {
    await answer({ private: true });
    await driver.run('settings private deny');
    const { answers } = await driver.run('imagine', { prompt: 'a fox' });
    expect(answers[0]).toMatch(/^refuse: Private pictures are turned off in this server/);
  });
});

describe('a server’s defaults', () => {
  it('are set, told and cleared', async () => {
    expect(await settings('default set', { count: 2, style: 'anime' })).toBe(
      'This server’s default for style is now Anime; it was not set.\nThis server’s default for count is now 2; it was not set.',
    );
    expect((await paint()).order).toMatchObject({ request: { style: 'Anime' }, seeds: [42, 43] });
    expect(await settings('default clear', { option: 'style' })).toBe(
      'This server’s default for style is now not set; it was Anime.',
    );
    expect((await paint()).order.request.style).toBeNull();
  });

  it.each([
    ['default set', {}, /Give at least one of model/],
    ['default set', { style: 'glitter' }, /no style called “glitter”/],
    ['default clear', { option: 'prompt' }, /couldn’t read option.*Nothing was changed/],
    ['spoiler role', {}, /couldn’t read role.*Nothing was changed/],
  ])('%s %j is refused, and nothing changes', async (command, options, sentence) => {
    expect(await settings(command, options)).toMatch(sentence);
    const policy = await driver.features.settings.read(driver.invocation().serverId);
    expect(policy.defaults).toEqual({});
  });

  it('cover a channel and a role, and no longer', async () => {
    expect(await settings('spoiler channel', { channel: '400000000000000001' })).toBe(
      '400000000000000001 is now marked as spoiler; it was not marked as spoiler.',
    );
    expect((await paint()).order.spoiler).toBe(true);
    await settings('spoiler channel', { channel: '400000000000000001', covered: false });
    expect((await paint()).order.spoiler).toBe(false);
    expect(await settings('spoiler role', { role: ROLE })).toContain('now marked as spoiler');
  });
});

it('a style that is a default and gone is left out', async () => {
  await driver.run('settings style set', { name: 'Glow', prompt: 'glowing' });
  await driver.run('settings default set', { style: 'glow' });
  await driver.run('settings style remove', { name: 'glow' });
  expect((await paint()).order.request.prompt).toBe('a fox');
});
