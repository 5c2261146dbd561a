import { beforeEach, describe, expect, it } from 'vitest';
import { NEW_SEED } from '../../driver/driver.ts';
import { keepLog } from '../../driver/log-channel.ts';
import { valuesOf } from '../../driver/memory/responder.ts';
import { BEN } from '../../driver/people.ts';
import { createPictureDriver, type PictureDriver } from '../../driver/pictures.ts';
import { setPolicy } from '../../driver/policy.ts';

const FLUX = 'black-forest-labs/flux-1-schnell';

let driver: PictureDriver;
beforeEach(async () => {
  driver = await createPictureDriver();
});

const remix = async (id: string, typed: Readonly<Record<string, string>>) => {
  const opened = await driver.press('remix', id);
  const { name = '', id: formId = '' } = opened.form ?? {};
  return driver.send(name, formId, { ...valuesOf(opened), ...typed });
};

const editOf = (buttons: readonly string[]) =>
  buttons.find((button) => button.startsWith('edit:'))?.slice('edit:'.length) ?? '';

describe('Remix', () => {
  it('opens a form with what the picture was painted from', async () => {
    const id = await driver.paint({
      request: { negativePrompt: 'fog', width: 1344, height: 768 },
    });
    const opened = await driver.press('remix', id, { userId: BEN });
    expect(opened.form).toMatchObject({ name: 'remix', id: `${id}~0` });
    expect(opened.form?.fields.length).toBeLessThanOrEqual(5);
    expect(valuesOf(opened)).toEqual({
      prompt: 'a red fox',
      negative_prompt: 'fog',
      model: 'stabilityai/stable-diffusion-xl-base-1.0',
      size: '16:9',
      seed: '7',
    });
  });

  it('offers the present size if it has no name, and no model that the server has denied', async () => {
    await setPolicy(driver, { deniedModels: [FLUX] });
    const opened = await driver.press(
      'remix',
      await driver.paint({ request: { width: 640, height: 704 } }),
    );
    const lists = (opened.form?.fields ?? []).flatMap((field) =>
      field.kind === 'list' ? [field.options.map(({ value }) => value)] : [],
    );
    expect(lists[0]).not.toContain(FLUX);
    expect(lists[1]?.slice(0, 2)).toEqual(['640x704', '1:1']);
  });

  it('paints what was typed, keeps the rest, and says what it came from', async () => {
    const id = await driver.paint({
      request: { steps: 7, guidance: 4, style: 'Anime' },
      count: 2,
      order: { spoiler: true },
    });
    const { answers } = await remix(`${id}~1`, { prompt: 'a heron', seed: '' });
    expect(answers).toEqual(['defer']);
    const job = await driver.newest();
    expect(job.reason).toEqual({ purpose: 'remix', source: { jobId: id, index: 1 } });
    expect(job.order).toMatchObject({
      request: { prompt: 'a heron', steps: 7, guidance: 4, style: 'Anime', seed: NEW_SEED },
      seeds: [NEW_SEED, NEW_SEED + 1],
      spoiler: true,
    });
    expect(await driver.notes()).toEqual([expect.stringMatching(/^-# Remix of \[this picture\]/)]);
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['another size', { size: '9:16' }, /A different size/],
    ['another model', { model: FLUX, negative_prompt: '' }, /A different model/],
    ['other words alone', { prompt: 'a heron' }, /^$/],
    ['another size and another seed', { size: '9:16', seed: '8' }, /^$/],
  ])('of %s says what becomes of the seed', async (_, typed, warning) => {
    await remix(await driver.paint(), typed);
    const [, ...notes] = await driver.notes();
    expect(notes.join()).toMatch(warning);
  });

  it('says that a model takes no negative prompt, where it was left out', async () => {
    await remix(await driver.paint({ request: { negativePrompt: 'fog' } }), { model: FLUX });
    expect((await driver.notes()).join()).toMatch(
      /FLUX.1 schnell doesn’t support negative prompts/,
    );
  });

  it('of a batch begins with its first picture, and paints as many', async () => {
    const id = await driver.paint({ count: 3 });
    await remix(id, { prompt: 'a heron' });
    expect((await driver.newest()).order).toMatchObject({
      request: { prompt: 'a heron' },
      seeds: [7, 8, 9],
    });
  });

  it('of picture 3 of a batch takes two presses and the form', async () => {
    const id = await driver.paint({ count: 4 });
    const { buttons } = await driver.press('pick', `${id}~2`);
    const [name = '', of = ''] = buttons[1]?.split(':') ?? [];
    const opened = await driver.press(name, of);
    expect(valuesOf(opened)).toMatchObject({ seed: '9' });
  });

  it('of one that was picked from a list of before opens the same form', async () => {
    const id = await driver.paint({ count: 3 });
    const opened = await driver.pick('remix', id, '2');
    expect(valuesOf(opened)).toMatchObject({ seed: '9' });
  });

  it.each([
    ['with a picture that is not there', '~3'],
    ['with no number', '~x'],
    ['with a number that nobody writes so', '~00'],
    ['with a negative one', '~-1'],
  ])('%s is refused', async (_, end) => {
    const id = await driver.paint({ count: 3 });
    const { answers } = await driver.press('remix', id + end);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
  });

  it('of a picture that was forgotten meanwhile paints what was typed all the same', async () => {
    const values = { prompt: 'a heron', negative_prompt: '', model: [FLUX], size: ['1:1'] };
    const { answers } = await driver.send('remix', `${'x'.repeat(22)}~0`, values);
    expect(answers).toEqual(['defer']);
    expect((await driver.newest()).reason).toEqual({ purpose: 'retry', source: null });
  });
});

describe('what was typed', () => {
  it('comes back in a form when the words are refused', async () => {
    const typed = { prompt: 'a heron', seed: 'seven', size: '9:16' };
    const { answers, buttons } = await remix(await driver.paint(), typed);
    expect(answers).toEqual([expect.stringMatching(/^refuse: seed must be a whole number/)]);
    const again = await driver.press('edit', editOf(buttons));
    expect(valuesOf(again)).toMatchObject(typed);
    const sent = await driver.send('edit', editOf(buttons), { ...valuesOf(again), seed: '7' });
    expect(sent.answers).toEqual(['defer']);
    expect((await driver.newest()).order.request).toMatchObject({
      prompt: 'a heron',
      height: 1344,
    });
    expect((await driver.notes()).join()).toMatch(/Remix of .*A different size/);
  });

  it('comes back when the gate refuses it, beside the question to a moderator', async () => {
    const id = await driver.paint();
    await setPolicy(driver, {
      terms: [{ pattern: 'heron', isForNegative: false, isHidden: false }],
    });
    await keepLog(driver, ['refusals']);
    const { buttons } = await remix(id, { prompt: 'a heron' });
    expect(buttons.map((button) => button.split(':')[0])).toEqual(['edit', 'ask']);
    const again = await driver.press('edit', editOf(buttons));
    expect(valuesOf(again)).toMatchObject({ prompt: 'a heron' });
    await driver.send('edit', editOf(buttons), { ...valuesOf(again), prompt: 'an ibis' });
    expect((await driver.newest()).order.request.prompt).toBe('an ibis');
  });

  it('in /imagine comes back, too: what has no field as flags', async () => {
    const options = {
      prompt: 'a heron',
      style: 'Anime',
      steps: 50,
      aspect_ratio: '16:9',
      count: 2,
    };
    const { answers, buttons } = await driver.run('imagine', { ...options, spoiler: true });
    expect(answers).toEqual([expect.stringMatching(/^refuse: steps must be/)]);
    const again = await driver.press('edit', editOf(buttons));
    expect(valuesOf(again)).toMatchObject({
      prompt: 'a heron --style Anime --steps 50 --count 2',
      size: '16:9',
    });
    const prompt = 'a heron --style Anime --steps 5 --count 2';
    await driver.send('edit', editOf(buttons), { ...valuesOf(again), prompt });
    expect(await driver.newest()).toMatchObject({
      reason: { purpose: 'retry', source: null },
      order: { request: { steps: 5, width: 1344, style: 'Anime' }, spoiler: true },
    });
  });

  it('opens to nobody else, and not in another server', async () => {
    const { buttons } = await driver.run('imagine', { prompt: 'x' });
    const gone = [expect.stringMatching(/^refuse: This draft is gone: drafts are kept for a day/)];
    for (const who of [{ userId: BEN }, { serverId: '300000000000000002' }, { serverId: null }])
      expect((await driver.press('edit', editOf(buttons), who)).answers).toEqual(gone);
    expect((await driver.press('edit', 'x'.repeat(22))).answers).toEqual(gone);
    expect((await driver.press('edit', editOf(buttons))).form?.name).toBe('edit');
  });

  it('is not lost in a form that was sent when the words were forgotten', async () => {
    const { answers } = await driver.send('edit', 'x'.repeat(22), { prompt: 'a heron' });
    expect(answers).toEqual(['defer']);
    expect((await driver.newest()).order.request.prompt).toBe('a heron');
  });

  it('is kept ten times for a member, the newest', async () => {
    for (let time = 0; time < 12; time += 1)
      await driver.run('imagine', { prompt: 'x', seed: time });
    const rows = await driver.database.selectFrom('drafts').select('draft').execute();
    expect(rows).toHaveLength(10);
    expect(rows.map(({ draft }) => draft).join()).not.toContain('"seed":"1"');
  });

  it('that no words can be made of is refused all the same', async () => {
    const { answers, buttons } = await driver.send('remix', 'x', { prompt: ['a', 'b'] });
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*at least 2 characters/)]);
    expect(editOf(buttons)).not.toBe('');
  });
});
