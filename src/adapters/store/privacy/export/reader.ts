import type { Kysely } from 'kysely';
import type { Translate } from '#core/i18n/translator.ts';
import type { Database } from '../../database/schema.ts';

export type Member = {
  readonly userId: string;
  /** The id or the alias under which these rows stand. */
  readonly owner: string;
  readonly translate: Translate;
};

export type PageOfRows = {
  readonly rows: readonly object[];
  /** Where the next page begins; `undefined` behind the last. */
  readonly next: string | undefined;
};

/** Reads one kind of row that is a member's. Nothing in it names another person. */
export type Reader = (
  database: Kysely<Database>,
  member: Member,
  after: string,
) => Promise<PageOfRows>;

/** Rows read at once: nobody else is answered meanwhile. */
export const PAGE_ROWS = 250;

export function findNext<Row>(
  rows: readonly Row[],
  describe: (last: Row) => string,
): string | undefined {
  const last = rows.at(-1);
  return last === undefined || rows.length < PAGE_ROWS ? undefined : describe(last);
}

/** Newest first; a page begins behind a moment and an id. */
export function splitOffset(after: string): readonly [number, string] {
  const [at = '', id = ''] = after.split('/');
  return at === '' ? [Number.MAX_SAFE_INTEGER, ''] : [Number(at), id];
}

export const toMoment = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();
