import * as z from 'zod';
import { code, text } from '#core/i18n/text.ts';
import { parseDuration } from '#core/rules/duration.ts';
import { MAX_REASON } from '#features/moderation/suspensions.ts';
import { describeSuspended } from '#features/moderation/describe-outcome.ts';
import {
  memberOption,
  numberOption,
  withOptions,
  wordsOption,
  type ModerationPart,
} from './part.ts';
import { showUndo } from './undo-button.ts';
import { listSuspended } from './suspended.ts';

/** Two weeks. */
const MAX_DELETE_HOURS = 336;

const suspendSchema = z.object({
  member: memberOption,
  duration: wordsOption(50),
  reason: wordsOption(MAX_REASON),
  delete_hours: numberOption(1, MAX_DELETE_HOURS),
});

/** Takes a member off Easel in this server, and back on. */
export const suspend: ModerationPart = {
  define: (command, describe) =>
    void command
      .addSubcommand((subcommand) =>
        subcommand
          .setName('suspend')
          .setDescription(describe('moderation.suspend'))
          .addUserOption((option) =>
            option
              .setName('member')
              .setDescription(describe('moderation.suspend_member'))
              .setRequired(true),
          )
          .addStringOption((option) =>
            option
              .setName('duration')
              .setDescription(describe('moderation.suspend_duration'))
              .setMaxLength(50),
          )
          .addStringOption((option) =>
            option
              .setName('reason')
              .setDescription(describe('moderation.suspend_reason'))
              .setMaxLength(MAX_REASON),
          )
          .addIntegerOption((option) =>
            option
              .setName('delete_hours')
              .setDescription(describe('moderation.suspend_delete_hours'))
              .setMinValue(1)
              .setMaxValue(MAX_DELETE_HOURS),
          ),
      )
      .addSubcommand((subcommand) =>
        subcommand
          .setName('unsuspend')
          .setDescription(describe('moderation.unsuspend'))
          .addUserOption((option) =>
            option
              .setName('member')
              .setDescription(describe('moderation.unsuspend_member'))
              .setRequired(true),
          ),
      )
      .addSubcommand((subcommand) =>
        subcommand.setName('suspended').setDescription(describe('moderation.suspended')),
      ),

  handlers: {
    suspend: withOptions(suspendSchema, async ({ invocation, reply, moderation }, options) => {
      const { member, duration, reason, delete_hours } = options;
      const durationMs = duration === null ? null : parseDuration(duration);
      if (durationMs === undefined) {
        const typed = code(duration ?? '');
        return reply.refuse(text('moderation.bad_duration', { duration: typed }));
      }
      const { kind } = await reply.defer({ isPrivate: true });
      // Nothing was promised, so nothing is done: the command will be sent again.
      if (kind === 'too late') return undefined;
      const outcome = await moderation.suspend({
        by: invocation,
        userId: member,
        durationMs,
        reason,
        deleteHours: delete_hours,
      });
      return reply.finish([{ text: describeSuspended(outcome) }, ...showUndo(outcome.undoId)]);
    }),

    unsuspend: withOptions(
      z.object({ member: memberOption }),
      async ({ invocation, reply, moderation }, { member }) => {
        const { kind } = await reply.defer({ isPrivate: true });
        if (kind === 'too late') return undefined;
        const isEnded = await moderation.unsuspend(invocation, member);
        const values = { member: { user: member } };
        return reply.finish([
          {
            text: isEnded
              ? text('moderation.unsuspended_summary', values)
              : text('moderation.not_suspended', values),
          },
        ]);
      },
    ),

    suspended: listSuspended,
  },
};
