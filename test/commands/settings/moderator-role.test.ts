import { expect, it } from 'vitest';
import { text } from '#core/i18n/text.ts';
import { success } from '#core/result.ts';
import { ADA, BO, openModeration, SERVER } from '../../driver/moderation-desk.ts';

const ROLE = '500000000000000001';

it('whoever has the server’s moderator role may cancel and delete for others, and nobody by the same role elsewhere', async () => {
  const moderation = await openModeration();
  const { studio } = moderation;
  await studio.features.settings.edit(
    { userId: BO, serverId: SERVER, serverLocale: 'en-US' },
    (policy) =>
      success({
        policy: { ...policy, moderatorRole: ROLE },
        changes: [text('settings.unchanged')],
      }),
  );
  await moderation.ask(ADA);
  const [job] = await studio.rows();
  const member = { userId: BO, permissions: 0n, roleIds: [SERVER] };
  const moderator = { ...member, roleIds: [SERVER, ROLE] };

  const button = `cancel:${job?.id}`;
  expect((await moderation.press(button, member)).answers[0]).toMatch(
    /^refuse: Only .* or a moderator/,
  );
  expect((await moderation.press(`delete:${job?.id}`, member)).answers[0]).toMatch(/^refuse: Only/);
  expect((await moderation.press(`delete:${job?.id}`, moderator)).answers).toEqual(['deleted']);
  expect((await moderation.press(button, moderator)).answers[0]).toMatch(/^Cancelled/);
  expect(await studio.states()).toEqual(['cancelled']);
});
