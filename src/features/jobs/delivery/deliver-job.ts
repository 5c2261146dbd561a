import type { MessageAddress } from '#core/message-link.ts';
import { text, type Text } from '#core/i18n/text.ts';
import type { Logger } from '#core/logger.ts';
import type { Measures } from '../../monitoring/measures.ts';
import type { Annotate } from './annotate.ts';
import type { FinalState, MissingPicture, PaintedPicture } from '../job.ts';
import type { PrivatePictures } from './private-pictures.ts';
import { chooseFailure, describePaintFailure, listRemedies } from '../queue/describe-failure.ts';
import { listStored, type HeldPicture } from '../queue/paint-picture.ts';
import type { CallLedger } from '../ports/call-ledger.ts';
import type { Delivery, OnDelivered, PendingReply, PictureSet } from '../ports/delivery.ts';
import type { JobEndings } from '../ports/endings.ts';
import type { JobLifecycle } from '../ports/lifecycle.ts';
import type { JobLookup } from '../ports/lookup.ts';
import type { PictureStore } from '../ports/picture-store.ts';

export type DeliverJobOptions = {
  readonly calls: CallLedger;
  readonly endings: JobEndings;
  readonly lookup: JobLookup;
  readonly lifecycle: Pick<JobLifecycle, 'noteCopy'>;
  readonly pictures: Pick<PictureStore, 'load' | 'remove'>;
  readonly delivery: Pick<Delivery, 'deliver' | 'decline' | 'offer'>;
  readonly onDelivered: OnDelivered;
  readonly annotate: Annotate;
  readonly privatePictures: PrivatePictures;
  readonly measures: Pick<Measures, 'noteEnded'>;
  readonly now: () => number;
  readonly log: Logger;
};

/** What became of all pictures of a job. */
export type PaintedJob = {
  readonly held: readonly HeldPicture[];
  readonly missing: readonly MissingPicture[];
};

type Ending = { readonly state: FinalState; readonly posted?: MessageAddress | null };

export type DeliverJob = (pending: PendingReply, paintedJob: PaintedJob) => Promise<void>;

/** Ends a job whose pictures are all final: brings them, or the reason why there are none, and closes the books on it. */
export function createDeliverJob({
  calls,
  endings,
  lookup,
  lifecycle,
  pictures,
  delivery,
  onDelivered,
  annotate,
  privatePictures,
  measures,
  now,
  log,
}: DeliverJobOptions): DeliverJob {
  return async function deliverJob(pending, paintedJob): Promise<void> {
    const { id, origin } = pending.job;
    const { held, missing } = paintedJob;
    // From here on a cancel comes too late, and nothing that it says can cover a picture.
    if (!(await endings.beginDelivery(id))) return pictures.remove(listStored(held));
    const { state, posted = null } = await bring(pending, paintedJob);
    const stored = listStored(held);
    const kept = state === 'delivered' ? await privatePictures.plan(stored, posted) : null;
    await endings.finish(id, state, now(), posted, kept);
    measures.noteEnded(state);
    if (kept !== null) await privatePictures.tidy();
    // Undeliverable pictures wait for their member.
    else if (state !== 'undeliverable') await pictures.remove(stored);
    if (state === 'delivered') await offerUndelivered(pending);
    const counts = { pictures: held.length, missing: missing.length };
    const ms = now() - origin.receivedAt;
    log.info({ job: id, server: origin.serverId, state, ...counts, ms }, 'job ended');
    return undefined;
  };

  async function bring(pending: PendingReply, paintedJob: PaintedJob): Promise<Ending> {
    if (paintedJob.held.length === 0) return decline(pending, paintedJob.missing);
    const isFirst = await endings.introduce(pending.job);
    const pictureSet = { ...createParcel(pending, paintedJob), isFirst };
    const outcome = await delivery.deliver(pending, pictureSet);
    if (outcome === 'empty') return decline(pending, (await pictureSet.open()).missing);
    if (outcome !== 'undeliverable') {
      if (outcome.mention !== undefined) await lifecycle.noteCopy(pending.job.id, outcome.mention);
      await onDelivered(pending.job, pictureSet, outcome.posted);
      return { state: 'delivered', posted: outcome.posted };
    }
    const { id } = pending.job;
    await delivery.decline(pending, text('failure.kept'), [{ kind: 'fetch', id }]);
    return { state: 'undeliverable' };
  }

  async function decline(
    pending: PendingReply,
    missing: readonly MissingPicture[],
  ): Promise<Ending> {
    const failure = chooseFailure(missing) ?? { reason: 'lost', retryAt: undefined };
    const remedies = listRemedies(failure, pending.job);
    await delivery.decline(pending, describePaintFailure(failure), remedies);
    return { state: STATE_BY_REASON[failure.reason] ?? 'failed' };
  }

  function createParcel({ job }: PendingReply, { held, missing }: PaintedJob): PictureSet {
    let notes: readonly Text[] | undefined;
    async function open(): ReturnType<PictureSet['open']> {
      const loaded = await Promise.all(held.map((picture) => load(job.id, picture)));
      const painted = loaded.filter((picture) => 'bytes' in picture);
      notes ??= await annotate(job, painted);
      return {
        painted,
        missing: [...missing, ...loaded.filter((picture) => 'failure' in picture)],
        notes,
      };
    }
    return { count: held.length, open };
  }

  async function load(
    jobId: string,
    { index, seed, held }: HeldPicture,
  ): Promise<PaintedPicture | MissingPicture> {
    if ('bytes' in held) return { index, seed, format: held.format, bytes: held.bytes };
    const bytes = await pictures.load(held);
    if (bytes !== undefined) return { index, seed, format: held.format, bytes };
    log.error(
      { job: jobId, file: held.name },
      'a painted picture is gone from the disk or damaged',
    );
    await calls.giveUp({ jobId, index }, 'lost');
    return { index, seed, failure: { reason: 'lost', retryAt: undefined } };
  }

  /**
   * Pictures that could not be delivered before are offered at the member's next one, and not sooner: while a deferral
   * stands, Discord would put the offer in its place, for all to see.
   */
  async function offerUndelivered(pending: PendingReply): Promise<void> {
    const { userId, serverId } = pending.job.origin;
    const open = await lookup.listOpen(userId, serverId);
    const waiting = open.filter(
      ({ id, state }) => state === 'undeliverable' && id !== pending.job.id,
    );
    if (waiting.length > 0) await delivery.offer(pending, waiting);
  }
}

/** A late check's refusal and a passed deadline are ends of their own; all else is a failure. */
const STATE_BY_REASON: Partial<Record<string, FinalState>> = {
  over_budget: 'refused',
  over_server_budget: 'refused',
  not_here: 'refused',
  place_unknown: 'refused',
  expired: 'expired',
};
