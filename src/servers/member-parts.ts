import type { Cancel } from '#features/jobs/lifecycle/cancel.ts';
import type { PictureStore } from '#features/jobs/ports/lookup.ts';
import type { Budget } from '#core/ledger/budget.ts';
import type { NanoUsd } from '#core/ledger/money.ts';
import type { HouseRules } from '#core/policy/operator-rules.ts';
import type { Log } from '#core/logger.ts';
import {
  createMemberDefaults,
  type DefaultsBook,
  type MemberDefaults,
} from '#features/members/defaults.ts';
import type { MessageRemover } from '#features/moderation/ports.ts';
import { createDrafts, type DraftBook, type Drafts } from '#features/members/drafts.ts';
import type { PolicyBook } from '#features/settings/ports.ts';
import { createPrivacy, type Privacy } from '#features/privacy/privacy.ts';
import type { MemberData, RemovalBook, RetentionBook } from '#features/privacy/ports.ts';
import { createMessageRemovals } from '#features/privacy/message-removals.ts';
import { createRetention, type Retention } from '#features/privacy/retention.ts';
import {
  createMemberUsage,
  type MemberUsageDesk,
  type UsageBook,
} from '#features/members/usage.ts';

/** What members' own view of their limits and data takes. */
export type MemberParts = {
  readonly usageBook: UsageBook;
  readonly memberData: MemberData;
  readonly removalBook: RemovalBook;
  readonly retentionBook: RetentionBook;
  readonly draftBook: DraftBook;
  readonly defaultsBook: DefaultsBook;
  readonly pictures: Pick<PictureStore, 'remove'>;
  /** Over all servers. */
  readonly budget: Budget;
  /** Of one picture of the default model. */
  readonly picturePrice: NanoUsd;
  /** How long history is kept; `null` for ever. */
  readonly historyMs: number | null;
  /** How long the operator keeps backups, in days; `undefined` if nobody has said it. */
  readonly backupDays: number | undefined;
  readonly log: Log;
};

type Shared = {
  readonly policies: PolicyBook;
  readonly house: HouseRules;
  readonly remover: MessageRemover;
  readonly cancelJob: Cancel;
  readonly now: () => number;
};

export type MemberServices = {
  readonly usage: MemberUsageDesk;
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
    defaults: createMemberDefaults({ ...shared, book: parts.defaultsBook }),
  };
}
