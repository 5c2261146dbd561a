import type { ButtonCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import { parsePictureId } from '#features/jobs/pictures/picture-id.ts';
import { mayActOn } from '#core/rules/permissions.ts';
import type { ServerLog } from '#features/log-channel/log-channel.ts';

/** Deletes the pictures' message: the member's own, or any for a moderator. */
export const deletePicture: ButtonCommand = {
  kind: 'button',
  name: 'delete',

  async run({ invocation, reply, jobs, settings, logChannel }, buttonId) {
    // An enlarged copy names the picture that it was made from.
    const { jobId: id, index } = parsePictureId(buttonId);
    const job = await jobs.find(id, invocation);
    if (job === undefined) return reply.refuse(text('refusal.unknown_picture'));
    const policy = await settings.read(invocation.serverId);
    if (!mayActOn(job, invocation, policy)) {
      return reply.refuse(text('refusal.not_yours', { owner: { user: job.userId } }));
    }
    const others = await findOthers(invocation, logChannel);
    if (others !== undefined && others.id !== id && !mayActOn(others, invocation, policy)) {
      return reply.refuse(text('refusal.not_yours', { owner: { user: others.userId } }));
    }
    await reply.deleteMessage();
    // What only this message showed is not kept without it.
    if (index === undefined) await jobs.forgetKept(id);
    return undefined;
  },
};

/** The picture that the message really shows: anyone can send the button of theirs with somebody else's message. */
async function findOthers(
  invocation: Invocation,
  { findPictured }: Pick<ServerLog, 'findPictured'>,
): Promise<{ readonly id: string; readonly userId: string } | undefined> {
  const { pressedOn } = invocation;
  const found = pressedOn === null ? undefined : await findPictured(invocation, pressedOn);
  if (found?.ok !== true || found.value.userId === null) return undefined;
  return { id: found.value.id, userId: found.value.userId };
}
