import type { ButtonCommand, CommandContext, SelectCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import type { Panel, PanelButton } from '#core/reply.ts';
import {
  choosePicture,
  describeTitle,
  toButton,
  toPictureId,
  type ChosenPicture,
} from './choose-picture.ts';

/** A number under a batch: shows whoever presses it, alone, what can be done with that picture. */
export const pick: ButtonCommand = {
  kind: 'button',
  name: 'pick',
  run: (context, id) => showPicture(context, id, context.reply.show),
};

/** The same number where it was asked for: what can be done takes the question's place. */
export const pickHere: ButtonCommand = {
  kind: 'button',
  name: 'pick-here',
  run: (context, id) => showPicture(context, id, context.reply.update),
};

/** The list that stood under batches before. */
export const pickChosen: SelectCommand = {
  kind: 'select',
  name: 'pick',
  run: (context, id, values) => showPicture(context, toPictureId(id, values), context.reply.show),
};

async function showPicture(
  context: CommandContext,
  id: string,
  show: (panel: Panel) => Promise<void>,
): Promise<void> {
  const chosen = await choosePicture(context, id);
  if (chosen === undefined) return undefined;
  return show([describeChosen(context, chosen), { buttons: listActions(chosen) }]);
}

function describeChosen({ invocation }: CommandContext, chosen: ChosenPicture): Panel[number] {
  const title = { text: describeTitle(chosen) };
  const { picture, number, total, job } = chosen;
  const { pressedPictures } = invocation;
  const shown = pressedPictures[number - 1];
  // What was pressed may be another message than that of the pictures.
  if (shown === undefined || pressedPictures.length !== total) return title;
  const { seed } = picture;
  const description =
    seed === null
      ? text('reply.alt_without_seed', { number, total })
      : text('reply.alt', { number, total, seed: String(seed) });
  return { ...title, thumbnail: { picture: shown, description, isSpoiler: job.order.spoiler } };
}

function listActions(chosen: ChosenPicture): readonly PanelButton[] {
  return [
    toButton(chosen, text('button.enlarge'), 'enlarge'),
    toButton(chosen, text('button.remix'), 'remix'),
    toButton(chosen, text('button.recipe'), 'recipe'),
    // A model without seeds can't repeat a picture.
    ...(chosen.picture.seed === null
      ? []
      : [toButton(chosen, text('button.reproduce'), 'reproduce')]),
  ];
}
