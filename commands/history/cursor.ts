import type { PageCursor } from '#features/history/page.ts';
import type { Position } from '#features/history/ports.ts';

/** Moments in it are short this way: a button's id has room for 100 characters. */
const RADIX = 36;

/** A page of a search, as a button's id. It is a place among what whoever sends it may see anyway. */
export function formatCursor(
  searchId: string,
  way: PageCursor['way'],
  { at, jobId }: Position,
): string {
  return [searchId, way, at.toString(RADIX), jobId].join('.');
}

const ID =
  /^(?<searchId>[\w-]{22})\.(?<way>older|newer)\.(?<at>[\da-z]{1,9})\.(?<jobId>[\w-]{0,22})$/;

export function parseCursor(
  id: string,
): { readonly searchId: string; readonly place: PageCursor } | undefined {
  const match = ID.exec(id)?.groups;
  if (match === undefined) return undefined;
  const { searchId = '', way, at = '', jobId = '' } = match;
  const start = { at: Number.parseInt(at, RADIX), jobId };
  return { searchId, place: { way: way === 'newer' ? 'newer' : 'older', start } };
}
