import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf, type Actor } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { imagine, modelChoice, refused, SMALL, type Options } from './scene/imagine.ts';
import { flawsOf, readableOf } from './scene/texts.ts';

let sandbox: Sandbox;
let ada: Actor;
beforeAll(async () => {
  sandbox = await startSandbox();
  ada = sandbox.discord.as(sandbox.discord.members.ada);
});
afterAll(() => sandbox.close());

const styles = (typed: string) =>
  ada.autocomplete('imagine', { prompt: 'a red fox', style: typed }, 'style');
async function firstStyle(): Promise<{ readonly name: string; readonly value: string }> {
  const [first] = await styles('');
  if (first === undefined) throw new Error('no style is offered');
  return { name: first.name, value: String(first.value) };
}

describe('styles', () => {
  it('are offered as the member types, at most 25', async () => {
    const all = await styles('');
    expect(all.length).toBeGreaterThan(2);
    expect(all.length).toBeLessThanOrEqual(25);
    const wanted = all[1]?.name ?? '';
    const found = await styles(wanted.slice(0, 3).toUpperCase());
    expect(found.map(({ name }) => name)).toContain(wanted);
    expect(await styles('no style is called this')).toEqual([]);
  });

  it('are put around the prompt once, and the recipe names them', async () => {
    const style = await firstStyle();
    const { message, data } = await imagine(sandbox, ada, {
      prompt: 'a red fox',
      style: style.value,
      ...SMALL,
    });
    expect(data['prompt']).toContain('a red fox');
    expect(data['prompt']).not.toBe('a red fox');
    expect(String(data['prompt']).split('a red fox')).toHaveLength(2);
    expect(readableOf(textOf(message)).toLowerCase()).toContain(style.name.toLowerCase());
  });

  it('keep the negative prompt that the member gave', async () => {
    const { value } = await firstStyle();
    const options = { prompt: 'a red fox', negative_prompt: 'fog', style: value, ...SMALL };
    const { data } = await imagine(sandbox, ada, options);
    expect(data['negative_prompt']).toContain('fog');
  });

  it('that do not exist are refused by name, before anything is spent', async () => {
    const text = await refused(sandbox, ada, { prompt: 'a fox', style: 'crayon of doom' });
    expect(flawsOf(text)).toEqual([]);
    expect(text).toMatch(/style/i);
    expect(readableOf(text)).toContain('crayon of doom');
  });

  it('that make the prompt too long are refused naming the excess', async () => {
    const { value } = await firstStyle();
    const text = await refused(sandbox, ada, { prompt: 'x'.repeat(2048), style: value });
    expect(flawsOf(text)).toEqual([]);
    expect(text).toMatch(/\b\d+\b.*(?:character|long|over|shorter)/is);
  });
});

describe('flags at the end of a prompt mean the options of that name', () => {
  it.each([
    ['as typed', 'a red fox --ar 16:9 --seed 5 --no fog'],
    ['with the dash that phones make of two', 'a red fox —ar 16:9 —seed 5 —no fog'],
    ['in any order, with any white space', 'a red fox  --no fog   --seed 5 --ar 16:9  '],
  ])('%s', async (_, prompt) => {
    const { message, data } = await imagine(sandbox, ada, { prompt });
    expect(data).toMatchObject({
      prompt: 'a red fox',
      width: 1344,
      height: 768,
      seed: 5,
      negative_prompt: 'fog',
    });
    const text = textOf(message);
    expect(text).toMatch(/1344\s*[x×]\s*768/);
    expect(text).toMatch(/\b5\b/);
    expect(text).not.toMatch(/--(?:ar|seed|no)|—(?:ar|seed|no)/);
  });

  it.each([
    ['1:1', 1024, 1024],
    ['3:2', 1216, 832],
    ['2:3', 832, 1216],
    ['16:9', 1344, 768],
    ['9:16', 768, 1344],
    ['21:9', 1536, 640],
    ['9:21', 640, 1536],
  ])('--ar %s is %i × %i', async (ratio, width, height) => {
    const { data } = await imagine(sandbox, ada, { prompt: `a red fox --ar ${ratio}` });
    expect(data).toMatchObject({ prompt: 'a red fox', width, height });
  });

  it('--no takes several words', async () => {
    const { data } = await imagine(sandbox, ada, {
      prompt: 'a red fox --no thick fog, rain --seed 9',
      ...SMALL,
    });
    expect(data).toMatchObject({
      prompt: 'a red fox',
      negative_prompt: 'thick fog, rain',
      seed: 9,
    });
  });

  it.each([
    ['a seed that is none', 'a fox --seed potato', /seed/i],
    ['a seed below 0', 'a fox --seed -1', /seed/i],
    ['a seed past the largest', 'a fox --seed 4294967296', /seed/i],
    ['a ratio that is none', 'a fox --ar wide', /ratio|--ar/i],
    ['a ratio of nothing', 'a fox --ar 0:0', /ratio|--ar/i],
    ['flags without a prompt', '--seed 5 --ar 16:9', /prompt/i],
  ])('%s is refused before anything is spent', async (_, prompt, words) => {
    const text = await refused(sandbox, ada, { prompt });
    expect(flawsOf(text)).toEqual([]);
    expect(text).toMatch(words);
  });

  it.each<[string, string, Options]>([
    ['seed', 'a fox --seed 5', { seed: 6 }],
    ['aspect_ratio', 'a fox --ar 16:9', { aspect_ratio: '1:1' }],
  ])('%s given both ways with different values is refused', async (option, prompt, options) => {
    const text = await refused(sandbox, ada, { prompt, ...options });
    expect(flawsOf(text)).toEqual([]);
    expect(text).toContain(option);
  });

  it('what --no and the negative prompt keep out is kept out together', async () => {
    const options = { prompt: 'a fox --no fog', negative_prompt: 'rain', ...SMALL };
    const { data } = await imagine(sandbox, ada, options);
    expect(data['negative_prompt']).toMatch(/rain.*fog|fog.*rain/);
  });

  it.each([
    ['flux', 'a fox --ar 16:9', /ratio|size|--ar/i],
    ['flux', 'a fox --no fog', /negative|--no/i],
    ['dreamshaper', 'a fox --seed 5', /seed/i],
  ] as const)('%s refuses “%s”, having no use for it', async (model, prompt, words) => {
    const text = await refused(sandbox, ada, {
      prompt,
      model: modelChoice(sandbox.discord, model),
    });
    expect(flawsOf(text)).toEqual([]);
    expect(text).toMatch(words);
  });
});
