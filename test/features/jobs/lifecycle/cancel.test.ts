import { describe, expect, it } from 'vitest';
import { createStudio, until, type Studio } from '../../../driver/studio.ts';

const spendOf = async (studio: Studio) =>
  (await studio.database.selectFrom('spend').select('charge').orderBy('id').execute()).map(
    ({ charge }) => charge,
  );
const beginsCall = (studio: Studio) => until(() => studio.painter.easel.length === 1);

describe('a cancel', () => {
  it('ends the call under way, the waiting pictures and the placeholder', async () => {
    const studio = await createStudio();
    await studio.submit({ count: 3 });
    await beginsCall(studio);
    const [job] = await studio.rows();
    expect(await studio.jobs.cancel(job?.id ?? '')).toBe(true);
    await until(() => studio.painter.easel.length === 0);
    expect(studio.delivery.withdrawn).toEqual(new Set([job?.id]));
    expect(await studio.states()).toEqual(['cancelled']);
    await until(async () => !(await spendOf(studio)).includes('charged'));
    expect(studio.painter.calls()).toBe(1);
    expect(await studio.jobs.cancel(job?.id ?? '')).toBe(false);
  });

  it('gives the slot to the next', async () => {
    const studio = await createStudio();
    await studio.submit();
    await studio.submit({ request: { seed: 8 } });
    await beginsCall(studio);
    await studio.jobs.cancel((await studio.rows())[0]?.id ?? '');
    await until(() => studio.painter.easel[0]?.request.seed === 8);
    studio.painter.easel[0]?.end();
    await studio.ended();
    expect(studio.messages()).toEqual(['8']);
  });

  it.each([1, 2])(
    'that comes with the first of %i pictures leaves no file behind',
    async (count) => {
      const studio: Studio = await createStudio({
        adaptPorts: (ports) => ({
          ...ports,
          calls: {
            ...ports.calls,
            async recordPainted(...painted) {
              await studio.jobs.cancel(painted[1].jobId);
              return ports.calls.recordPainted(...painted);
            },
          },
        }),
      });
      await studio.submit({ count });
      await beginsCall(studio);
      studio.painter.easel[0]?.end();
      await studio.ended();
      await studio.jobs.stop(0);
      expect(await studio.states()).toEqual(['cancelled']);
      expect(studio.pictures.files.size).toBe(0);
      expect(studio.messages()).toEqual([]);
    },
  );

  it('that comes with the delivery leaves the picture as it is', async () => {
    const studio = await createStudio();
    studio.painter.always = 'painted';
    await studio.submit();
    await studio.ended();
    expect(await studio.jobs.cancel((await studio.rows())[0]?.id ?? '')).toBe(false);
    expect(studio.delivery.withdrawn.size).toBe(0);
  });

  it('removes what was painted already', async () => {
    const studio = await createStudio();
    await studio.submit({ count: 2 });
    await beginsCall(studio);
    studio.painter.easel[0]?.end();
    await until(() => studio.painter.easel[0]?.request.seed === 8);
    expect(studio.pictures.files.size).toBe(1);
    await studio.jobs.cancel((await studio.rows())[0]?.id ?? '');
    await until(() => studio.pictures.files.size === 0);
    await studio.jobs.stop(0);
    expect(studio.messages()).toEqual([]);
  });

  it('moves the member’s next job up to the place that has become free', async () => {
    const studio = await createStudio();
    const member = { origin: { userId: '200000000000000002' } };
    await studio.submit();
    await studio.submit({ ...member, count: 3, request: { seed: 10 } });
    await studio.submit({ ...member, request: { seed: 20 } });
    const another = { origin: { userId: '200000000000000003' } };
    await studio.submit({ ...another, count: 2, request: { seed: 30 } });
    await beginsCall(studio);
    await studio.jobs.cancel((await studio.rows())[1]?.id ?? '');
    studio.painter.always = 'painted';
    studio.painter.easel[0]?.end();
    await studio.ended();
    const painted = studio.events.filter((event) => event.startsWith('paint'));
    expect(painted).toEqual(['paint 7', 'paint 20', 'paint 30', 'paint 31']);
  });

  it('takes the placeholder away only when no notice is under way any more', async () => {
    const studio = await createStudio();
    const { promise, resolve } = Promise.withResolvers<void>();
    let begun = 0;
    studio.delivery.announce = async () => {
      begun += 1;
      await promise;
      studio.events.push('notice');
      return 'written';
    };
    await studio.submit();
    await studio.submit({ request: { seed: 8 } });
    await until(() => begun === 1);
    await studio.jobs.cancel((await studio.rows())[1]?.id ?? '');
    resolve();
    await studio.jobs.stop(0);
    expect(studio.events.slice(-2)).toEqual(['notice', 'withdraw']);
  });
});
