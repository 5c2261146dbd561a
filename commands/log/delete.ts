import type { ButtonCommand } from '../../src/command.ts';
import { answerPress } from './answer-press.ts';

/** In the log: deletes the message of a picture. */
export const logDelete: ButtonCommand = {
  kind: 'button',
  name: 'log-delete',
  run: (context, id) => answerPress(context, id, 'delete', context.logChannel.deletePicture),
};
