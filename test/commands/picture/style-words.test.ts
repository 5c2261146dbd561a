import { beforeEach, describe, expect, it } from 'vitest';
import { renderPictures } from '#adapters/discord/render/render-pictures.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { requestOfPicture } from '#core/image/image-order.ts';
import type { ImageRequest } from '#core/image/image-request.ts';
import { addTerms } from '#core/policy-edits/terms.ts';
import { readMetadata } from '#core/recipe/files/read-metadata.ts';
import { writeMetadata } from '#core/recipe/files/write-metadata.ts';
import { parseRecipeText } from '#core/recipe/message-text.ts';
import { describeInfotext } from '#core/recipe/tools/infotext.ts';
import { textsOf } from '../../adapters/discord/render/components.ts';
import { pngWith } from '../../core/recipe/foreign-files.ts';
import { NEW_SEED } from '../../driver/driver.ts';
import { createExampleJob } from '../../driver/example-job.ts';
import { valuesOf } from '../../driver/memory/responder.ts';
import { createPictureDriver, type PictureDriver } from '../../driver/pictures.ts';
import { editPolicy } from '../../driver/policy.ts';

const WATERCOLOUR =
  'watercolour painting of a quiet harbour, wet on wet, soft edges, textured paper';
const WITHOUT = 'boats, photograph, render, hard outlines, text';
const WORDS = { prompt: 'a quiet harbour', negativePrompt: 'boats' };
const ASKED = { prompt: WORDS.prompt, negative_prompt: WORDS.negativePrompt };

let driver: PictureDriver;
beforeEach(async () => {
  driver = await createPictureDriver();
});

/** A picture of the harbour in this style, as it stands in the books. */
async function paintWith(style: string): Promise<{ id: string; request: ImageRequest }> {
  await driver.run('imagine', { ...ASKED, style });
  const { id, order } = await driver.newest();
  await driver.ended();
  return { id, request: order.request };
}

async function showNewest(): Promise<readonly string[]> {
  const painted = [{ index: 0, seed: NEW_SEED, format: 'png' as const, bytes: Buffer.alloc(1) }];
  const content = { painted, missing: [], isReduced: false, isWordless: false, hasButtons: true };
  const { body } = renderPictures(
    { ...createExampleJob(), ...(await driver.newest()) },
    content,
    createTranslator(),
  );
  return textsOf(body.components);
}

async function openForm(name: string, id: string) {
  return valuesOf(await driver.press(name, id));
}

function readFile(bytes: Buffer): ImageRequest | undefined {
  const found = readMetadata(bytes, () => 1);
  return found.ok ? found.value.request : undefined;
}

async function lookUp(bytes: Buffer) {
  const url = 'https://cdn.discordapp.com/attachments/1/2/fox.png';
  driver.discordFiles.stored.set(url, bytes);
  return driver.run('easel recipe', { file: { name: 'fox.png', url, size: bytes.length } });
}

describe('a style', () => {
  it('is painted with, and leaves the member’s words as they are', async () => {
    const { request } = await paintWith('watercolour');
    expect(request).toMatchObject({
      prompt: WATERCOLOUR,
      negativePrompt: WITHOUT,
      style: 'Watercolour',
      words: WORDS,
    });
  });

  it('stands beside the member’s words in the message, which carries the id', async () => {
    const { id } = await paintWith('watercolour');
    const [words, line] = await showNewest();
    expect(words).toBe('a quiet harbour\n**Without:** boats');
    expect(line).toContain('style Watercolour');
    expect(line).toContain(`id \`${id}\``);
  });

  it('is read back from the message alone, if all Easels have it', async () => {
    const { request } = await paintWith('watercolour');
    const read = parseRecipeText(await showNewest());
    expect(read.ok && read.value.request).toEqual(request);
  });

  it('shows all that was painted under Recipe', async () => {
    const { id } = await paintWith('watercolour');
    const said = (await driver.press('recipe', id)).answers.join();
    expect(said).toContain(WATERCOLOUR);
    expect(said).toContain(WITHOUT);
  });

  it('stands as a flag behind the member’s words in the form of Remix', async () => {
    const { id } = await paintWith('oil painting');
    const values = await openForm('remix', id);
    expect(values).toMatchObject({
      prompt: 'a quiet harbour --style Oil painting',
      negative_prompt: 'boats',
    });
    await driver.send('remix', `${id}~0`, { ...values, prompt: 'a pier --style anime' });
    expect((await driver.newest()).order.request).toMatchObject({
      prompt: 'a pier, anime key visual, clean line art, cel shading, vivid colours',
      words: { prompt: 'a pier', negativePrompt: 'boats' },
    });
  });

  it('of a picture is shown in the history beside the member’s words', async () => {
    await paintWith('watercolour');
    const page = (await driver.run('easel history', {})).answers.join('\n');
    expect(page).toContain('a quiet harbour');
    expect(page).toContain('style Watercolour');
    expect(page).not.toContain('wet on wet');
  });

  it('can’t hide a term between its own words', async () => {
    await driver.run('settings style set', { name: 'Glue', prompt: 'x{prompt}x' });
    await editPolicy(
      driver,
      addTerms([{ pattern: 'harbour', isForNegative: false, isHidden: false }]),
    );
    const { answers } = await driver.run('imagine', { prompt: 'harbour', style: 'glue' });
    expect(answers.join()).toContain('harbour');
    expect(await driver.rows()).toHaveLength(0);
  });
});

describe('a style that has gone since', () => {
  const GLOW = { name: 'Glow', prompt: '{prompt}, glowing', negative_prompt: 'mud' };

  it('is painted as it was by Reproduce', async () => {
    await driver.run('settings style set', GLOW);
    const { id, request } = await paintWith('glow');
    await driver.run('settings style remove', { name: 'glow' });
    await driver.press('reproduce', id);
    expect((await driver.newest()).order.request).toEqual(request);
  });

  it('leaves what was painted to Remix', async () => {
    await driver.run('settings style set', GLOW);
    const { id } = await paintWith('glow');
    await driver.run('settings style remove', { name: 'glow' });
    expect(await openForm('remix', id)).toMatchObject({
      prompt: 'a quiet harbour, glowing',
      negative_prompt: 'boats, mud',
    });
  });
});

it('a comparison of styles has the member’s words in each picture', async () => {
  await driver.run('compare', { ...ASKED, vary: 'style', values: 'watercolour, none' });
  const { order } = await driver.newest();
  expect(requestOfPicture(order, 0)).toMatchObject({ prompt: WATERCOLOUR, words: WORDS });
  expect(requestOfPicture(order, 1).words).toBeUndefined();
});

it('a request from before, with only what was painted, is shown and remixed with that', async () => {
  const id = await driver.paint({ request: { prompt: WATERCOLOUR, style: 'Watercolour' } });
  const [words, line] = await showNewest();
  expect(words).toBe(WATERCOLOUR);
  expect(line).not.toContain(id);
  expect(await openForm('remix', id)).toMatchObject({ prompt: WATERCOLOUR });
});

describe('a file', () => {
  it('has the member’s words exactly, and for other tools what was painted', async () => {
    const { request } = await paintWith('watercolour');
    expect(readFile(writeMetadata(pngWith(), 'png', request))).toEqual(request);
    const infotext = describeInfotext(request);
    expect(infotext).toContain(`${WATERCOLOUR}\nNegative prompt: ${WITHOUT}`);
    expect(infotext).toContain('Easel style: Watercolour');
  });

  it('of before is read as it was', async () => {
    const { request } = await paintWith('watercolour');
    const { words: _, ...before } = request;
    expect(readFile(writeMetadata(pngWith(), 'png', before))).toEqual(before);
  });

  it('is remixed from the member’s words', async () => {
    const { request } = await paintWith('watercolour');
    const { buttons } = await lookUp(writeMetadata(pngWith(), 'png', request));
    const id = buttons.find((button) => button.startsWith('recipe-remix:'))?.split(':')[1] ?? '';
    expect(await openForm('recipe-remix', id)).toMatchObject({
      prompt: 'a quiet harbour --style Watercolour',
    });
  });

  it('that calls other words the member’s is not believed', async () => {
    const { request } = await paintWith('watercolour');
    const words = { prompt: 'something else', negativePrompt: null };
    const { buttons } = await lookUp(writeMetadata(pngWith(), 'png', { ...request, words }));
    const id = buttons.find((button) => button.startsWith('recipe-paint:'))?.split(':')[1] ?? '';
    await driver.press('recipe-paint', id);
    expect((await driver.newest()).order.request.words).toBeUndefined();
    expect(await showNewest()).toContain(`${WATERCOLOUR}\n**Without:** ${WITHOUT}`);
  });
});
