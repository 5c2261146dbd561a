import type { CommandContext } from '../../src/command.ts';
import { code, text } from '#core/i18n/text.ts';
import type { PolicyEdit } from '#core/policy-edits/policy-edit.ts';
import { answerOutcome } from '../request/answer-outcome.ts';
import type { SettingsHandler } from './part.ts';

/** Changes a server's settings, and says what is true now or why nothing has changed. */
export async function changeSettings(
  { invocation, reply, settings }: CommandContext,
  edit: PolicyEdit,
): Promise<void> {
  await answerOutcome(reply, await settings.edit(invocation, edit));
}

type MakeEdit = (
  value: string,
  context: CommandContext,
  options: Readonly<Record<string, unknown>>,
) => PolicyEdit;

/** A handler whose change goes by one option that must be there: a choice, a role or a channel. */
export function changeBy(option: string, makeEdit: MakeEdit): SettingsHandler {
  return async (context, options) => {
    const value = options[option];
    await (typeof value === 'string'
      ? changeSettings(context, makeEdit(value, context, options))
      : context.reply.refuse(text('settings.option_unreadable', { option: code(option) })));
  };
}
