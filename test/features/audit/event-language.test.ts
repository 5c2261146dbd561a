import { expect, it } from 'vitest';
import { setLanguage } from '#core/policy-edits/general.ts';
import { createStudio } from '../../driver/studio.ts';
import { ADA, listEvents, MODERATOR, SERVER } from '../../driver/log-desk.ts';

/** What everybody reads in the log is in the server's language, so each event must know what Discord says of it. */
it('whatever moderators do is written down with the server’s language', async () => {
  const studio = await createStudio();
  studio.painter.always = 'painted';
  await studio.submit({ origin: { serverLocale: 'de' } });
  await studio.ended();
  const [job] = await studio.rows();
  const { moderation, settings } = studio.features;
  const by = studio.invocation({ userId: MODERATOR.userId, serverLocale: 'de' });
  await settings.edit(by, setLanguage('en'));
  await moderation.giveImages({ by, userId: ADA, roleIds: [SERVER], images: 1 });
  await moderation.suspend({ by, userId: ADA, durationMs: null, reason: null, deleteHours: null });
  await moderation.unsuspend(by, ADA);
  await moderation.deletePicture(job?.id ?? '', by);
  await moderation.cancelAll({
    by,
    deleteMinutes: null,
    joinedWithinHours: null,
    accountYoungerThanDays: null,
  });
  const events = await listEvents(studio);
  expect(events.map(({ kind }) => kind).toSorted()).toEqual([
    ...Array.from({ length: 5 }, () => 'action'),
    'change',
  ]);
  expect(events.map(({ locale }) => locale)).toEqual(events.map(() => 'de'));
});
