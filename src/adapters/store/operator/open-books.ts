import { existsSync } from 'node:fs';
import { OperatorError } from '#core/operator-error.ts';
import type { JobControl, OperatorStore } from '#features/operator/ports.ts';
import { UNFINISHED_STATES } from '#features/jobs/job.ts';
import { openDatabaseFile } from '../database/database.ts';
import { findJob } from '../jobs/find-job.ts';
import { createJobLifecycle } from '../jobs/job-lifecycle.ts';
import { createMemberIds, openAliasKey } from '../member-ids.ts';
import { backUpDatabase } from './back-up.ts';
import { openOperatorStore } from './operator-store.ts';

type OpenBooks = {
  readonly operatorStore: OperatorStore;
  /** What the next start does then: it clears up behind a cancel, and goes on with what is unfinished. */
  readonly control: JobControl;
  close(): Promise<void>;
};

const UNFINISHED: ReadonlySet<string> = new Set(UNFINISHED_STATES);

/**
 * The books of a bot that is stopped, for its operator.
 *
 * @throws OperatorError if there are none, or a bot has them open
 */
export async function openBooks(databasePath: string): Promise<OpenBooks> {
  if (!existsSync(databasePath))
    throw new OperatorError(
      `There is no database ${databasePath} (DATABASE_URL) here. Run this in the bot’s folder.`,
    );
  const { database, copyTo } = await openDatabaseFile(databasePath);
  const listUserIds = createMemberIds(openAliasKey(databasePath)).list;
  const lifecycle = createJobLifecycle(database, { listUserIds });
  const backUp = (path: string) => backUpDatabase(copyTo, path);
  return {
    operatorStore: await openOperatorStore(database, backUp),
    control: {
      cancel: async (jobId) => (await lifecycle.cancel(jobId, Date.now())) !== undefined,
      async retry(jobId) {
        if ((await lifecycle.putBack(jobId)) !== undefined) return 'at the next start';
        const { state } = (await findJob(database, jobId)) ?? {};
        return state !== undefined && UNFINISHED.has(state) ? 'at the next start' : 'ended';
      },
    },
    close: () => database.destroy(),
  };
}
