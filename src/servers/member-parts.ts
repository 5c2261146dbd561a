import type { Cancel } from '#features/jobs/lifecycle/cancel.ts';
import type { PictureStore } from '#features/jobs/ports/lookup.ts';
import type { Budget } from '#core/ledger/budget.ts';
import type { NanoUsd } from '#core/ledger/money.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import type { Logger } from '#core/logger.ts';
import {
  createMemberDefaults,
  type DefaultsStore,
  type MemberDefaults,
} from '#features/members/defaults.ts';
import type { MessageRemover } from '#features/moderation/ports.ts';
import { createDrafts, type DraftStore, type Drafts } from '#features/members/drafts.ts';
import type { PolicyStore } from '#features/settings/ports.ts';
import { createPrivacy, type Privacy } from '#features/privacy/privacy.ts';
import type { MemberData, RemovalStore, RetentionStore } from '#features/privacy/ports.ts';
import { createMessageRemovals } from '#features/privacy/message-removals.ts';
import { createRetention, type Retention } from '#features/privacy/retention.ts';
import {
  createMemberUsage,
  type MemberUsageLookup,
  type UsageStore,
} from '#features/members/usage.ts';

/** What members' own view of their limits and data takes. */
export type MemberParts = {
  readonly usageStore: UsageStore;
  readonly memberData: MemberData;
  readonly removalStore: RemovalStore;
  readonly retentionStore: RetentionStore;
  readonly draftStore: DraftStore;
  readonly defaultsStore: DefaultsStore;
  readonly pictures: Pick<PictureStore, 'remove'>;
  /** Over all servers. */
  readonly budget: Budget;
  /** Of one picture of the default model. */
  readonly picturePrice: NanoUsd;
  /** How long history is kept; `null` for ever. */
  readonly historyMs: number | null;
  /** How long the operator keeps backups, in days; `undefined` if nobody has said it. */
  readonly backupDays: number | undefined;
  readonly log: Logger;
};

type Shared = {
  readonly policies: PolicyStore;
  readonly operator: OperatorRules;
  readonly remover: MessageRemover;
  readonly cancelJob: Cancel;
  readonly now: () => number;
};

export type MemberServices = {
  readonly usage: MemberUsageLookup;
  readonly privacy: Privacy;
  readonly retention: Retention;
  readonly drafts: Drafts;
  readonly defaults: MemberDefaults;
};

export function createMemberServices(parts: MemberParts, shared: Shared): MemberServices {
  const options = { ...parts, ...shared };
  const removals = createMessageRemovals(options);
  return {
    usage: createMemberUsage(options),
    privacy: createPrivacy({ ...options, removals }),
    retention: createRetention({ ...options, removals }),
    drafts: createDrafts(options),
    defaults: createMemberDefaults({ ...shared, store: parts.defaultsStore }),
  };
}
