import type { ButtonCommand, CommandContext, FormCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { draftOptions, draftOrder, showKept } from '#core/image/options/draft.ts';
import type { Draft } from '#core/image/options/draft-schema.ts';
import { createDraftForm, fillDraft } from './draft-form.ts';
import { submitDraft } from './submit-draft.ts';

/** Under a failure: opens a form with what was asked for. */
export const revise: ButtonCommand = {
  kind: 'button',
  name: 'revise',

  async run(context, id) {
    const { invocation, reply, settings, models } = context;
    const draft = await findDraft(context, id);
    if (draft === undefined) return reply.refuse(text('refusal.unknown_picture'));
    const policy = await settings.read(invocation.serverId);
    const title = text('button.edit');
    return reply.openForm(createDraftForm(draft, { name: 'revise', id, title, models, policy }));
  },
};

export const reviseForm: FormCommand = {
  kind: 'form',
  name: 'revise',

  async run(context, id, values) {
    // What the form began with may be gone by now; what was typed is not.
    const draft = (await findDraft(context, id)) ?? draftOptions({});
    return submitDraft(context, fillDraft(draft, values));
  },
};

/** What the form has no field for stands as flags at the prompt's end. */
async function findDraft(
  { invocation, jobs, defaults }: CommandContext,
  id: string,
): Promise<Draft | undefined> {
  const job = await jobs.find(id, invocation);
  if (job === undefined) return undefined;
  const { styles } = await defaults.readCustoms(invocation);
  const source = job.reason.purpose === 'remix' ? job.reason.source : null;
  return showKept(draftOrder(job.order, 0, source, styles));
}
