import { beforeEach, expect, it } from 'vitest';
import { createStatsStore } from '#adapters/store/moderation/stats-store.ts';
import { PRICE } from '../../../driver/example-job.ts';
import { createModerationDriver, type ModerationDriver } from '../../../driver/moderation.ts';
import { ADA, SERVER } from '../../../driver/people.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY = Date.UTC(2026, 10, 21);

let driver: ModerationDriver;
beforeEach(async () => {
  driver = await createModerationDriver();
});

/** Pictures whose request and calls were at these moments. */
async function paintAt(...moments: readonly number[]): Promise<void> {
  const { database } = driver;
  for (const at of moments) {
    const [messageId] = await driver.paint(ADA, 1);
    const { id } = await database
      .updateTable('jobs')
      .set({ received_at: at })
      .where('posted_message_id', '=', messageId ?? '')
      .returning('id')
      .executeTakeFirstOrThrow();
    await database.updateTable('spend').set({ begun_at: at }).where('job_id', '=', id).execute();
  }
}

const read = (start: number) => createStatsStore(driver.database).readDay(SERVER, start);

it('a day’s pictures are counted by the hour of their request and the model, and so is what they cost', async () => {
  await paintAt(DAY, DAY + 5 * HOUR_MS + 1, DAY + 6 * HOUR_MS - 1, DAY + 24 * HOUR_MS - 1);
  await paintAt(DAY - 1, DAY + 24 * HOUR_MS);
  const model = 'stabilityai/stable-diffusion-xl-base-1.0';
  expect(await read(DAY)).toEqual({
    pictures: [
      { hour: 0, model, count: 1 },
      { hour: 5, model, count: 2 },
      { hour: 23, model, count: 1 },
    ],
    spend: 4 * PRICE,
    refusals: [],
  });
});

it('what was not delivered is no picture, and what was free is no spend', async () => {
  await paintAt(DAY + 1, DAY + 2);
  const { database } = driver;
  await database
    .updateTable('pictures')
    .set({ state: 'failed' })
    .where('arrival', '=', 1)
    .execute();
  await database.updateTable('spend').set({ charge: 'free' }).where('id', '=', 1).execute();
  const { pictures, spend } = await read(DAY);
  expect(pictures.map(({ count }) => count)).toEqual([1]);
  expect(spend).toBe(PRICE);
});

it('refusals are counted by rule, those of this day and this server alone', async () => {
  await driver.moderate('term add', { terms: 'gore' });
  for (const prompt of ['gore', 'gore!']) await driver.ask(ADA, { request: { prompt } });
  await driver.moderate('pause');
  await driver.ask(ADA);
  const { database } = driver;
  await database
    .updateTable('events')
    .set({ at: DAY })
    .where('kind', '=', 'refusal')
    .where('request', 'not like', '%gore!%')
    .execute();
  const { refusals } = await read(DAY);
  expect(refusals.toSorted((one, two) => one.rule.localeCompare(two.rule))).toEqual([
    { rule: 'server_pause', count: 1 },
    { rule: 'terms', count: 1 },
  ]);
  expect(await createStatsStore(database).readDay('300000000000000002', DAY)).toEqual({
    pictures: [],
    spend: 0,
    refusals: [],
  });
});
