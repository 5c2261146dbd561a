import type { ButtonCommand } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { describePage } from './page.ts';
import { parseCursor } from './cursor.ts';

/** Turns the pages of a history. Anyone may have sent it: whose search it is, is asked again. */
export const historyPage: ButtonCommand = {
  kind: 'button',
  name: 'history',

  async run({ invocation, reply, history }, id) {
    const { searchId = '', place } = parseCursor(id) ?? {};
    if (place === undefined) return reply.refuse(text('history.gone_page'));
    const search = await history.find(invocation, searchId);
    if (!search.ok) return reply.refuse(search.reason);
    const acknowledgement = await reply.deferUpdate();
    if (acknowledgement.kind === 'too late') return undefined;
    const page = await history.readPage(invocation, search.value, place);
    return reply.finish(describePage(invocation, search.value, page));
  },
};
