import { beforeEach, expect, it } from 'vitest';
import { describeRecipe } from '#core/image/recipe-line.ts';
import { setPolicy } from '../../driver/log-desk.ts';
import { BEN, CHANNEL, openLifeDesk, valuesOf, type LifeDesk } from '../../driver/life-desk.ts';

const ROLE = '500000000000000007';
const COVERED = { userId: BEN, roleIds: [ROLE] };

let moderation: LifeDesk;
beforeEach(async () => {
  moderation = await openLifeDesk();
  await setPolicy(moderation.studio, { spoilers: { channels: [], roles: [ROLE] } });
});

/** Whether what is delivered next is covered. */
async function covers(act: () => Promise<unknown>): Promise<readonly boolean[]> {
  const { delivery } = moderation.studio;
  const { deliver } = delivery;
  const seen: boolean[] = [];
  delivery.deliver = async (pending, pictureSet) => {
    seen.push(pending.job.order.spoiler);
    return deliver(pending, pictureSet);
  };
  await act();
  await moderation.studio.ended();
  delivery.deliver = deliver;
  return seen;
}

it.each(['reroll', 'reproduce', 'enlarge'])(
  '%s of an open picture comes covered from members whom moderators cover',
  async (name) => {
    const id = await moderation.paint();
    expect(await covers(() => moderation.press(name, id, { userId: BEN }))).toEqual([false]);
    expect(await covers(() => moderation.press(name, id, COVERED))).toEqual([true]);
  },
);

it('so does Remix', async () => {
  const id = await moderation.paint();
  const form = valuesOf(await moderation.press('remix', id, COVERED));
  const send = () =>
    moderation.send('remix', `${id}~0`, { ...form, prompt: 'a blue fox' }, COVERED);
  expect(await covers(send)).toEqual([true]);
});

it('so does a recipe that was found', async () => {
  await moderation.paint();
  const { order } = await moderation.last();
  const texts = [
    order.request.prompt,
    `-# ${describeRecipe(order.request, { seeds: [7], cost: 1 })}`,
  ];
  const { buttons } = await moderation.menu({ texts }, COVERED);
  const id = buttons.find((each) => each.startsWith('recipe-paint:'))?.slice(13) ?? '';
  expect(await covers(() => moderation.press('recipe-paint', id, COVERED))).toEqual([true]);
});

it('so does what was private, when it is shared', async () => {
  moderation.studio.delivery.outcome = { posted: null };
  const id = await moderation.paint({ order: { isPrivate: true } });
  moderation.studio.delivery.outcome = { posted: { channelId: CHANNEL, messageId: '777' } };
  expect(await covers(() => moderation.press('share', id, { roleIds: [ROLE] }))).toEqual([true]);
});
