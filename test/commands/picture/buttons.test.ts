import { beforeEach, describe, expect, it } from 'vitest';
import { DELIVERED } from '../../driver/memory/delivery.ts';
import { CHANNEL, type Who } from '../../driver/people.ts';
import { createDriver, NEW_SEED, type Driver, until } from '../../driver/driver.ts';
import type { JobChanges } from '../../driver/example-job.ts';

const STRANGER = '200000000000000002';
const MANAGE_MESSAGES = 1n << 13n;

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver({ always: 'painted' });
});

/** The id behind the buttons of a picture that was delivered. */
async function paintedJob(changes: JobChanges = {}): Promise<string> {
  await driver.submit(changes);
  await driver.ended();
  return (await driver.rows()).at(-1)?.id ?? '';
}

const records = async () =>
  Promise.all((await driver.rows()).map(({ id }) => driver.ports.lookup.find(id)));

const press = async (name: string, id: string, who?: Who) =>
  (await driver.press(name, id, who)).answers;

describe('Reroll', () => {
  it('paints the same again with a new seed, as a new message', async () => {
    const changes = {
      request: {
        prompt: 'a heron',
        negativePrompt: 'fog',
        width: 768,
        height: 1344,
        style: 'Anime',
      },
      count: 2,
      order: { spoiler: true, isPrivate: true },
    };
    const id = await paintedJob(changes);
    expect(await press('reroll', id)).toEqual(['defer privately']);
    await driver.ended();
    const [first, second] = await records();
    expect(second?.order).toEqual({
      ...first?.order,
      request: { ...first?.order.request, seed: NEW_SEED },
      seeds: [NEW_SEED, NEW_SEED + 1],
    });
    expect(second?.id).not.toBe(first?.id);
    expect(driver.messages()).toEqual(['7,8', '99,100']);
  });

  it('works for anyone, any number of times', async () => {
    const id = await paintedJob();
    for (let time = 0; time < 3; time += 1) {
      expect(await press('reroll', id, { userId: STRANGER })).toEqual(['defer']);
    }
    await driver.ended();
    const owners = (await records()).map((job) => job?.userId);
    expect(owners.slice(1)).toEqual([STRANGER, STRANGER, STRANGER]);
  });

  it('gives a model without seeds none', async () => {
    const id = await paintedJob({ request: { model: 'lykon/dreamshaper-8-lcm', seed: null } });
    await press('reroll', id);
    await driver.ended();
    expect(driver.events.filter((event) => event.startsWith('paint'))).toEqual([
      'paint null',
      'paint null',
    ]);
  });
});

describe('Retry', () => {
  it('paints what is missing, with the seeds that it was to have', async () => {
    driver.painter.always = undefined;
    await driver.submit({ count: 4 });
    for (const reason of [undefined, 'rejected', undefined, 'rejected'] as const) {
      await until(() => driver.painter.easel.length === 1);
      driver.painter.easel[0]?.end(reason);
    }
    await driver.ended();
    driver.painter.always = 'painted';
    const id = (await driver.rows())[0]?.id ?? '';
    expect(await press('retry', id, { userId: STRANGER })).toEqual(['defer']);
    await driver.ended();
    expect(driver.messages()).toEqual(['7,9 without 8,10', '8,10']);
  });

  it('of a whole job has nothing to do, and says so', async () => {
    expect(await press('retry', await paintedJob())).toEqual([
      expect.stringMatching(/^refuse: No picture is missing from this request/),
    ]);
  });
});

describe('Cancel', () => {
  it.each([
    ['the member', {}, [expect.stringMatching(/^Cancelled\./)], 'cancelled'],
    [
      'a moderator',
      { userId: STRANGER, permissions: MANAGE_MESSAGES },
      [expect.stringMatching(/^Cancelled\./)],
      'cancelled',
    ],
    ['anyone else', { userId: STRANGER }, [expect.stringMatching(/^refuse: Only/)], 'painting'],
  ])('by %s while the call runs', async (_, presser, answers, state) => {
    driver.painter.always = undefined;
    await driver.submit();
    await until(() => driver.painter.easel.length === 1);
    const id = (await driver.rows())[0]?.id ?? '';
    expect(await press('cancel', id, presser)).toEqual(answers);
    expect(await driver.states()).toEqual([state]);
    expect(driver.painter.easel).toHaveLength(state === 'cancelled' ? 0 : 1);
    expect(driver.delivery.withdrawn.size).toBe(state === 'cancelled' ? 1 : 0);
  });

  it('of what has ended says that it is too late', async () => {
    expect(await press('cancel', await paintedJob())).toEqual([
      expect.stringMatching(/^refuse: Too late to cancel/),
    ]);
    expect(driver.delivery.withdrawn.size).toBe(0);
  });
});

describe('Show it to me', () => {
  it('brings an undeliverable picture to its member, privately, once', async () => {
    driver.delivery.outcome = 'undeliverable';
    const id = await paintedJob();
    driver.delivery.outcome = DELIVERED;
    expect(await press('fetch', id, { userId: STRANGER })).toEqual([
      expect.stringMatching(/^refuse: .*no longer knows/),
    ]);
    expect(await press('fetch', id)).toEqual(['defer privately']);
    expect(driver.messages()).toEqual([expect.stringMatching(/kept for a day/), '7']);
    expect(await driver.states()).toEqual(['delivered']);
    // Like other pictures that their member alone sees, it is kept for a while.
    expect(driver.pictures.files.size).toBe(1);
    expect(await press('fetch', id)).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
  });

  it('that fails again keeps the picture for another press', async () => {
    driver.delivery.outcome = 'undeliverable';
    const id = await paintedJob();
    await press('fetch', id);
    expect(await driver.states()).toEqual(['undeliverable']);
    expect(driver.pictures.files.size).toBe(1);
  });
});

const MESSAGE = '600000000000000001';
const at = (pressedOn: string, who: Who = {}) => ({ pressedOn, channelId: CHANNEL, ...who });

describe('Delete', () => {
  it('asks once, and names what goes; the second press deletes it', async () => {
    const id = await paintedJob({ count: 4 });
    const asked = await driver.press('delete', id, at(MESSAGE));
    expect(asked.answers).toEqual(['Delete this message with all 4 pictures?']);
    expect(asked.panelButtons).toMatchObject([
      { name: 'delete-now', id: `${id}.${MESSAGE}`, isDanger: true },
      { name: 'keep' },
    ]);
    expect(driver.remover.removed).toEqual([]);
    expect(await press('delete-now', `${id}.${MESSAGE}`)).toEqual([
      'defer update',
      'Deleted all 4 pictures.',
    ]);
    expect(driver.remover.removed).toEqual([MESSAGE]);
  });

  it('that is not meant keeps all', async () => {
    const id = await paintedJob();
    const asked = await driver.press('delete', id, at(MESSAGE));
    expect(asked.answers).toEqual(['Delete this picture?']);
    expect(await press('keep', asked.panelButtons[1]?.id ?? '')).toEqual([
      'update: Kept. Nothing was deleted.',
    ]);
    expect(driver.remover.removed).toEqual([]);
  });

  it.each([
    ['the member', {}, /^Delete this picture\?/, ['defer update', 'Deleted.']],
    [
      'a moderator',
      { userId: STRANGER, permissions: MANAGE_MESSAGES },
      /^Delete this picture by 200000000000000001\?/,
      ['defer update', 'Deleted.'],
    ],
    [
      'anyone else',
      { userId: STRANGER },
      /^refuse: Only 200000000000000001 or a moderator/,
      [expect.stringMatching(/^update: Only 200000000000000001 or a moderator/)],
    ],
  ])('by %s', async (_, presser, answer, answers) => {
    const id = await paintedJob();
    expect((await press('delete', id, at(MESSAGE, presser)))[0]).toMatch(answer);
    expect(await press('delete-now', `${id}.${MESSAGE}`, presser)).toEqual(answers);
  });

  it('by a moderator of another channel, who sends the answer there, deletes nothing', async () => {
    const id = await paintedJob();
    const there = {
      userId: STRANGER,
      permissions: MANAGE_MESSAGES,
      channelId: '400000000000000009',
    };
    expect(await press('delete-now', `${id}.${MESSAGE}`, there)).toEqual([
      expect.stringMatching(/^update: .*no longer knows/),
    ]);
    expect(driver.remover.removed).toEqual([]);
  });

  it('that Discord does not let Easel do says so, and the picture stays known', async () => {
    const id = await paintedJob();
    driver.remover.obstacles.set(CHANNEL, 'not allowed');
    expect((await press('delete-now', `${id}.${MESSAGE}`))[1]).toMatch(/can’t delete it/);
    driver.remover.obstacles.clear();
    expect((await press('delete-now', `${id}.${MESSAGE}`))[1]).toBe('Deleted.');
  });

  it('is done at once where only the press’s own token reaches the message', async () => {
    const id = await paintedJob();
    const unseen = at(MESSAGE, { botSeesChannel: false });
    expect(await press('delete', id, unseen)).toEqual(['deleted']);
    expect(await press('delete', id, { pressedOn: null })).toEqual(['deleted']);
  });
});

it('bug: the Delete of one’s own picture, sent with somebody else’s message, deletes nothing', async () => {
  driver.delivery.outcome = { posted: { channelId: CHANNEL, messageId: '600000000000000001' } };
  const mine = await paintedJob({ origin: { userId: STRANGER } });
  driver.delivery.outcome = { posted: { channelId: CHANNEL, messageId: '600000000000000002' } };
  await paintedJob();
  const forged = { userId: STRANGER, pressedOn: '600000000000000002' };
  expect(await press('delete', mine, forged)).toEqual([
    expect.stringMatching(/^refuse: Only 200000000000000001 or a moderator/),
  ]);
  expect(await press('delete-now', `${mine}.600000000000000002`, { userId: STRANGER })).toEqual([
    expect.stringMatching(/^update: Only 200000000000000001 or a moderator/),
  ]);
  const own = { userId: STRANGER, pressedOn: '600000000000000001' };
  expect(await press('delete', mine, own)).toEqual(['Delete this picture?']);
});

it('bug: the Delete of one’s own picture, sent with a message that shows no picture of theirs, deletes nothing', async () => {
  driver.delivery.outcome = { posted: { channelId: CHANNEL, messageId: '600000000000000001' } };
  const mine = await paintedJob({ origin: { userId: STRANGER } });
  driver.delivery.outcome = { posted: { channelId: CHANNEL, messageId: '600000000000000003' } };
  const others = await paintedJob();
  driver.delivery.outcome = { posted: { channelId: CHANNEL, messageId: '600000000000000004' } };
  await press('enlarge', `${others}~0`);
  const by = (pressedOn: string, userId = STRANGER) => ({ userId, pressedOn });
  // An entry of the log, and somebody else's larger copy.
  expect(await press('delete', mine, by('600000000000000009'))).toEqual([
    expect.stringMatching(/^refuse: .*no longer knows/),
  ]);
  expect(await press('delete', mine, by('600000000000000004'))).toEqual([
    expect.stringMatching(/^refuse: Only 200000000000000001 or a moderator/),
  ]);
  const own = by('600000000000000004', '200000000000000001');
  expect(await press('delete', `${others}~0`, own)).toEqual([
    'Delete this enlarged copy? The picture it was made from stays.',
  ]);
  expect(await press('delete-now', `${others}~0.600000000000000004`)).toEqual([
    'defer update',
    'Deleted.',
  ]);
  expect(driver.remover.removed).toEqual(['600000000000000004']);
});

describe.each(['reroll', 'delete', 'retry', 'cancel', 'fetch'])('the button %s', (name) => {
  it.each([
    ['of a picture that nobody knows', 'x'.repeat(22)],
    ['without an id', ''],
    ['with the id of all objects’ things', 'constructor'],
  ])('%s is refused', async (_, id) => {
    await paintedJob();
    expect(await press(name, id)).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
    expect(await driver.rows()).toHaveLength(1);
  });

  it('of another server’s picture is refused, also for a moderator here', async () => {
    const id = await paintedJob();
    const elsewhere = { serverId: '300000000000000002', permissions: MANAGE_MESSAGES };
    expect(await press(name, id, elsewhere)).toEqual([
      expect.stringMatching(/^refuse: .*no longer knows/),
    ]);
  });
});
