import { beforeEach, describe, expect, it } from 'vitest';
import { listRequests } from '#core/image/image-order.ts';
import { STYLES } from '#core/image/styles.ts';
import { addTerms } from '#core/policy-edits/terms.ts';
import { renderPanel } from '#adapters/discord/render/render-panel.ts';
import { createTranslator, speak } from '#core/i18n/translator.ts';
import { success } from '#core/result.ts';
import { textsOf } from '../../adapters/discord/render/components.ts';
import { FULLEST } from '../settings/fullest-policy.ts';
import { type Driver } from '../../driver/driver.ts';
import { editPolicy } from '../../driver/policy.ts';
import { createSeedDriver } from '../../driver/seeds.ts';

const GLOW = { name: 'Glow', prompt: '{prompt}, glowing', negative_prompt: 'mud' };

let driver: Driver;
beforeEach(async () => {
  driver = await createSeedDriver();
});
const set = (options: object) => driver.run('settings style set', { ...options });
const answer = async (command: string, options = {}): Promise<string> =>
  (await driver.run(command, options)).answers.join('\n');

describe('a server’s own style', () => {
  it('is painted with, offered, and shown with its words', async () => {
    expect((await set(GLOW)).answers).toEqual(['Style Glow added: {prompt}, glowing']);
    await driver.run('imagine', { prompt: 'a fox', style: 'glow' });
    expect((await driver.newest()).order.request).toMatchObject({
      prompt: 'a fox, glowing',
      negativePrompt: 'mud',
      style: 'Glow',
    });
    expect(await driver.suggest('imagine', 'style', { style: 'gl' })).toContain('"Glow"');
    expect(await answer('settings style list')).toContain(
      '**Glow (this server’s)**\n{prompt}, glowing\nWithout: mud',
    );
  });

  it('is there in no other server', async () => {
    await set(GLOW);
    const elsewhere = { serverId: '300000000000000009' };
    const { answers } = await driver.run('imagine', { prompt: 'a fox', style: 'glow' }, elsewhere);
    expect(answers[0]).toMatch(/no style called “glow”/);
  });

  it('may stand in the place of one of the bot’s, which is said, and gives it back', async () => {
    const { answers } = await set({ name: 'ANIME', prompt: 'ours' });
    expect(answers[0]).toContain('it replaces the built-in Anime');
    await driver.run('imagine', { prompt: 'a fox', style: 'anime' });
    expect((await driver.newest()).order.request.prompt).toBe('a fox, ours');
    await driver.run('settings style remove', { name: 'anime' });
    await driver.run('imagine', { prompt: 'a fox', style: 'anime' });
    expect((await driver.newest()).order.request.prompt).toContain('anime key visual');
  });

  it('can be changed, and taken away once', async () => {
    await set(GLOW);
    expect((await set({ ...GLOW, name: 'glow' })).answers[0]).toMatch(/^Style glow changed: /);
    expect((await set({ ...GLOW, name: 'glow' })).answers).toEqual([
      'Nothing to change: it’s already that way.',
    ]);
    expect(await answer('settings style remove', { name: 'GLOW' })).toMatch(/Style glow removed/);
    expect(await answer('settings style remove', { name: 'GLOW' })).toMatch(/^refuse: .*$/);
  });

  it('is refused with a sentence when it can be none, and nothing changes', async () => {
    expect((await set({ name: 'none', prompt: 'x' })).answers[0]).toMatch(/^refuse: .*“none”/);
    expect((await set({ name: 'x', prompt: 5 })).answers[0]).toMatch(/couldn’t read prompt/);
    const { styles } = await driver.features.settings.read(driver.invocation().serverId);
    expect(styles).toEqual([]);
  });

  it('is the fifty-first of none', async () => {
    await editPolicy(driver, (policy) =>
      success({ policy: { ...policy, styles: FULLEST.styles }, changes: [] }),
    );
    expect((await set(GLOW)).answers[0]).toMatch(/at most 50 styles of its own/);
  });

  it('is under the server’s terms with all that it adds', async () => {
    await set({ name: 'Glow', prompt: 'crimson glow' });
    await editPolicy(
      driver,
      addTerms([{ pattern: 'crimson', isForNegative: false, isHidden: false }]),
    );
    const { answers } = await driver.run('imagine', { prompt: 'a fox', style: 'glow' });
    expect(answers[0]).toMatch(/crimson isn’t allowed/);
  });

  it('is offered for removal, and the bot’s are not', async () => {
    await set(GLOW);
    const suggested = await driver.suggest('settings style remove', 'name', { name: '' });
    expect(suggested).toBe('[{"name":"Glow","value":"Glow"}]');
  });
});

it('a changed or removed style changes no recipe: a reroll and a retry paint the words of then', async () => {
  await set(GLOW);
  await driver.run('imagine', { prompt: 'a fox', style: 'glow', count: 2 });
  const before = await driver.newest();
  await set({ ...GLOW, prompt: '{prompt}, other words' });
  expect(await driver.ports.lookup.find(before.id)).toEqual(before);
  await driver.run('settings style remove', { name: 'glow' });
  expect(await driver.ports.lookup.find(before.id)).toEqual(before);
  await driver.press('reroll', before.id);
  const after = await driver.newest();
  const withoutSeeds = (job: typeof before) =>
    listRequests(job.order).map((request) => ({ ...request, seed: null }));
  expect(withoutSeeds(after)).toEqual(withoutSeeds(before));
});

describe('/easel styles', () => {
  it('shows all in pages, the server’s own first', async () => {
    await set(GLOW);
    const first = await driver.run('easel styles');
    expect(first.answers[0]).toMatch(/\*\*Styles:\*\* 15 \(page 1 of 3\)\n\*\*Glow/);
    const next = await driver.press('styles', first.buttons[0]?.replace('styles:', '') ?? '');
    expect(next.answers[0]).toContain('page 2 of 3');
  });

  it.each([
    ['oil', 'Oil painting'],
    ['GRAPHITE', 'Pencil sketch'],
  ])('finds %s in names and words', async (search, name) => {
    expect(await answer('easel styles', { search })).toContain(`**${name}**`);
  });

  it('keeps to the search on every page', async () => {
    const { answers, buttons } = await driver.run('easel styles', { search: 'render' });
    const { answers: next } = await driver.press(
      'styles',
      buttons[0]?.slice('styles:'.length) ?? '',
    );
    const shown = [...answers, ...next].join('\n').match(/\n\*\*/g)?.length;
    const found = STYLES.filter((style) => JSON.stringify(style).includes('render')).length;
    expect(shown).toBe(found);
  });

  it('says when there is none', async () => {
    expect(await answer('easel styles', { search: 'zzz' })).toMatch(/No style has “zzz”/);
    expect(await answer('settings style list')).toMatch(/no styles of its own yet/);
  });

  it('answers a page that anybody made up', async () => {
    for (const id of ['', '99a', '-1a', 'x', `0a${'y'.repeat(80)}`])
      expect((await driver.press('styles', id)).answers[0]).toMatch(/^update: /);
  });

  it('fits into one message with the longest styles', async () => {
    await editPolicy(driver, (policy) =>
      success({ policy: { ...policy, styles: FULLEST.styles }, changes: [] }),
    );
    const { panel, buttons } = await driver.run('easel styles', { search: 'style' });
    const { body } = renderPanel(panel, speak(createTranslator(), 'en'));
    expect(textsOf(body.components).join('').length).toBeLessThan(3900);
    for (const button of buttons) expect(button.length).toBeLessThanOrEqual(100);
  });
});
