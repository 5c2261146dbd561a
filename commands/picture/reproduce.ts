import type { ButtonCommand, CommandContext, SelectCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { pickPictures, requestOfPicture } from '#core/image/image-order.ts';
import { resolveModel } from '#core/image/models.ts';
import { answerRefusal } from '../request/answer-refusal.ts';
import { choosePicture, toPictureId } from './choose-picture.ts';

/** Repeats the exact request of a picture, to see whether the same picture comes. */
export const reproduce: ButtonCommand = { kind: 'button', name: 'reproduce', run: repeat };

export const reproduceChosen: SelectCommand = {
  kind: 'select',
  name: 'reproduce',
  run: (context, id, values) => repeat(context, toPictureId(id, values)),
};

async function repeat(context: CommandContext, id: string): Promise<void> {
  const chosen = await choosePicture(context, id);
  if (chosen === undefined) return undefined;
  const { invocation, reply, jobs } = context;
  const { job, picture } = chosen;
  const { seed, model } = requestOfPicture(job.order, picture.index);
  if (seed === null) {
    const name = resolveModel(model)?.name ?? model;
    return reply.refuse(text('refusal.no_repeat', { model: name }));
  }
  const order = pickPictures(job.order, [picture.index]);
  const source = { jobId: job.id, index: picture.index };
  const reason = { purpose: 'reproduce', source } as const;
  return answerRefusal(reply, await jobs.submit(invocation, order, reply.defer, reason));
}
