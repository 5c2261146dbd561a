import { beforeEach, describe, expect, it } from 'vitest';
import { createDriver, type Driver } from '../../driver/driver.ts';
import type { MemoryResponder } from '../../driver/memory/responder.ts';
import { valuesOf } from '../../driver/memory/responder.ts';
import { BEN } from '../../driver/people.ts';

const PASTED = 'a fox --v 6 --s 250 --ar 16:9 --q 2';

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver({ always: 'painted' });
});

const idOf = ({ buttons }: MemoryResponder, name: string): string =>
  buttons.find((button) => button.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';

describe('flags that mean nothing here', () => {
  it('cost nothing, and are named to the member alone', async () => {
    const refused = await driver.run('imagine', { prompt: PASTED });
    expect(refused.answers.join()).toMatch(/`--v`, `--s`, `--q` aren’t supported|--v.*--s.*--q/);
    expect(refused.buttons.map((button) => button.split(':')[0])).toEqual(['drop-flags', 'edit']);
    expect(await driver.rows()).toEqual([]);
  });

  it('are left out by a press, the others kept', async () => {
    const refused = await driver.run('imagine', { prompt: PASTED, style: 'anime' });
    await driver.press('drop-flags', idOf(refused, 'drop-flags'));
    expect((await driver.newest()).order.request).toMatchObject({
      words: { prompt: 'a fox', negativePrompt: null },
      style: 'Anime',
      width: 1344,
    });
  });

  it('are not left out where nothing is left to paint', async () => {
    const refused = await driver.run('imagine', { prompt: '--v 6 --ar 16:9' });
    expect(refused.buttons.map((button) => button.split(':')[0])).toEqual(['edit']);
  });

  it('are left out for whoever typed them only', async () => {
    const refused = await driver.run('imagine', { prompt: PASTED });
    await driver.press('drop-flags', idOf(refused, 'drop-flags'), { userId: BEN });
    expect(await driver.rows()).toEqual([]);
  });

  it('do not stand in the way of a default', async () => {
    await driver.run('easel defaults', { style: 'comic' });
    const refused = await driver.run('imagine', { prompt: 'a fox --style anime --v 6' });
    await driver.press('drop-flags', idOf(refused, 'drop-flags'));
    expect((await driver.newest()).order.request.style).toBe('Anime');
  });

  it('can be changed in the form', async () => {
    const refused = await driver.run('imagine', { prompt: 'a fox --sed 5' });
    expect(refused.answers.join()).toContain('Did you mean');
    const opened = await driver.press('edit', idOf(refused, 'edit'));
    const values = { ...valuesOf(opened), prompt: 'a fox --seed 5' };
    await driver.send('edit', opened.form?.id ?? '', values);
    expect((await driver.newest()).order.request).toMatchObject({ prompt: 'a fox', seed: 5 });
  });

  it('are refused in the form, too', async () => {
    const refused = await driver.run('imagine', { prompt: 'a fox --sed 5' });
    const opened = await driver.press('edit', idOf(refused, 'edit'));
    const again = await driver.send('edit', opened.form?.id ?? '', valuesOf(opened));
    expect(again.answers.join()).toContain('--sed');
    await driver.press('drop-flags', idOf(again, 'drop-flags'));
    expect((await driver.newest()).order.request.prompt).toBe('a fox');
  });

  it('are refused in the form of Remix, and the remix stays one', async () => {
    await driver.run('imagine', { prompt: 'a fox' });
    const { id } = await driver.newest();
    await driver.ended();
    const opened = await driver.press('remix', id);
    const values = { ...valuesOf(opened), prompt: 'a heron --v 6' };
    const again = await driver.send('remix', opened.form?.id ?? '', values);
    await driver.press('drop-flags', idOf(again, 'drop-flags'));
    expect(await driver.newest()).toMatchObject({
      order: { request: { prompt: 'a heron' } },
      reason: { purpose: 'remix', source: { jobId: id, index: 0 } },
    });
  });
});

describe('flags of a comparison', () => {
  const SERIES = { vary: 'guidance', values: '3, 9', style: 'anime' };

  it('that mean nothing are left out by a press', async () => {
    const refused = await driver.run('compare', { ...SERIES, prompt: 'a fox --v 6 --no fog' });
    expect(refused.answers.join()).toContain('--v');
    await driver.press('drop-flags', idOf(refused, 'drop-flags'));
    const job = await driver.newest();
    expect(job.order.request.words).toEqual({ prompt: 'a fox', negativePrompt: 'fog' });
    expect(job.order.variations).toEqual([{ guidance: 3 }, { guidance: 9 }]);
  });

  it('can be changed in the form with all else', async () => {
    const refused = await driver.run('compare', { ...SERIES, prompt: 'a fox --v 6', seed: 7 });
    const opened = await driver.press('edit', idOf(refused, 'edit'));
    await driver.send('edit', opened.form?.id ?? '', {
      ...valuesOf(opened),
      prompt: 'a heron',
      negative_prompt: 'fog',
      model: ['bytedance/stable-diffusion-xl-lightning'],
      size: ['9:16'],
      seed: '8',
    });
    const { order } = await driver.newest();
    expect(order.request).toMatchObject({
      model: 'bytedance/stable-diffusion-xl-lightning',
      words: { prompt: 'a heron', negativePrompt: 'fog' },
      width: 768,
      seed: 8,
    });
    expect(order.seeds).toEqual([8, 8]);
  });

  it('with --model compares with that model', async () => {
    await driver.run('compare', { ...SERIES, prompt: 'a fox --model lightning' });
    expect((await driver.newest()).order.request.model).toContain('lightning');
  });
});
