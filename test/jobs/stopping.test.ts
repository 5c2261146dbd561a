import { describe, expect, it } from 'vitest';
import type { Acknowledgement } from '../../src/jobs/ports.ts';
import { createExampleJob } from './example-job.ts';
import { createStudio, until } from './studio.ts';

const A_MINUTE = 60_000;

describe('a stop', () => {
  it('waits for the calls in flight and delivers what they bring', async () => {
    const studio = createStudio();
    await studio.submit();
    await until(() => studio.painter.easel.length === 1);
    const stopped = studio.jobs.stop(A_MINUTE);
    studio.painter.easel[0]?.end();
    await stopped;
    expect(studio.messages()).toEqual(['7']);
    expect(studio.states()).toEqual(['delivered']);
  });

  it('begins no further call; who waits is told', async () => {
    const studio = createStudio();
    await studio.submit();
    await studio.submit({ request: { seed: 8 } });
    await until(() => studio.painter.easel.length === 1);
    const stopped = studio.jobs.stop(A_MINUTE);
    studio.painter.easel[0]?.end();
    await stopped;
    expect(studio.events).not.toContain('paint 8');
    expect(studio.messages()).toEqual(['7', expect.stringMatching(/restarted.*did not count/)]);
    expect(studio.states()).toEqual(['delivered', 'failed']);
  });

  it('breaks off the calls that outlast its patience', async () => {
    const studio = createStudio();
    await studio.submit();
    await until(() => studio.painter.easel.length === 1);
    await studio.jobs.stop(0);
    expect(studio.messages()).toEqual([expect.stringMatching(/restarted/)]);
    expect(studio.states()).toEqual(['failed']);
  });

  it('refuses new requests, saying so', async () => {
    const studio = createStudio();
    await studio.jobs.stop(A_MINUTE);
    const { answers } = await studio.submit();
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*restarting.*Nothing was counted/)]);
    expect(studio.journal.jobs.size).toBe(0);
  });

  it('waits for a request whose acknowledgement is under way', async () => {
    const studio = createStudio();
    studio.painter.always = 'painted';
    const discord = Promise.withResolvers<Acknowledgement>();
    const submitted = studio.submit({}, () => discord.promise);
    await until(() => studio.journal.jobs.size === 1);
    const statesAtStop = studio.jobs.stop(A_MINUTE).then(() => studio.states());
    discord.resolve('accepted');
    await submitted;
    expect(await statesAtStop).not.toContain('queued');
  });
});

describe('after a kill', () => {
  const LEFT = [
    createExampleJob({ id: 'left-one' }),
    createExampleJob({ id: 'left-two', origin: { interactionId: '1100000000000000002' } }),
  ];

  it('members of jobs that were left behind are told, once, and nothing is painted', async () => {
    const studio = createStudio({ leftBehind: LEFT });
    await studio.jobs.closeInterrupted();
    const sentence = expect.stringMatching(/restarted before.*did not count/);
    expect(studio.messages()).toEqual([sentence, sentence]);
    expect(studio.states()).toEqual(['failed', 'failed']);
    await studio.jobs.closeInterrupted();
    expect(studio.events.filter((event) => event.startsWith('paint'))).toEqual([]);
    expect(studio.messages()).toHaveLength(2);
  });

  it('a member who can’t be told any more keeps no job open', async () => {
    const studio = createStudio({ leftBehind: LEFT });
    studio.delivery.broken.add('decline');
    await studio.jobs.closeInterrupted();
    expect(studio.states()).toEqual(['failed', 'failed']);
  });
});
