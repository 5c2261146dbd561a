import { expect, it } from 'vitest';
import { setLanguage } from '#core/policy-edits/general.ts';
import { createDriver } from '../../driver/driver.ts';
import { listEvents, LOG_MODERATOR } from '../../driver/log-channel.ts';
import { ADA, SERVER } from '../../driver/people.ts';

/** What everybody reads in the log is in the server's language, so each event must know what Discord says of it. */
it('whatever moderators do is written down with the server’s language', async () => {
  const driver = await createDriver({ always: 'painted' });
  await driver.submit({ origin: { serverLocale: 'de' } });
  await driver.ended();
  const [job] = await driver.rows();
  const { moderation, settings } = driver.features;
  const by = driver.invocation({ userId: LOG_MODERATOR.userId, serverLocale: 'de' });
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
  const events = await listEvents(driver);
  expect(events.map(({ kind }) => kind).toSorted()).toEqual([
    ...Array.from({ length: 5 }, () => 'action'),
    'change',
  ]);
  expect(events.map(({ locale }) => locale)).toEqual(events.map(() => 'de'));
});
