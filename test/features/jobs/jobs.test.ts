import { beforeEach, describe, expect, it } from 'vitest';
import { openJobPorts } from '../../driver/job-ports.ts';
import { TOO_LATE } from '../../driver/memory/delivery.ts';
import { createStudio, until, type Studio } from '../../driver/studio.ts';

let studio: Studio;
beforeEach(async () => {
  studio = await createStudio({ concurrency: 2 });
});

const firstId = async () => (await studio.rows())[0]?.id ?? '';

describe('a request', () => {
  it('is in the journal before Discord hears that it was accepted, and painted after', async () => {
    const reply = await studio.submit();
    expect(reply.answers).toEqual(['defer']);
    await until(() => studio.painter.easel.length === 1);
    expect(studio.events).toEqual(['accept', 'defer', 'paint 7']);
  });

  it('is acknowledged while its pictures are still to be painted', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => studio.submit()));
    expect(replies.map(({ answers }) => answers)).toEqual(replies.map(() => ['defer']));
    expect(studio.painter.easel.length).toBeLessThanOrEqual(2);
    expect(studio.delivery.messages.size).toBe(0);
  });

  it('is acknowledged privately if it is private', async () => {
    const { answers } = await studio.submit({ order: { isPrivate: true } });
    expect(answers).toEqual(['defer privately']);
  });

  it('becomes one message with all its pictures, in the order of their seeds', async () => {
    await studio.submit({ request: { seed: 4_294_967_294 }, count: 4 });
    const asked: (number | null)[] = [];
    for (let left = 4; left > 0; left -= 1) {
      await until(() => studio.painter.easel.length === Math.min(left, 2));
      const painting = studio.painter.easel.at(-1);
      asked.push(painting?.request.seed ?? null);
      painting?.end();
    }
    await studio.ended();
    expect(new Set(asked)).toEqual(new Set([4_294_967_294, 4_294_967_295, 0, 1]));
    expect(studio.messages()).toEqual(['4294967294,4294967295,0,1']);
    expect(await studio.states()).toEqual(['delivered']);
    expect(studio.pictures.files.size).toBe(0);
  });

  it('of a model without seeds is painted without one', async () => {
    studio.painter.always = 'painted';
    const request = { model: 'lykon/dreamshaper-8-lcm', seed: null };
    await studio.submit({ request, count: 2 });
    await studio.ended();
    expect(studio.events.filter((event) => event.startsWith('paint'))).toEqual([
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
    const { answers } = await studio.submit({ request });
    expect(answers).toEqual([expect.stringMatching(/^refuse: /)]);
    expect(answers[0]).toMatch(words);
    expect(studio.events).toHaveLength(1);
    expect(await studio.rows()).toEqual([]);
  });

  it('of an interaction that was used already paints nothing and acknowledges nothing', async () => {
    const origin = { interactionId: '1100000000000000009' };
    await studio.submit({ origin });
    const { answers } = await studio.submit({ origin });
    expect(answers).toEqual([expect.stringMatching(/^refuse: /)]);
    expect(studio.events.filter((event) => event === 'defer')).toHaveLength(1);
    expect(await studio.rows()).toHaveLength(1);
  });

  it('whose acknowledgement came too late is cancelled, and nothing is spent', async () => {
    await studio.submit({}, async () => TOO_LATE);
    expect(studio.events).toEqual(['accept', 'cancel']);
    expect(await studio.states()).toEqual(['cancelled']);
  });
});

describe('a failure', () => {
  it('of every picture is told once, and the job has failed', async () => {
    studio.painter.always = 'rejected';
    await studio.submit({ count: 3 });
    await studio.ended();
    expect(studio.messages()).toEqual([expect.stringMatching(/did not accept.*did not count/)]);
    expect(await studio.states()).toEqual(['failed']);
  });

  it('of some pictures delivers the others, and the missing seeds can be had again', async () => {
    await studio.submit({ count: 2 });
    await until(() => studio.painter.easel.length === 2);
    studio.painter.easel[0]?.end('timed_out');
    studio.painter.easel[0]?.end();
    await studio.ended();
    expect(studio.messages()).toEqual(['8 without 7']);
    expect(await studio.states()).toEqual(['delivered']);
    const record = await openJobPorts(studio.database).lookup.find(await firstId());
    expect(record?.pictures[0]).toMatchObject({ seed: 7, state: 'failed' });
  });

  it('leaves the next request as it is', async () => {
    studio.painter.always = 'rejected';
    await studio.submit();
    await studio.ended();
    studio.painter.always = 'painted';
    await studio.submit({ request: { seed: 9 } });
    await studio.ended();
    expect(studio.messages()).toEqual([expect.stringMatching(/did not accept/), '9']);
  });

  it('to deliver leaves the job undeliverable, with its files', async () => {
    studio.painter.always = 'painted';
    studio.delivery.outcome = 'undeliverable';
    await studio.submit();
    await studio.ended();
    expect(await studio.states()).toEqual(['undeliverable']);
    expect(studio.pictures.files.size).toBe(1);
  });
});

describe('a picture’s button', () => {
  it.each([
    ['its own server', '300000000000000001', true],
    ['another server', '300000000000000002', false],
    ['a direct message', null, false],
  ])('in %s finds the job or not', async (_, serverId, isFound) => {
    studio.painter.always = 'painted';
    await studio.submit();
    await studio.ended();
    const id = await firstId();
    const found = await studio.jobs.find(id, studio.invocation({ serverId }));
    expect(found?.id).toBe(isFound ? id : undefined);
  });

  it('carries an id of 22 characters that tells nothing', async () => {
    await Promise.all([studio.submit(), studio.submit()]);
    const ids = (await studio.rows()).map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
    expect(new Set(ids).size).toBe(2);
  });
});
