import { isAuditKind, isRule, type AuditFilter } from '#features/audit/audit-entry.ts';
import { parsePage } from './pages.ts';

/** A page of the audit, and what is looked for on it. */
export type AuditCursor = {
  readonly page: number;
  /** What came later is not shown; `null` for now. */
  readonly until: number | null;
  readonly filter: AuditFilter;
};

/** Moments in it are short this way: a button's id has room for 100 characters. */
const RADIX = 36;

/** As a button's id. Whoever sends it may look at all of this anyway, so nothing in it is secret or trusted. */
export function formatAuditCursor({ page, until, filter }: AuditCursor): string {
  const { userId = '', rule = '', kind = '', reference = '' } = filter;
  return [page, until?.toString(RADIX) ?? '', userId, rule, kind, reference].join('.');
}

export function parseAuditCursor(id: string): AuditCursor | undefined {
  const match = ID.exec(id)?.groups;
  if (match === undefined) return undefined;
  const { page = '', until = '', userId = '', rule = '', kind = '', reference = '' } = match;
  return {
    page: parsePage(page),
    until: until === '' ? null : Number.parseInt(until, RADIX),
    filter: {
      ...(userId !== '' && { userId }),
      ...(isRule(rule) && { rule }),
      ...(isAuditKind(kind) && { kind }),
      ...(reference !== '' && { reference }),
    },
  };
}

const ID =
  /^(?<page>\d{1,4})\.(?<until>[\da-z]{0,9})\.(?<userId>(?:\d{17,20})?)\.(?<rule>[a-z_]*)\.(?<kind>[a-z]*)\.(?<reference>[\w-]{0,22})$/;
