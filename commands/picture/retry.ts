import type { ButtonCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { pickPictures } from '#core/image/image-order.ts';
import type { JobReason } from '#features/jobs/job.ts';
import { repeatReason } from '../request/repeat-reason.ts';
import { answerRefusal } from '../request/answer-refusal.ts';

/** Paints the pictures that a job could not deliver, from the requests that they were to have. */
export const retry: ButtonCommand = {
  kind: 'button',
  name: 'retry',

  async run({ invocation, reply, jobs }, id) {
    const source = await jobs.find(id, invocation);
    if (source === undefined) return reply.refuse(text('refusal.unknown_picture'));
    const missing = source.pictures.filter(({ state }) => state === 'failed');
    if (missing.length === 0) return reply.refuse(text('refusal.nothing_missing'));
    const order = pickPictures(
      source.order,
      missing.map(({ index }) => index),
    );
    const isWhole = missing.length === source.pictures.length;
    const reason = isWhole ? repeatReason(source.reason) : fillIn(id);
    return answerRefusal(reply, await jobs.submit(invocation, order, reply.defer, reason));
  },
};

function fillIn(jobId: string): JobReason {
  return { purpose: 'retry', source: { jobId, index: 0 } };
}
