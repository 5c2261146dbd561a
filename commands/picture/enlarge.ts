import type { ButtonCommand, CommandContext, SelectCommand } from '../../src/command.ts';
import { answerRefusal } from '../request/answer-refusal.ts';
import { choosePicture, toPictureId } from './choose-picture.ts';

/** Shows a picture at twice its size. */
export const enlarge: ButtonCommand = { kind: 'button', name: 'enlarge', run: enlargePicture };

export const enlargeChosen: SelectCommand = {
  kind: 'select',
  name: 'enlarge',
  run: (context, id, values) => enlargePicture(context, toPictureId(id, values)),
};

async function enlargePicture(context: CommandContext, id: string): Promise<void> {
  const chosen = await choosePicture(context, id);
  if (chosen === undefined) return undefined;
  const { invocation, reply, jobs } = context;
  const { job, picture } = chosen;
  return answerRefusal(reply, await jobs.enlarge(job, picture.index, invocation, reply.defer));
}
