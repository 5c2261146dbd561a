import type { ButtonCommand } from '../src/command.ts';
import { text } from '../src/i18n/text.ts';
import { withSeeds } from '../src/image/image-order.ts';

/** Paints the pictures that a job could not deliver, with the seeds that they were to have. */
export const retry: ButtonCommand = {
  kind: 'button',
  name: 'retry',

  async run({ invocation, reply, jobs }, id) {
    const source = await jobs.find(id, invocation);
    if (source === undefined) return reply.refuse(text('refusal.unknown_picture'));
    if (source.missingSeeds.length === 0) return reply.refuse(text('refusal.nothing_missing'));
    return jobs.submit(invocation, withSeeds(source.order, source.missingSeeds), reply, {
      purpose: 'retry',
      source: { jobId: id, index: 0 },
    });
  },
};
