import type { ButtonCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { dropFaultyFlags } from '#core/image/options/prompt-flags.ts';
import { submitDraft } from './submit-draft.ts';

/** Under a refusal that names flags: asks for the same without them. */
export const dropFlags: ButtonCommand = {
  kind: 'button',
  name: 'drop-flags',

  async run(context, id) {
    const { invocation, reply, drafts } = context;
    const draft = await drafts.find(invocation, id);
    if (draft === undefined) return reply.refuse(text('refusal.draft_gone'));
    const prompt = dropFaultyFlags(draft.fields.prompt);
    return submitDraft(context, { ...draft, fields: { ...draft.fields, prompt } });
  },
};
