import { describe, expect, it } from 'vitest';
import type { Acknowledgement } from '#core/reply.ts';
import { createStudio, until, type Studio, startNext } from '../../../driver/studio.ts';

const calling = (studio: Studio, count = 1) => until(() => studio.painter.easel.length === count);

async function restart(studio: Studio): Promise<Studio> {
  studio.kill();
  return startNext(studio);
}

describe('after a kill', () => {
  it('what waited is painted, in its old order, and each is delivered once', async () => {
    const studio = await createStudio();
    for (const [seed, user] of ['1', '1', '1', '2', '3'].entries()) {
      await studio.submit({ request: { seed }, origin: { userId: `20000000000000000${user}` } });
    }
    await calling(studio);
    studio.painter.easel[0]?.end();
    await until(() => studio.messages().length === 1);
    const next = await restart(studio);
    await next.ended();
    expect(next.messages().toSorted()).toEqual(['0', '1', '2', '3', '4']);
    const painted = studio.events.filter((event) => event.startsWith('paint'));
    // One call may have been under way when the process died.
    expect(painted.filter((event, at) => painted.indexOf(event) === at)).toEqual([
      'paint 0',
      'paint 3',
      'paint 4',
      'paint 1',
      'paint 2',
    ]);
  });

  it('a call that was cut off is made again, and both are on the books', async () => {
    const studio = await createStudio();
    await studio.submit();
    await calling(studio);
    const next = await restart(studio);
    await next.ended();
    expect(next.messages()).toEqual(['7']);
    const charges = await next.database.selectFrom('spend').select('charge').execute();
    expect(charges).toEqual([{ charge: 'unknown' }, { charge: 'charged' }]);
  });

  it('pictures that were painted are delivered and not painted again', async () => {
    const studio = await createStudio({
      adaptPorts: (ports) => ({
        ...ports,
        endings: { ...ports.endings, beginDelivery: () => new Promise(() => undefined) },
      }),
    });
    await studio.submit({ count: 2 });
    await calling(studio);
    studio.painter.easel[0]?.end();
    await until(() => studio.painter.easel[0]?.request.seed === 8);
    studio.painter.easel[0]?.end();
    // The second picture's file is there; whether that is noted already makes no difference.
    await until(() => studio.pictures.files.size === 2);
    studio.kill();
    const next = await restart(studio);
    await next.ended();
    expect(next.messages()).toEqual(['7,8']);
    expect(next.painter.calls()).toBe(0);
  });

  it('a picture whose file is there is not painted again, though nobody noted it', async () => {
    const studio = await createStudio({
      adaptPorts: (ports) => ({
        ...ports,
        calls: { ...ports.calls, recordPainted: () => new Promise(() => undefined) },
      }),
    });
    studio.painter.always = 'painted';
    await studio.submit();
    await until(() => studio.pictures.files.size === 1);
    const next = await restart(studio);
    await next.ended();
    expect(next.messages()).toEqual(['7']);
    expect(next.painter.calls()).toBe(0);
  });

  it('the placeholder of a cancelled job goes, once', async () => {
    const studio = await createStudio();
    await studio.submit();
    const [job] = await studio.rows();
    const { withdraw } = studio.delivery;
    studio.delivery.withdraw = () => new Promise(() => undefined);
    expect(await studio.jobs.cancel(job?.id ?? '')).toBe(true);
    studio.kill();
    studio.delivery.withdraw = withdraw;
    for (let start = 0; start < 2; start += 1) {
      const next = await restart(studio);
      await next.jobs.stop(0);
    }
    expect(studio.events.filter((event) => event === 'withdraw')).toHaveLength(1);
    expect(studio.delivery.withdrawn).toEqual(new Set([job?.id]));
  });

  it('a picture that never reached the disk is missing, and can be had again', async () => {
    const studio = await createStudio();
    await studio.submit({ count: 2 });
    await calling(studio);
    studio.pictures.isFull = true;
    studio.painter.easel[0]?.end();
    await until(() => studio.painter.easel[0]?.request.seed === 8);
    await until(async () => {
      const [first] = await studio.database.selectFrom('pictures').select('state').execute();
      return first?.state === 'painted';
    });
    studio.pictures.isFull = false;
    const next = await restart(studio);
    await next.ended();
    expect(next.messages()).toEqual(['8 without 7']);
    const [row] = await next.rows();
    const record = await next.ports.lookup.find(row?.id ?? '');
    expect(record?.pictures[0]).toMatchObject({ seed: 7, state: 'failed' });
  });

  it('a job past its deadline is given up without a call', async () => {
    const studio = await createStudio({ deadlineMs: 300 });
    await studio.submit();
    await studio.submit({ request: { seed: 8 } });
    await calling(studio);
    studio.kill();
    await studio.database
      .updateTable('jobs')
      .set({ deadline: Date.now() - 1 })
      .execute();
    const next = await restart(studio);
    await next.ended();
    expect(next.painter.calls()).toBe(0);
    expect(await next.states()).toEqual(['expired', 'expired']);
  });
});

describe('a kill while the acknowledgement was under way', () => {
  const never = new Promise<Acknowledgement>(() => undefined);
  async function killedInSubmit(): Promise<Studio> {
    const studio = await createStudio();
    void studio.submit({}, () => never);
    await until(async () => (await studio.rows()).length === 1);
    return studio;
  }

  it.each([
    ['has the reply: it goes on', { messageId: '600000000000000042' }, ['7'], 'delivered'],
    ['has none: it is dropped', 'gone', [], 'cancelled'],
    ['can’t say: it goes on', 'unknown', ['7'], 'delivered'],
  ] as const)('when Discord %s', async (_, reply, messages, state) => {
    const studio = await killedInSubmit();
    studio.delivery.reply = reply;
    const next = await restart(studio);
    await next.ended();
    expect(next.messages()).toEqual(messages);
    expect(await next.states()).toEqual([state]);
  });
});

describe('files', () => {
  it('that no job owns any more go at the start; those of open and undeliverable jobs stay', async () => {
    const studio = await createStudio();
    studio.painter.always = 'painted';
    studio.delivery.outcome = 'undeliverable';
    await studio.submit();
    await studio.ended();
    const kept = [...studio.pictures.files.keys()];
    studio.pictures.files.set('left-behind.0.png', Buffer.from('x'));
    await restart(studio);
    expect([...studio.pictures.files.keys()]).toEqual(kept);
  });

  it('of undeliverable jobs are kept for a day', async () => {
    const studio = await createStudio();
    studio.painter.always = 'painted';
    studio.delivery.outcome = 'undeliverable';
    await studio.submit();
    await studio.ended();
    const endedAt = (hours: number) =>
      studio.database
        .updateTable('jobs')
        .set({ finished_at: Date.now() - hours * 60 * 60 * 1000 })
        .execute();
    await endedAt(23.9);
    await restart(studio);
    expect(studio.pictures.files.size).toBe(1);
    await endedAt(24.1);
    await restart(studio);
    expect(studio.pictures.files.size).toBe(0);
    expect(await studio.states()).toEqual(['failed']);
  });
});
