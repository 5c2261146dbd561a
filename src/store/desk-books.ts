import type { Kysely } from 'kysely';
import type { DeskBooks } from '../features/moderation/ports.ts';
import { createAuditBook } from './audit-rows.ts';
import { createEventBook, type DeskBookOptions } from './event-book.ts';
import type { Database } from './schema.ts';
import { createServerJobBook } from './server-jobs.ts';
import { createStatsBook } from './stats-rows.ts';
import { createSuspensionBook } from './suspension-rows.ts';

/** The embedded database as the books that moderators' decisions go by. */
export function createDeskBooks(database: Kysely<Database>, options: DeskBookOptions): DeskBooks {
  return {
    suspensions: createSuspensionBook(database, options),
    serverJobs: createServerJobBook(database, options),
    events: createEventBook(database, options),
    audit: createAuditBook(database, options),
    stats: createStatsBook(database),
  };
}
