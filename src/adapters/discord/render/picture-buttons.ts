import { ButtonStyle, type APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { text, type Text } from '#core/i18n/text.ts';
import type { Say } from '#core/i18n/translator.ts';
import type { Job, PaintedPicture, PictureKey } from '#features/jobs/job.ts';
import { describePictureId } from '#features/jobs/pictures/picture-id.ts';
import { MAX_BUTTONS, renderButtons, type Button } from './render-notice.ts';

export type PictureButtons = {
  readonly painted: readonly Pick<PaintedPicture, 'index'>[];
  readonly missing: readonly unknown[];
  readonly canShare: boolean;
  /** The picture of which this is a larger copy. */
  readonly enlargedFrom: PictureKey | undefined;
};

/**
 * What stands under pictures: what can be done with them, then of a batch a number for each, which opens what can be done with that one.
 * Only Delete is pressed by accident at a price: it comes last, grey, and asks. A member's private message has Discord's own Dismiss.
 */
export function renderPictureButtons(
  { id, order }: Pick<Job, 'id' | 'order'>,
  { painted, missing, canShare, enlargedFrom }: PictureButtons,
  say: Say,
): readonly APIMessageTopLevelComponent[] {
  const button = (label: Text, name: string, of: string): Button => ({
    label: say(label),
    customId: `${name}:${of}`,
  });
  const remove = (label: Text, of: string): readonly Button[] =>
    order.isPrivate ? [] : [button(label, 'delete', of)];
  if (enlargedFrom !== undefined) {
    const of = describePictureId(enlargedFrom);
    const remix = button(text('button.remix'), 'remix', of);
    const recipe = button(text('button.recipe'), 'recipe', of);
    return [renderButtons([remix, recipe, ...remove(text('button.delete'), of)])];
  }
  const isBatch = painted.length > 1;
  const isComparison = order.variations.length > 0;
  const [first, ...others] = [
    ...(canShare ? [button(text('button.share'), 'share', id)] : []),
    button(text('button.reroll'), 'reroll', id),
    // What a comparison has several of, a form has one of.
    ...(isBatch && isComparison ? [] : [button(text('button.remix'), 'remix', id)]),
    button(text('button.recipe'), 'recipe', id),
    ...(isBatch ? [] : [button(text('button.enlarge'), 'enlarge', id)]),
    ...(missing.length > 0 ? [button(text('button.retry'), 'retry', id)] : []),
    ...remove(
      isBatch ? text('button.delete_all', { count: painted.length }) : text('button.delete'),
      id,
    ),
  ];
  const primary = first === undefined ? [] : [{ ...first, style: ButtonStyle.Primary as const }];
  const numbers = painted.map(({ index }, at) =>
    button(
      text('picture.number', { number: at + 1 }),
      'pick',
      describePictureId({ jobId: id, index }),
    ),
  );
  return [...splitRows([...primary, ...others]), ...(isBatch ? splitRows(numbers) : [])];
}

function splitRows(buttons: readonly Button[]): readonly APIMessageTopLevelComponent[] {
  const rows = Math.ceil(buttons.length / MAX_BUTTONS);
  return Array.from({ length: rows }, (_, row) =>
    renderButtons(buttons.slice(row * MAX_BUTTONS, (row + 1) * MAX_BUTTONS)),
  );
}
