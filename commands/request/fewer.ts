import type { ButtonCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { pickPictures } from '#core/image/image-order.ts';
import { parsePictureId } from '#features/jobs/pictures/picture-id.ts';
import { repeatReason } from './repeat-reason.ts';
import { answerRefusal } from './answer-refusal.ts';

/** Under a refusal of several pictures: asks for as many of them as there was room for. */
export const fewer: ButtonCommand = {
  kind: 'button',
  name: 'fewer',

  async run({ invocation, reply, jobs, refused }, id) {
    const { jobId: refusalId, index: count = 0 } = parsePictureId(id);
    const asked = await refused.find(invocation, refusalId);
    if (asked === undefined || count < 1 || count >= asked.order.seeds.length)
      return reply.refuse(text('refusal.request_gone'));
    const { staysOpen } = asked;
    const order = pickPictures(
      asked.order,
      Array.from({ length: count }, (_, index) => index),
    );
    const reason = repeatReason(asked.reason);
    return answerRefusal(
      reply,
      await jobs.submit(invocation, { ...order, staysOpen }, reply.defer, reason),
    );
  },
};
