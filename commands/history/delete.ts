import type { ButtonCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { moderatesServer } from '#core/rules/permissions.ts';

/** In a history: takes a picture away, wherever it stands. The member's own, or any for a moderator. */
export const historyDelete: ButtonCommand = {
  kind: 'button',
  name: 'history-delete',

  async run({ invocation, reply, jobs, settings, history }, id) {
    const job = await jobs.find(id, invocation);
    if (job === undefined) return reply.refuse(text('refusal.unknown_picture'));
    const policy = await settings.read(invocation.serverId);
    const isAllowed = job.userId === invocation.userId || moderatesServer(invocation, policy);
    if (!isAllowed) return reply.refuse(text('refusal.not_yours', { owner: { user: job.userId } }));
    const acknowledgement = await reply.deferUpdate();
    if (acknowledgement.kind === 'too late') return undefined;
    const removed = await history.remove(job, invocation);
    return reply.finish([{ text: removed.ok ? removed.value : removed.reason }]);
  },
};
