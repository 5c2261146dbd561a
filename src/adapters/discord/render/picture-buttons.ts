import { ButtonStyle, type APIMessageTopLevelComponent } from 'discord.js';
import { text, type Text } from '#core/i18n/text.ts';
import type { Say } from '#core/i18n/translator.ts';
import type { Job, PaintedPicture, PictureKey } from '#features/jobs/job.ts';
import { describePictureId, describePictureOption } from '#features/jobs/pictures/picture-id.ts';
import { renderButtons, type Button } from './render-notice.ts';
import { renderSelect } from './render-panel.ts';

export type PictureButtons = {
  readonly painted: readonly PaintedPicture[];
  readonly missing: readonly unknown[];
  readonly canShare: boolean;
  /** What they are called by is said nowhere. */
  readonly isWordless: boolean;
  /** The picture of which this is a larger copy. */
  readonly enlargedFrom: PictureKey | undefined;
};

/** What stands under pictures: what can be done with them, then what only some have, then a list of a batch's pictures. */
export function renderPictureButtons(
  { id, order }: Pick<Job, 'id' | 'order'>,
  { painted, missing, canShare, isWordless, enlargedFrom }: PictureButtons,
  say: Say,
): readonly APIMessageTopLevelComponent[] {
  const button = (label: Text, name: string, of: string): Button => ({
    label: say(label),
    customId: `${name}:${of}`,
  });
  const remove = (of: string): Button => ({
    ...button(text('button.delete'), 'delete', of),
    style: ButtonStyle.Danger,
  });
  if (enlargedFrom !== undefined) {
    const of = describePictureId(enlargedFrom);
    const remix = button(text('button.remix'), 'remix', of);
    const recipe = button(text('button.recipe'), 'recipe', of);
    return [renderButtons([remix, recipe, remove(of)])];
  }
  const retry = missing.length > 0 ? [button(text('button.retry'), 'retry', id)] : [];
  const share = canShare ? [button(text('button.share'), 'share', id)] : [];
  const more = [...retry, ...share];
  const choice = {
    name: 'pick',
    id,
    placeholder: text('picture.choose'),
    options: painted.map((picture, at) =>
      describePictureOption(picture, at + 1, isWordless ? [] : order.variations),
    ),
  };
  return [
    renderButtons([
      button(text('button.reroll'), 'reroll', id),
      button(text('button.remix'), 'remix', id),
      button(text('button.recipe'), 'recipe', id),
      button(text('button.enlarge'), 'enlarge', id),
      remove(id),
    ]),
    ...(more.length > 0 ? [renderButtons(more)] : []),
    ...(painted.length > 1 ? [renderSelect(choice, say)] : []),
  ];
}
