import { setTimeout as sleep } from 'node:timers/promises';
import { requestOfPicture } from '#core/image/image-order.ts';
import type { PictureFile } from '#core/image/picture-file.ts';
import { findPeriodEnd } from '#core/ledger/budget.ts';
import type { Charge } from '#core/ledger/spend.ts';
import type { Logger } from '#core/logger.ts';
import type { Result } from '#core/result.ts';
import type { ApiGuard } from './api-guard.ts';
import type { BudgetWatch } from './budget-watch.ts';
import type { Durations } from './durations.ts';
import type {
  Job,
  JobPicture,
  MissingPicture,
  PaintFailure,
  PaintFailureReason,
  PictureKey,
  StoredPicture,
} from '../job.ts';
import type { PaintQueue } from './paint-queue.ts';
import type { CallFault, CallLedger } from '../ports/call-ledger.ts';
import type { CallFailure, Painter } from '../ports/painter.ts';
import type { PictureStore } from '../ports/picture-store.ts';
import type { Measures } from '../../monitoring/measures.ts';
import { hashBytes } from './hash-bytes.ts';
import type { MemberTroubles } from './member-troubles.ts';
import { decideRetry } from './retry.ts';

/** A painted picture, on disk; in memory only if the disk would not take it. */
export type HeldPicture = {
  readonly index: number;
  readonly seed: number | null;
  readonly held: StoredPicture | PictureFile;
};

/** The files of painted pictures, as far as the disk took them. */
export function listStored(held: readonly HeldPicture[]): readonly StoredPicture[] {
  return held.map((picture) => picture.held).filter((file) => 'name' in file);
}

/** What became of one picture; `left` if its job was cancelled, expired or put off to the next start. */
export type PictureOutcome = HeldPicture | MissingPicture | 'left';

type PaintSignals = {
  /** Aborted when the picture must not wait any longer. */
  readonly waiting: AbortSignal;
  /** Aborted when a call under way must end. */
  readonly calling: AbortSignal;
  /** Told of a call that failed and is made again. */
  readonly onSetback: () => void;
};

export type PicturePainterOptions = {
  readonly calls: CallLedger;
  readonly pictures: PictureStore;
  readonly painter: Painter;
  readonly queue: PaintQueue;
  readonly guard: ApiGuard;
  readonly troubles: MemberTroubles;
  readonly durations: Durations;
  readonly measures: Pick<Measures, 'noteWait' | 'noteCall'>;
  /** Told of what is spent by now, at each call. */
  readonly onSpend: BudgetWatch;
  readonly log: Logger;
};

export type PaintPicture = (
  job: Job,
  picture: JobPicture,
  signals: PaintSignals,
) => Promise<PictureOutcome>;

type Turn =
  | {
      readonly callId: number;
      readonly result: Result<PictureFile, CallFailure>;
      readonly charge: Charge;
    }
  | NoCall
  | 'withdrawn';
type NoCall = CallFault | { readonly kind: 'expired' };

/** A member's cancel is no trouble, and of a rate limit the pause tells once. */
const LEVELS: Partial<Record<PaintFailureReason, 'debug' | 'info'>> = {
  interrupted: 'info',
  rate_limited: 'debug',
};

/** Takes one picture from its place in line to the disk, with as many calls as that needs and allows. */
export function createPicturePainter(options: PicturePainterOptions): PaintPicture {
  const { calls, pictures, painter, queue, guard, troubles, durations, measures, onSpend, log } =
    options;

  return async function paintPicture(job, picture, signals): Promise<PictureOutcome> {
    const { index, seed, startTag, arrival } = picture;
    const key: PictureKey = { jobId: job.id, index };
    const { userId } = job.origin;
    let failures = 0;
    for (let call = picture.calls + 1; ; call += 1) {
      if (signals.waiting.aborted) return 'left';
      const turn = await queue.add({ ...key, userId, failures, startTag, arrival }, () =>
        takeTurn(job, key, call, signals.calling),
      );
      if (turn === 'withdrawn') return 'left';
      if ('kind' in turn) return refuse(key, seed, turn);
      if (turn.result.ok) return keep(turn.callId, key, seed, turn.result.value);
      const failure = turn.result.reason;
      const { reason, detail } = failure;
      log[LEVELS[reason] ?? 'warn'](
        { job: job.id, picture: index, call, reason, detail },
        'a call brought no picture',
      );
      // A pace that is too fast is nobody's fault.
      if (reason !== 'rate_limited') failures += 1;
      const wait = decideRetry({
        failure,
        isBlocked: troubles.findBlock(userId) !== undefined,
        calls: call,
        deadline: job.deadline,
        now: Date.now(),
        random: Math.random(),
      });
      const isPutOff = reason === 'interrupted';
      const isFinal = wait === undefined && !isPutOff;
      await calls.recordFailed(turn.callId, turn.charge, key, isFinal ? reason : undefined);
      if (isPutOff) return 'left';
      if (isFinal) {
        const isCounted = turn.charge !== 'free';
        return { index, seed, failure: { ...failure, isCounted } };
      }
      signals.onSetback();
      const isOver = await sleep(wait, true, { signal: signals.waiting }).catch(() => false);
      if (!isOver) return 'left';
    }
  };

  /** Runs inside the slot: the spend, then the call. */
  async function takeTurn(
    job: Job,
    key: PictureKey,
    call: number,
    signal: AbortSignal,
  ): Promise<Turn> {
    if (Date.now() >= job.deadline) return { kind: 'expired' };
    const price = job.prices[key.index] ?? 0;
    const begun = await calls.beginCall(key, price, Date.now());
    if (!begun.ok) return begun.reason;
    onSpend(begun.value.spent, price);
    const request = requestOfPicture(job.order, key.index);
    const { model } = request;
    if (call === 1) measures.noteWait(model, Date.now() - job.origin.receivedAt);
    const startedAt = performance.now();
    const { result, charge } = await painter.paint(request, signal);
    const ms = performance.now() - startedAt;
    if (result.ok) durations.record(model, ms);
    const outcome = result.ok ? 'painted' : result.reason.reason;
    measures.noteCall({ model, outcome, charge, price, ms });
    const { userId } = job.origin;
    troubles.record(userId, { result, charge });
    guard.record({ result, charge }, { userId, jobId: job.id });
    return { callId: begun.value.callId, result, charge };
  }

  async function keep(
    callId: number,
    key: PictureKey,
    seed: number | null,
    file: PictureFile,
  ): Promise<PictureOutcome> {
    const saving = pictures.save(key, file).catch((error: unknown) => {
      log.error(
        { err: error, job: key.jobId },
        'a picture could not be written to disk; it is kept in memory',
      );
      return undefined;
    });
    const [stored, bytesHash] = await Promise.all([saving, hashBytes(file.bytes)]);
    await calls.recordPainted(callId, key, stored, bytesHash);
    return { index: key.index, seed, held: stored ?? file };
  }

  /** No call was made, and none will be. */
  async function refuse(
    key: PictureKey,
    seed: number | null,
    refusal: NoCall,
  ): Promise<PictureOutcome> {
    if (refusal.kind === 'ended') return 'left';
    const failure = describeNoCall(refusal, Date.now());
    await calls.giveUp(key, failure.reason);
    return { index: key.index, seed, failure };
  }
}

function describeNoCall(refusal: Exclude<NoCall, { kind: 'ended' }>, now: number): PaintFailure {
  if (refusal.kind === 'expired') return { reason: 'expired', retryAt: undefined };
  const period = refusal.kind === 'over budget' ? refusal.period : 'month';
  const reason = refusal.kind === 'over budget' ? 'over_budget' : 'over_server_budget';
  return { reason, retryAt: findPeriodEnd(period, now) };
}
