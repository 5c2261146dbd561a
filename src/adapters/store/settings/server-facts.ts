import type { Kysely } from 'kysely';
import { parseText } from '#core/i18n/text-json.ts';
import { text } from '#core/i18n/text.ts';
import type { ServerFacts } from '#features/settings/ports.ts';
import type { Database } from '../database/schema.ts';

/** What the embedded database knows of a server beside its policy. */
export function createServerFacts(database: Kysely<Database>): ServerFacts {
  return {
    read: (serverId, now) =>
      database.transaction().execute(async (transaction) => {
        const log = await transaction
          .selectFrom('servers')
          .select(['log_dropped', 'log_problem'])
          .where('id', '=', serverId)
          .executeTakeFirst();
        const { suspended } = await transaction
          .selectFrom('suspensions')
          .select(({ fn }) => fn.count<number>('user_id').distinct().as('suspended'))
          .where('server_id', '=', serverId)
          .where('ended_at', 'is', null)
          .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>', now)]))
          .executeTakeFirstOrThrow();
        const problem = log?.log_problem ?? null;
        return {
          suspended,
          logDropped: log?.log_dropped ?? 0,
          logProblem: problem === null ? null : (parseText(problem) ?? text('event.unreadable')),
        };
      }),

    forgetLogTrouble: async (serverId) => {
      await database
        .updateTable('servers')
        .set({ log_dropped: 0, log_problem: null })
        .where('id', '=', serverId)
        .execute();
    },
  };
}
