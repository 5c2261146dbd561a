import { beforeEach, describe, expect, it } from 'vitest';
import { createDriver, type Driver } from '../../driver/driver.ts';
import { LOG_MODERATOR, refuse } from '../../driver/log-channel.ts';
import { BEN, CHANNEL, SERVER } from '../../driver/people.ts';
import { setPolicy } from '../../driver/policy.ts';

/** Where a member reads direct messages: nothing of the server is known there. */
const DIRECTLY = {
  serverId: null,
  channelId: '700000000000000001',
  roleIds: [],
  memberSince: null,
};

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver({ always: 'painted' });
  await setPolicy(driver, { limits: { steps: 5 } });
});

/** A request that is refused for its steps, and then let through; the id of the button that its member gets. */
async function allow(): Promise<string> {
  const id = await refuse(driver, { request: { prompt: 'a heron', steps: 12 }, count: 2 });
  await driver.features.moderation.allowOnce(id, driver.invocation(LOG_MODERATOR));
  const [name = ''] = driver.directMessages.buttons;
  expect(name).toBe(`paint-now:${SERVER}.${id}`);
  return name.slice('paint-now:'.length);
}
const press = (id: string, who = {}) => driver.press('paint-now', id, { ...DIRECTLY, ...who });

describe('Paint it now', () => {
  it('paints what was refused, where it was asked for', async () => {
    const { answers } = await press(await allow());
    expect(answers).toEqual([`Painting it in ${CHANNEL}.`]);
    const { order, serverId, channelId, state } = await driver.newest();
    expect(order).toMatchObject({ seeds: [7, 8], request: { prompt: 'a heron', steps: 12 } });
    expect({ serverId, channelId, state }).toEqual({
      serverId: SERVER,
      channelId: CHANNEL,
      state: 'delivered',
    });
  });

  it('works once: then the rule stands again, and no button of the server is offered', async () => {
    const id = await allow();
    await press(id);
    await driver.ended();
    const { answers, buttons } = await press(id);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*steps/)]);
    expect(buttons).toEqual([]);
    expect(await driver.rows()).toHaveLength(1);
  });

  it('is for whoever asked, and for a request that is kept', async () => {
    const id = await allow();
    const gone = [expect.stringMatching(/^refuse: This request is no longer kept/)];
    expect((await press(id, { userId: BEN })).answers).toEqual(gone);
    expect((await press('')).answers).toEqual(gone);
    expect((await press(`${SERVER}.`)).answers).toEqual(gone);
  });

  it('does not get past a pause of the server', async () => {
    const id = await allow();
    await setPolicy(driver, { pause: { by: BEN, at: 0, reason: null } });
    expect((await press(id)).answers).toEqual([expect.stringMatching(/^refuse: .*paused/)]);
  });
});
