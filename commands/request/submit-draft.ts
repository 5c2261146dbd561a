import type { CommandContext } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { parseComparedDraft } from '#core/image/options/compared-draft.ts';
import { canDropFlags } from '#core/image/options/prompt-flags.ts';
import { parseDraft } from '#core/image/options/parse-draft.ts';
import type { Draft } from '#core/image/options/draft-schema.ts';
import type { Refusal } from '#features/jobs/intake/refusal.ts';
import { answerRefusal } from './answer-refusal.ts';
import { isHopeless } from './is-hopeless.ts';

/** Asks for what a form was filled with. A refusal offers the form again, filled. */
export async function submitDraft(context: CommandContext, draft: Draft): Promise<void> {
  const { invocation, reply, jobs, defaults, chooseSeed } = context;
  const requestDefaults = await defaults.readCustoms(invocation);
  const { source, compared } = draft;
  const order =
    compared === undefined
      ? parseDraft(draft, chooseSeed, requestDefaults.styles)
      : parseComparedDraft(draft, chooseSeed, requestDefaults);
  const reason = { purpose: source === null ? 'retry' : 'remix', source } as const;
  const refusal = order.ok
    ? await jobs.submit(invocation, order.value, reply.defer, reason)
    : order.reason;
  return offerAgain(context, refusal, () => draft);
}

/** Answers a refusal, if there is one: what was typed is kept, and a button opens a form with it. */
export async function offerAgain(
  { invocation, reply, drafts }: CommandContext,
  refusal: Refusal | undefined,
  createDraft: () => Draft,
): Promise<void> {
  if (refusal === undefined || isHopeless(refusal)) return answerRefusal(reply, refusal);
  const draft = createDraft();
  const id = await drafts.tryToKeep(invocation, draft);
  if (id === undefined) return answerRefusal(reply, refusal);
  const dropFlags = { label: text('button.drop_flags'), name: 'drop-flags', id };
  const edit = { label: text('button.edit'), name: 'edit', id };
  const others = canDropFlags(draft.fields.prompt) ? [dropFlags, edit] : [edit];
  return answerRefusal(reply, refusal, others);
}
