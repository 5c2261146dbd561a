import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  renderPictures,
  type PicturesContent,
  type PicturesMessage,
} from '#adapters/discord/render/render-pictures.ts';
import { text as say } from '#core/i18n/text.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import type { MissingPicture, PaintedPicture } from '#features/jobs/job.ts';
import { createExampleJob, type JobChanges } from '../../../driver/example-job.ts';
import { componentsOf, isRecord, textsOf } from './components.ts';

const translate = createTranslator();

const painted = (
  seeds: readonly (number | null)[],
  format: PaintedPicture['format'] = 'png',
): readonly PaintedPicture[] =>
  seeds.map((seed, index) => ({
    index,
    seed,
    format,
    bytes: Buffer.from(`bytes of ${index}`),
  }));
const missing = (seeds: readonly (number | null)[]): readonly MissingPicture[] =>
  seeds.map((seed, at) => ({
    index: 4 - seeds.length + at,
    seed,
    failure: { reason: 'not_a_picture', retryAt: undefined },
  }));

function render(
  changes: JobChanges,
  pictures: readonly PaintedPicture[],
  absent: readonly MissingPicture[] = [],
  looks: Partial<PicturesContent> = {},
): PicturesMessage {
  const usual = { isReduced: false, isWordless: false, hasButtons: true };
  const content = { painted: pictures, missing: absent, ...usual, ...looks };
  return renderPictures(createExampleJob(changes), content, translate);
}

const altsOf = ({ body }: PicturesMessage): readonly string[] =>
  componentsOf(body.components)
    .flatMap(({ items }) => (Array.isArray(items) ? items : []))
    .filter(isRecord)
    .map(({ description }) => String(description));

const LONGEST = 4_294_967_295;
const WORST_PROMPTS = [
  ['stars', '*'.repeat(2048)],
  ['words of markup', '**a** '.repeat(341)],
  ['lines of lists', '-\n'.repeat(1024)],
  ['emoji', '🦊'.repeat(2048)],
  ['families', '👩‍👩‍👧‍👦'.repeat(290)],
  ['one letter of accents', `e${'\u0301'.repeat(2047)}`],
] as const;

describe.each(WORST_PROMPTS)('a message about a prompt of %s', (_, prompt) => {
  const message = render(
    {
      request: { prompt, negativePrompt: prompt, style: 'Watercolour', width: 2048, height: 2048 },
      count: 4,
      order: { spoiler: true },
    },
    painted([LONGEST, 0]),
    missing([1, 2]),
    { isReduced: true, isFirst: true },
  );

  it('stays under the limits of Discord’s components', () => {
    const components = componentsOf(message.body.components);
    expect(components.length).toBeLessThanOrEqual(40);
    const texts = textsOf(message.body.components);
    expect(texts.join('').length).toBeLessThanOrEqual(4000);
    for (const text of texts) expect(text).not.toBe('');
    for (const alt of altsOf(message)) expect(alt.length).toBeLessThanOrEqual(1024);
    const customIds = components.map(({ custom_id: id }) => id).filter((id) => id !== undefined);
    expect(customIds.map(String).filter((id) => id.length > 100)).toEqual([]);
    expect(new Set(customIds).size).toBe(customIds.length);
  });

  it('holds no half of a character', () => {
    for (const text of [...textsOf(message.body.components), ...altsOf(message)]) {
      expect(text.isWellFormed()).toBe(true);
    }
  });

  it('shows the prompt shortened, and the recipe whole, with the id that leads to the rest', () => {
    const texts = textsOf(message.body.components);
    expect(texts[0]).toContain('…');
    expect(texts.at(-1)).toBe(
      '-# Seeds `4294967295` `0` · Stable Diffusion XL · 2048×2048 · 20 steps · guidance 7.5 · style Watercolour · $0.0022 · AI-generated · id `aaaaaaaaaaaaaaaaaaaaaa`',
    );
  });
});

it('a prompt of 500 characters is shown whole', () => {
  const prompt = 'x'.repeat(500);
  const [words] = textsOf(render({ request: { prompt } }, painted([7])).body.components);
  expect(words).toBe(prompt);
});

it('a style’s name is no markup, and is read back as it is', () => {
  const hostile = { style: '[x](https://evil.example) **b**' };
  const shown = textsOf(render({ request: hostile }, painted([7])).body.components);
  expect(shown.join()).not.toMatch(/\]\(|\*\*b/);
  const plain = textsOf(render({ request: { style: '3.D' } }, painted([7])).body.components);
  expect(plain.at(-1)).not.toContain(' · id ');
});

it('nobody is ever pinged', () => {
  const { body } = render({ request: { prompt: '@everyone <@&1>' } }, painted([7]));
  expect(body.allowed_mentions).toEqual({ parse: [] });
});

it('each picture stands in the gallery with its number, seed and prompt as alt text', () => {
  const prompt = 'a *red* fox, {{seed}} $t(button.delete)';
  const message = render({ request: { prompt } }, painted([7, 8]));
  expect(altsOf(message)).toEqual([
    `Picture 1 of 2, seed 7, ${prompt}`,
    `Picture 2 of 2, seed 8, ${prompt}`,
  ]);
});

it('alt texts of a model without seeds name none', () => {
  const message = render({ request: { seed: null } }, painted([null, null]));
  expect(altsOf(message)).toEqual(['Picture 1 of 2, a red fox', 'Picture 2 of 2, a red fox']);
});

describe('files', () => {
  it.each([
    ['png', 'png'],
    ['jpeg', 'jpg'],
    ['webp', 'webp'],
  ] as const)('of format %s carry their seed and end in .%s', (format, extension) => {
    const { files } = render({}, painted([7, LONGEST], format));
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(new RegExp(`\\b7\\.${extension}$`)),
      expect.stringMatching(new RegExp(`\\b4294967295\\.${extension}$`)),
    ]);
    expect(files.map(({ data }) => String(data))).toEqual(['bytes of 0', 'bytes of 1']);
  });

  it.each([
    ['with seeds', [LONGEST, 0, 1, 2]],
    ['without seeds', [null, null, null, null]],
  ])('%s have names of their own, and the gallery shows each once', (_, seeds) => {
    const { body, files } = render({}, painted(seeds));
    const names = files.map(({ name }) => name);
    expect(new Set(names).size).toBe(4);
    const shown = JSON.stringify(body.components).match(/(?<=attachment:\/\/)[^"]+/g);
    expect(shown).toEqual(names);
    expect(body.attachments?.map(({ filename }) => filename)).toEqual(names);
  });
});

it.each([true, false])('a spoiler (%s) covers the pictures and the prompts', (spoiler) => {
  const request = { prompt: 'a || fox', negativePrompt: 'fog' };
  const { body } = render({ request, order: { spoiler } }, painted([7, 8]));
  const [words = ''] = textsOf(body.components);
  const outside = words.replaceAll(/\|\|[^]*?\|\|/g, '');
  expect(outside.includes('fox')).toBe(!spoiler);
  expect(outside.includes('fog')).toBe(!spoiler);
  expect(JSON.stringify(body.components).match(/"spoiler":(true|false)/g)).toEqual([
    `"spoiler":${spoiler}`,
    `"spoiler":${spoiler}`,
  ]);
});

it('buttons carry the job’s id and nothing else', () => {
  const id = 'Zm94-_Zm94Zm94Zm94Zm94';
  const { body } = render({ id }, painted([7]));
  const buttons = componentsOf(body.components).filter(({ custom_id: own }) => own !== undefined);
  expect(buttons.map(({ label, custom_id: own }) => [label, own])).toEqual([
    ['Reroll', `reroll:${id}`],
    ['Remix', `remix:${id}`],
    ['Recipe', `recipe:${id}`],
    ['Enlarge', `enlarge:${id}`],
    ['Delete', `delete:${id}`],
  ]);
});

const buttonsOf = (rendered: ReturnType<typeof render>) =>
  componentsOf(rendered.body.components).filter(({ custom_id: own }) => own !== undefined);
const rowsOf = (rendered: ReturnType<typeof render>) =>
  componentsOf(rendered.body.components)
    .filter(({ type }) => type === ComponentType.ActionRow)
    .map((row) => componentsOf([row]).flatMap(({ label }) => (label === undefined ? [] : [label])));

it('a batch has a number for each picture in a row of their own, which names its place in the job', () => {
  const rendered = render({ count: 4 }, painted([7, 8, 9]).slice(1));
  expect(rowsOf(rendered)).toEqual([
    ['Reroll', 'Remix', 'Recipe', 'Delete all 2'],
    ['1', '2'],
  ]);
  expect(
    buttonsOf(rendered)
      .slice(-2)
      .map(({ custom_id: own }) => own),
  ).toEqual([`pick:${'a'.repeat(22)}~1`, `pick:${'a'.repeat(22)}~2`]);
});

it('no row has more buttons than Discord takes, whatever is there to do', () => {
  const isPrivate = { order: { isPrivate: true } };
  for (const [changes, count] of [
    [{}, 1],
    [{}, 4],
    [isPrivate, 1],
    [isPrivate, 4],
  ] as const) {
    const seeds = [7, 8, 9, 10].slice(0, count);
    const rendered = render(changes, painted(seeds), missing([11]), { isKept: true });
    expect(Math.max(...rowsOf(rendered).map((row) => row.length))).toBeLessThanOrEqual(5);
    expect(rowsOf(rendered).length).toBeLessThanOrEqual(2);
  }
});

it.each([
  ['Reroll for all to see', {}, [7], 'Reroll'],
  ['Reroll of a batch', {}, [7, 8], 'Reroll'],
  ['Share of a private picture', { order: { isPrivate: true } }, [7], 'Share'],
  ['Share of a private batch', { order: { isPrivate: true } }, [7, 8], 'Share'],
] as const)('the one primary button is the first: %s; none is red', (_, changes, seeds, label) => {
  const buttons = buttonsOf(render(changes, painted(seeds), [], { isKept: true }));
  const styles = buttons.map(({ style }) => style);
  expect(buttons[0]).toMatchObject({ label, style: ButtonStyle.Primary });
  expect(styles.slice(1)).toEqual(styles.slice(1).map(() => ButtonStyle.Secondary));
});

const labelsOf = (isPrivate: boolean) =>
  buttonsOf(render({ order: { isPrivate } }, painted([7]))).map(({ label }) => label);

it('only what others see can be deleted: Discord’s own Dismiss does the rest', () => {
  expect(labelsOf(false).at(-1)).toBe('Delete');
  expect(labelsOf(true)).not.toContain('Delete');
});

it('an enlarged picture has buttons for the picture that it came from, and a name of its own', () => {
  const enlargedFrom = { jobId: 'b'.repeat(22), index: 2 };
  const { body, files } = render({}, painted([7]), [], { enlargedFrom });
  const buttons = componentsOf(body.components).filter(({ custom_id: own }) => own !== undefined);
  expect(buttons.map(({ custom_id: own }) => own)).toEqual([
    `remix:${'b'.repeat(22)}~2`,
    `recipe:${'b'.repeat(22)}~2`,
    `delete:${'b'.repeat(22)}~2`,
  ]);
  expect(files.map(({ name }) => name)).toEqual(['easel-7-x2.png']);
});

it('what is said of where pictures came from stands below them', () => {
  const { body } = render({}, painted([7]), [], { notes: [say('reply.reproduced_bytes')] });
  expect(textsOf(body.components).join('\n')).toContain('byte for byte');
});

it.each([
  [[9], /picture with seed `9` is missing/],
  [[8, 9], /pictures with seeds `8`,? `9` are missing/],
])('pictures that are missing (%j) are named, with the reason in words', (seeds, sentence) => {
  const { body } = render({}, painted([7]), missing(seeds));
  const words = textsOf(body.components).join('\n');
  expect(words).toMatch(sentence);
  expect(words).toMatch(/sent a broken picture/);
  expect(retryOf(body)).toEqual([`retry:${'a'.repeat(22)}`]);
});

const retryOf = (body: PicturesMessage['body']) =>
  componentsOf(body.components)
    .filter(({ label }) => label === 'Retry')
    .map(({ custom_id: id }) => id);

it('there is nothing to retry when nothing is missing', () => {
  expect(retryOf(render({}, painted([7])).body)).toEqual([]);
});

it('missing pictures of a model without seeds are counted', () => {
  const { body } = render({ request: { seed: null } }, painted([null]), missing([null, null]));
  const words = textsOf(body.components).join('\n');
  expect(words).toMatch(/2 pictures are missing\. .*sent a broken picture/);
  expect(words).not.toContain('null');
});

it.each([
  ['a private one in a server', { order: { isPrivate: true } }, true],
  [
    'a private one in direct messages',
    { order: { isPrivate: true }, origin: { serverId: null } },
    false,
  ],
  ['one for all', {}, false],
] as const)('of %s it is told if moderators can see it', (_, changes, isTold) => {
  const { body } = render(changes, painted([7]));
  expect(/Moderators may see it in their log/.test(textsOf(body.components).join())).toBe(isTold);
});

const textsIn = (isFirst: boolean): string =>
  textsOf(render({}, painted([7]), [], { isFirst }).body.components).join('\n');

it('the first picture in a server says in two sentences what Easel is', () => {
  expect(textsIn(false)).not.toContain('/easel help');
  const [note = ''] = /^-# .*first picture.*$/m.exec(textsIn(true)) ?? [];
  expect(note).toContain('`/imagine`');
  expect(note).toContain('`/easel help`');
  expect(note.match(/\.(?= |$)/g)).toHaveLength(2);
});

it.each([true, false])('that pictures were made smaller (%s) is told', (isReduced) => {
  const { body } = render({}, painted([7]), [], { isReduced });
  expect(/Made smaller/.test(textsOf(body.components).join('\n'))).toBe(isReduced);
});

it('without words, neither prompt is left anywhere in the message, and the recipe is', () => {
  const request = { prompt: 'heron', negativePrompt: 'vulture' };
  const { body } = render({ request }, painted([7]), [], { isWordless: true });
  expect(JSON.stringify(body)).not.toMatch(/heron|vulture/);
  expect(textsOf(body.components).join('\n')).toMatch(/Prompt hidden[^]*Seed `7`/);
});
