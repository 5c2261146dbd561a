import { beforeEach, describe, expect, it } from 'vitest';
import type { Acknowledgement } from '../../src/jobs/ports.ts';
import { createStudio, until, type Studio } from './studio.ts';

let studio: Studio;
beforeEach(() => {
  studio = createStudio({ concurrency: 2 });
});

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
    await studio.submit({ request: { seed: 4_294_967_294 }, order: { count: 4 } });
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
    expect(studio.states()).toEqual(['delivered']);
  });

  it('of a model without seeds is painted without one', async () => {
    studio.painter.always = 'painted';
    const request = { model: 'lykon/dreamshaper-8-lcm', seed: null };
    await studio.submit({ request, order: { count: 2 } });
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
    expect(studio.journal.jobs.size).toBe(0);
  });

  it('of an interaction that was used already paints nothing and acknowledges nothing', async () => {
    await studio.submit({ origin: { interactionId: '1100000000000000009' } });
    const again = studio.submit({ origin: { interactionId: '1100000000000000009' } });
    await expect(again).rejects.toThrow(/known already/);
    expect(studio.events.filter((event) => event === 'defer')).toHaveLength(1);
    expect(studio.journal.jobs.size).toBe(1);
  });

  it('whose acknowledgement came too late is cancelled, and nothing is spent', async () => {
    await studio.submit({}, async () => 'too late');
    await studio.ended();
    expect(studio.events).toEqual(['accept', 'finish cancelled']);
  });

  it('whose acknowledgement failed does not stay unfinished', async () => {
    studio.painter.always = 'painted';
    const broken = Promise.reject<Acknowledgement>(new Error('Discord answered 500'));
    await studio.submit({}, () => broken).catch(() => undefined);
    await studio.jobs.stop(0);
    expect(studio.states()).not.toContain('queued');
  });
});

describe('a failure', () => {
  it('of every picture is told once, and the job has failed', async () => {
    studio.painter.always = 'overloaded';
    await studio.submit({ order: { count: 3 } });
    await studio.ended();
    expect(studio.messages()).toEqual([expect.stringMatching(/overloaded.*did not count/)]);
    expect(studio.states()).toEqual(['failed']);
  });

  it('of some pictures delivers the others', async () => {
    await studio.submit({ order: { count: 2 } });
    await until(() => studio.painter.easel.length === 2);
    studio.painter.easel[0]?.end('timed_out');
    studio.painter.easel[0]?.end();
    await studio.ended();
    expect(studio.messages()).toEqual(['8 without 7']);
    expect(studio.states()).toEqual(['delivered']);
  });

  it('leaves the next request as it is', async () => {
    studio.painter.always = 'server_error';
    await studio.submit();
    await studio.ended();
    studio.painter.always = 'painted';
    await studio.submit({ request: { seed: 9 } });
    await studio.ended();
    expect(studio.messages()).toEqual([expect.stringMatching(/error of its own/), '9']);
  });

  it('to deliver is told, and the job is undeliverable', async () => {
    studio.painter.always = 'painted';
    studio.delivery.broken.add('deliver');
    await studio.submit();
    await studio.ended();
    expect(studio.messages()).toEqual([expect.stringMatching(/Discord would not take it/)]);
    expect(studio.states()).toEqual(['undeliverable']);
  });

  it.each(['painted', 'rejected'] as const)(
    'to tell the member anything ends the job (%s) all the same',
    async (outcome) => {
      studio.painter.always = outcome;
      studio.delivery.broken.add('deliver').add('decline');
      await studio.submit();
      await studio.jobs.stop(0);
      expect(studio.states()).not.toContain('queued');
    },
  );
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
    const [id = ''] = studio.journal.jobs.keys();
    const found = await studio.jobs.find(id, studio.invocation({ serverId }));
    expect(found?.id).toBe(isFound ? id : undefined);
  });

  it('carries an id of 22 characters that tells nothing', async () => {
    await Promise.all([studio.submit(), studio.submit()]);
    const ids = [...studio.journal.jobs.keys()];
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
    expect(new Set(ids).size).toBe(2);
  });
});
