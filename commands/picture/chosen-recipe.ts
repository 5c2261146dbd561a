import { joinLines, text } from '#core/i18n/text.ts';
import { describeVariation, resolveSubject } from '#core/image/comparison.ts';
import { requestOfPicture } from '#core/image/image-order.ts';
import type { Panel } from '#core/reply.ts';
import type { JobRecord } from '#features/jobs/job.ts';
import { listShown } from '#features/jobs/pictures/picture-id.ts';
import { describeTitle, listNumbers, toButton, type ChosenPicture } from './choose-picture.ts';
import { describeRecipePanel } from './recipe-panel.ts';

/** The recipe of a picture of the books, with what can be done with it. */
export function describeChosenRecipe(chosen: ChosenPicture): Panel {
  const { job, picture, total } = chosen;
  const request = requestOfPicture(job.order, picture.index);
  const cost = job.prices[picture.index] ?? 0;
  const { lines, file } = describeRecipePanel(request, cost);
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

/** The recipe of all pictures of a message: they share it, but for the seeds or for what they compare. */
export function describeBatchRecipe(job: JobRecord): Panel {
  const { order, prices } = job;
  const shown = listShown(job);
  const compared = resolveSubject(order);
  const cost = shown.reduce((sum, { index }) => sum + (prices[index] ?? 0), 0);
  const batch = {
    seeds: shown.map(({ seed }) => seed),
    count: order.seeds.length,
    compared,
  };
  const { lines, file } = describeRecipePanel(order.request, cost, undefined, batch);
  const labels = shown.map(({ index }, at) =>
    text('picture.option_compared', {
      number: at + 1,
      label: describeVariation(order.variations[index] ?? {}),
    }),
  );
  return [
    { text: text('recipe.of_all', { count: shown.length }) },
    ...lines,
    ...(compared === undefined ? [] : [{ text: joinLines(labels) }]),
    { buttons: listNumbers(job, 'pick') },
    ...(file === undefined ? [] : [{ file }]),
  ];
}
