import { beforeEach, describe, expect, it } from 'vitest';
import { openJobPorts } from '../../driver/job-ports.ts';
import { TOO_LATE } from '../../driver/memory/delivery.ts';
import { createDriver, type Driver, until } from '../../driver/driver.ts';

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver({ concurrency: 2 });
});

const firstId = async () => (await driver.rows())[0]?.id ?? '';

describe('a request', () => {
  it('is in the journal before Discord hears that it was accepted, and painted after', async () => {
    const reply = await driver.submit();
    expect(reply.answers).toEqual(['defer']);
    await until(() => driver.painter.easel.length === 1);
    expect(driver.events).toEqual(['accept', 'defer', 'paint 7']);
  });

  it('is acknowledged while its pictures are still to be painted', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => driver.submit()));
    expect(replies.map(({ answers }) => answers)).toEqual(replies.map(() => ['defer']));
    expect(driver.painter.easel.length).toBeLessThanOrEqual(2);
    expect(driver.delivery.messages.size).toBe(0);
  });

  it('is acknowledged privately if it is private', async () => {
    const { answers } = await driver.submit({ order: { isPrivate: true } });
    expect(answers).toEqual(['defer privately']);
  });

  it('becomes one message with all its pictures, in the order of their seeds', async () => {
    await driver.submit({ request: { seed: 4_294_967_294 }, count: 4 });
    const asked: (number | null)[] = [];
    for (let left = 4; left > 0; left -= 1) {
      await until(() => driver.painter.easel.length === Math.min(left, 2));
      const painting = driver.painter.easel.at(-1);
      asked.push(painting?.request.seed ?? null);
      painting?.end();
    }
    await driver.ended();
    expect(new Set(asked)).toEqual(new Set([4_294_967_294, 4_294_967_295, 0, 1]));
    expect(driver.messages()).toEqual(['4294967294,4294967295,0,1']);
    expect(await driver.states()).toEqual(['delivered']);
    expect(driver.pictures.files.size).toBe(0);
  });

  it('of a model without seeds is painted without one', async () => {
    driver.painter.always = 'painted';
    const request = { model: 'lykon/dreamshaper-8-lcm', seed: null };
    await driver.submit({ request, count: 2 });
    await driver.ended();
    expect(driver.events.filter((event) => event.startsWith('paint'))).toEqual([
      'paint null',
      'paint null',
    ]);
  });

  it.each([
    ['a model that is gone', { model: 'gone/model' }, /gone\/model/],
    ['a prompt too long', { prompt: 'x'.repeat(2049) }, /prompt/],
    ['guidance below 1', { guidance: 0.5 }, /guidance/],
    ['a seed that its model does not take', { model: 'lykon/dreamshaper-8-lcm', seed: 5 }, /seed/],
    ['no size', { width: null }, /width/],
  ])('for %s is refused, whichever way it came, and leaves nothing', async (_, request, words) => {
    const { answers } = await driver.submit({ request });
    expect(answers).toEqual([expect.stringMatching(/^refuse: /)]);
    expect(answers[0]).toMatch(words);
    expect(driver.events).toHaveLength(1);
    expect(await driver.rows()).toEqual([]);
  });

  it('of an interaction that was used already paints nothing and acknowledges nothing', async () => {
    const origin = { interactionId: '1100000000000000009' };
    await driver.submit({ origin });
    const { answers } = await driver.submit({ origin });
    expect(answers).toEqual([expect.stringMatching(/^refuse: /)]);
    expect(driver.events.filter((event) => event === 'defer')).toHaveLength(1);
    expect(await driver.rows()).toHaveLength(1);
  });

  it('whose acknowledgement came too late is cancelled, and nothing is spent', async () => {
    await driver.submit({}, async () => TOO_LATE);
    expect(driver.events).toEqual(['accept', 'cancel']);
    expect(await driver.states()).toEqual(['cancelled']);
  });
});

describe('a failure', () => {
  it('of every picture is told once, and the job has failed', async () => {
    driver.painter.always = 'rejected';
    await driver.submit({ count: 3 });
    await driver.ended();
    expect(driver.messages()).toEqual([expect.stringMatching(/didn’t accept.*didn’t use up/)]);
    expect(await driver.states()).toEqual(['failed']);
  });

  it('of some pictures delivers the others, and the missing seeds can be had again', async () => {
    await driver.submit({ count: 2 });
    await until(() => driver.painter.easel.length === 2);
    driver.painter.easel[0]?.end('timed_out');
    driver.painter.easel[0]?.end();
    await driver.ended();
    expect(driver.messages()).toEqual(['8 without 7']);
    expect(await driver.states()).toEqual(['delivered']);
    const record = await openJobPorts(driver.database).lookup.find(await firstId());
    expect(record?.pictures[0]).toMatchObject({ seed: 7, state: 'failed' });
  });

  it('leaves the next request as it is', async () => {
    driver.painter.always = 'rejected';
    await driver.submit();
    await driver.ended();
    driver.painter.always = 'painted';
    await driver.submit({ request: { seed: 9 } });
    await driver.ended();
    expect(driver.messages()).toEqual([expect.stringMatching(/didn’t accept/), '9']);
  });

  it('to deliver leaves the job undeliverable, with its files', async () => {
    driver.painter.always = 'painted';
    driver.delivery.outcome = 'undeliverable';
    await driver.submit();
    await driver.ended();
    expect(await driver.states()).toEqual(['undeliverable']);
    expect(driver.pictures.files.size).toBe(1);
  });
});

describe('a picture’s button', () => {
  it.each([
    ['its own server', '300000000000000001', true],
    ['another server', '300000000000000002', false],
    ['a direct message', null, false],
  ])('in %s finds the job or not', async (_, serverId, isFound) => {
    driver.painter.always = 'painted';
    await driver.submit();
    await driver.ended();
    const id = await firstId();
    const found = await driver.jobs.find(id, driver.invocation({ serverId }));
    expect(found?.id).toBe(isFound ? id : undefined);
  });

  it('carries an id of 22 characters that tells nothing', async () => {
    await Promise.all([driver.submit(), driver.submit()]);
    const ids = (await driver.rows()).map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
    expect(new Set(ids).size).toBe(2);
  });
});
