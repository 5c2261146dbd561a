import type { ButtonCommand, FormCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { draftOptions } from '#core/image/options/draft.ts';
import { createDraftForm, fillDraft } from './draft-form.ts';
import { submitDraft } from './submit-draft.ts';

/** Under a refusal: opens a form with what was typed, for whoever typed it. */
export const edit: ButtonCommand = {
  kind: 'button',
  name: 'edit',

  async run({ invocation, reply, drafts, settings, models }, id) {
    const draft = await drafts.find(invocation, id);
    if (draft === undefined) return reply.refuse(text('refusal.draft_gone'));
    const policy = await settings.read(invocation.serverId);
    const title = text('button.edit');
    return reply.openForm(createDraftForm(draft, { name: 'edit', id, title, models, policy }));
  },
};

export const editForm: FormCommand = {
  kind: 'form',
  name: 'edit',

  async run(context, id, values) {
    const draft = await context.drafts.find(context.invocation, id);
    // A form that stood open for more than a day has all that was typed in it.
    return submitDraft(context, fillDraft(draft ?? draftOptions({}), values));
  },
};
