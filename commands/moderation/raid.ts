import * as z from 'zod';
import { joinLines, text } from '#core/i18n/text.ts';
import { describeSwept } from '#features/moderation/describe-outcome.ts';
import { MAX_REASON } from '#features/moderation/suspensions.ts';
import { numberOption, withOptions, wordsOption, type ModerationPart } from './part.ts';
import { answerChange } from './undo-button.ts';
import { answerOutcome } from '../request/answer-outcome.ts';

/** A day. */
const MAX_DELETE_MINUTES = 1440;
const MAX_HOURS = 8760;
const MAX_DAYS = 3650;

const cancelAllSchema = z.object({
  delete_minutes: numberOption(1, MAX_DELETE_MINUTES),
  joined_within_hours: numberOption(1, MAX_HOURS),
  account_younger_than_days: numberOption(1, MAX_DAYS),
});

/** What ends a raid. */
export const raid: ModerationPart = {
  define: (command, describe) =>
    void command
      .addSubcommand((subcommand) =>
        subcommand
          .setName('pause')
          .setDescription(describe('moderation.pause'))
          .addStringOption((option) =>
            option
              .setName('reason')
              .setDescription(describe('moderation.pause_reason'))
              .setMaxLength(MAX_REASON),
          ),
      )
      .addSubcommand((subcommand) =>
        subcommand.setName('resume').setDescription(describe('moderation.resume')),
      )
      .addSubcommand((subcommand) =>
        subcommand
          .setName('cancel-all')
          .setDescription(describe('moderation.cancel_all'))
          .addIntegerOption((option) =>
            option
              .setName('delete_minutes')
              .setDescription(describe('moderation.cancel_all_delete_minutes'))
              .setMinValue(1)
              .setMaxValue(MAX_DELETE_MINUTES),
          )
          .addIntegerOption((option) =>
            option
              .setName('joined_within_hours')
              .setDescription(describe('moderation.cancel_all_joined_within_hours'))
              .setMinValue(1)
              .setMaxValue(MAX_HOURS),
          )
          .addIntegerOption((option) =>
            option
              .setName('account_younger_than_days')
              .setDescription(describe('moderation.cancel_all_account_younger_than_days'))
              .setMinValue(1)
              .setMaxValue(MAX_DAYS),
          ),
      ),

  handlers: {
    pause: withOptions(
      z.object({ reason: wordsOption(MAX_REASON) }),
      async ({ invocation, reply, moderation }, { reason }) => {
        const paused = await moderation.pause(invocation, reason);
        await answerChange(reply, paused, [text('moderation.pause_hint')]);
      },
    ),
    resume: async ({ invocation, reply, moderation }) => {
      await answerOutcome(reply, await moderation.resume(invocation));
    },
    'cancel-all': withOptions(
      cancelAllSchema,
      async ({ invocation, reply, moderation }, options) => {
        const { kind } = await reply.defer({ isPrivate: true });
        // Nothing was promised, so nothing is done: the command will be sent again.
        if (kind === 'too late') return;
        const swept = await moderation.cancelAll({
          by: invocation,
          deleteMinutes: options.delete_minutes,
          joinedWithinHours: options.joined_within_hours,
          accountYoungerThanDays: options.account_younger_than_days,
        });
        await reply.finish([{ text: joinLines(describeSwept(swept)) }]);
      },
    ),
  },
};
