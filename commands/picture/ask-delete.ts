import type { ButtonCommand } from '../../src/command.ts';
import { text, type Text } from '#core/i18n/text.ts';
import type { Panel } from '#core/reply.ts';

/**
 * Asks whoever pressed Delete, alone, and names what goes: nothing brings it back. Their answer takes the question's place.
 *
 * @param name of the button that does it
 */
export function askDelete(question: Text, count: number, name: string, id: string): Panel {
  return [
    { text: question },
    {
      buttons: [
        { label: text('delete.button', { count }), name, id, isDanger: true },
        { label: text('button.keep'), name: keep.name, id },
      ],
    },
  ];
}

/** Names whose pictures they are, where that is somebody else. */
export function askAbout(userId: string, count: number, by: { readonly userId: string }): Text {
  return userId === by.userId
    ? text('delete.ask', { count })
    : text('delete.ask_of', { count, member: { user: userId } });
}

/** Takes the question back. */
export const keep: ButtonCommand = {
  kind: 'button',
  name: 'keep',
  run: ({ reply }) => reply.update([{ text: text('delete.kept') }]),
};
