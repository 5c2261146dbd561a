import type { BudgetAlert, Period, Spent } from '#core/ledger/budget.ts';
import type { Charge } from '#core/ledger/spend.ts';
import type { Result } from '#core/result.ts';
import type { PaintFailureReason, PictureKey, StoredPicture } from '../job.ts';

/** Why a call must not be made. */
export type CallFault =
  | { readonly kind: 'over budget'; readonly period: Period }
  | { readonly kind: 'over server budget' }
  /** The job was cancelled or has ended otherwise. */
  | { readonly kind: 'ended' };

export type BegunCall = { readonly callId: number; readonly spent: Spent };

/** The calls to the API, what is spent on them, and what they brought. */
export interface CallLedger {
  /** Commits a call's spend before the call is made, and moves the virtual time. */
  beginCall(key: PictureKey, price: number, now: number): Promise<Result<BegunCall, CallFault>>;
  /**
   * The call brought a picture, which is on disk if `stored` is there.
   *
   * @param bytesHash SHA-256, in hex, of what the API sent
   */
  recordPainted(
    callId: number,
    key: PictureKey,
    stored: StoredPicture | undefined,
    bytesHash?: string,
  ): Promise<void>;
  /** The call brought none; without a reason the picture waits again, in its old place. */
  recordFailed(
    callId: number,
    charge: Charge,
    key: PictureKey,
    reason: PaintFailureReason | undefined,
  ): Promise<void>;
  /** A picture that no call is made for any more, or whose file is gone. */
  giveUp(key: PictureKey, reason: PaintFailureReason): Promise<void>;
  /** Those of the reached thresholds that nobody has been told of: each is given once in its day or month. */
  listNewAlerts(reached: readonly BudgetAlert[], now: number): Promise<readonly BudgetAlert[]>;
}
