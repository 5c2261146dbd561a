import type { CommandContext } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { parseDraft, type Draft } from '#core/image/options/draft.ts';
import type { Acknowledger } from '#core/reply.ts';

/** Asks for what a form was filled with. A refusal offers the form again, filled. */
export async function submitDraft(context: CommandContext, draft: Draft): Promise<void> {
  const { invocation, jobs, defaults, chooseSeed } = context;
  const reply = offerAgain(context, () => draft);
  const { styles } = await defaults.readCustoms(invocation);
  const order = parseDraft(draft, chooseSeed, styles);
  if (!order.ok) return reply.refuse(order.reason);
  const { source, recipe } = draft;
  const purpose = source === null ? 'imagine' : 'remix';
  const isTyped = source === null && recipe === undefined;
  const asked = isTyped ? order.value : await defaults.cover(invocation, order.value);
  return jobs.submit(invocation, asked, reply, { purpose, source });
}

/** Answers as before, but for a refusal: what was typed is kept, and a button opens a form with it. */
export function offerAgain(
  { invocation, reply, drafts }: CommandContext,
  createDraft: () => Draft,
): Acknowledger {
  return {
    defer: (options) => reply.defer(options),
    async refuse(reason, buttons = []) {
      const id = await drafts.tryToKeep(invocation, createDraft());
      if (id === undefined) return reply.refuse(reason, buttons);
      return reply.refuse(reason, [{ label: text('button.edit'), name: 'edit', id }, ...buttons]);
    },
  };
}
