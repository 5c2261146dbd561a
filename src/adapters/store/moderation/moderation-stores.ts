import type { Kysely } from 'kysely';
import type { DeskBooks } from '#features/moderation/ports.ts';
import { createAuditBook } from '../audit/audit-store.ts';
import { createEventBook, type DeskBookOptions } from '../audit/event-store.ts';
import type { Database } from '../database/schema.ts';
import { createServerJobBook } from './server-job-store.ts';
import { createStatsBook } from './stats-store.ts';
import { createSuspensionBook } from './suspension-store.ts';

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
