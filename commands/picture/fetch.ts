import type { ButtonCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { answerRefusal } from '../request/answer-refusal.ts';

/** Shows a member the pictures that could not be delivered. */
export const fetchPicture: ButtonCommand = {
  kind: 'button',
  name: 'fetch',

  async run({ invocation, reply, jobs }, id) {
    const job = await jobs.find(id, invocation);
    if (job === undefined || job.userId !== invocation.userId) {
      return reply.refuse(text('refusal.unknown_picture'));
    }
    return answerRefusal(reply, await jobs.redeliver(job, invocation, reply.defer));
  },
};
