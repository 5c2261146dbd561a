import { beforeEach, describe, expect, it } from 'vitest';
import { POSTED } from '../../driver/memory/delivery.ts';
import { until } from '../../driver/driver.ts';
import { ADA, CHANNEL, SERVER } from '../../driver/people.ts';
import { createPictureDriver, type PictureDriver } from '../../driver/pictures.ts';

const DREAMSHAPER = 'lykon/dreamshaper-8-lcm';
const LINK = `(https://discord.com/channels/${SERVER}/${CHANNEL}/${POSTED.messageId})`;

let driver: PictureDriver;
beforeEach(async () => {
  driver = await createPictureDriver();
});

const reproduce = async (id: string, index = 0) => {
  const { answers } = await driver.press('reproduce', `${id}~${index}`);
  expect(answers).toEqual(['defer']);
  const [link, verdict] = await driver.notes();
  expect(link).toBe(`-# Reproduction of [this picture]${LINK} · for ${ADA}`);
  return verdict;
};

/** The service paints otherwise than when the original was painted. */
async function forgetHashes(): Promise<void> {
  await driver.database.updateTable('pictures').set({ bytes_hash: 'other' }).execute();
}

describe('Reproduce', () => {
  it('repeats the exact request of one picture', async () => {
    const id = await driver.paint({
      count: 2,
      request: { steps: 7 },
      order: { spoiler: true },
    });
    await reproduce(id, 1);
    const job = await driver.newest();
    expect(job.reason).toEqual({ purpose: 'reproduce', source: { jobId: id, index: 1 } });
    expect(job.order).toMatchObject({ request: { steps: 7, seed: 8 }, seeds: [8], spoiler: true });
  });

  it('says that the bytes are the same', async () => {
    expect(await reproduce(await driver.paint())).toMatch(
      /Identical to the original, byte for byte/,
    );
  });

  it.each([
    [
      'has the same pixels',
      Buffer.from('picture of a red fox'),
      /Identical picture; only the file differs/,
    ],
    ['has others', Buffer.from('another picture'), /Not identical/],
    ['was compressed', Buffer.from('compressed'), /couldn’t compare them/],
    ['is gone', 'gone' as const, /couldn’t compare them/],
    ['can’t be read', 'unreachable' as const, /couldn’t compare them/],
  ])('says so when the original %s', async (_, shown, sentence) => {
    const id = await driver.paint();
    await forgetHashes();
    driver.posted.shown = shown;
    expect(await reproduce(id)).toMatch(sentence);
  });

  it('of an original that nobody hashed goes by the pixels', async () => {
    const id = await driver.paint();
    await driver.database.updateTable('pictures').set({ bytes_hash: null }).execute();
    driver.posted.shown = Buffer.from('picture of a red fox');
    expect(await reproduce(id)).toMatch(/Identical picture; only the file/);
  });

  it('of an original that was erased meanwhile says that it can’t be compared', async () => {
    const id = await driver.paint();
    driver.painter.always = undefined;
    await driver.press('reproduce', `${id}~0`);
    await until(() => driver.painter.easel.length === 1);
    await driver.database.deleteFrom('jobs').where('id', '=', id).execute();
    driver.painter.easel[0]?.end();
    expect(await driver.notes()).toEqual([
      `-# For ${ADA}`,
      expect.stringMatching(/couldn’t compare them/),
    ]);
  });

  it('says of a model without a seed that it can’t', async () => {
    const id = await driver.paint({ request: { model: DREAMSHAPER, seed: null } });
    const { answers } = await driver.press('reproduce', `${id}~0`);
    expect(answers).toEqual([
      expect.stringMatching(/^refuse: DreamShaper 8 LCM doesn’t use seeds/),
    ]);
    expect(await driver.count()).toBe(1);
  });
});
