import type { Kysely } from 'kysely';
import type { Translate } from '#core/i18n/translator.ts';
import type { DataList, DataPage } from '#features/privacy/ports.ts';
import type { Database } from '../../database/schema.ts';
import type { MemberIds } from '../../member-ids.ts';
import { readActs, readPauses, readSuspensionsBy } from './read-acts.ts';
import { readEventsAbout, readEventsBy } from './read-events.ts';
import { readPasses, readSuspensions } from './read-moderation.ts';
import { readRequests } from './read-requests.ts';
import { readDefaults, readDrafts, readSearches } from './read-typed.ts';
import type { Reader } from './reader.ts';

/** Who reads each list, one after the other; each is asked for the id and for the alias. */
const READERS: Readonly<Record<DataList, readonly Reader[]>> = {
  defaults: [readDefaults],
  drafts: [readDrafts],
  searches: [readSearches],
  suspensions: [readSuspensions],
  passes: [readPasses],
  requests: [readRequests],
  entries: [readEventsAbout, readEventsBy],
  acts: [readActs, readSuspensionsBy, readPauses],
};

export type ExportOptions = { readonly ids: MemberIds; readonly translate: Translate };

/** A page of what is known about a member, under their id and under their alias. Nothing in it names another person. */
export async function readMemberPage(
  database: Kysely<Database>,
  { ids, translate }: ExportOptions,
  userId: string,
  list: DataList,
  cursor: string | undefined,
): Promise<DataPage> {
  const [source, offset] = cursor === undefined ? [0, ''] : parseCursor(cursor);
  const sources = READERS[list];
  const owners = ids.list(userId);
  const read = sources[Math.floor(source / owners.length)];
  const owner = owners[source % owners.length];
  if (read === undefined || owner === undefined) return { rows: [], cursor: undefined };
  const page = await read(database, { userId, owner, translate }, offset);
  const isLast = source === sources.length * owners.length - 1;
  if (page.next !== undefined) return { rows: page.rows, cursor: `${source}:${page.next}` };
  return { rows: page.rows, cursor: isLast ? undefined : `${source + 1}:` };
}

function parseCursor(cursor: string): readonly [number, string] {
  const [source = '', ...offset] = cursor.split(':');
  return [Number(source), offset.join(':')];
}
