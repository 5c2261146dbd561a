import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobIntake } from '#features/jobs/ports/intake.ts';
import { PRICE } from '../../../driver/example-job.ts';
import { TOO_LATE, UNHEARD } from '../../../driver/memory/delivery.ts';
import { createDriver, type Driver, type DriverOptions, until } from '../../../driver/driver.ts';
import { NO_LIMITS } from '../../../driver/job-ports.ts';
import { NOTHING_USED_UP } from '../../../driver/reassurance.ts';

const REFUSED = (words: RegExp) => [
  expect.stringMatching(
    new RegExp(`^refuse: .*${words.source}.*${NOTHING_USED_UP}(?:\\n-# Reference [0-9A-Z]{7})?$`),
  ),
];
const spendRows = (driver: Driver) => driver.database.selectFrom('spend').selectAll().execute();

const broken = (accept: (intake: JobIntake) => JobIntake['accept']) =>
  createDriver({
    adaptPorts: (ports) => ({
      ...ports,
      intake: { ...ports.intake, accept: accept(ports.intake) },
    }),
  });

describe('a journal', () => {
  it('that fails leaves nothing, and the member is told', async () => {
    const driver = await broken(() => () => Promise.reject(new Error('disk full')));
    const { answers } = await driver.submit();
    expect(answers).toEqual(REFUSED(/couldn’t save your request/));
    expect(await driver.rows()).toEqual([]);
  });

  describe('that takes longer than Discord waits', () => {
    let driver: Driver;
    let isSlow: PromiseWithResolvers<void>;
    beforeEach(async () => {
      isSlow = Promise.withResolvers();
      driver = await broken((intake) => async (...job) => {
        await isSlow.promise;
        return intake.accept(...job);
      });
    });

    it('leaves no job behind when it comes round at last, and the member is told in time', async () => {
      const from = performance.now();
      const { answers } = await driver.submit();
      expect(answers).toEqual(REFUSED(/couldn’t save your request/));
      expect(performance.now() - from).toBeLessThan(2900);
      isSlow.resolve();
      await until(async () => (await driver.states()).includes('cancelled'));
      expect(driver.painter.calls()).toBe(0);
      expect(await spendRows(driver)).toEqual([]);
    });

    it('and then fails breaks nothing', async () => {
      const { answers } = await driver.submit();
      isSlow.reject(new Error('disk full'));
      expect(answers).toEqual(REFUSED(/couldn’t save your request/));
      expect(await driver.rows()).toEqual([]);
    });
  });
});

describe('an acknowledgement', () => {
  let driver: Driver;
  beforeEach(async () => {
    driver = await createDriver({ always: 'painted' });
  });

  it('that came too late cancels the job silently', async () => {
    const { answers } = await driver.submit({}, async () => TOO_LATE);
    expect(answers).toEqual([]);
    expect(await driver.states()).toEqual(['cancelled']);
    expect(await driver.ports.lifecycle.listWithPlaceholder()).toEqual([]);
    expect(await spendRows(driver)).toEqual([]);
    expect(driver.messages()).toEqual([]);
  });

  it('whose answer was lost counts when Discord has the reply, and its message is noted', async () => {
    driver.delivery.reply = { messageId: '600000000000000042' };
    await driver.submit({}, async () => UNHEARD);
    await driver.ended();
    expect(driver.messages()).toEqual(['7']);
    const [row] = await driver.database.selectFrom('jobs').selectAll().execute();
    expect(row?.message_id).toBe('600000000000000042');
  });

  it('whose answer was lost counts for nothing when Discord has no reply', async () => {
    driver.delivery.reply = 'gone';
    await driver.submit({}, async () => UNHEARD);
    expect(await driver.states()).toEqual(['cancelled']);
    expect(driver.messages()).toEqual([]);
    expect(await spendRows(driver)).toEqual([]);
  });

  it('that Discord has taken is owed, also where it named no message and shows none', async () => {
    driver.delivery.reply = 'gone';
    await driver.submit({}, async () => ({ ...UNHEARD, isCertain: true }));
    await driver.ended();
    expect(driver.messages()).toEqual(['7']);
    expect(await driver.states()).toEqual(['delivered']);
  });

  it('whose answer was lost counts also when Discord has the reply a moment later', async () => {
    const replies = ['gone', { messageId: '600000000000000042' }] as const;
    let asked = 0;
    driver.delivery.findReply = async () => replies[asked++] ?? 'gone';
    await driver.submit({}, async () => UNHEARD);
    await driver.ended();
    expect(driver.messages()).toEqual(['7']);
  });

  it('that nobody can tell of is taken for good', async () => {
    driver.delivery.reply = 'unknown';
    await driver.submit({}, async () => UNHEARD);
    await driver.ended();
    expect(driver.messages()).toEqual(['7']);
  });

  it('that Discord refuses leaves nothing to paint', async () => {
    const submitted = driver.submit({}, () => Promise.reject(new Error('Discord refuses this')));
    await expect(submitted).rejects.toThrow('refuses');
    expect(await driver.states()).toEqual(['cancelled']);
    expect(await driver.ports.lifecycle.listWithPlaceholder()).toEqual([]);
  });

  it('of a job that was cancelled meanwhile leaves no placeholder that nobody writes any more', async () => {
    driver.painter.always = undefined;
    const discord = Promise.withResolvers<void>();
    const submitted = driver.submit({}, async () => {
      await discord.promise;
      return { kind: 'accepted', messageId: '600000000000000001' };
    });
    await until(async () => (await driver.rows()).length === 1);
    const id = (await driver.rows())[0]?.id ?? '';
    expect(await driver.jobs.cancel(id)).toBe(true);
    discord.resolve();
    await submitted;
    await driver.jobs.stop(0);
    expect(driver.delivery.withdrawn).toEqual(new Set([id]));
    expect(driver.events.lastIndexOf('withdraw')).toBeGreaterThan(driver.events.indexOf('defer'));
  });
});

/** With so many requests in line, whose calls begin to fail; resolves when painting has paused. */
async function failingDriver(requests: number, options: DriverOptions = {}): Promise<Driver> {
  const driver = await createDriver(options);
  for (let seed = 0; seed < requests; seed += 1)
    await driver.submit({ request: { seed }, origin: { userId: `member ${seed % 3}` } });
  await until(() => driver.painter.easel.length === (options.concurrency ?? 1));
  driver.painter.always = 'timed_out';
  for (const painting of driver.painter.easel.slice()) painting.end('timed_out');
  await until(() => driver.pauses.length === 1);
  return driver;
}

describe('while painting is paused', () => {
  it.each([
    [
      'unauthorized',
      false,
      /isn’t accepting this bot’s account right now\. Only .* let them know\. Next attempt/,
    ],
    ['unauthorized', true, /isn’t accepting this bot’s account.* has been told.*Next attempt/],
    ['out_of_credit', false, /run out of credit.* let them know\. Next attempt/],
    ['out_of_credit', true, /run out of credit.* has been told.*Next attempt/],
  ] as const)(
    '(%s, owner told: %s) new requests are refused, saying why and until when',
    async (reason, isTold, words) => {
      const driver = await createDriver({ isOperatorTold: () => isTold });
      driver.painter.always = reason;
      await driver.submit();
      await driver.ended();
      const { answers } = await driver.submit();
      expect(answers).toEqual(REFUSED(words));
      expect(driver.pauses.map((pause) => pause?.reason)).toEqual([reason]);
      await driver.jobs.stop(0);
    },
  );

  it('by an API that keeps failing, they are refused; what waits stays in line', async () => {
    const driver = await failingDriver(7);
    expect((await driver.submit()).answers).toEqual(REFUSED(/is having trouble/));
    expect(driver.painter.calls()).toBe(5);
    expect((await driver.states()).filter((state) => state === 'queued')).toHaveLength(2);
    await driver.jobs.stop(0);
  });

  it.each([
    ['30 seconds are sat out in line', 30_000, ['defer']],
    ['two minutes are refused', 120_000, REFUSED(/The painting service is busy/)],
  ])('by a 429, %s', async (_, ms, expected) => {
    const driver = await createDriver();
    await driver.submit();
    await until(() => driver.painter.easel.length === 1);
    driver.painter.easel[0]?.end('rate_limited', new Date(Date.now() + ms));
    await until(() => driver.pauses.length === 1);
    expect((await driver.submit()).answers).toEqual(expected);
    await driver.jobs.stop(0);
  });

  it('one call tries again, and its picture opens the line', async () => {
    const driver = await failingDriver(9, { concurrency: 2, probeAfterMs: 50 });
    driver.painter.always = undefined;
    await until(() => driver.painter.easel.length > 0);
    expect(driver.painter.easel).toHaveLength(1);
    driver.painter.easel[0]?.end();
    await until(() => driver.painter.easel.length === 2);
    expect(driver.pauses.at(-1)).toBeUndefined();
    await driver.jobs.stop(0);
  });
});

describe('limits', () => {
  it('of the line refuse what does not fit into it, and take what does', async () => {
    const driver = await createDriver({ limits: { ...NO_LIMITS, pictures: 3 } });
    await driver.submit({ count: 2 });
    expect((await driver.submit({ count: 2 })).answers).toEqual(
      REFUSED(/Too many pictures are in line/),
    );
    expect((await driver.submit()).answers).toEqual(['defer']);
    expect(await driver.rows()).toHaveLength(2);
    await driver.jobs.stop(0);
  });

  it.each([
    [
      'day',
      { day: PRICE, month: null },
      /^refuse: Today’s budget covers only 1 more picture, and you asked for 2\. /,
      /enough left of this bot’s budget for today.*resumes/,
    ],
    [
      'month',
      { day: null, month: PRICE },
      /^refuse: This month’s budget covers only 1 more picture, and you asked for 2\. /,
      /enough left of this bot’s budget for this month.*resumes/,
    ],
  ])(
    'of a %s refuse what would pass them, before anything is spent',
    async (_, budget, fewer, words) => {
      const driver = await createDriver({ limits: { ...NO_LIMITS, budget } });
      expect((await driver.submit({ count: 2 })).answers.join()).toMatch(fewer);
      expect(await driver.rows()).toEqual([]);
      expect((await driver.submit()).answers).toEqual(['defer']);
      expect((await driver.submit()).answers).toEqual(REFUSED(words));
      await driver.jobs.stop(0);
    },
  );
});

it('a placeholder that somebody has deleted ends its notices, and nothing else: the picture is owed', async () => {
  const driver = await createDriver();
  await driver.submit();
  await until(() => driver.painter.easel.length === 1);
  const announced = vi.spyOn(driver.delivery, 'announce');
  driver.delivery.notice = 'placeholder deleted';
  await driver.submit({ request: { seed: 8 } });
  await until(() => announced.mock.calls.length > 0);
  driver.painter.easel[0]?.end();
  await until(() => driver.painter.easel[0]?.request.seed === 8);
  driver.painter.easel[0]?.end();
  await driver.ended();
  expect(driver.messages()).toEqual(['7', '8']);
  expect(await driver.states()).toEqual(['delivered', 'delivered']);
  const told = announced.mock.calls.map(([{ job }]) => job.id);
  expect(told.length).toBe(new Set(told).size);
  await driver.jobs.stop(0);
});
