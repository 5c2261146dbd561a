import { setImmediate as nextTurn } from 'node:timers/promises';
import { shorten } from '#core/i18n/shorten.ts';
import { text } from '#core/i18n/text.ts';
import type { Translate } from '#core/i18n/translator.ts';
import { describeAuditCsv } from '../audit/audit-csv.ts';
import type { AuditEntry, AuditFilter } from '../audit/audit-entry.ts';
import type { AuditStore } from './ports.ts';
import { requireServer, type Moderator } from './suspensions.ts';

export type AuditLogOptions = {
  readonly audit: AuditStore;
  readonly translate: Translate;
  readonly now: () => number;
};

type AuditPage = {
  readonly entries: readonly AuditEntry[];
  readonly hasMore: boolean;
  /** What came later does not move the pages. */
  readonly until: number;
};

type AuditFile = { readonly csv: string; readonly rows: number; readonly isCut: boolean };

/** Entries on one page. */
const PAGE_SIZE = 10;

/** Of a summary on a page, in UTF-16 units. */
const MAX_SUMMARY = 250;
/** Of all summaries on a page: escaped they may be twice as long, and a message says 4,000 with all that stands beside them. */
const SUMMARIES_ON_PAGE = 900;

/** Rows of one file. */
export const MAX_ROWS = 10_000;
/** Read at a time: others get their turn in between. */
const ROWS_AT_ONCE = 500;

export interface AuditLog {
  /** @param page from 0 */
  readAudit(
    by: Moderator,
    filter: AuditFilter,
    place: { readonly page: number; readonly until: number | null; readonly locale: string },
  ): Promise<AuditPage>;
  /** @param locale of the texts in it */
  exportAudit(by: Moderator, filter: AuditFilter, locale: string): Promise<AuditFile>;
}

export function createAuditLog({ audit, translate, now }: AuditLogOptions): AuditLog {
  /** Cuts the longest, so that ten entries fit into one message. */
  function shortenSummaries(entries: readonly AuditEntry[], locale: string): readonly AuditEntry[] {
    const summaries = entries.map(({ summary }) => translate(summary, locale));
    const max = findMaxLength(summaries.map(({ length }) => length));
    return entries.map((entry, at) => {
      const words = summaries[at] ?? '';
      if (words.length <= max) return entry;
      return { ...entry, summary: text('moderation.words', { words: shorten(words, max) }) };
    });
  }

  return {
    async readAudit(by, filter, { page, until: wanted, locale }) {
      const until = wanted ?? now();
      const query = { ...filter, serverId: requireServer(by), until };
      const offset = page * PAGE_SIZE;
      const found = await audit.list(query, { offset, limit: PAGE_SIZE + 1 });
      const entries = shortenSummaries(found.slice(0, PAGE_SIZE), locale);
      return { entries, hasMore: found.length > PAGE_SIZE, until };
    },

    async exportAudit(by, filter, locale) {
      const query = { ...filter, serverId: requireServer(by), until: now() };
      const entries: AuditEntry[] = [];
      while (entries.length <= MAX_ROWS) {
        const page = { offset: entries.length, limit: ROWS_AT_ONCE };
        const found = await audit.list(query, page);
        entries.push(...found);
        await nextTurn();
        if (found.length < ROWS_AT_ONCE) break;
      }
      const rows = entries.slice(0, MAX_ROWS);
      return {
        csv: describeAuditCsv(rows, (words) => translate(words, locale)),
        rows: rows.length,
        isCut: entries.length > MAX_ROWS,
      };
    },
  };
}

/** How long each may be, so that all fit: what the short ones leave is for the long ones. */
function findMaxLength(lengths: readonly number[]): number {
  let room = SUMMARIES_ON_PAGE;
  let waiting = lengths.length;
  for (const length of lengths.toSorted((one, two) => one - two)) {
    if (length * waiting > room) return Math.min(Math.floor(room / waiting), MAX_SUMMARY);
    room -= length;
    waiting -= 1;
  }
  return MAX_SUMMARY;
}
