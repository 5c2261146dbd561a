import type { ButtonCommand, CommandContext } from '../../src/command.ts';
import { text } from '#core/i18n/text.ts';
import { moderatesServer } from '#core/rules/permissions.ts';
import type { PanelLine } from '#core/reply.ts';

/**
 * A button that turns the pages of what `/moderation` shows of a whole server. Anyone may have sent it: who it was is asked again, and
 * what can be given in one channel alone does not count.
 */
export function createPageButton(
  name: string,
  turn: (context: CommandContext, id: string) => Promise<void>,
): ButtonCommand {
  return {
    kind: 'button',
    name,
    async run(context, id) {
      const { invocation, reply, settings } = context;
      const policy = await settings.read(invocation.serverId);
      if (invocation.serverId === null || !moderatesServer(invocation, policy))
        return reply.refuse(text('moderation.moderators_only'));
      return turn(context, id);
    },
  };
}

/** More pages than anybody turns. */
const MAX_PAGE = 9999;

/** @returns 0 for what is no page */
export function parsePage(id: string): number {
  return /^\d{1,4}$/.test(id) ? Math.min(Number(id), MAX_PAGE) : 0;
}

/** The row below a list; none if it has one page. */
export function pageButtons(
  name: string,
  { page, hasMore }: { readonly page: number; readonly hasMore: boolean },
  toId: (page: number) => string = String,
): readonly PanelLine[] {
  const buttons = [
    ...(page > 0 ? [{ label: text('button.previous'), name, id: toId(page - 1) }] : []),
    ...(hasMore ? [{ label: text('button.next'), name, id: toId(page + 1) }] : []),
  ];
  return buttons.length === 0 ? [] : [{ buttons }];
}
