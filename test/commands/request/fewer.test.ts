import { describe, expect, it } from 'vitest';
import { createDriver, type Driver } from '../../driver/driver.ts';
import { PRICE } from '../../driver/example-job.ts';
import { NO_LIMITS } from '../../driver/job-ports.ts';
import type { MemoryResponder } from '../../driver/memory/responder.ts';
import { ADA, BEN } from '../../driver/people.ts';
import { setPolicy } from '../../driver/policy.ts';

const FOUR = { prompt: 'a red fox', count: 4, seed: 7, steps: 12 };

const fewerOf = ({ buttons }: Pick<MemoryResponder, 'buttons'>): string | undefined =>
  buttons.find((name) => name.startsWith('fewer:'))?.slice('fewer:'.length);

async function open(policy: Parameters<typeof setPolicy>[1]): Promise<Driver> {
  const driver = await createDriver({ always: 'painted' });
  await setPolicy(driver, policy);
  return driver;
}

describe('a request with room for less', () => {
  it('says what is left and was asked for, and paints as many as fit with one press', async () => {
    const driver = await open({ limits: { images_per_hour: 4 } });
    await driver.submit({ count: 2 });
    await driver.ended();
    const refused = await driver.run('imagine', FOUR);
    expect(refused.answers.join()).toMatch(
      /^refuse: You have 2 of 4 pictures left this hour and asked for 4\./,
    );
    const id = fewerOf(refused);
    expect(id).toMatch(/~2$/);
    expect((await driver.press('fewer', id ?? '')).answers).toEqual(['defer']);
    const { order, reason } = await driver.newest();
    expect(order).toMatchObject({ seeds: [7, 8], request: { prompt: 'a red fox', steps: 12 } });
    expect(reason).toEqual({ purpose: 'retry', source: null });
  });

  it('is asked of the gate again at the press', async () => {
    const driver = await open({ limits: { images_per_hour: 2 } });
    const id = fewerOf(await driver.run('imagine', FOUR)) ?? '';
    await driver.press('fewer', id);
    await driver.ended();
    const { answers } = await driver.press('fewer', id);
    expect(answers.join()).toMatch(/^refuse: You’ve reached the limit of 2 pictures an hour/);
  });

  it.each([
    ['a request’s own limit', { limits: { count: 3 } }, '~3'],
    [
      'several limits, of which the least counts',
      { limits: { count: 3, images_per_day: 2 } },
      '~2',
    ],
    ['a server’s limit', { limits: { server_images_per_minute: 1 } }, '~1'],
    ['a server’s budget', { limits: { server_usd_per_day: 3 * PRICE } }, '~3'],
  ])('is offered what fits %s', async (_, policy, end) => {
    const driver = await open(policy);
    expect(fewerOf(await driver.run('imagine', FOUR))?.slice(-2)).toBe(end);
  });

  it('is offered what fits the line and the budget of the bot', async () => {
    const budget = { day: 2 * PRICE, month: null };
    const driver = await createDriver({ limits: { ...NO_LIMITS, budget }, always: 'painted' });
    const refused = await driver.run('imagine', FOUR);
    expect(refused.answers.join()).toMatch(
      /budget covers only 2 more pictures, and you asked for 4/,
    );
    expect(fewerOf(refused)).toMatch(/~2$/);
    const line = await createDriver({ limits: { ...NO_LIMITS, pictures: 3 } });
    expect(fewerOf(await line.run('imagine', FOUR))).toMatch(/~3$/);
  });

  it('is nobody else’s to have, nor anything else with its name', async () => {
    const driver = await open({ limits: { images_per_hour: 2 } });
    const id = fewerOf(await driver.run('imagine', FOUR)) ?? '';
    const gone = [expect.stringMatching(/^refuse: This request is no longer kept/)];
    expect((await driver.press('fewer', id, { userId: BEN })).answers).toEqual(gone);
    for (const other of ['~0', '~4', '~9', '', '~x'])
      expect((await driver.press('fewer', id.replace(/~2$/, other))).answers).toEqual(gone);
  });

  it('keeps what a comparison compares', async () => {
    const driver = await open({ limits: { images_per_hour: 2 } });
    const compared = { prompt: 'a fox', vary: 'guidance', values: '2, 5, 9' };
    const id = fewerOf(await driver.run('compare', compared)) ?? '';
    await driver.press('fewer', id);
    expect((await driver.newest()).order.variations).toEqual([{ guidance: 2 }, { guidance: 5 }]);
  });

  it('of one picture offers none', async () => {
    const budget = { day: 0, month: null };
    const driver = await createDriver({ limits: { ...NO_LIMITS, budget } });
    const refused = await driver.run('imagine', { prompt: 'a fox' });
    expect(fewerOf(refused)).toBeUndefined();
    expect(refused.answers.join()).not.toMatch(/fewer/);
  });
});

describe('what stands against every request has no button to change this one', () => {
  it.each([
    ['a paused server', { pause: { by: BEN, at: 0, reason: null } }],
    ['a role that may not paint', { channels: { '400000000000000009': 'allow' as const } }],
  ])('%s', async (_, policy: Parameters<typeof setPolicy>[1]) => {
    const driver = await open(policy);
    const { buttons } = await driver.run('imagine', { prompt: 'a fox' });
    expect(buttons.filter((name) => name.startsWith('edit:'))).toEqual([]);
  });

  it('a budget that is used up', async () => {
    const budget = { day: 0, month: null };
    const driver = await createDriver({ limits: { ...NO_LIMITS, budget } });
    expect((await driver.run('imagine', { prompt: 'a fox' })).buttons).toEqual([]);
  });

  it('a suspension, also where an example is pressed', async () => {
    const driver = await open({});
    await driver.features.moderation.suspend({
      by: driver.invocation({ userId: BEN }),
      userId: ADA,
      durationMs: null,
      reason: null,
      deleteHours: null,
    });
    expect((await driver.press('example', '0')).buttons).toEqual([]);
  });

  it('an account at the service that only the owner can set right', async () => {
    const driver = await createDriver({ always: 'out_of_credit' });
    await driver.submit();
    await driver.ended();
    expect((await driver.run('imagine', { prompt: 'a fox' })).buttons).toEqual([]);
    await driver.jobs.stop(0);
  });

  it('but where another request could pass, there is one', async () => {
    const driver = await open({ limits: { steps: 5 } });
    const { buttons } = await driver.run('imagine', { prompt: 'a fox', steps: 20 });
    expect(buttons.join()).toMatch(/^edit:/);
  });
});
