import type { ButtonCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { pickPictures, withNewSeeds } from '#core/image/image-order.ts';
import { parsePictureId } from '#features/jobs/pictures/picture-id.ts';
import { answerRefusal } from '../request/answer-refusal.ts';

/** Paints the same order again, or one picture of it, with a new seed, for whoever presses it. */
export const reroll: ButtonCommand = {
  kind: 'button',
  name: 'reroll',

  async run({ invocation, reply, jobs, chooseSeed }, id) {
    const { jobId, index } = parsePictureId(id);
    const source = await jobs.find(jobId, invocation);
    const isThere = index === undefined || source?.order.seeds[index] !== undefined;
    if (source === undefined || !isThere) return reply.refuse(text('refusal.unknown_picture'));
    const order = index === undefined ? source.order : pickPictures(source.order, [index]);
    const again = withNewSeeds(order, chooseSeed);
    const reason = { purpose: 'reroll', source: { jobId, index: index ?? 0 } } as const;
    return answerRefusal(reply, await jobs.submit(invocation, again, reply.defer, reason));
  },
};
