import type { Kysely } from 'kysely';
import type { BlockedServers } from '#features/operator/ports.ts';
import type { Database } from '../database/schema.ts';

/** They are few, and every interaction asks for them: they are kept in memory, too. */
export async function openBlockedServers(database: Kysely<Database>): Promise<BlockedServers> {
  const rows = await database.selectFrom('blocked_servers').select('server_id').execute();
  const blocked = new Set(rows.map(({ server_id }) => server_id));
  return {
    has: (serverId) => blocked.has(serverId),
    list: () => [...blocked].toSorted((one, other) => Number(BigInt(one) - BigInt(other))),
    async block(serverId, now) {
      await database
        .insertInto('blocked_servers')
        .values({ server_id: serverId, at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const isNew = !blocked.has(serverId);
      blocked.add(serverId);
      return isNew;
    },
    async unblock(serverId) {
      await database.deleteFrom('blocked_servers').where('server_id', '=', serverId).execute();
      return blocked.delete(serverId);
    },
  };
}
