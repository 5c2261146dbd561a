import type { ButtonCommand } from '../../src/command.ts';
import { answerPress } from './answer-press.ts';

/** In the log: lets a refused request through once. */
export const logAllow: ButtonCommand = {
  kind: 'button',
  name: 'log-allow',
  run: (context, id) => answerPress(context, id, 'allow', context.logChannel.allowOnce),
};
