import type { Kysely } from 'kysely';
import type { ModerationStores } from '#features/moderation/ports.ts';
import { createAuditStore } from '../audit/audit-store.ts';
import { createEventStore, type ModerationStoreOptions } from '../audit/event-store.ts';
import type { Database } from '../database/schema.ts';
import { createServerJobStore } from './server-job-store.ts';
import { createStatsStore } from './stats-store.ts';
import { createSuspensionStore } from './suspension-store.ts';

/** The embedded database as the books that moderators' decisions go by. */
export function createModerationStores(
  database: Kysely<Database>,
  options: ModerationStoreOptions,
): ModerationStores {
  return {
    suspensions: createSuspensionStore(database, options),
    serverJobs: createServerJobStore(database, options),
    events: createEventStore(database, options),
    audit: createAuditStore(database, options),
    stats: createStatsStore(database),
  };
}
