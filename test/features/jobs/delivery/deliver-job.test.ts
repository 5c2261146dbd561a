import { expect, it } from 'vitest';
import { openJobPorts } from '../../../driver/job-ports.ts';
import { DELIVERED } from '../../../driver/memory/delivery.ts';
import { createStudio, until, startNext } from '../../../driver/studio.ts';

async function deliveredBatch() {
  const studio = await createStudio({ concurrency: 4 });
  await studio.submit({ count: 4 });
  await until(() => studio.painter.easel.length === 4);
  const id = (await studio.rows())[0]?.id ?? '';
  return { studio, id };
}

it('three of four are delivered, and the missing seed can be had again', async () => {
  const { studio, id } = await deliveredBatch();
  studio.painter.easel[1]?.end('rejected');
  for (const painting of studio.painter.easel.slice()) painting.end();
  await studio.ended();
  expect(studio.messages()).toEqual(['7,9,10 without 8']);
  expect(await studio.ports.lookup.find(id)).toMatchObject({
    state: 'delivered',
    pictures: [{}, { seed: 8, state: 'failed' }, {}, {}],
  });
});

it('a file that is lost from the disk is a missing picture, which can be had again', async () => {
  const { studio, id } = await deliveredBatch();
  for (const painting of studio.painter.easel.slice(0, 3)) painting.end();
  await until(() => studio.pictures.files.size === 3);
  studio.pictures.files.delete(`${id}.1.png`);
  studio.painter.easel[0]?.end();
  await studio.ended();
  expect(studio.messages()).toEqual(['7,9,10 without 8']);
  expect((await studio.ports.lookup.find(id))?.pictures[1]).toMatchObject({
    seed: 8,
    state: 'failed',
  });
});

it('a job that has lost all its files has failed, and the member is told', async () => {
  const { studio, id } = await deliveredBatch();
  for (const painting of studio.painter.easel.slice(0, 3)) painting.end();
  const noted = studio.database
    .selectFrom('pictures')
    .select('position')
    .where('state', '=', 'painted');
  await until(async () => (await noted.execute()).length === 3);
  studio.kill();
  studio.pictures.files.clear();
  await studio.database
    .updateTable('pictures')
    .set({ state: 'failed', failure: 'rejected' })
    .where('position', '=', 3)
    .execute();
  const next = await startNext(studio);
  await next.ended();
  expect(next.messages()).toHaveLength(1);
  expect(next.painter.calls()).toBe(0);
  expect(await openJobPorts(next.database).lookup.find(id)).toMatchObject({ state: 'failed' });
});

it('files go once they are delivered, and stay while they are not', async () => {
  const studio = await createStudio();
  studio.painter.always = 'painted';
  studio.delivery.outcome = 'undeliverable';
  await studio.submit({ count: 2 });
  await studio.ended();
  expect(studio.pictures.files.size).toBe(2);
  studio.delivery.outcome = DELIVERED;
  await studio.submit({ count: 2, request: { seed: 20 } });
  await studio.ended();
  expect(studio.pictures.files.size).toBe(2);
});

it('the member of an undeliverable picture is told where it is kept', async () => {
  const studio = await createStudio();
  studio.painter.always = 'painted';
  studio.delivery.outcome = 'undeliverable';
  await studio.submit();
  await studio.ended();
  expect(studio.messages()).toEqual([expect.stringMatching(/is painted.*kept for a day/)]);
});

it('undeliverable pictures are offered at the member’s next delivered one, to nobody else', async () => {
  const studio = await createStudio();
  studio.painter.always = 'painted';
  studio.delivery.outcome = 'undeliverable';
  await studio.submit();
  await studio.ended();
  studio.delivery.outcome = DELIVERED;
  await studio.submit({ origin: { userId: '200000000000000002' } });
  await studio.ended();
  expect(studio.events.filter((event) => event.startsWith('offer'))).toEqual([]);
  await studio.submit();
  await until(() => studio.events.includes('offer 1'));
  const last = studio.events.findLastIndex((event) => event.startsWith('deliver'));
  expect(studio.events.indexOf('offer 1')).toBeGreaterThan(last);
});

it('a placeholder that was deleted before the delivery cancels the job', async () => {
  const studio = await createStudio();
  studio.painter.always = 'painted';
  studio.delivery.outcome = 'placeholder deleted';
  await studio.submit();
  await studio.ended();
  expect(await studio.states()).toEqual(['cancelled']);
  expect(studio.pictures.files.size).toBe(0);
});

it('a cancel that comes just before the delivery leaves no message and no file', async () => {
  const studio = await createStudio({
    adaptPorts: (ports) => ({
      ...ports,
      endings: {
        ...ports.endings,
        async beginDelivery(jobId) {
          await ports.lifecycle.cancel(jobId, Date.now());
          return ports.endings.beginDelivery(jobId);
        },
      },
    }),
  });
  studio.painter.always = 'painted';
  await studio.submit({ count: 2 });
  await studio.ended();
  await until(() => studio.pictures.files.size === 0);
  expect(studio.messages()).toEqual([]);
  expect(await studio.states()).toEqual(['cancelled']);
});

it.each([
  ['over_budget', 'refused'],
  ['expired', 'expired'],
  ['rejected', 'failed'],
] as const)(
  'a job of which nothing came (%s) is told so once, and is %s',
  async (reason, state) => {
    const studio = await createStudio();
    await studio.submit();
    await until(() => studio.painter.easel.length === 1);
    studio.kill();
    await studio.database
      .updateTable('pictures')
      .set({ state: 'failed', failure: reason })
      .execute();
    const next = await startNext(studio);
    await next.ended();
    expect(next.messages()).toHaveLength(1);
    expect(await next.states()).toEqual([state]);
  },
);
