import type { ButtonCommand, CommandContext } from '../../src/command.ts';
import { text, type Text } from '#core/i18n/text.ts';
import { mayActOn } from '#core/rules/permissions.ts';
import { failure, success, type Result } from '#core/result.ts';
import type { JobRecord } from '#features/jobs/job.ts';
import { listShown, parsePictureId } from '#features/jobs/pictures/picture-id.ts';
import { askAbout, askDelete } from './ask-delete.ts';

/** Under pictures: asks whether their message is to go. The member's own, or any for a moderator. */
export const deletePicture: ButtonCommand = {
  kind: 'button',
  name: 'delete',

  async run(context, id) {
    const { invocation, reply, jobs } = context;
    const { pressedOn, botSeesChannel } = invocation;
    const found = await findDeletable(context, id, pressedOn);
    if (!found.ok) return reply.refuse(found.reason);
    const { job, isCopy } = found.value;
    if (pressedOn !== null && botSeesChannel) {
      const count = isCopy ? 1 : listShown(job).length;
      const question = isCopy ? text('delete.ask_copy') : askAbout(job.userId, count, invocation);
      return reply.show(askDelete(question, count, deleteNow.name, `${id}.${pressedOn}`));
    }
    // Only this press's own token reaches the message: what one member alone sees, or what the bot does not.
    await reply.deleteMessage();
    // What only this message showed is not kept without it.
    if (!isCopy) await jobs.forgetKept(job.id);
    return undefined;
  },
};

/** The answer to that question. Anyone may have sent it, with any id: all is asked again. */
export const deleteNow: ButtonCommand = {
  kind: 'button',
  name: 'delete-now',

  async run(context, answer) {
    const { invocation, reply, history } = context;
    const [id = '', messageId = ''] = answer.split('.');
    const found = await findDeletable(context, id, messageId);
    if (!found.ok) return reply.update([{ text: found.reason }]);
    const { kind } = await reply.deferUpdate();
    if (kind === 'too late') return undefined;
    const { job, isCopy } = found.value;
    const address = { channelId: invocation.channelId, messageId };
    const removed = await history.removeMessage(job, address, isCopy);
    return reply.finish([{ text: removed.ok ? removed.value : removed.reason }]);
  },
};

type Deletable = { readonly job: JobRecord; readonly isCopy: boolean };

/** @param messageId of the message that others see; `null` for one that whoever pressed sees alone */
async function findDeletable(
  { invocation, jobs, settings }: CommandContext,
  buttonId: string,
  messageId: string | null,
): Promise<Result<Deletable, Text>> {
  // An enlarged copy names the picture that it was made from.
  const { jobId: id, index } = parsePictureId(buttonId);
  const job = await jobs.find(id, invocation);
  if (job === undefined) return failure(text('refusal.unknown_picture'));
  const policy = await settings.read(invocation.serverId);
  // Anyone can send the button of theirs with any message: somebody else's picture, or an entry of the log.
  const shown = messageId === null ? job : await jobs.findShown(messageId, invocation);
  if (shown === undefined) return failure(text('refusal.unknown_picture'));
  const others = [job, shown].find((each) => !mayActOn(each, invocation, policy));
  if (others !== undefined)
    return failure(text('refusal.not_yours', { owner: { user: others.userId } }));
  // Whose channel it is, and who moderates it, is known of the channel at hand only.
  const isElsewhere =
    shown.posted?.messageId === messageId && shown.posted?.channelId !== invocation.channelId;
  if (shown.id !== id || isElsewhere) return failure(text('refusal.unknown_picture'));
  return success({ job, isCopy: index !== undefined });
}
