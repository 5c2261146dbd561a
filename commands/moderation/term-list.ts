import { Buffer } from 'node:buffer';
import type { CommandContext } from '../../src/command.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import { describeTerm } from '#core/policy-edits/terms.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Panel, PanelFile } from '#core/reply.ts';
import { createPageButton, pageButtons, parsePage } from './pages.ts';

/** The longest patterns of one page still fit into one message. */
const PAGE_SIZE = 10;
/** Nobody turns more pages than three: a longer list is a file. */
const MAX_PAGED = 30;

/** `/moderation term list`: all that is forbidden, and what is let through in spite of it. */
export async function listTerms({ invocation, reply, settings }: CommandContext): Promise<void> {
  const policy = await settings.read(invocation.serverId);
  const lines = listLines(policy);
  if (lines.length === 0) return reply.show([{ text: text('terms.none') }]);
  if (lines.length <= MAX_PAGED) return reply.show(showPage(policy, 0));
  const { kind } = await reply.defer({ isPrivate: true });
  if (kind === 'too late') return undefined;
  return reply.finish([{ text: describeCounts(policy) }, { file: toFile(policy) }]);
}

/** Turns the pages of the list. */
export const termPages = createPageButton('terms', async ({ invocation, reply, settings }, id) => {
  const policy = await settings.read(invocation.serverId);
  await reply.update(showPage(policy, parsePage(id)));
});

function listLines({ terms, allowedTerms }: Policy): readonly Text[] {
  const allowed = allowedTerms.map((term) => text('terms.line_allowed', { term: code(term) }));
  return [...terms.map(describeTerm), ...allowed];
}

function showPage(policy: Policy, wanted: number): Panel {
  const lines = listLines(policy);
  if (lines.length === 0) return [{ text: text('terms.none') }];
  const pages = Math.ceil(lines.length / PAGE_SIZE);
  // The list may have become shorter since the button was shown.
  const page = Math.min(wanted, pages - 1);
  const shown = lines.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return [
    { text: describeCounts(policy) },
    ...shown.map((line) => ({ text: line })),
    ...pageButtons('terms', { page, hasMore: page < pages - 1 }),
  ];
}

function describeCounts({ terms, allowedTerms }: Policy): Text {
  return text('terms.list', { terms: terms.length, allowed: allowedTerms.length });
}

/** As the terms were typed, with the options that they were given. */
function toFile({ terms, allowedTerms }: Policy): PanelFile {
  const lines = [
    ...terms.map(({ pattern, isForNegative, isHidden }) =>
      [pattern, ...(isForNegative ? ['negative: True'] : []), ...(isHidden ? ['show: False'] : [])]
        .join('\t')
        .trimEnd(),
    ),
    ...(allowedTerms.length === 0 ? [] : ['', '# allow', ...allowedTerms]),
  ];
  const data = Buffer.from(`${lines.join('\n')}\n`);
  return { name: 'forbidden-terms.txt', contentType: 'text/plain; charset=utf-8', data };
}
