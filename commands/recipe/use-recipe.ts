import type { ButtonCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { orderOne } from '#core/image/image-order.ts';
import { createDraftForm } from '../request/draft-form.ts';
import { offerAgain } from '../request/submit-draft.ts';

/** Paints a recipe that was found in a file or a message, for whoever looked it up. */
export const recipePaint: ButtonCommand = {
  kind: 'button',
  name: 'recipe-paint',

  async run(context, id) {
    const { invocation, reply, jobs, drafts } = context;
    const draft = await drafts.find(invocation, id);
    if (draft?.recipe === undefined) return reply.refuse(text('recipe.draft_gone'));
    const reason = { purpose: 'reproduce', source: null } as const;
    const refusal = await jobs.submit(invocation, orderOne(draft.recipe), reply.defer, reason);
    return offerAgain(context, refusal, () => draft);
  },
};

/** Opens a form with it. */
export const recipeRemix: ButtonCommand = {
  kind: 'button',
  name: 'recipe-remix',

  async run({ invocation, reply, drafts, settings, models }, id) {
    const draft = await drafts.find(invocation, id);
    if (draft === undefined) return reply.refuse(text('recipe.draft_gone'));
    const policy = await settings.read(invocation.serverId);
    const title = text('remix.title');
    return reply.openForm(createDraftForm(draft, { name: 'edit', id, title, models, policy }));
  },
};
