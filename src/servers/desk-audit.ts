import type { Translate } from '../i18n/translator.ts';
import { describeAuditCsv } from './audit-csv.ts';
import type { AuditEntry, AuditFilter } from './audit.ts';
import type { AuditBook } from './desk-ports.ts';
import { requireServer, type Moderator } from './desk-suspensions.ts';

export type AuditDeskOptions = {
  readonly audit: AuditBook;
  readonly translate: Translate;
  readonly now: () => number;
};

export type AuditPage = {
  readonly entries: readonly AuditEntry[];
  readonly hasMore: boolean;
  /** What came later does not move the pages. */
  readonly until: number;
};

export type AuditFile = { readonly csv: string; readonly rows: number; readonly isCut: boolean };

/** Entries on one page, so that the longest still fit into one message. */
const PAGE_SIZE = 6;

/** Rows of one file. */
export const MAX_ROWS = 10_000;
/** Read at a time: others get their turn in between. */
const ROWS_AT_ONCE = 500;

export interface AuditDesk {
  /** @param page from 0 */
  readAudit(
    by: Moderator,
    filter: AuditFilter,
    place: { readonly page: number; readonly until: number | null },
  ): Promise<AuditPage>;
  /** @param locale of the texts in it */
  exportAudit(by: Moderator, filter: AuditFilter, locale: string): Promise<AuditFile>;
}

export function createAuditDesk({ audit, translate, now }: AuditDeskOptions): AuditDesk {
  return {
    async readAudit(by, filter, { page, until: wanted }) {
      const until = wanted ?? now();
      const query = { ...filter, serverId: requireServer(by), until };
      const offset = page * PAGE_SIZE;
      const found = await audit.list(query, { offset, limit: PAGE_SIZE + 1 });
      return { entries: found.slice(0, PAGE_SIZE), hasMore: found.length > PAGE_SIZE, until };
    },

    async exportAudit(by, filter, locale) {
      const query = { ...filter, serverId: requireServer(by), until: now() };
      const entries: AuditEntry[] = [];
      while (entries.length <= MAX_ROWS) {
        const page = { offset: entries.length, limit: ROWS_AT_ONCE };
        const found = await audit.list(query, page);
        entries.push(...found);
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
