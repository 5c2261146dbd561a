import type { ButtonCommand } from '../../src/command.ts';
import { answerOutcome } from './answer-outcome.ts';

/** Under a refusal: puts it before the server's moderators. */
export const ask: ButtonCommand = {
  kind: 'button',
  name: 'ask',

  async run({ invocation, reply, logChannel }, id) {
    await answerOutcome(reply, await logChannel.ask(invocation, id));
  },
};
