import * as z from 'zod';
import { joinLines, text, type Text } from '#core/i18n/text.ts';
import { MEMBER_WINDOWS, type GiveBackOrder } from '#features/moderation/give-back.ts';
import { memberOption, withOptions, type ModerationPart } from './part.ts';

const MAX_IMAGES = 1000;

const giveSchema = z.object({ member: memberOption, images: z.int().min(1).max(MAX_IMAGES) });

/** Images back for a member: their latest ones no longer count. */
export const give: ModerationPart = {
  define: (command, describe) =>
    void command.addSubcommand((subcommand) =>
      subcommand
        .setName('give')
        .setDescription(describe('moderation.give'))
        .addUserOption((option) =>
          option
            .setName('member')
            .setDescription(describe('moderation.give_member'))
            .setRequired(true),
        )
        .addIntegerOption((option) =>
          option
            .setName('images')
            .setDescription(describe('moderation.give_images'))
            .setRequired(true)
            .setMinValue(1)
            .setMaxValue(MAX_IMAGES),
        ),
    ),

  handlers: {
    give: withOptions(giveSchema, async ({ invocation, reply, moderation }, { member, images }) => {
      const { serverId, namedMembers } = invocation;
      const roleIds = namedMembers[member] ?? (serverId === null ? [] : [serverId]);
      const request = { by: invocation, userId: member, roleIds, images };
      const gift = await moderation.giveImages(request);
      const values = { count: gift.given, member: { user: member } };
      const done =
        gift.given === 0
          ? text('moderation.nothing_to_give', { member: { user: member } })
          : text('moderation.gave_summary', values);
      await reply.show([{ text: joinLines([done, ...describeLeft(gift)]) }]);
    }),
  },
};

const LEFT_TEXTS = {
  images_per_hour: 'moderation.left_per_hour',
  images_per_day: 'moderation.left_per_day',
} as const;

function describeLeft({ left }: GiveBackOrder): readonly Text[] {
  const lines = MEMBER_WINDOWS.flatMap((name) => {
    const allowance = left[name];
    return allowance === undefined ? [] : [text(LEFT_TEXTS[name], allowance)];
  });
  return lines.length === 0 ? [text('moderation.left_unlimited')] : lines;
}
