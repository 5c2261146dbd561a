import type { Cancel } from '../jobs/cancel.ts';
import type { PictureStore } from '../jobs/ports.ts';
import type { Budget } from '../core/ledger/budget.ts';
import type { NanoUsd } from '../core/ledger/money.ts';
import type { HouseRules } from '../core/policy/operator-rules.ts';
import type { Log } from '../core/logger.ts';
import { createMemberDefaults, type DefaultsBook, type MemberDefaults } from './defaults.ts';
import type { MessageRemover } from './desk-ports.ts';
import { createDrafts, type DraftBook, type Drafts } from './drafts.ts';
import type { PolicyBook } from './ports.ts';
import { createPrivacy, type Privacy } from './privacy.ts';
import type { MemberData, RemovalBook, RetentionBook } from './privacy-ports.ts';
import { createMessageRemovals } from './removals.ts';
import { createRetention, type Retention } from './retention.ts';
import { createMemberUsage, type MemberUsageDesk, type UsageBook } from './usage.ts';

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
