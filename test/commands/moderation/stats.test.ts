import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createModerationDriver } from '../../driver/moderation.ts';
import { ADA } from '../../driver/people.ts';

it('stats is a picture of the last days, and its sums in words', async () => {
  const driver = await createModerationDriver();
  await driver.paint(ADA, 3);
  await driver.moderate('term add', { terms: 'gore' });
  await driver.ask(ADA, { request: { prompt: 'gore' } });
  await driver.ask(ADA, {
    request: { prompt: 'gore' },
    origin: { serverId: '300000000000000002' },
  });
  await driver.ended();
  const { answers, panel } = await driver.moderate('stats', { days: 7 });
  expect(answers).toEqual([
    'defer privately',
    '[easel-stats.png] Charts of pictures and spending per day, refusals by rule, and the busiest hours\nThe last 7 days: pictures 3, spent $0.0033, refusals 1.',
  ]);
  const picture = panel.find((line) => 'picture' in line)?.picture;
  expect(picture?.contentType).toBe('image/png');
  expect(await sharp(picture?.data).metadata()).toMatchObject({ width: 1600, height: 900 });
});

it('stats of a server where nothing happened is a picture too', async () => {
  const driver = await createModerationDriver();
  const { answers } = await driver.moderate('stats', {}, { locale: 'ja' });
  expect(answers[1]).toContain('The last 30 days: pictures 0, spent $0.00, refusals 0.');
});
