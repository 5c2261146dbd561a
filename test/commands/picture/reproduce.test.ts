import { beforeEach, describe, expect, it } from 'vitest';
import { POSTED } from '../../driver/memory/delivery.ts';
import { until } from '../../driver/studio.ts';
import { CHANNEL, openLifeDesk, SERVER, type LifeDesk } from '../../driver/life-desk.ts';

const DREAMSHAPER = 'lykon/dreamshaper-8-lcm';
const LINK = `(https://discord.com/channels/${SERVER}/${CHANNEL}/${POSTED.messageId})`;

let moderation: LifeDesk;
beforeEach(async () => {
  moderation = await openLifeDesk();
});

const reproduce = async (id: string, index = 0) => {
  const { answers } = await moderation.press('reproduce', `${id}~${index}`);
  expect(answers).toEqual(['defer']);
  const [link, verdict] = await moderation.notes();
  expect(link).toBe(`-# Reproduction of [this picture]${LINK}`);
  return verdict;
};

/** The service paints otherwise than when the original was painted. */
async function forgetHashes(): Promise<void> {
  await moderation.studio.database.updateTable('pictures').set({ bytes_hash: 'other' }).execute();
}

describe('Reproduce', () => {
  it('repeats the exact request of one picture', async () => {
    const id = await moderation.paint({
      count: 2,
      request: { steps: 7 },
      order: { spoiler: true },
    });
    await reproduce(id, 1);
    const job = await moderation.last();
    expect(job.reason).toEqual({ purpose: 'reproduce', source: { jobId: id, index: 1 } });
    expect(job.order).toMatchObject({ request: { steps: 7, seed: 8 }, seeds: [8], spoiler: true });
  });

  it('says that the bytes are the same', async () => {
    expect(await reproduce(await moderation.paint())).toMatch(/same picture, byte for byte/);
  });

  it.each([
    ['has the same pixels', Buffer.from('picture of a red fox'), /same pixels; the file differs/],
    ['has others', Buffer.from('another picture'), /Not the same picture/],
    ['was compressed', Buffer.from('compressed'), /can’t be compared any more/],
    ['is gone', 'gone' as const, /can’t be compared any more/],
    ['can’t be read', 'unreachable' as const, /can’t be compared any more/],
  ])('says so when the original %s', async (_, shown, sentence) => {
    const id = await moderation.paint();
    await forgetHashes();
    moderation.studio.posted.shown = shown;
    expect(await reproduce(id)).toMatch(sentence);
  });

  it('of an original that nobody hashed goes by the pixels', async () => {
    const id = await moderation.paint();
    await moderation.studio.database.updateTable('pictures').set({ bytes_hash: null }).execute();
    moderation.studio.posted.shown = Buffer.from('picture of a red fox');
    expect(await reproduce(id)).toMatch(/same pixels/);
  });

  it('of an original that was erased meanwhile says that it can’t be compared', async () => {
    const id = await moderation.paint();
    moderation.studio.painter.always = undefined;
    await moderation.press('reproduce', `${id}~0`);
    await until(() => moderation.studio.painter.easel.length === 1);
    await moderation.studio.database.deleteFrom('jobs').where('id', '=', id).execute();
    moderation.studio.painter.easel[0]?.end();
    expect(await moderation.notes()).toEqual([expect.stringMatching(/can’t be compared/)]);
  });

  it('says of a model without a seed that it can’t', async () => {
    const id = await moderation.paint({ request: { model: DREAMSHAPER, seed: null } });
    const { answers } = await moderation.press('reproduce', `${id}~0`);
    expect(answers).toEqual([expect.stringMatching(/^refuse: DreamShaper 8 LCM takes no seed/)]);
    expect(await moderation.count()).toBe(1);
  });
});
