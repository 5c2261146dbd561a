import type { Kysely } from 'kysely';
import { policySchema } from '#core/policy/policy.ts';
import { findLogState } from '#features/audit/event.ts';
import type { PolicyStore } from '#features/settings/ports.ts';
import { insertEvent } from '../audit/event-rows.ts';
import type { PolicyCache } from '../policy-cache.ts';
import type { Database } from '../database/schema.ts';

/** The embedded database as the book of servers' policies. */
export function createPolicyStore(database: Kysely<Database>, policies: PolicyCache): PolicyStore {
  return {
    read: async (serverId) => (await policies.read(database, serverId, Date.now())).policy,
    change: (serverId, change, now) =>
      database.transaction().execute(async (transaction) => {
        const { policy, version } = await policies.read(transaction, serverId, now);
        const changed = change(policy);
        if (!changed.ok || changed.value.policy === policy) return changed;
        const { policy: wanted, events } = changed.value;
        const values = {
          version: version + 1,
          policy: JSON.stringify(policySchema.parse(wanted)),
          last_seen_at: now,
        };
        await transaction
          .insertInto('servers')
          .values({ id: serverId, log_problem: null, ...values })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
          .execute();
        for (const event of events)
          await insertEvent(transaction, event, findLogState(wanted, event.kind));
        return changed;
      }),
  };
}
