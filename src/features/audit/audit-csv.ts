import { isolate } from '#core/i18n/isolate.ts';
import type { Text } from '#core/i18n/text.ts';
import type { AuditEntry } from './audit-entry.ts';

const COLUMNS = [
  'time',
  'kind',
  'rule',
  'reference',
  'member',
  'moderator',
  'channel',
  'job',
  'what',
  'model',
  'images',
  'private',
  'prompt',
  'negative_prompt',
] as const;

/** Tells spreadsheets that what follows is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as RFC 4180 has it. Spreadsheets keep 15 digits of a number, so ids stand as Discord writes a mention: that is a text in each
 * of them, no formula, and shows the member or the channel where it is pasted into Discord. `="…"` is a formula in Excel and raw
 * characters in LibreOffice.
 */
export function describeAuditCsv(
  entries: readonly AuditEntry[],
  say: (words: Text) => string,
): string {
  const rows = entries.map(({ request, ...entry }) => [
    new Date(entry.at).toISOString(),
    entry.kind,
    entry.rule,
    entry.reference,
    mention('@', entry.userId),
    mention('@', entry.actorId),
    mention('#', entry.channelId),
    entry.jobId,
    say(entry.summary),
    request?.model,
    request?.count,
    request?.isPrivate,
    request?.prompt,
    request?.negativePrompt,
  ]);
  const lines = [COLUMNS, ...rows].map((cells) => `${cells.map(describeCell).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

/** What stands for a member whose data were erased is no number, and stays as it is. */
function mention(sign: '@' | '#', id: string | null): string | null {
  return id !== null && /^\d+$/.test(id) ? `<${sign}${id}>` : id;
}

/** What a spreadsheet would take for a number, and write in another way: a reference may be all digits, or have an E among them. */
const NUMBER = /^\d[\d.]*(?:E\d+)?$/i;

/**
 * What a spreadsheet may take for a formula: at the start, or where one that parts cells by something else than commas, and so sees no
 * quotation, lets the next begin.
 */
const FORMULA = /(^|[;\t\r\n])(?=(?:[^\S\t\r\n]|")*[=+\-@＝＋－＠])|^(?=[\t\r])/g;

/** A formula, or a text that looks like a number, gets an apostrophe in front; no cell turns the others of its row round. */
function describeCell(value: string | number | boolean | null | undefined): string {
  const words = String(value ?? '');
  const isText = typeof value === 'string' && NUMBER.test(words);
  const safe = isolate(isText ? `'${words}` : words.replaceAll(FORMULA, "$1'"));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
