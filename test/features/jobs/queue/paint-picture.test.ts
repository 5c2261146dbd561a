import { describe, expect, it } from 'vitest';
import { createStudio, until, type Studio } from '../../../driver/studio.ts';
import { NO_LIMITS } from '../../../driver/job-ports.ts';
import { PRICE } from '../../../driver/example-job.ts';

const spendOf = async (studio: Studio) =>
  (await studio.database.selectFrom('spend').select('charge').orderBy('id').execute()).map(
    ({ charge }) => charge,
  );
const picturesOf = (studio: Studio) =>
  studio.database
    .selectFrom('pictures')
    .select(['state', 'calls', 'failure'])
    .orderBy('arrival')
    .execute();
const beginsCall = (studio: Studio) => until(() => studio.painter.easel.length === 1);
const soon = () => new Date(Date.now() + 50);

describe('a picture whose call failed', () => {
  it.each(['overloaded', 'server_error', 'unreachable'] as const)(
    'as %s is called for again, and each call is on the books',
    async (reason) => {
      const studio = await createStudio();
      await studio.submit();
      await beginsCall(studio);
      studio.painter.easel[0]?.end(reason, new Date());
      await beginsCall(studio);
      studio.painter.easel[0]?.end();
      await studio.ended();
      expect(studio.messages()).toEqual(['7']);
      expect(await picturesOf(studio)).toEqual([{ state: 'delivered', calls: 2, failure: null }]);
      expect(await spendOf(studio)).toEqual([
        reason === 'unreachable' ? 'unknown' : 'free',
        'charged',
      ]);
    },
  );

  it('gives its slot to the next while it waits for another try', async () => {
    const studio = await createStudio();
    await studio.submit();
    await studio.submit({ request: { seed: 8 } });
    await beginsCall(studio);
    studio.painter.easel[0]?.end('overloaded', new Date(Date.now() + 60_000));
    await until(() => studio.painter.easel[0]?.request.seed === 8);
    studio.painter.easel[0]?.end();
    await until(() => studio.messages().length === 1);
    expect(studio.messages()).toEqual(['8']);
    expect(await studio.states()).toEqual(['painting', 'delivered']);
    await studio.jobs.stop(0);
  });

  it('comes back before pictures with later places', async () => {
    const studio = await createStudio();
    await studio.submit({ count: 3 });
    await beginsCall(studio);
    studio.painter.easel[0]?.end('overloaded', new Date());
    await until(() => studio.painter.easel[0]?.request.seed === 8);
    // Both the picture that failed and the last one wait now.
    await until(() => studio.jobs.describeQueue().waiting === 2);
    studio.painter.easel[0]?.end();
    await beginsCall(studio);
    expect(studio.painter.easel[0]?.request.seed).toBe(7);
    await studio.jobs.stop(0);
  });

  it('four times is given up, and the others are delivered', async () => {
    const studio = await createStudio();
    await studio.submit({ count: 2 });
    for (let left = 5; left > 0; left -= 1) {
      await beginsCall(studio);
      const [painting] = studio.painter.easel;
      painting?.end(painting.request.seed === 7 ? 'server_error' : undefined, new Date());
    }
    await studio.ended();
    expect(studio.messages()).toEqual(['8 without 7']);
    expect(await picturesOf(studio)).toMatchObject([
      { state: 'failed', calls: 4, failure: 'server_error' },
      { state: 'delivered', calls: 1 },
    ]);
  });

  it('by a timeout is not called for again', async () => {
    const studio = await createStudio();
    studio.painter.always = 'timed_out';
    await studio.submit();
    await studio.ended();
    expect(studio.painter.calls()).toBe(1);
    expect(await spendOf(studio)).toEqual(['unknown']);
    expect(studio.messages()).toEqual([expect.stringMatching(/too long to answer/)]);
  });

  it('by a 429 waits with the whole line, and is painted after it', async () => {
    const studio = await createStudio({ concurrency: 2 });
    await studio.submit();
    await beginsCall(studio);
    studio.painter.easel[0]?.end('rate_limited', soon());
    await until(() => studio.pauses.length === 1);
    await studio.submit({ request: { seed: 8 } });
    expect(studio.painter.easel).toHaveLength(0);
    await beginsCall(studio);
    expect(studio.painter.easel[0]?.request.seed).toBe(7);
    studio.painter.always = 'painted';
    studio.painter.easel[0]?.end();
    await studio.ended();
    expect(studio.messages()).toEqual(['7', '8']);
  });
});

describe('a job past its deadline', () => {
  it('is given up while it waits, and begins no call', async () => {
    const studio = await createStudio({ deadlineMs: 100 });
    await studio.submit({ origin: { receivedAt: Date.now() + 60_000 } });
    await beginsCall(studio);
    await studio.submit({ request: { seed: 8 } });
    await until(() => studio.messages().length === 1);
    expect(studio.messages()).toEqual([expect.stringMatching(/waited too long/)]);
    expect(await studio.states()).toEqual(['painting', 'expired']);
    expect(studio.painter.calls()).toBe(1);
    await studio.jobs.stop(0);
  });

  it('still gets the picture whose call was under way, without those that waited', async () => {
    const studio = await createStudio({ deadlineMs: 100 });
    await studio.submit({ count: 2 });
    await beginsCall(studio);
    await until(async () => (await picturesOf(studio))[1]?.failure === 'expired');
    studio.painter.easel[0]?.end();
    await studio.ended();
    expect(studio.messages()).toEqual(['7 without 8']);
    expect(await studio.states()).toEqual(['delivered']);
  });

  it('is given up while it waits for another try', async () => {
    const studio = await createStudio({ deadlineMs: 200 });
    await studio.submit();
    await beginsCall(studio);
    studio.painter.easel[0]?.end('overloaded', soon());
    await until(() => studio.painter.calls() === 2);
    studio.painter.easel[0]?.end('overloaded', new Date(Date.now() + 60_000));
    await studio.ended();
    expect(studio.painter.calls()).toBe(2);
    expect(await studio.states()).not.toContain('delivered');
  });
});

describe('a budget', () => {
  it('that is used up before the turn comes refuses what waits, and says when it goes on', async () => {
    // Two pictures are accepted while their calls fit; a call that is made again does not.
    const budget = { day: 2 * PRICE, month: null };
    const studio = await createStudio({ limits: { ...NO_LIMITS, budget } });
    await studio.submit();
    await studio.submit({ request: { seed: 8 } });
    await beginsCall(studio);
    studio.painter.easel[0]?.end('unreachable', new Date());
    for (let left = 1; left > 0; left -= 1) await beginsCall(studio);
    studio.painter.easel[0]?.end();
    await studio.ended();
    expect(studio.painter.calls()).toBe(2);
    expect(studio.messages().toSorted()).toEqual([
      expect.stringMatching(/^[78]$/),
      expect.stringMatching(/budget was used up.*goes on \d{4}-/),
    ]);
    expect((await studio.states()).toSorted()).toEqual(['delivered', 'refused']);
  });

  it('reports each threshold once', async () => {
    const budget = { day: 5 * PRICE, month: null };
    const studio = await createStudio({ limits: { ...NO_LIMITS, budget } });
    studio.painter.always = 'painted';
    for (let job = 0; job < 5; job += 1) await studio.submit();
    await studio.ended();
    await until(() => studio.alerts.length === 2);
    expect(studio.alerts.map(({ percentage }) => percentage)).toEqual([80, 100]);
    const { answers } = await studio.submit();
    expect(answers).toEqual([expect.stringMatching(/budget for today does not cover this/)]);
  });
});

it('a disk that takes no picture delivers it from memory', async () => {
  const studio = await createStudio();
  studio.pictures.isFull = true;
  studio.painter.always = 'painted';
  await studio.submit();
  await studio.ended();
  expect(studio.messages()).toEqual(['7']);
  expect(await studio.states()).toEqual(['delivered']);
});
