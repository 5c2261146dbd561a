import { expect, it } from 'vitest';
import { createStudio, startNext, until, type Studio } from '../../../driver/studio.ts';

const OTHER_SERVER = '300000000000000099';

async function createGallery(): Promise<Studio> {
  const studio = await createStudio({ concurrency: 4 });
  studio.painter.always = 'painted';
  return studio;
}

async function idOf(studio: Studio, index: number): Promise<string> {
  return (await studio.rows())[index]?.id ?? '';
}

it('the first picture in a server says what Easel is, and no later one', async () => {
  const studio = await createGallery();
  await studio.submit();
  await studio.ended();
  await studio.submit();
  await studio.submit();
  await studio.ended();
  expect(studio.delivery.introductions).toEqual([await idOf(studio, 0)]);
});

it('each server has its own first picture, direct messages have none', async () => {
  const studio = await createGallery();
  await studio.submit({ origin: { serverId: null } });
  await studio.submit();
  await studio.submit({ origin: { serverId: OTHER_SERVER } });
  await studio.ended();
  const ids = [await idOf(studio, 1), await idOf(studio, 2)];
  expect(studio.delivery.introductions.toSorted()).toEqual(ids.toSorted());
});

it('a picture that its member alone sees leaves it to the next one', async () => {
  const studio = await createGallery();
  await studio.submit({ order: { isPrivate: true } });
  await studio.ended();
  expect(studio.delivery.introductions).toEqual([]);
  await studio.submit();
  await studio.ended();
  expect(studio.delivery.introductions).toEqual([await idOf(studio, 1)]);
});

it('of several that end at the same moment one is the first', async () => {
  const studio = await createGallery();
  await Promise.all([studio.submit(), studio.submit(), studio.submit(), studio.submit()]);
  await studio.ended();
  expect(studio.delivery.introductions).toHaveLength(1);
});

it('a picture that could not be delivered was not the first', async () => {
  const studio = await createGallery();
  const { outcome } = studio.delivery;
  studio.delivery.outcome = 'undeliverable';
  await studio.submit();
  await studio.ended();
  studio.delivery.outcome = outcome;
  await studio.submit();
  await studio.ended();
  expect(studio.delivery.introductions).toEqual([await idOf(studio, 1)]);
});

it('a first picture that a kill has interrupted is still the first when it is delivered again', async () => {
  const studio = await createStudio({
    adaptPorts: (ports) => ({
      ...ports,
      endings: {
        ...ports.endings,
        async introduce(job) {
          await ports.endings.introduce(job);
          studio.kill();
          return true;
        },
      },
    }),
  });
  studio.painter.always = 'painted';
  await studio.submit();
  await until(async () => (await studio.states())[0] === 'delivering');
  const next = await startNext(studio);
  await next.ended();
  await next.submit();
  await next.ended();
  expect(next.delivery.introductions).toEqual([await idOf(next, 0)]);
});
