import type { MessageAddress } from '#core/message-link.ts';
import type { StoredPicture } from '../jobs/job.ts';

type PendingRemoval = MessageAddress & { readonly id: number };

/** The first and the last of some removals that stand in a row. */
export type RemovalRange = { readonly first: number; readonly last: number };

/** What an erasure took, and what it had to leave. */
export type Erased = {
  readonly requests: number;
  readonly pictures: number;
  /** What moderators could look up. */
  readonly entries: number;
  readonly passes: number;
  /** Files that nothing owns any more. */
  readonly files: readonly StoredPicture[];
  /** Messages that have to go now; `undefined` for none. */
  readonly removals: RemovalRange | undefined;
  readonly stays: {
    readonly pictures: number;
    /** When the last of these pictures counts nowhere any more; `null` if there are none. */
    readonly until: number | null;
    readonly suspensions: number;
    /** Requests that were still under way. */
    readonly requests: number;
  };
};

export type EraseRequest = {
  readonly userId: string;
  /** Whether posted and logged messages are to go, too. */
  readonly messages: boolean;
  readonly now: number;
};

/** A page of what is known about somebody, newest first; the cursor leads to the next one. */
export type DataPage = { readonly rows: readonly object[]; readonly cursor: string | undefined };

/** What an export has a list of. */
export const DATA_LISTS = [
  'defaults',
  'drafts',
  'searches',
  'suspensions',
  'passes',
  'requests',
  'entries',
  'acts',
] as const;
export type DataList = (typeof DATA_LISTS)[number];

/** All that the books know about one person, on all servers. */
export interface MemberData {
  /** Jobs that wait or are being painted. */
  listOpen(userId: string): Promise<readonly string[]>;
  /** Whether something of theirs is about to be written somewhere. */
  isBusy(userId: string): Promise<boolean>;
  /** Erases what is at its end, in one transaction that survives a power failure. */
  erase(request: EraseRequest): Promise<Erased>;
  /** Nothing in it names another person. */
  readPage(userId: string, list: DataList, cursor: string | undefined): Promise<DataPage>;
}

/** The messages that have to go, kept until they have. */
export interface RemovalStore {
  /** Those behind an id, in their order. */
  list(afterId: number, limit: number): Promise<readonly PendingRemoval[]>;
  count(range: RemovalRange): Promise<number>;
  settle(ids: readonly number[]): Promise<void>;
  /** They did not work this time. After so many times they are given up: gives how many were. */
  postpone(ids: readonly number[], maxTries: number): Promise<number>;
}

/** Deletes what need not be kept: each call a small transaction. Each gives how many rows went; 0 when there is nothing left to do. */
export interface RetentionStore {
  /** What erasures had to leave, once it counts nowhere any more. */
  deleteClosed(now: number): Promise<number>;
  /** History from before a moment; never what is unfinished, still waits for its member, or counts in a window. */
  deleteOld(before: number, now: number): Promise<number>;
  /** Servers that were last seen before a moment. */
  listSilent(seenBefore: number): Promise<readonly string[]>;
  /** All of a server, unless it was seen in the meantime. */
  purgeServer(serverId: string, seenBefore: number): Promise<number>;
  /** What was deleted is on the disk no more: not in what the database keeps of its last changes, either. */
  truncate(): Promise<void>;
}
