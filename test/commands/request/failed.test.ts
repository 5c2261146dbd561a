import { beforeEach, describe, expect, it } from 'vitest';
import type { PaintFailureReason } from '#features/jobs/job.ts';
import { createDriver, until, type Driver } from '../../driver/driver.ts';
import { BEN } from '../../driver/people.ts';

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver({ concurrency: 4 });
});

const OPTIONS = { prompt: 'a red fox', aspect_ratio: '16:9', seed: 7, count: 2, steps: 12 };

/** Asks by a command, and all its calls fail so. */
async function fail(
  reason: PaintFailureReason,
  options: Readonly<Record<string, unknown>> = OPTIONS,
  command = 'imagine',
): Promise<string> {
  const { answers } = await driver.run(command, options);
  expect(answers.join()).toMatch(/^defer/);
  const count = command === 'compare' ? 2 : Number(options['count'] ?? 1);
  await until(() => driver.painter.easel.length === count);
  for (const painting of driver.painter.easel.slice()) painting.end(reason);
  const { id } = await driver.newest();
  return id;
}

describe('a failure', () => {
  it.each(['rejected', 'too_large', 'timed_out', 'not_a_picture'] as const)(
    'by %s offers the same again, and to change it',
    async (reason) => {
      const id = await fail(reason);
      expect(driver.delivery.remedies.get(id)).toEqual([`retry:${id}`, `edit:${id}`]);
    },
  );

  it.each(['unauthorized', 'out_of_credit'] as const)(
    'by %s offers nothing that can’t work',
    async (reason) => {
      const id = await fail(reason, { prompt: 'a red fox' });
      expect(driver.delivery.remedies.get(id)).toEqual([]);
    },
  );

  it('of a comparison offers the same again', async () => {
    const compared = { prompt: 'a red fox', vary: 'guidance', values: '2, 9' };
    const id = await fail('rejected', compared, 'compare');
    expect(driver.delivery.remedies.get(id)).toEqual([`retry:${id}`]);
  });

  it('to deliver offers the picture that is kept', async () => {
    driver.delivery.outcome = 'undeliverable';
    driver.painter.always = 'painted';
    await driver.run('imagine', { prompt: 'a red fox' });
    const { id } = await driver.newest();
    expect(driver.delivery.remedies.get(id)).toEqual([`fetch:${id}`]);
  });
});

describe('Try again', () => {
  it('paints the same request with the same options, and is no repair of another message', async () => {
    const id = await fail('rejected', { ...OPTIONS, spoiler: true });
    driver.painter.always = 'painted';
    expect((await driver.press('retry', id)).answers).toEqual(['defer']);
    const [failed, again] = [await driver.ports.lookup.find(id), await driver.newest()];
    expect(again.order).toEqual(failed?.order);
    expect(again.reason).toEqual({ purpose: 'retry', source: null });
    expect(again.state).toBe('delivered');
  });
});

describe('Edit', () => {
  it('opens the form with the prompt, its flags, the style and the size', async () => {
    const id = await fail('rejected', { ...OPTIONS, style: 'Anime', guidance: 9 });
    const { form } = await driver.press('revise', id);
    const values = Object.fromEntries(
      (form?.fields ?? []).map((field) => [field.key, 'value' in field ? field.value : '']),
    );
    expect(values).toMatchObject({
      prompt: 'a red fox --style Anime --steps 12 --cfg 9 --count 2',
      size: '16:9',
      seed: '7',
    });
  });

  it('asks for what was changed in it, and for the rest as it was', async () => {
    const id = await fail('rejected', { ...OPTIONS, private: true });
    driver.painter.always = 'painted';
    const prompt = 'a blue fox --steps 12 --count 3';
    expect((await driver.send('revise', id, { prompt })).answers).toEqual(['defer privately']);
    const { order, reason } = await driver.newest();
    expect(order).toMatchObject({ seeds: [7, 8, 9], isPrivate: true });
    expect(order.request).toMatchObject({ prompt: 'a blue fox', width: 1344, steps: 12 });
    expect(reason).toEqual({ purpose: 'retry', source: null });
  });

  it('of another’s private request is refused', async () => {
    const id = await fail('rejected', { ...OPTIONS, private: true });
    const { answers } = await driver.press('revise', id, { userId: BEN });
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
  });
});
