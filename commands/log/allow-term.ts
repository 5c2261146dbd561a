import type { ButtonCommand } from '../../src/command.ts';
import { answerPress } from './answer-press.ts';

/** In the log: puts the words in which a request met a term on the allow list. */
export const logAllowTerm: ButtonCommand = {
  kind: 'button',
  name: 'log-allow-term',
  run: (context, id) => answerPress(context, id, 'allow-term', context.logChannel.allowTerm),
};
