import type { ButtonCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { parsePictureId } from '#features/jobs/pictures/picture-id.ts';
import { mayActOn } from '#core/rules/permissions.ts';

/** Deletes the pictures' message: the member's own, or any for a moderator. */
export const deletePicture: ButtonCommand = {
  kind: 'button',
  name: 'delete',

  async run({ invocation, reply, jobs, settings }, buttonId) {
    // An enlarged copy names the picture that it was made from.
    const { jobId: id, index } = parsePictureId(buttonId);
    const job = await jobs.find(id, invocation);
    if (job === undefined) return reply.refuse(text('refusal.unknown_picture'));
    const policy = await settings.read(invocation.serverId);
    const { pressedOn } = invocation;
    // Anyone can send the button of theirs with any message: somebody else's picture, or an entry of the log.
    const shown = pressedOn === null ? job : await jobs.findShown(pressedOn, invocation);
    if (shown === undefined) return reply.refuse(text('refusal.unknown_picture'));
    const others = [job, shown].find((each) => !mayActOn(each, invocation, policy));
    if (others !== undefined)
      return reply.refuse(text('refusal.not_yours', { owner: { user: others.userId } }));
    if (shown.id !== id) return reply.refuse(text('refusal.unknown_picture'));
    await reply.deleteMessage();
    // What only this message showed is not kept without it.
    if (index === undefined) await jobs.forgetKept(id);
    return undefined;
  },
};
