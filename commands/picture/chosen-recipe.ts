import { text } from '#core/i18n/text.ts';
import { requestOfPicture } from '#core/image/image-order.ts';
import type { Model } from '#core/image/models.ts';
import type { Panel } from '#core/reply.ts';
import { describeTitle, toButton, type ChosenPicture } from './choose-picture.ts';
import { describeRecipePanel } from './recipe-panel.ts';

/** The recipe of a picture of the books, with what can be done with it. */
export function describeChosenRecipe(chosen: ChosenPicture, models: readonly Model[]): Panel {
  const { job, picture, total } = chosen;
  const request = requestOfPicture(job.order, picture.index);
  const cost = job.prices[picture.index] ?? 0;
  const { lines, file } = describeRecipePanel(request, cost, models);
  return [
    ...(total > 1 ? [{ text: describeTitle(chosen) }] : []),
    ...lines,
    {
      buttons: [
        toButton(chosen, text('button.reproduce'), 'reproduce'),
        toButton(chosen, text('button.remix'), 'remix'),
      ],
    },
    ...(file === undefined ? [] : [{ file }]),
  ];
}
