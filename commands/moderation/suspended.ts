import type { CommandContext } from '../../src/command.ts';
import { shorten } from '#core/i18n/shorten.ts';
import { text, type Text } from '#core/i18n/text.ts';
import type { Panel } from '#core/reply.ts';
import type { ListedSuspension } from '#features/moderation/ports.ts';
import { createPageButton, pageButtons, parsePage } from './pages.ts';

const PAGE_SIZE = 8;
/** Of a reason, in UTF-16 units. */
const REASON_SHOWN = 150;

/** `/moderation suspended`: who is off Easel at the moment, until when, why and by whom. */
export async function listSuspended(context: CommandContext): Promise<void> {
  await context.reply.show(await showPage(context, 0));
}

/** Turns the pages of the list. */
export const suspendedPages = createPageButton('suspended', async (context, id) =>
  context.reply.update(await showPage(context, parsePage(id))),
);

async function showPage({ invocation, moderation }: CommandContext, page: number): Promise<Panel> {
  const { rows, total } = await moderation.listSuspended(invocation, {
    offset: page * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  if (total === 0) return [{ text: text('moderation.none_suspended') }];
  return [
    { text: text('moderation.suspended_list', { count: total }) },
    ...rows.map((row) => ({ text: describeRow(row) })),
    ...pageButtons('suspended', { page, hasMore: (page + 1) * PAGE_SIZE < total }),
  ];
}

function describeRow({ userId, until, reason, byId }: ListedSuspension): Text {
  const values = {
    member: /^\d+$/.test(userId) ? { user: userId } : text('moderation.erased_member'),
    end:
      until === null
        ? text('moderation.for_good')
        : text('moderation.ends', { when: new Date(until) }),
    moderator: { user: byId },
  };
  return reason === null
    ? text('moderation.suspended_line', values)
    : text('moderation.suspended_line_because', {
        ...values,
        reason: shorten(reason, REASON_SHOWN),
      });
}
