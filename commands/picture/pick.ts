import type { SelectCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { choosePicture, describeTitle, toButton, toPictureId } from './choose-picture.ts';

/** Under a batch: offers what can be done with one of its pictures. */
export const pick: SelectCommand = {
  kind: 'select',
  name: 'pick',

  async run(context, id, values) {
    const chosen = await choosePicture(context, toPictureId(id, values), 'pick');
    if (chosen === undefined) return undefined;
    return context.reply.show([
      { text: describeTitle(chosen) },
      {
        buttons: [
          toButton(chosen, text('button.reroll'), 'reroll'),
          toButton(chosen, text('button.remix'), 'remix'),
          toButton(chosen, text('button.recipe'), 'recipe'),
          toButton(chosen, text('button.enlarge'), 'enlarge'),
          toButton(chosen, text('button.reproduce'), 'reproduce'),
        ],
      },
    ]);
  },
};
