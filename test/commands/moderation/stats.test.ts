import sharp from 'sharp';
import { expect, it } from 'vitest';
import { ADA, openModeration } from '../../driver/moderation-desk.ts';

it('stats is a picture of the last days, and its sums in words', async () => {
  const moderation = await openModeration();
  await moderation.paint(ADA, 3);
  await moderation.run('term add', { terms: 'gore' });
  await moderation.ask(ADA, { request: { prompt: 'gore' } });
  await moderation.ask(ADA, {
    request: { prompt: 'gore' },
    origin: { serverId: '300000000000000002' },
  });
  await moderation.studio.ended();
  const { answers, panel } = await moderation.run('stats', { days: 7 });
  expect(answers).toEqual([
    'defer privately',
    '[easel-stats.png] Charts of pictures and spend a day, refusals by rule and the busiest hours\nThe last 7 days: pictures 3, spent $0.0033, refusals 1.',
  ]);
  const picture = panel.find((line) => 'picture' in line)?.picture;
  expect(picture?.contentType).toBe('image/png');
  expect((await sharp(picture?.data).metadata()).width).toBe(1200);
});

it('stats of a server where nothing happened is a picture too', async () => {
  const moderation = await openModeration();
  const { answers } = await moderation.run('stats', {}, { locale: 'ja' });
  expect(answers[1]).toContain('The last 30 days: pictures 0, spent $0.00, refusals 0.');
});
