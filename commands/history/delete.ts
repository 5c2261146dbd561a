import type { ButtonCommand, CommandContext } from '../../src/command.ts';
import { text, type Text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import { moderatesServer } from '#core/rules/permissions.ts';
import { failure, success, type Result } from '#core/result.ts';
import type { JobRecord } from '#features/jobs/job.ts';
import { listShown } from '#features/jobs/pictures/picture-id.ts';
import { askAbout, askDelete } from '../picture/ask-delete.ts';

/** In a history: asks whether a request's pictures are to go, wherever they stand. The member's own, or any for a moderator. */
export const historyDelete: ButtonCommand = {
  kind: 'button',
  name: 'history-delete',

  async run(context, id) {
    const { invocation, reply } = context;
    const found = await findDeletable(context, id);
    if (!found.ok) return reply.refuse(found.reason);
    const count = listShown(found.value).length;
    const question = describeQuestion(found.value, count, invocation);
    return reply.show(askDelete(question, count, historyDeleteNow.name, id));
  },
};

export const historyDeleteNow: ButtonCommand = {
  kind: 'button',
  name: 'history-delete-now',

  async run(context, id) {
    const { invocation, reply, history } = context;
    const found = await findDeletable(context, id);
    if (!found.ok) return reply.update([{ text: found.reason }]);
    const { kind } = await reply.deferUpdate();
    if (kind === 'too late') return undefined;
    const removed = await history.remove(found.value, invocation);
    return reply.finish([{ text: removed.ok ? removed.value : removed.reason }]);
  },
};

function describeQuestion(
  { userId, posted }: JobRecord,
  count: number,
  by: Pick<Invocation, 'userId'>,
): Text {
  return posted === null && userId === by.userId
    ? text('delete.ask_kept', { count })
    : askAbout(userId, count, by);
}

async function findDeletable(
  { invocation, jobs, settings }: CommandContext,
  id: string,
): Promise<Result<JobRecord, Text>> {
  const job = await jobs.find(id, invocation);
  if (job === undefined) return failure(text('refusal.unknown_picture'));
  const policy = await settings.read(invocation.serverId);
  const isAllowed = job.userId === invocation.userId || moderatesServer(invocation, policy);
  return isAllowed
    ? success(job)
    : failure(text('refusal.not_yours', { owner: { user: job.userId } }));
}
