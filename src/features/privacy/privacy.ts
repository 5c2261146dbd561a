import { setTimeout as sleep } from 'node:timers/promises';
import type { Invocation } from '#core/invocation.ts';
import type { Cancel } from '../jobs/lifecycle/cancel.ts';
import type { PictureStore } from '../jobs/ports/picture-store.ts';
import type { Logger } from '#core/logger.ts';
import { exportMember, type MemberExport } from './export-member.ts';
import type { Erased, MemberData, RemovalStore } from './ports.ts';
import type { MessageRemovals } from './message-removals.ts';

export type PrivacyOptions = {
  readonly memberData: MemberData;
  readonly removalStore: Pick<RemovalStore, 'count'>;
  readonly removals: Pick<MessageRemovals, 'run'>;
  readonly pictures: Pick<PictureStore, 'remove'>;
  readonly cancelJob: Cancel;
  /** How long the operator keeps backups, in days; `undefined` if nobody has said it. */
  readonly backupDays: number | undefined;
  readonly now: () => number;
  readonly log: Logger;
};

export type Erasure = Pick<Erased, 'requests' | 'pictures' | 'entries' | 'passes' | 'stays'> & {
  /** Requests that were still to be stopped. */
  readonly cancelled: number;
  /** `undefined` if they were to stay. */
  readonly messages: { readonly removed: number; readonly left: number } | undefined;
};

/** What somebody may have and may erase of what Easel knows about them, on all servers. */
export interface Privacy {
  readonly backupDays: number | undefined;
  /**
   * Takes seconds for somebody who has asked for much: only after a deferral. One at a time for each member: `undefined` while
   * another is under way.
   */
  exportData(
    invocation: Pick<Invocation, 'userId' | 'attachmentSizeLimit'>,
  ): Promise<MemberExport | undefined>;
  /**
   * Cancels what waits, erases what is known, and takes the posted and the logged messages away if asked: those of them that take
   * longer stay on a list until they are gone. Takes up to a minute: only after a deferral.
   */
  eraseData(
    invocation: Pick<Invocation, 'userId'>,
    options: { readonly messages: boolean },
  ): Promise<Erasure>;
}

/** Pictures that are on their way arrive, as a rule, within seconds. */
const BUSY_ROUNDS = 200;
const BUSY_ROUND_MS = 100;

/** How long whoever asked waits for messages to go; Discord wants a second or so for each old one. */
const REMOVALS_WITHIN_MS = 30_000;

export function createPrivacy(options: PrivacyOptions): Privacy {
  const { memberData, removalStore, removals, pictures, cancelJob, backupDays, now, log } = options;

  const exporting = new Set<string>();

  async function exportData({
    userId,
    attachmentSizeLimit,
  }: Pick<Invocation, 'userId' | 'attachmentSizeLimit'>): Promise<MemberExport | undefined> {
    if (exporting.has(userId)) return undefined;
    exporting.add(userId);
    try {
      return await exportMember(memberData, userId, attachmentSizeLimit, now());
    } finally {
      exporting.delete(userId);
    }
  }

  async function eraseData(
    { userId }: Pick<Invocation, 'userId'>,
    { messages }: { readonly messages: boolean },
  ): Promise<Erasure> {
    let cancelled = 0;
    for (const id of await memberData.listOpen(userId)) if (await cancelJob(id)) cancelled += 1;
    for (let round = 0; round < BUSY_ROUNDS && (await memberData.isBusy(userId)); round += 1)
      await sleep(BUSY_ROUND_MS);
    const erased = await memberData.erase({ userId, messages, now: now() });
    // A process that dies here leaves files that no job owns, which the next start removes.
    await pictures.remove(erased.files);
    const left = await takeAway(erased);
    log.info({ requests: erased.requests, entries: erased.entries }, 'somebody erased their data');
    return { ...erased, cancelled, messages: messages ? left : undefined };
  }

  async function takeAway({
    removals: range,
  }: Erased): Promise<{ readonly removed: number; readonly left: number }> {
    if (range === undefined) return { removed: 0, left: 0 };
    await Promise.race([removals.run(), sleep(REMOVALS_WITHIN_MS, undefined, { ref: false })]);
    const left = await removalStore.count(range);
    return { removed: range.last - range.first + 1 - left, left };
  }

  return {
    backupDays,
    exportData,
    eraseData,
  };
}
