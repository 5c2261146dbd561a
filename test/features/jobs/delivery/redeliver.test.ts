import { beforeEach, expect, it } from 'vitest';
import { answerRefusal } from '../../../../commands/request/answer-refusal.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import type { DeliveryOutcome, PendingReply } from '#features/jobs/ports/delivery.ts';
import { createRedeliver, type Redeliver } from '#features/jobs/delivery/redeliver.ts';
import { createMemoryReply, DELIVERED, TOO_LATE } from '../../../driver/memory/delivery.ts';
import { createDriver, type Driver, until } from '../../../driver/driver.ts';

let driver: Driver;
let redeliver: Redeliver;
/** What the member was brought: whose answer, and which seeds. */
let brought: { readonly pending: PendingReply; readonly seeds: readonly (number | null)[] }[];
let told: string[];
let outcome: DeliveryOutcome;

/** A job of two pictures that could not be delivered. */
beforeEach(async () => {
  driver = await createDriver({ always: 'painted' });
  driver.delivery.outcome = 'undeliverable';
  await driver.submit({ count: 2 });
  await driver.ended();
  await until(() => driver.messages().length === 1);
  brought = [];
  told = [];
  outcome = DELIVERED;
  const translate = createTranslator();
  redeliver = createRedeliver({
    ...driver.ports,
    pictures: driver.pictures,
    delivery: {
      deliver: async (pending, pictureSet) => {
        const { painted } = await pictureSet.open();
        brought.push({ pending, seeds: painted.map(({ seed }) => seed) });
        return outcome;
      },
      decline: async (_, reason) => void told.push(translate(reason, 'en')),
    },
    onDelivered: async () => undefined,
    privatePictures: { plan: async () => null, tidy: async () => undefined },
    now: Date.now,
  });
});

async function fetchPictures(acknowledge?: Parameters<typeof createMemoryReply>[1]) {
  const [row] = await driver.rows();
  const record = await driver.ports.lookup.find(row?.id ?? '');
  if (record === undefined) throw new Error('There is no job');
  const invocation = driver.invocation({ interactionId: '1500000000000000001' });
  const reply = createMemoryReply([], acknowledge);
  await answerRefusal(reply, await redeliver(record, invocation, reply.defer));
  return reply.answers;
}

it('kept pictures are shown to the member alone, as the answer to their new question', async () => {
  expect(await fetchPictures()).toEqual(['defer privately']);
  expect(brought).toMatchObject([
    {
      pending: {
        job: { origin: { interactionId: '1500000000000000001' }, order: { isPrivate: true } },
      },
      seeds: [7, 8],
    },
  ]);
  expect(await driver.states()).toEqual(['delivered']);
  expect(driver.pictures.files.size).toBe(0);
});

it('they are shown once', async () => {
  await fetchPictures();
  expect(await fetchPictures()).toEqual([expect.stringMatching(/^refuse: /)]);
  expect(brought).toHaveLength(1);
});

it.each(['undeliverable', 'empty'] as const)(
  'pictures that still can’t be delivered (%s) are kept, and the member is told',
  async (failed) => {
    outcome = failed;
    await fetchPictures();
    expect(told).toEqual([expect.stringMatching(/still kept/)]);
    expect(await driver.states()).toEqual(['undeliverable']);
    expect(driver.pictures.files.size).toBe(2);
  },
);

it('one whose file is lost is left out', async () => {
  const [name = ''] = driver.pictures.files.keys();
  driver.pictures.files.delete(name);
  await fetchPictures();
  expect(brought.map(({ seeds }) => seeds)).toEqual([[8]]);
});

it('an acknowledgement that comes too late changes nothing', async () => {
  await fetchPictures(async () => TOO_LATE);
  expect(brought).toEqual([]);
  expect(await driver.states()).toEqual(['undeliverable']);
});
