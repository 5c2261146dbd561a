import { beforeEach, expect, it } from 'vitest';
import { describeRecipe } from '#core/image/recipe-line.ts';
import { valuesOf } from '../../driver/memory/responder.ts';
import { BEN, CHANNEL } from '../../driver/people.ts';
import { createPictureDriver, type PictureDriver } from '../../driver/pictures.ts';
import { setPolicy } from '../../driver/policy.ts';

const ROLE = '500000000000000007';
const COVERED = { userId: BEN, roleIds: [ROLE] };

let driver: PictureDriver;
beforeEach(async () => {
  driver = await createPictureDriver();
  await setPolicy(driver, { spoilers: { channels: [], roles: [ROLE] } });
});

/** Whether what is delivered next is covered. */
async function covers(act: () => Promise<unknown>): Promise<readonly boolean[]> {
  const { delivery } = driver;
  const { deliver } = delivery;
  const seen: boolean[] = [];
  delivery.deliver = async (pending, pictureSet) => {
    seen.push(pending.job.order.spoiler);
    return deliver(pending, pictureSet);
  };
  await act();
  await driver.ended();
  delivery.deliver = deliver;
  return seen;
}

it.each(['reroll', 'reproduce', 'enlarge'])(
  '%s of an open picture comes covered from members whom moderators cover',
  async (name) => {
    const id = await driver.paint();
    expect(await covers(() => driver.press(name, id, { userId: BEN }))).toEqual([false]);
    expect(await covers(() => driver.press(name, id, COVERED))).toEqual([true]);
  },
);

it('so does Remix', async () => {
  const id = await driver.paint();
  const form = valuesOf(await driver.press('remix', id, COVERED));
  const send = () => driver.send('remix', `${id}~0`, { ...form, prompt: 'a blue fox' }, COVERED);
  expect(await covers(send)).toEqual([true]);
});

it('so does a recipe that was found', async () => {
  await driver.paint();
  const { order } = await driver.newest();
  const texts = [
    order.request.prompt,
    `-# ${describeRecipe(order.request, { seeds: [7], cost: 1 })}`,
  ];
  const { buttons } = await driver.menuRecipe({ texts }, COVERED);
  const id = buttons.find((each) => each.startsWith('recipe-paint:'))?.slice(13) ?? '';
  expect(await covers(() => driver.press('recipe-paint', id, COVERED))).toEqual([true]);
});

it('so does what was private, when it is shared', async () => {
  driver.delivery.outcome = { posted: null };
  const id = await driver.paint({ order: { isPrivate: true } });
  driver.delivery.outcome = { posted: { channelId: CHANNEL, messageId: '777' } };
  expect(await covers(() => driver.press('share', id, { roleIds: [ROLE] }))).toEqual([true]);
});

it.each([
  ['nobody typed anything', {}, [true]],
  ['it was typed that it is one', { spoiler: true }, [true]],
  ['it was typed that it is none', { spoiler: false }, [false]],
])('what was refused and is sent again is a spoiler if %s', async (_, typed, expected) => {
  await setPolicy(driver, { limits: { steps: 4 } });
  const refused = await driver.run('imagine', { prompt: 'a fox', steps: 19, ...typed }, COVERED);
  const id = refused.buttons.find((each) => each.startsWith('edit:'))?.slice(5) ?? '';
  const form = valuesOf(await driver.press('edit', id, COVERED));
  const send = () => driver.send('edit', id, { ...form, prompt: 'a fox --steps 4' }, COVERED);
  expect(await covers(send)).toEqual(expected);
});
