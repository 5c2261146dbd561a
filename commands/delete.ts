import type { ButtonCommand } from '../src/command.ts';
import { text } from '../src/i18n/text.ts';
import { mayActOn } from '../src/moderation/moderator.ts';

/** Deletes the pictures' message: the member's own, or any for a moderator. */
export const deletePicture: ButtonCommand = {
  kind: 'button',
  name: 'delete',

  async run({ invocation, reply, jobs, servers }, id) {
    const job = await jobs.find(id, invocation);
    if (job === undefined) return reply.refuse(text('refusal.unknown_picture'));
    const policy = await servers.settings.read(invocation.serverId);
    if (!mayActOn(job, invocation, policy)) {
      return reply.refuse(text('refusal.not_yours', { owner: { user: job.userId } }));
    }
    await reply.deleteMessage();
    // What only this message showed is not kept without it.
    await jobs.forgetKept(id);
    return undefined;
  },
};
