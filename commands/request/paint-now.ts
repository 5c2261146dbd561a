import type { ButtonCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import type { Defer } from '#core/reply.ts';
import { repeatReason } from './repeat-reason.ts';

/**
 * Under the direct message that a request was let through: asks for it again, where it was asked for. The gate decides as ever; what a
 * direct message does not say of the member there, their pass lifts.
 */
export const paintNow: ButtonCommand = {
  kind: 'button',
  name: 'paint-now',
  worksDirectly: true,

  async run({ invocation, reply, jobs, refused }, id) {
    const [serverId = '', refusalId = ''] = id.split('.');
    const asked = await refused.find({ userId: invocation.userId, serverId }, refusalId);
    if (asked?.channelId === undefined || asked.channelId === null)
      return reply.refuse(text('refusal.request_gone'));
    const { channelId, order, staysOpen, reason, serverLocale } = asked;
    const there: Invocation = {
      ...invocation,
      serverId,
      channelId,
      serverLocale: serverLocale ?? invocation.serverLocale,
      roleIds: [serverId],
      // The answer stands in the direct message; the picture comes as a message of its own.
      token: '',
    };
    const defer: Defer = async () => {
      await reply.show([
        { text: text('reply.painting_there', { channel: { channel: channelId } }) },
      ]);
      return { kind: 'accepted', messageId: null, isCertain: true };
    };
    const refusal = await jobs.submit(there, { ...order, staysOpen }, defer, repeatReason(reason));
    if (refusal === undefined) return undefined;
    // The buttons of a refusal belong to the server.
    return reply.refuse('reference' in refusal ? refusal.reason : refusal);
  },
};
