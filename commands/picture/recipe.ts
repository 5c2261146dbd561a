import type { ButtonCommand, CommandContext, SelectCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { findPictures, toPictureId } from './choose-picture.ts';
import { describeBatchRecipe, describeChosenRecipe } from './chosen-recipe.ts';

/** Shows all that a picture was painted from. */
export const recipe: ButtonCommand = { kind: 'button', name: 'recipe', run: showRecipe };

export const recipeChosen: SelectCommand = {
  kind: 'select',
  name: 'recipe',
  run: (context, id, values) => showRecipe(context, toPictureId(id, values)),
};

async function showRecipe(context: CommandContext, id: string): Promise<void> {
  const { reply } = context;
  const found = await findPictures(context, id);
  const [chosen, ...others] = found?.chosen ?? [];
  if (found === undefined || chosen === undefined)
    return reply.refuse(text('refusal.unknown_picture'));
  const panel = others.length > 0 ? describeBatchRecipe(found.job) : describeChosenRecipe(chosen);
  if (!panel.some((line) => 'file' in line)) return reply.show(panel);
  // Files come only after a deferral.
  const { kind } = await reply.defer({ isPrivate: true });
  return kind === 'too late' ? undefined : reply.finish(panel);
}
