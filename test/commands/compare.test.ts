import { describe, expect, it } from 'vitest';
import { renderPictures } from '#adapters/discord/render/render-pictures.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { listRequests } from '#core/image/image-order.ts';
import type { JobRecord } from '#features/jobs/job.ts';
import { setLimit } from '#core/policy-edits/limits.ts';
import { setModelRule } from '#core/policy-edits/models.ts';
import { setStyle } from '#core/policy-edits/styles.ts';
import { addTerms } from '#core/policy-edits/terms.ts';
import { createStatsStore } from '#adapters/store/moderation/stats-store.ts';
import { componentsOf, isRecord, textsOf } from '../adapters/discord/render/components.ts';
import { DREAMSHAPER, FLUX, LIGHTNING, SDXL } from '../core/image/order.ts';
import { createExampleJob } from '../driver/example-job.ts';
import { startNext, until } from '../driver/driver.ts';
import { editPolicy } from '../driver/policy.ts';
import { createSeedDriver } from '../driver/seeds.ts';
import { NO_LIMITS, NO_RULES } from '../driver/job-ports.ts';

const translate = createTranslator();

const SERIES = { prompt: 'a red fox', vary: 'guidance', values: '3, 7.5, 12' };
const MODELS_SERIES = {
  prompt: 'a red fox',
  vary: 'model',
  values: 'Stable Diffusion XL, FLUX.1 schnell, DreamShaper 8 LCM',
};

const budgetOf = (day: number) => ({ ...NO_LIMITS, budget: { ...NO_LIMITS.budget, day } });
const suggest = async (vary: string, values: string): Promise<string> =>
  (await createSeedDriver()).suggest('compare', 'values', { vary, values });
async function seriesOf(options: object): Promise<JobRecord> {
  const driver = await createSeedDriver();
  await driver.run('compare', { prompt: 'a red fox', ...options });
  return driver.newest();
}

function show({ order, prices }: JobRecord, missing: readonly number[] = [], isWordless = false) {
  const all = order.seeds.map((seed, index) => ({ index, seed }));
  const job = { ...createExampleJob(), order, prices };
  const { body, files } = renderPictures(
    job,
    {
      painted: all
        .filter(({ index }) => !missing.includes(index))
        .map((each) => ({ ...each, format: 'png', bytes: Buffer.from('x') })),
      missing: all
        .filter(({ index }) => missing.includes(index))
        .map((each) => ({ ...each, failure: { reason: 'rejected', retryAt: undefined } })),
      isReduced: false,
      isWordless,
      hasButtons: true,
    },
    translate,
  );
  const alts = componentsOf(body.components)
    .flatMap(({ items }) => (Array.isArray(items) ? items : []))
    .filter(isRecord)
    .map(({ description }) => description);
  const choices = componentsOf(body.components)
    .filter(({ custom_id: id }) => typeof id === 'string' && id.startsWith('pick:'))
    .map(({ label }) => label);
  return { texts: textsOf(body.components), alts, choices, names: files.map(({ name }) => name) };
}

it('one job paints a picture for each value, with one seed, and remembers what each is', async () => {
  const driver = await createSeedDriver();
  const { answers } = await driver.run('compare', SERIES);
  expect(answers).toEqual(['defer']);
  const job = await driver.newest();
  expect(job).toMatchObject({ state: 'delivered', reason: { purpose: 'compare' } });
  expect(listRequests(job.order)).toMatchObject([
    { guidance: 3, seed: 42 },
    { guidance: 7.5, seed: 42 },
    { guidance: 12, seed: 42 },
  ]);
  expect(driver.messages()).toEqual(['42,42,42']);
});

it('each call asks for its own picture', async () => {
  const driver = await createSeedDriver({ concurrency: 4 });
  driver.painter.always = undefined;
  await driver.run('compare', MODELS_SERIES);
  await until(() => driver.painter.easel.length === 3);
  const asked = driver.painter.easel.map(({ request }) => request);
  expect(asked.map(({ model, seed, steps, guidance }) => [model, seed, steps, guidance])).toEqual([
    [SDXL, 42, 20, 7.5],
    [FLUX, 42, 4, null],
    [DREAMSHAPER, null, 20, 7.5],
  ]);
  for (const painting of driver.painter.easel.slice()) painting.end();
  await driver.ended();
});

it('each picture costs what its model costs, reserved and spent, and counts as that model’s', async () => {
  const prices = { [SDXL]: 100, [FLUX]: 20, [DREAMSHAPER]: 3 };
  const driver = await createSeedDriver({ prices });
  await driver.run('compare', MODELS_SERIES);
  const { prices: paid } = await driver.newest();
  expect(paid).toEqual([100, 20, 3]);
  const spend = await driver.database.selectFrom('spend').select(['model', 'price']).execute();
  expect(spend).toEqual([
    { model: SDXL, price: 100 },
    { model: FLUX, price: 20 },
    { model: DREAMSHAPER, price: 3 },
  ]);
  const usage = await driver.run('easel usage');
  for (const name of ['Stable Diffusion XL', 'FLUX.1 schnell', 'DreamShaper 8 LCM'])
    expect(usage.answers[0]).toContain(name);
  const { serverId } = driver.invocation();
  const day = Math.floor(Date.now() / 86_400_000) * 86_400_000;
  const stats = await createStatsStore(driver.database).readDay(serverId ?? '', day);
  expect(new Set(stats.pictures.map(({ model }) => model))).toEqual(
    new Set([SDXL, FLUX, DREAMSHAPER]),
  );
});

it('a budget that is one short of all pictures refuses the whole series', async () => {
  const prices = { [SDXL]: 100, [FLUX]: 20, [DREAMSHAPER]: 3 };
  const tight = await createSeedDriver({ prices, limits: budgetOf(122) });
  expect((await tight.run('compare', MODELS_SERIES)).answers[0]).toMatch(/^refuse: /);
  const enough = await createSeedDriver({ prices, limits: budgetOf(123) });
  expect((await enough.run('compare', MODELS_SERIES)).answers).toEqual(['defer']);
  await enough.ended();
});

describe('the gate looks at every picture', () => {
  it('at the words that a style adds to one of them', async () => {
    const driver = await createSeedDriver();
    const words = { prompt: '{prompt}, crimson mist', negativePrompt: '' };
    await editPolicy(driver, setStyle({ name: 'Mist', ...words }));
    await editPolicy(
      driver,
      addTerms([{ pattern: 'crimson', isForNegative: false, isHidden: false }]),
    );
    const series = { prompt: 'a red fox', vary: 'style', values: 'anime, mist' };
    expect((await driver.run('compare', series)).answers[0]).toContain('crimson');
    expect((await driver.run('compare', { ...series, values: 'anime, comic' })).answers).toEqual([
      'defer',
    ]);
    await driver.ended();
  });

  it.each([
    ['model', 'Stable Diffusion XL, SDXL Lightning', /^refuse: SDXL Lightning is disabled/],
    ['size', '1:1, 16:9', /at most 1,200 pixels.* asked for 1,344/],
    ['steps', '5, 15', /at most 10 steps.* asked for 15/],
  ])('at the %s of the last of them', async (vary, values, sentence) => {
    const driver = await createSeedDriver();
    await editPolicy(driver, setModelRule(LIGHTNING, 'deny'));
    await editPolicy(driver, setLimit(NO_RULES, 'largest_side', 1200));
    if (vary === 'steps') await editPolicy(driver, setLimit(NO_RULES, 'steps', 10));
    const { answers } = await driver.run('compare', { prompt: 'a red fox', vary, values });
    expect(answers[0]).toMatch(sentence);
    expect(await driver.rows()).toEqual([]);
  });

  it('at how many they are', async () => {
    const driver = await createSeedDriver();
    await editPolicy(driver, setLimit(NO_RULES, 'count', 2));
    expect((await driver.run('compare', SERIES)).answers[0]).toMatch(/at most 2 pictures/);
  });
});

it('a reroll paints the series with a new seed, for whoever presses it', async () => {
  const driver = await createSeedDriver();
  await driver.run('compare', SERIES);
  const first = await driver.newest();
  await driver.press('reroll', first.id, { userId: '200000000000000002' });
  const again = await driver.newest();
  expect(again.order.variations).toEqual(first.order.variations);
  expect(again.order.seeds).toEqual([43, 43, 43]);
});

it('a retry paints the missing pictures as they were to be', async () => {
  const driver = await createSeedDriver({ concurrency: 4 });
  driver.painter.always = undefined;
  await driver.run('compare', SERIES);
  await until(() => driver.painter.easel.length === 3);
  driver.painter.easel[1]?.end('rejected');
  for (const painting of driver.painter.easel.slice()) painting.end();
  driver.painter.always = 'painted';
  const first = await driver.newest();
  expect(driver.messages()).toEqual(['42,42 without 42']);
  await driver.press('retry', first.id);
  const { order } = await driver.newest();
  expect(listRequests(order)).toEqual([listRequests(first.order)[1]]);
});

it('a series that a crash cuts off is painted to its end, each picture as it was asked for', async () => {
  const driver = await createSeedDriver({ concurrency: 1 });
  driver.painter.always = undefined;
  await driver.run('compare', { ...MODELS_SERIES });
  await until(() => driver.painter.easel.length === 1);
  driver.painter.easel[0]?.end();
  await until(() => driver.painter.easel[0]?.request.model === FLUX);
  driver.kill();
  const next = await startNext(driver);
  await next.ended();
  expect(next.messages()).toEqual(['42,42,']);
  const spend = await next.database.selectFrom('spend').select('model').orderBy('id').execute();
  expect(spend.map(({ model }) => model)).toEqual([SDXL, FLUX, FLUX, DREAMSHAPER]);
});

describe('the message', () => {
  it('labels each picture by its number, in words, and says what they share', async () => {
    const { texts, alts, choices, names } = show(await seriesOf(SERIES));
    expect(choices).toEqual(['1', '2', '3']);
    expect(texts[0]).toBe('a red fox');
    expect(texts[1]).toBe('**1** guidance 3 · **2** guidance 7.5 · **3** guidance 12');
    expect(texts.at(-1)).toMatch(
      /^-# Seed `42` · comparing guidance · Stable Diffusion XL · 1024×1024 · 20 steps · \$0\.0033 · AI-generated · id `/,
    );
    expect(alts[1]).toBe('Picture 2 of 3, seed 42, guidance 7.5, a red fox');
    // What a gallery shows goes by the name, and the seed is the same.
    expect(new Set(names).size).toBe(3);
  });

  it('names the pictures that are missing by what they were to be', async () => {
    const { texts, alts } = show(await seriesOf(SERIES), [1]);
    expect(texts[1]).toContain('**1** guidance 3 · **2** guidance 12');
    expect(texts[1]).toContain('The picture with guidance 7.5 is missing.');
    expect(alts).toHaveLength(2);
    expect(texts.at(-1)).toContain('$0.0022');
  });

  it('shows the member’s own words where styles are compared', async () => {
    const job = await seriesOf({ vary: 'style', values: 'anime, none' });
    const { texts, alts } = show(job);
    expect(texts[0]).toBe('a red fox');
    expect(texts[1]).toBe('**1** style Anime · **2** no style');
    expect(alts[0]).toBe('Picture 1 of 2, seed 42, style Anime, a red fox');
  });

  it('shows no name of a style where a filter of the server objects to the words', async () => {
    const job = await seriesOf({ vary: 'style', values: 'anime, none' });
    for (const missing of [[1], [0]]) {
      const { texts, alts, choices } = show(job, missing, true);
      expect([...texts, ...alts, ...choices].join('\n')).not.toMatch(/anime|fox/i);
    }
    expect(show(job, [], true).choices).toEqual(['1', '2']);
    const { texts } = show(await seriesOf({ ...SERIES, style: 'anime' }), [], true);
    expect(texts.join('\n')).not.toMatch(/anime|fox/i);
  });
});

describe('a number under the message', () => {
  it('opens its picture by what is different in it', async () => {
    const driver = await createSeedDriver();
    await driver.run('compare', SERIES);
    const { id } = await driver.newest();
    const { said, buttons } = await driver.press('pick', `${id}~1`);
    expect(said).toBe('**Picture 2 of 3** · guidance 7.5');
    const names = ['enlarge', 'remix', 'recipe', 'reproduce'];
    expect(buttons).toEqual(names.map((name) => `${name}:${id}~1`));
  });
});

it('the recipe of all of it says what each picture is, and asks nothing', async () => {
  const driver = await createSeedDriver();
  await driver.run('compare', SERIES);
  const { id } = await driver.newest();
  const { said, buttons } = await driver.press('recipe', id);
  expect(said).toMatch(/^\*\*All 3 pictures\*\*\n.*a red fox/);
  expect(said).toMatch(/Seed 42 · comparing guidance/);
  expect(said).toContain(
    'Picture 1 · guidance 3\nPicture 2 · guidance 7.5\nPicture 3 · guidance 12',
  );
  expect(said).not.toContain('/imagine');
  expect(buttons).toEqual([0, 1, 2].map((index) => `pick:${id}~${index}`));
});

it('Remix of all of it asks which picture, as it has several of what a form has one of', async () => {
  const driver = await createSeedDriver();
  await driver.run('compare', SERIES);
  const { id } = await driver.newest();
  const { said, buttons, form } = await driver.press('remix', id);
  expect(form).toBeUndefined();
  expect(said).toBe('Which picture?');
  expect(buttons).toEqual([0, 1, 2].map((index) => `pick-here:${id}~${index}`));
});

describe('suggestions for the values', () => {
  it.each([
    ['guidance', '', '3, 7.5, 12'],
    ['size', '', '1:1, 16:9, 9:16'],
    ['model', 'flux', '"FLUX.1 schnell"'],
    ['model', 'FLUX.1 schnell', '"FLUX.1 schnell, Stable Diffusion XL"'],
    ['style', 'Anime, wat', '"Anime, Watercolour"'],
    ['style', 'Anime, Comic, Fantasy, ', '"Anime, Comic, Fantasy, none"'],
  ])('of %s from %j hold %s', async (vary, values, suggestion) => {
    expect(await suggest(vary, values)).toContain(suggestion);
  });

  it('are none before it is said what to compare', async () => {
    expect(await suggest('', 'a')).toBe('[]');
  });
});
