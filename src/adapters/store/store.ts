import type { Kysely } from 'kysely';
import type { Translate } from '#core/i18n/translator.ts';
import type { Operator } from '#core/rules/gate.ts';
import type { FeatureStores } from '#features/features.ts';
import type { PictureStore } from '#features/jobs/ports/picture-store.ts';
import type { CountUnfinished } from '#features/monitoring/ports.ts';
import type { SeenInteractions, SessionStore } from '#features/connection/ports.ts';
import type { OperatorStore } from '#features/operator/ports.ts';
import { createSeenInteractions } from './connection/seen-interactions.ts';
import { createSessionStore } from './connection/session-store.ts';
import { openDatabaseFile } from './database/database.ts';
import type { Database } from './database/schema.ts';
import { createHistoryStore } from './history/history-store.ts';
import { createCountUnfinished } from './jobs/count-unfinished.ts';
import { createJobStores } from './jobs/job-stores.ts';
import { createPictureFiles } from './jobs/picture-files.ts';
import { createLogStore } from './log-channel/log-store.ts';
import { createMemberIds, openAliasKey, type MemberIds } from './member-ids.ts';
import { createDefaultsStore } from './members/defaults-store.ts';
import { createDraftStore } from './members/draft-store.ts';
import { createUsageStore } from './members/usage-store.ts';
import { createModerationStores } from './moderation/moderation-stores.ts';
import { backUpDatabase } from './operator/back-up.ts';
import { openOperatorStore } from './operator/operator-store.ts';
import { createPolicyCache, type PolicyCache } from './policy-cache.ts';
import { createMemberData, createRemovalStore } from './privacy/member-data-store.ts';
import { createRetentionStore } from './privacy/retention-store.ts';
import { createPolicyStore } from './settings/policy-store.ts';
import { createServerFacts } from './settings/server-facts.ts';

export type StoreOptions = {
  /** What the operator allows. */
  readonly operator: Operator;
  readonly translate: Translate;
  /** Told of what was written by a clock that ran ahead. */
  readonly onFutureRows?: (aheadMs: number) => void;
};

export type StorePlaces = {
  readonly databasePath: string;
  /** A folder. */
  readonly picturesPath: string;
};

export type StoreParts = StoreOptions & {
  readonly database: Kysely<Database>;
  readonly memberIds: MemberIds;
  readonly pictures: PictureStore;
  /** What policies are read through. */
  readonly policies?: PolicyCache;
};

/** All that outlives the process. */
export interface Store extends FeatureStores {
  readonly sessions: SessionStore;
  readonly seenInteractions: SeenInteractions;
  readonly countUnfinished: CountUnfinished;
  close(): Promise<void>;
}

/** @throws OperatorError if the database, its key or the folder can't be used */
export async function openStore(
  options: StoreOptions & StorePlaces,
): Promise<Store & { readonly operatorStore: OperatorStore }> {
  const { databasePath, picturesPath } = options;
  const { database, copyTo } = await openDatabaseFile(databasePath);
  const store = createStore({
    ...options,
    database,
    memberIds: createMemberIds(openAliasKey(databasePath)),
    pictures: createPictureFiles(picturesPath),
  });
  const backUp = (path: string) => backUpDatabase(copyTo, path);
  return { ...store, operatorStore: await openOperatorStore(database, backUp) };
}

/** The stores of a database that is open. */
export function createStore(parts: StoreParts): Store {
  const { database, memberIds, pictures, operator, translate } = parts;
  const { policies = createPolicyCache(), onFutureRows = () => undefined } = parts;
  const shared = { policies, listUserIds: memberIds.list };
  return {
    ...createJobStores(database, { ...shared, operator, onFutureRows }),
    pictures,
    policies: createPolicyStore(database, policies),
    facts: createServerFacts(database),
    ...createModerationStores(database, shared),
    logStore: createLogStore(database, shared),
    historyStore: createHistoryStore(database),
    usageStore: createUsageStore(database, shared),
    draftStore: createDraftStore(database),
    defaultsStore: createDefaultsStore(database),
    memberData: createMemberData(database, { ids: memberIds, translate }),
    removalStore: createRemovalStore(database),
    retentionStore: createRetentionStore(database),
    sessions: createSessionStore(database),
    seenInteractions: createSeenInteractions(database),
    countUnfinished: createCountUnfinished(database),
    close: () => database.destroy(),
  };
}
