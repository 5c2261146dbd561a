import type { ButtonCommand } from '../src/command.ts';
import { text } from '../src/i18n/text.ts';

/** Paints the same order again, with a new seed, for whoever presses it. */
export const reroll: ButtonCommand = {
  kind: 'button',
  name: 'reroll',

  async run({ invocation, reply, jobs, chooseSeed }, id) {
    const source = await jobs.find(id, invocation);
    if (source === undefined) return reply.refuse(text('refusal.unknown_picture'));
    const { request } = source.order;
    const seed = request.seed === null ? null : chooseSeed();
    return jobs.submit(invocation, { ...source.order, request: { ...request, seed } }, reply);
  },
};
