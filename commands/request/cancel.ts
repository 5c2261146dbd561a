import type { ButtonCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { mayActOn } from '#core/rules/permissions.ts';

/** Stops a job before its pictures are on their way: the member's own, or any for a moderator. */
export const cancel: ButtonCommand = {
  kind: 'button',
  name: 'cancel',

  async run({ invocation, reply, jobs, settings }, id) {
    const job = await jobs.find(id, invocation);
    if (job === undefined) return reply.refuse(text('refusal.unknown_picture'));
    const policy = await settings.read(invocation.serverId);
    if (!mayActOn(job, invocation, policy)) {
      return reply.refuse(text('refusal.not_yours', { owner: { user: job.userId } }));
    }
    const isCancelled = await jobs.cancel(id);
    return isCancelled
      ? reply.show([{ text: text('queue.cancelled') }])
      : reply.refuse(text('refusal.past_cancelling'));
  },
};
