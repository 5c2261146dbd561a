import type { FormCommand, MessageCommand } from '../../src/command.ts';
import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
} from '#adapters/discord/command-builder.ts';
import { text } from '#core/i18n/text.ts';
import { isVisible } from '#core/i18n/visible.ts';
import { MAX_REPORT } from '#features/log-channel/reports.ts';
import { answerOutcome } from '../request/answer-outcome.ts';

/** In a picture's menu: shows it to the server's moderators. */
export const reportPicture: MessageCommand = {
  kind: 'message',
  name: 'Report picture',

  define: (describe) =>
    new ContextMenuCommandBuilder()
      .setName(describe('log.report_menu'))
      .setType(ApplicationCommandType.Message)
      .toJSON(),

  async run({ invocation, reply, logChannel }, { id, forwardOf }) {
    const found = await logChannel.findReportable(invocation, forwardOf ?? id);
    if (!found.ok) return reply.refuse(found.reason);
    return reply.openForm({
      name: 'report',
      id: found.value.id,
      title: text('log.report_title'),
      fields: [
        {
          key: 'reason',
          label: text('log.report_reason'),
          description: text('log.report_reason_hint'),
          kind: 'words',
          value: '',
          maxLength: MAX_REPORT,
          isLong: true,
        },
      ],
    });
  },
};

export const reportForm: FormCommand = {
  kind: 'form',
  name: 'report',

  async run({ invocation, reply, logChannel }, jobId, values) {
    // A line of the log for each of theirs would push all else out of sight.
    const typed = typeof values['reason'] === 'string' ? values['reason'] : '';
    const words = typed.replaceAll(/\s+/gu, ' ').trim().slice(0, MAX_REPORT);
    const reason = isVisible(words) ? words : null;
    await answerOutcome(reply, await logChannel.report(invocation, jobId, reason));
  },
};
