import type { CommandContext } from '../../src/command.ts';
import type { Text } from '#core/i18n/text.ts';
import type { Invocation } from '#core/invocation.ts';
import type { Acknowledgement } from '#core/reply.ts';
import type { LogAction } from '#features/log-channel/entry.ts';

type Act = (invocation: Invocation, eventId: string) => Promise<Text>;

/** Says at once what can't be done, and does the rest after a deferral: Discord may take its time. */
export function answerPress(
  context: CommandContext,
  id: string,
  action: LogAction,
  act: Act,
): Promise<void> {
  const { reply } = context;
  return answer(context, id, action, act, {
    refuse: reply.refuse,
    defer: () => reply.defer({ isPrivate: true }),
  });
}

/** The same for the answer to a question, whose place it takes. */
export function answerQuestion(
  context: CommandContext,
  id: string,
  action: LogAction,
  act: Act,
): Promise<void> {
  const { reply } = context;
  return answer(context, id, action, act, {
    refuse: (reason) => reply.update([{ text: reason }]),
    defer: reply.deferUpdate,
  });
}

type Place = {
  readonly refuse: (reason: Text) => Promise<void>;
  readonly defer: () => Promise<Acknowledgement>;
};

async function answer(
  { invocation, reply, logChannel }: CommandContext,
  id: string,
  action: LogAction,
  act: Act,
  { refuse, defer }: Place,
): Promise<void> {
  const checked = await logChannel.check(invocation, id, action);
  if (!checked.ok) return refuse(checked.reason);
  const { kind } = await defer();
  if (kind === 'too late') return undefined;
  return reply.finish([{ text: await act(invocation, id) }]);
}
