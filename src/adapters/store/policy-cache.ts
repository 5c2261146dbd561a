import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { DEFAULT_POLICY, policySchema, type Policy } from '#core/policy/policy.ts';
import { compileTerms } from '#core/terms/compile-terms.ts';
import { NO_TERMS, type TermMatcher } from '#core/terms/term-matcher.ts';
import type { Database } from './database/schema.ts';

/** A policy as it is in the database now. */
export type LoadedPolicy = {
  readonly policy: Policy;
  /** Gets its terms ready to be looked for when they are first needed: that takes a moment. */
  readonly terms: () => Promise<TermMatcher>;
  readonly version: number;
};

/** Reads servers' policies. A policy is parsed once for each change, and so are its terms. */
export interface PolicyCache {
  /** @param database a transaction, if what is read must still be true when it commits */
  read(database: Kysely<Database>, serverId: string | null, now: number): Promise<LoadedPolicy>;
}

/**
 * Bounds what is held in memory, the servers not heard of for longest going first: a policy weighs one, and so does each of its
 * terms, which come to some 3 kB apiece once they are ready to be looked for.
 */
const MAX_HELD_WEIGHT = 20_000;

/** That a server is alive is noted this often. */
const SEEN_EVERY_MS = 60 * 60 * 1000;

const UNSET: LoadedPolicy = {
  policy: DEFAULT_POLICY,
  terms: () => Promise.resolve(NO_TERMS),
  version: 0,
};

export function createPolicyCache(): PolicyCache {
  const held = new Map<string, LoadedPolicy>();
  let weight = 0;

  function forget(serverId: string): void {
    const loaded = held.get(serverId);
    if (loaded !== undefined && held.delete(serverId)) weight -= weigh(loaded);
  }

  function hold(serverId: string, loaded: LoadedPolicy): void {
    forget(serverId);
    held.set(serverId, loaded);
    weight += weigh(loaded);
    for (const [oldest] of held) {
      if (weight <= MAX_HELD_WEIGHT || oldest === serverId) return;
      forget(oldest);
    }
  }

  async function read(
    database: Kysely<Database>,
    serverId: string | null,
    now: number,
  ): Promise<LoadedPolicy> {
    if (serverId === null) return UNSET;
    const row = await database
      .selectFrom('servers')
      .select(['version', 'last_seen_at'])
      .where('id', '=', serverId)
      .executeTakeFirst();
    if (row === undefined || now - row.last_seen_at > SEEN_EVERY_MS)
      await noteAlive(database, serverId, now);
    if (row === undefined) {
      // Versions begin anew for a server that was purged.
      forget(serverId);
      return UNSET;
    }
    const known = held.get(serverId);
    const loaded = known?.version === row.version ? known : await load(database, serverId);
    hold(serverId, loaded);
    return loaded;
  }

  return { read };
}

function weigh({ policy }: LoadedPolicy): number {
  return 1 + policy.terms.length + policy.allowedTerms.length;
}

async function load(database: Kysely<Database>, serverId: string): Promise<LoadedPolicy> {
  const { version, policy: json } = await database
    .selectFrom('servers')
    .select(['version', 'policy'])
    .where('id', '=', serverId)
    .executeTakeFirstOrThrow();
  const policy = policySchema.parse(JSON.parse(json));
  let ready: Promise<TermMatcher> | undefined;
  const terms = (): Promise<TermMatcher> =>
    (ready ??= compileTerms(policy.terms, policy.allowedTerms, nextTurn));
  return { policy, terms, version };
}

async function noteAlive(database: Kysely<Database>, serverId: string, now: number): Promise<void> {
  await database
    .insertInto('servers')
    .values({ id: serverId, version: 0, policy: '{}', last_seen_at: now, log_problem: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ last_seen_at: now }))
    .execute();
}
