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

/** A table as RFC 4180 has it. Ids are texts in it: as numbers they would lose their last digits. */
export function describeAuditCsv(
  entries: readonly AuditEntry[],
  say: (words: Text) => string,
): string {
  const rows = entries.map(({ request, ...entry }) => [
    new Date(entry.at).toISOString(),
    entry.kind,
    entry.rule,
    entry.reference,
    entry.userId,
    entry.actorId,
    entry.channelId,
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

/**
 * What a spreadsheet may take for a formula: at the start, or where one that parts cells by something else than commas, and so sees no
 * quotation, lets the next begin.
 */
const FORMULA = /(^|[;\t\r\n])(?=(?:[^\S\t\r\n]|")*[=+\-@＝＋－＠])|^(?=[\t\r])/g;

/** A formula gets an apostrophe in front; no cell turns the others of its row round. */
function describeCell(value: string | number | boolean | null | undefined): string {
  const words = String(value ?? '');
  const safe = isolate(words.replaceAll(FORMULA, "$1'"));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
