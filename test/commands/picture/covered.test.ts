import { beforeEach, expect, it } from 'vitest';
import { describeRecipe } from '#core/image/recipe-line.ts';
import { setPolicy } from '../../driver/log-desk.ts';
import { BEN, CHANNEL, openLifeDesk, valuesOf, type LifeDesk } from '../../driver/life-desk.ts';

const ROLE = '500000000000000007';
const COVERED = { userId: BEN, roleIds: [ROLE] };

let desk: LifeDesk;
beforeEach(async () => {
  desk = await openLifeDesk();
  await setPolicy(desk.studio, { spoilers: { channels: [], roles: [ROLE] } });
});

/** Whether what is delivered next is covered. */
async function covers(act: () => Promise<unknown>): Promise<readonly boolean[]> {
  const { delivery } = desk.studio;
  const { deliver } = delivery;
  const seen: boolean[] = [];
  delivery.deliver = async (letter, parcel) => {
    seen.push(letter.job.order.spoiler);
    return deliver(letter, parcel);
  };
  await act();
  await desk.studio.ended();
  delivery.deliver = deliver;
  return seen;
}

it.each(['reroll', 'reproduce', 'enlarge'])(
  '%s of an open picture comes covered from members whom moderators cover',
  async (name) => {
    const id = await desk.paint();
    expect(await covers(() => desk.press(name, id, { userId: BEN }))).toEqual([false]);
    expect(await covers(() => desk.press(name, id, COVERED))).toEqual([true]);
  },
);

it('so does Remix', async () => {
  const id = await desk.paint();
  const form = valuesOf(await desk.press('remix', id, COVERED));
  const send = () => desk.send('remix', `${id}~0`, { ...form, prompt: 'a blue fox' }, COVERED);
  expect(await covers(send)).toEqual([true]);
});

it('so does a recipe that was found', async () => {
  await desk.paint();
  const { order } = await desk.last();
  const texts = [
    order.request.prompt,
    `-# ${describeRecipe(order.request, { seeds: [7], cost: 1 })}`,
  ];
  const { buttons } = await desk.menu({ texts }, COVERED);
  const id = buttons.find((each) => each.startsWith('recipe-paint:'))?.slice(13) ?? '';
  expect(await covers(() => desk.press('recipe-paint', id, COVERED))).toEqual([true]);
});

it('so does what was private, when it is shared', async () => {
  desk.studio.delivery.outcome = { posted: null };
  const id = await desk.paint({ order: { isPrivate: true } });
  desk.studio.delivery.outcome = { posted: { channelId: CHANNEL, messageId: '777' } };
  expect(await covers(() => desk.press('share', id, { roleIds: [ROLE] }))).toEqual([true]);
});
