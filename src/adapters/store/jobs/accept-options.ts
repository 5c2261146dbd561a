import type { Operator } from '#core/rules/gate.ts';
import type { PolicyCache } from '../policy-cache.ts';
import type { OnFutureRows } from '../ledger-time/ledger-time.ts';

/** What jobs are accepted by, beside what is in the books. */
export type AcceptOptions = {
  readonly operator: Operator;
  readonly policies: PolicyCache;
  /** The ids under which a member's rows may stand. */
  readonly listUserIds: (userId: string) => readonly string[];
  readonly onFutureRows?: OnFutureRows;
};
