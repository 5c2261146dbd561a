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

/** Entries on one page, so that the longest still fit into one message. */
const PAGE_SIZE = 6;

/** Of a summary on a page, in UTF-16 units. */
const MAX_SUMMARY = 250;

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
  /** Six of the longest still fit into one message. */
  function shortenSummary(entry: AuditEntry, locale: string): AuditEntry {
    const words = translate(entry.summary, locale);
    if (words.length <= MAX_SUMMARY) return entry;
    return { ...entry, summary: text('moderation.words', { words: shorten(words, MAX_SUMMARY) }) };
  }

  return {
    async readAudit(by, filter, { page, until: wanted, locale }) {
      const until = wanted ?? now();
      const query = { ...filter, serverId: requireServer(by), until };
      const offset = page * PAGE_SIZE;
      const found = await audit.list(query, { offset, limit: PAGE_SIZE + 1 });
      const entries = found.slice(0, PAGE_SIZE).map((entry) => shortenSummary(entry, locale));
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
