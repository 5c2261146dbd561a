import type { Kysely } from 'kysely';
import type { JobPorts } from '#features/jobs/ports/job-ports.ts';
import type { Database } from '../database/schema.ts';
import { createCallLedger } from './call-ledger.ts';
import type { AcceptOptions } from './accept-options.ts';
import { createJobEndings } from './job-endings.ts';
import { createJobIntake } from './job-intake.ts';
import { createJobLifecycle } from './job-lifecycle.ts';
import { createJobLookup } from './job-lookup.ts';
import { createKeptPictures } from './kept-pictures.ts';

/** The embedded database as the books of jobs. */
export function createJobStores(database: Kysely<Database>, options: AcceptOptions): JobPorts {
  return {
    intake: createJobIntake(database, options),
    calls: createCallLedger(database, options),
    endings: createJobEndings(database),
    lifecycle: createJobLifecycle(database, options),
    kept: createKeptPictures(database),
    lookup: createJobLookup(database),
  };
}
