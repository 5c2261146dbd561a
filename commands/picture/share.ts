import type { ButtonCommand } from '../../src/command.ts';
import { answerRefusal } from '../request/answer-refusal.ts';

/** Under a private picture: posts it in the channel, for all to see. */
export const share: ButtonCommand = {
  kind: 'button',
  name: 'share',

  run: async ({ invocation, reply, jobs }, id) =>
    answerRefusal(reply, await jobs.share(id, invocation, reply)),
};
