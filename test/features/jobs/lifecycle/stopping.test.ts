import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Acknowledgement } from '#core/reply.ts';
import { ACCEPTED } from '../../../driver/memory/delivery.ts';
import { createStudio, until, type Studio, startNext } from '../../../driver/studio.ts';

const A_MINUTE = 60_000;

/** A studio with one call under way and one picture waiting. */
async function busyStudio(): Promise<Studio> {
  const studio = await createStudio();
  await studio.submit();
  await studio.submit({ request: { seed: 8 } });
  await until(() => studio.painter.easel.length === 1);
  return studio;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a stop', () => {
  it.each([
    ['within its patience are waited for', A_MINUTE - 1, ['7'], 'delivered'],
    ['that outlast it are broken off', A_MINUTE, [], 'painting'],
  ] as const)('calls %s', async (_, ms, messages, state) => {
    const studio = await busyStudio();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stopped = studio.jobs.stop(A_MINUTE);
    await vi.advanceTimersByTimeAsync(ms);
    studio.painter.easel[0]?.end();
    await stopped;
    expect(studio.messages()).toEqual(messages);
    expect(await studio.states()).toEqual([state, 'queued']);
  });

  it('waits for the calls in flight and delivers what they bring', async () => {
    const studio = await busyStudio();
    const stopped = studio.jobs.stop(A_MINUTE);
    studio.painter.easel[0]?.end();
    await stopped;
    expect(studio.messages()).toEqual(['7']);
    expect(await studio.states()).toEqual(['delivered', 'queued']);
  });

  it('begins no further call; who waits is taken up by the next start, once', async () => {
    const studio = await busyStudio();
    const stopped = studio.jobs.stop(A_MINUTE);
    studio.painter.easel[0]?.end();
    await stopped;
    expect(studio.events).not.toContain('paint 8');
    const next = await startNext(studio);
    await next.ended();
    expect(next.messages()).toEqual(['7', '8']);
    expect(await next.states()).toEqual(['delivered', 'delivered']);
  });

  it('breaks off the calls that outlast its patience; the next start makes them again', async () => {
    const studio = await busyStudio();
    await studio.jobs.stop(0);
    expect(studio.messages()).toEqual([]);
    expect(await studio.states()).toEqual(['painting', 'queued']);
    const next = await startNext(studio);
    await next.ended();
    expect(next.messages()).toEqual(['7', '8']);
  });

  it('ends no wait before another try for good', async () => {
    const studio = await createStudio();
    await studio.submit();
    await until(() => studio.painter.easel.length === 1);
    studio.painter.easel[0]?.end('overloaded', new Date(Date.now() + A_MINUTE));
    await until(async () => {
      const [picture] = await studio.database.selectFrom('pictures').selectAll().execute();
      return picture?.state === 'queued';
    });
    await studio.jobs.stop(A_MINUTE);
    const next = await startNext(studio);
    await next.ended();
    expect(next.messages()).toEqual(['7']);
  });

  it('refuses new requests, saying so', async () => {
    const studio = await createStudio();
    await studio.jobs.stop(A_MINUTE);
    const { answers } = await studio.submit();
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*restarting.*Nothing was counted/)]);
    expect(await studio.rows()).toEqual([]);
  });

  it('waits for a request whose acknowledgement is under way, and keeps its job', async () => {
    const studio = await createStudio();
    const discord = Promise.withResolvers<Acknowledgement>();
    const submitted = studio.submit({}, () => discord.promise);
    await until(async () => (await studio.rows()).length === 1);
    const events: string[] = [];
    const stopped = studio.jobs.stop(0).then(() => events.push('stopped'));
    const acknowledged = submitted.then(() => events.push('acknowledged'));
    discord.resolve(ACCEPTED);
    await Promise.all([stopped, acknowledged]);
    expect(events).toEqual(['acknowledged', 'stopped']);
    const [row] = await studio.database.selectFrom('jobs').selectAll().execute();
    expect(row).toMatchObject({ finished_at: null, message_id: '600000000000000001' });
  });

  it('begins no call, also while an acknowledgement is under way', async () => {
    const studio = await createStudio();
    const discord = Promise.withResolvers<Acknowledgement>();
    const submitted = studio.submit({}, () => discord.promise);
    await until(async () => (await studio.rows()).length === 1);
    const stopped = studio.jobs.stop(0);
    discord.resolve(ACCEPTED);
    await Promise.all([stopped, submitted]);
    expect(studio.painter.calls()).toBe(0);
  });
});
