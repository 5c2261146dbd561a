import type { ButtonCommand, CommandContext, SelectCommand } from '../src/command.ts';
import { requestOfPicture } from '../src/image/image-order.ts';
import { text } from '../src/i18n/text.ts';
import { choosePicture, describeTitle, toButton, toPictureId } from './pictures/choose.ts';
import { describeRecipePanel } from './pictures/recipe-panel.ts';

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
  const { job, picture } = chosen;
  const request = requestOfPicture(job.order, picture.index);
  const cost = job.prices[picture.index] ?? 0;
  const { lines, file } = describeRecipePanel(request, cost, models);
  const panel = [
    ...(chosen.total > 1 ? [{ text: describeTitle(chosen) }] : []),
    ...lines,
    {
      buttons: [
        toButton(chosen, text('button.reproduce'), 'reproduce'),
        toButton(chosen, text('button.remix'), 'remix'),
      ],
    },
  ];
  if (file === undefined) return reply.show(panel);
  // Files come only after a deferral.
  const { kind } = await reply.defer({ isPrivate: true });
  return kind === 'too late' ? undefined : reply.finish([...panel, { file }]);
}
