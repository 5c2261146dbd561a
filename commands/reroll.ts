import type { ButtonCommand } from '../src/command.ts';
import { text } from '../src/i18n/text.ts';
import { withNewSeeds } from '../src/image/image-order.ts';

/** Paints the same order again, with a new seed, for whoever presses it. */
export const reroll: ButtonCommand = {
  kind: 'button',
  name: 'reroll',

  async run({ invocation, reply, jobs, chooseSeed }, id) {
    const source = await jobs.find(id, invocation);
    if (source === undefined) return reply.refuse(text('refusal.unknown_picture'));
    return jobs.submit(invocation, withNewSeeds(source.order, chooseSeed), reply, {
      purpose: 'reroll',
      source: { jobId: id, index: 0 },
    });
  },
};
