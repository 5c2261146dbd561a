import type { ButtonCommand } from '../../src/command.ts';
import { answerPress } from './answer-press.ts';

/** In the log, and under what a moderator is told: takes back what was done. */
export const logUndo: ButtonCommand = {
  kind: 'button',
  name: 'log-undo',
  run: (context, id) => answerPress(context, id, 'undo', context.logChannel.undo),
};
