import type { CommandContext } from '../../src/command.ts';
import type { Text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import type { LogAction } from '#features/log-channel/entry.ts';

/** Says at once what can't be done, and does the rest after a deferral: Discord may take its time. */
export async function answerPress(
  { invocation, reply, logChannel }: CommandContext,
  id: string,
  action: LogAction,
  act: (invocation: Invocation, eventId: string) => Promise<Text>,
): Promise<void> {
  const checked = await logChannel.check(invocation, id, action);
  if (!checked.ok) return reply.refuse(checked.reason);
  const { kind } = await reply.defer({ isPrivate: true });
  if (kind === 'too late') return undefined;
  return reply.finish([{ text: await act(invocation, id) }]);
}

/** The same for the answer to a question, whose place it takes. */
export async function answerQuestion(
  { invocation, reply, logChannel }: CommandContext,
  id: string,
  action: LogAction,
  act: (invocation: Invocation, eventId: string) => Promise<Text>,
): Promise<void> {
  const checked = await logChannel.check(invocation, id, action);
  if (!checked.ok) return reply.update([{ text: checked.reason }]);
  const { kind } = await reply.deferUpdate();
  if (kind === 'too late') return undefined;
  return reply.finish([{ text: await act(invocation, id) }]);
}
