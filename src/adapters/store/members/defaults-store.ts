import type { Kysely } from 'kysely';
import { defaultsSchema, type Defaults } from '#core/image/options/defaults.ts';
import type { DefaultsStore } from '#features/members/defaults.ts';
import type { Database } from '../database/schema.ts';

/** The embedded database as the book of members' defaults. */
export function createDefaultsStore(database: Kysely<Database>): DefaultsStore {
  return {
    read: (userId) => readDefaults(database, userId),
    change: (userId, change, now) =>
      database.transaction().execute(async (transaction) => {
        const changed = change(await readDefaults(transaction, userId));
        await writeDefaults(transaction, userId, changed, now);
        return changed;
      }),
  };
}

async function readDefaults(database: Kysely<Database>, userId: string): Promise<Defaults> {
  const row = await database
    .selectFrom('member_defaults')
    .select('defaults')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row === undefined ? {} : defaultsSchema.parse(JSON.parse(row.defaults));
}

/** Who wants nothing particular leaves nothing behind. */
async function writeDefaults(
  database: Kysely<Database>,
  userId: string,
  defaults: Defaults,
  now: number,
): Promise<void> {
  if (Object.keys(defaults).length === 0) {
    await database.deleteFrom('member_defaults').where('user_id', '=', userId).execute();
    return;
  }
  const values = { defaults: JSON.stringify(defaults), changed_at: now };
  await database
    .insertInto('member_defaults')
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute();
}
