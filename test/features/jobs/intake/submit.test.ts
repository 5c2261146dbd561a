import { beforeEach, describe, expect, it } from 'vitest';
import type { JobIntake } from '#features/jobs/ports/intake.ts';
import { PRICE } from '../../../driver/example-job.ts';
import { TOO_LATE, UNHEARD } from '../../../driver/memory/delivery.ts';
import { createStudio, until, type Studio, type StudioOptions } from '../../../driver/studio.ts';
import { NO_LIMITS } from '../../../driver/job-ports.ts';

const REFUSED = (words: RegExp) => [
  expect.stringMatching(
    new RegExp(
      `^refuse: .*${words.source}.*Nothing was counted\\.(?:\\n-# Reference [0-9A-Z]{7})?$`,
    ),
  ),
];
const spendRows = (studio: Studio) => studio.database.selectFrom('spend').selectAll().execute();

const broken = (accept: (intake: JobIntake) => JobIntake['accept']) =>
  createStudio({
    adaptPorts: (ports) => ({
      ...ports,
      intake: { ...ports.intake, accept: accept(ports.intake) },
    }),
  });

describe('a journal', () => {
  it('that fails leaves nothing, and the member is told', async () => {
    const studio = await broken(() => () => Promise.reject(new Error('disk full')));
    const { answers } = await studio.submit();
    expect(answers).toEqual(REFUSED(/could not write your request down/));
    expect(await studio.rows()).toEqual([]);
  });

  describe('that takes longer than Discord waits', () => {
    let studio: Studio;
    let isSlow: PromiseWithResolvers<void>;
    beforeEach(async () => {
      isSlow = Promise.withResolvers();
      studio = await broken((intake) => async (...job) => {
        await isSlow.promise;
        return intake.accept(...job);
      });
    });

    it('leaves no job behind when it comes round at last, and the member is told in time', async () => {
      const from = performance.now();
      const { answers } = await studio.submit();
      expect(answers).toEqual(REFUSED(/could not write your request down/));
      expect(performance.now() - from).toBeLessThan(2900);
      isSlow.resolve();
      await until(async () => (await studio.states()).includes('cancelled'));
      expect(studio.painter.calls()).toBe(0);
      expect(await spendRows(studio)).toEqual([]);
    });

    it('and then fails breaks nothing', async () => {
      const { answers } = await studio.submit();
      isSlow.reject(new Error('disk full'));
      expect(answers).toEqual(REFUSED(/could not write your request down/));
      expect(await studio.rows()).toEqual([]);
    });
  });
});

describe('an acknowledgement', () => {
  let studio: Studio;
  beforeEach(async () => {
    studio = await createStudio();
    studio.painter.always = 'painted';
  });

  it('that came too late cancels the job silently', async () => {
    const { answers } = await studio.submit({}, async () => TOO_LATE);
    expect(answers).toEqual([]);
    expect(await studio.states()).toEqual(['cancelled']);
    expect(await studio.ports.lifecycle.listWithPlaceholder()).toEqual([]);
    expect(await spendRows(studio)).toEqual([]);
    expect(studio.messages()).toEqual([]);
  });

  it('whose answer was lost counts when Discord has the reply, and its message is noted', async () => {
    studio.delivery.reply = { messageId: '600000000000000042' };
    await studio.submit({}, async () => UNHEARD);
    await studio.ended();
    expect(studio.messages()).toEqual(['7']);
    const [row] = await studio.database.selectFrom('jobs').selectAll().execute();
    expect(row?.message_id).toBe('600000000000000042');
  });

  it('whose answer was lost counts for nothing when Discord has no reply', async () => {
    studio.delivery.reply = 'gone';
    await studio.submit({}, async () => UNHEARD);
    expect(await studio.states()).toEqual(['cancelled']);
    expect(studio.messages()).toEqual([]);
    expect(await spendRows(studio)).toEqual([]);
  });

  it('whose answer was lost counts also when Discord has the reply a moment later', async () => {
    const replies = ['gone', { messageId: '600000000000000042' }] as const;
    let asked = 0;
    studio.delivery.findReply = async () => replies[asked++] ?? 'gone';
    await studio.submit({}, async () => UNHEARD);
    await studio.ended();
    expect(studio.messages()).toEqual(['7']);
  });

  it('that nobody can tell of is taken for good', async () => {
    studio.delivery.reply = 'unknown';
    await studio.submit({}, async () => UNHEARD);
    await studio.ended();
    expect(studio.messages()).toEqual(['7']);
  });

  it('that Discord refuses leaves nothing to paint', async () => {
    const submitted = studio.submit({}, () => Promise.reject(new Error('Discord refuses this')));
    await expect(submitted).rejects.toThrow('refuses');
    expect(await studio.states()).toEqual(['cancelled']);
    expect(await studio.ports.lifecycle.listWithPlaceholder()).toEqual([]);
  });

  it('of a job that was cancelled meanwhile leaves no placeholder that nobody writes any more', async () => {
    studio.painter.always = undefined;
    const discord = Promise.withResolvers<void>();
    const submitted = studio.submit({}, async () => {
      await discord.promise;
      return { kind: 'accepted', messageId: '600000000000000001' };
    });
    await until(async () => (await studio.rows()).length === 1);
    const id = (await studio.rows())[0]?.id ?? '';
    expect(await studio.jobs.cancel(id)).toBe(true);
    discord.resolve();
    await submitted;
    await studio.jobs.stop(0);
    expect(studio.delivery.withdrawn).toEqual(new Set([id]));
    expect(studio.events.lastIndexOf('withdraw')).toBeGreaterThan(studio.events.indexOf('defer'));
  });
});

/** With so many requests in line, whose calls begin to fail; resolves when painting has paused. */
async function failingStudio(requests: number, options: StudioOptions = {}): Promise<Studio> {
  const studio = await createStudio(options);
  for (let seed = 0; seed < requests; seed += 1) await studio.submit({ request: { seed } });
  await until(() => studio.painter.easel.length === (options.concurrency ?? 1));
  studio.painter.always = 'timed_out';
  for (const painting of studio.painter.easel.slice()) painting.end('timed_out');
  await until(() => studio.pauses.length === 1);
  return studio;
}

describe('while painting is paused', () => {
  it.each([
    ['unauthorized', /does not accept this bot’s account.*next try is/],
    ['out_of_credit', /used up its credit.*next try is/],
  ] as const)('(%s) new requests are refused, saying why and until when', async (reason, words) => {
    const studio = await createStudio();
    studio.painter.always = reason;
    await studio.submit();
    await studio.ended();
    const { answers } = await studio.submit();
    expect(answers).toEqual(REFUSED(words));
    expect(studio.pauses.map((pause) => pause?.reason)).toEqual([reason]);
    await studio.jobs.stop(0);
  });

  it('by an API that keeps failing, they are refused; what waits stays in line', async () => {
    const studio = await failingStudio(7);
    expect((await studio.submit()).answers).toEqual(REFUSED(/keeps failing/));
    expect(studio.painter.calls()).toBe(5);
    expect((await studio.states()).filter((state) => state === 'queued')).toHaveLength(2);
    await studio.jobs.stop(0);
  });

  it.each([
    ['30 seconds are sat out in line', 30_000, ['defer']],
    ['two minutes are refused', 120_000, REFUSED(/takes no requests at the moment/)],
  ])('by a 429, %s', async (_, ms, expected) => {
    const studio = await createStudio();
    await studio.submit();
    await until(() => studio.painter.easel.length === 1);
    studio.painter.easel[0]?.end('rate_limited', new Date(Date.now() + ms));
    await until(() => studio.pauses.length === 1);
    expect((await studio.submit()).answers).toEqual(expected);
    await studio.jobs.stop(0);
  });

  it('one call tries again, and its picture opens the line', async () => {
    const studio = await failingStudio(9, { concurrency: 2, probeAfterMs: 50 });
    studio.painter.always = undefined;
    await until(() => studio.painter.easel.length > 0);
    expect(studio.painter.easel).toHaveLength(1);
    studio.painter.easel[0]?.end();
    await until(() => studio.painter.easel.length === 2);
    expect(studio.pauses.at(-1)).toBeUndefined();
    await studio.jobs.stop(0);
  });
});

describe('limits', () => {
  it('of the line refuse what does not fit into it, and take what does', async () => {
    const studio = await createStudio({ limits: { ...NO_LIMITS, pictures: 3 } });
    await studio.submit({ count: 2 });
    expect((await studio.submit({ count: 2 })).answers).toEqual(REFUSED(/Too many pictures/));
    expect((await studio.submit()).answers).toEqual(['defer']);
    expect(await studio.rows()).toHaveLength(2);
    await studio.jobs.stop(0);
  });

  it.each([
    ['day', { day: PRICE, month: null }, /budget for today does not cover this.*goes on/],
    ['month', { day: null, month: PRICE }, /budget for this month does not cover this.*goes on/],
  ])('of a %s refuse what would pass them, before anything is spent', async (_, budget, words) => {
    const studio = await createStudio({ limits: { ...NO_LIMITS, budget } });
    expect((await studio.submit({ count: 2 })).answers).toEqual(REFUSED(words));
    expect(await studio.rows()).toEqual([]);
    expect((await studio.submit()).answers).toEqual(['defer']);
    expect((await studio.submit()).answers).toEqual(REFUSED(words));
    await studio.jobs.stop(0);
  });
});

it('a placeholder that its member has deleted cancels the job', async () => {
  const studio = await createStudio();
  await studio.submit();
  await until(() => studio.painter.easel.length === 1);
  studio.delivery.notice = 'placeholder deleted';
  await studio.submit({ request: { seed: 8 } });
  await until(async () => (await studio.states())[1] === 'cancelled');
  await studio.jobs.stop(0);
  expect(studio.events).not.toContain('paint 8');
});
