import { expect, it } from 'vitest';
import { text } from '#core/i18n/text.ts';
import { success } from '#core/result.ts';
import { createModerationDriver } from '../../driver/moderation.ts';
import { createSettingsDriver } from '../../driver/settings.ts';
import { ADA, BEN, SERVER } from '../../driver/people.ts';

const ROLE = '500000000000000001';

it('whoever has the server’s moderator role may cancel and delete for others, and nobody by the same role elsewhere', async () => {
  const driver = await createModerationDriver();
  await driver.features.settings.edit(
    { userId: BEN, serverId: SERVER, serverLocale: 'en-US' },
    (policy) =>
      success({
        policy: { ...policy, moderatorRole: ROLE },
        changes: [text('settings.unchanged')],
      }),
  );
  await driver.ask(ADA);
  const [job] = await driver.rows();
  const member = { userId: BEN, permissions: 0n, roleIds: [SERVER] };
  const moderator = { ...member, roleIds: [SERVER, ROLE] };

  const button = `cancel:${job?.id}`;
  expect((await driver.moderatePress(button, member)).answers[0]).toMatch(
    /^refuse: Only .* or a moderator/,
  );
  expect((await driver.moderatePress(`delete:${job?.id}`, member)).answers[0]).toMatch(
    /^refuse: Only/,
  );
  expect((await driver.moderatePress(`delete:${job?.id}`, moderator)).answers).toEqual(['deleted']);
  expect((await driver.moderatePress(button, moderator)).answers[0]).toMatch(/^Cancelled/);
  expect(await driver.states()).toEqual(['cancelled']);
});

it('/settings moderator-role alone shows the role, and changes nothing', async () => {
  const driver = await createSettingsDriver();
  expect((await driver.set('moderator-role')).answers[0]).toMatch(/role\*\* · none/);
  await driver.set('moderator-role', { role: ROLE });
  expect((await driver.set('moderator-role')).answers[0]).toContain(ROLE);
  expect((await driver.policy()).moderatorRole).toBe(ROLE);
});
