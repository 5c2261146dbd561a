import type { ButtonCommand, CommandContext, SelectCommand } from '../../src/command.ts';
import { choosePicture, toPictureId } from './choose-picture.ts';
import { describeChosenRecipe } from './chosen-recipe.ts';

/** Shows all that a picture was painted from. */
export const recipe: ButtonCommand = { kind: 'button', name: 'recipe', run: showRecipe };

export const recipeChosen: SelectCommand = {
  kind: 'select',
  name: 'recipe',
  run: (context, id, values) => showRecipe(context, toPictureId(id, values)),
};

async function showRecipe(context: CommandContext, id: string): Promise<void> {
  const chosen = await choosePicture(context, id, 'recipe');
  if (chosen === undefined) return undefined;
  const { reply, models } = context;
  const panel = describeChosenRecipe(chosen, models);
  if (!panel.some((line) => 'file' in line)) return reply.show(panel);
  // Files come only after a deferral.
  const { kind } = await reply.defer({ isPrivate: true });
  return kind === 'too late' ? undefined : reply.finish(panel);
}
