import type { Charge } from '#core/ledger/spend.ts';
import type { NanoUsd } from '#core/ledger/money.ts';
import type { JobState } from '../jobs/job.ts';

/** A day's calls of one model and one outcome. */
export type SpendSum = {
  /** `2026-11-22`, UTC. */
  readonly day: string;
  readonly model: string;
  readonly charge: Charge;
  readonly calls: number;
  readonly amount: NanoUsd;
};

/** One call, as it stands in the books: without a word of the member's, and without the member. */
export type BookedCall = {
  readonly id: number;
  readonly begunAt: number;
  /** Empty for direct messages. */
  readonly serverId: string;
  readonly jobId: string;
  readonly position: number;
  readonly model: string;
  readonly price: NanoUsd;
  readonly charge: Charge;
};

export type OpenJob = {
  readonly id: string;
  readonly state: JobState;
  readonly receivedAt: number;
  readonly serverId: string | null;
  readonly pictures: number;
  readonly painted: number;
};

/** The books as the operator reads them, and the servers that they will not have. */
export interface OperatorStore {
  /** @param month `2026-11` */
  sumSpend(month: string): Promise<readonly SpendSum[]>;
  /** The calls after one, in the order of their beginning; none after the last. */
  listCalls(afterId: number): Promise<readonly BookedCall[]>;
  /** Unfinished and undeliverable ones, the oldest first. */
  listOpen(): Promise<readonly OpenJob[]>;
  /** Those of a server that a cancel still stops. */
  listWaiting(serverId: string): Promise<readonly string[]>;
  readonly blocked: BlockedServers;
  /**
   * A copy of the database as it stands, for its owner alone. Nobody waits for it.
   *
   * @throws OperatorError if the file is there already or can't be written
   */
  backUp(path: string): Promise<void>;
}

export interface BlockedServers {
  has(serverId: string): boolean;
  list(): readonly string[];
  /** @returns whether it was not blocked before */
  block(serverId: string, now: number): Promise<boolean>;
  /** @returns whether it was blocked */
  unblock(serverId: string): Promise<boolean>;
}

/** What can be done with a job, in a bot that runs or in its books alone. */
export interface JobControl {
  /** @returns whether it was still to be stopped */
  cancel(jobId: string): Promise<boolean>;
  retry(jobId: string): Promise<RetryOutcome>;
}

/** `ended` also for a job that nobody knows. */
export type RetryOutcome = 'taken up' | 'at the next start' | 'under way' | 'ended';
