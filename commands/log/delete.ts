import type { ButtonCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { askDelete } from '../picture/ask-delete.ts';
import { answerQuestion } from './answer-press.ts';

/** In the log: asks whether the message of a picture is to go. */
export const logDelete: ButtonCommand = {
  kind: 'button',
  name: 'log-delete',

  async run({ invocation, reply, logChannel }, id) {
    const checked = await logChannel.check(invocation, id, 'delete');
    if (!checked.ok) return reply.refuse(checked.reason);
    const { userId, request } = checked.value.event;
    const count = request?.count ?? 1;
    const question =
      userId === null
        ? text('delete.ask', { count })
        : text('delete.ask_of', { count, member: { user: userId } });
    return reply.show(askDelete(question, count, logDeleteNow.name, id));
  },
};

export const logDeleteNow: ButtonCommand = {
  kind: 'button',
  name: 'log-delete-now',
  run: (context, id) => answerQuestion(context, id, 'delete', context.logChannel.deletePicture),
};
