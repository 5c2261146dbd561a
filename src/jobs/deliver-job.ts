import type { Log } from '../ops/log.ts';
import type { FinalState, Job, MissingPicture, PaintedPicture, StoredPicture } from './job.ts';
import { describePaintFailure } from './paint-failure.ts';
import type { HeldPicture } from './paint-picture.ts';
import type { Delivery, Journal, Letter, PictureStore } from './ports.ts';
import { createTurns } from './turns.ts';

export type DeliverJobOptions = {
  readonly journal: Journal;
  readonly pictures: PictureStore;
  readonly delivery: Delivery;
  readonly log: Log;
};

/** What became of all pictures of a job. */
export type Harvest = {
  readonly held: readonly HeldPicture[];
  readonly missing: readonly MissingPicture[];
};

/**
 * Bounds the memory that uploads take: a picture is held some three times over while it is on its way, as PNG with up to
 * 2.6 bytes a pixel. This is one batch of four 2048×2048 pictures, or sixteen of the usual size.
 */
const PIXELS_AT_ONCE = 4 * 2048 * 2048;
const USUAL_PIXELS = 1024 * 1024;

function weigh({ order }: Job): number {
  const { width, height } = order.request;
  return order.seeds.length * (width === null || height === null ? USUAL_PIXELS : width * height);
}

export type DeliverJob = (letter: Letter, harvest: Harvest) => Promise<void>;

/** Ends a job whose pictures are all final: brings them, or the reason why there are none, and closes the books on it. */
export function createDeliverJob({
  journal,
  pictures,
  delivery,
  log,
}: DeliverJobOptions): DeliverJob {
  const turns = createTurns(PIXELS_AT_ONCE);

  return async function deliverJob(letter, { held, missing }): Promise<void> {
    const { id } = letter.job;
    // From here on a cancel comes too late, and nothing that it says can cover a picture.
    if (!(await journal.beginDelivery(id))) return;
    const state = await turns.run(weigh(letter.job), () => bring(letter, held, missing));
    await journal.finish(id, state);
    // Undeliverable pictures wait for their member.
    if (state !== 'undeliverable') await pictures.remove(listStored(held));
    if (state === 'delivered') await offerUndelivered(letter);
    log.info(
      {
        job: id,
        state,
        pictures: held.length,
        missing: missing.length,
        ms: Date.now() - letter.job.origin.receivedAt,
      },
      'job ended',
    );
  };

  /**
   * Pictures that could not be delivered before are offered at the member's next one, and not sooner: while a deferral
   * stands, Discord would put the offer in its place, for all to see.
   */
  async function offerUndelivered(letter: Letter): Promise<void> {
    const { userId, serverId } = letter.job.origin;
    const open = await journal.listOpen(userId, serverId);
    const waiting = open.filter(
      ({ id, state }) => state === 'undeliverable' && id !== letter.job.id,
    );
    if (waiting.length > 0) await delivery.offer(letter, waiting);
  }

  async function bring(
    letter: Letter,
    held: readonly HeldPicture[],
    missing: readonly MissingPicture[],
  ): Promise<FinalState> {
    const loaded = await Promise.all(held.map(load));
    const painted = loaded.filter((picture) => 'bytes' in picture);
    const absent = [...missing, ...loaded.filter((picture) => 'failure' in picture)];
    const [first] = absent;
    if (painted.length === 0 && first !== undefined) {
      await delivery.decline(letter, describePaintFailure(first.failure));
      return STATE_BY_REASON[first.failure.reason] ?? 'failed';
    }
    const outcome = await delivery.deliver(letter, painted, absent);
    return outcome === 'placeholder deleted' ? 'cancelled' : outcome;
  }

  async function load({
    index,
    seed,
    held,
  }: HeldPicture): Promise<PaintedPicture | MissingPicture> {
    if ('bytes' in held) return { index, seed, format: held.format, bytes: held.bytes };
    const bytes = await pictures.load(held);
    if (bytes !== undefined) return { index, seed, format: held.format, bytes };
    log.error({ file: held.name }, 'a painted picture is gone from the disk or damaged');
    return { index, seed, failure: { reason: 'lost', retryAt: undefined } };
  }
}

function listStored(held: readonly HeldPicture[]): readonly StoredPicture[] {
  return held.map((picture) => picture.held).filter((file) => 'name' in file);
}

/** A late check's refusal and a passed deadline are ends of their own; all else is a failure. */
const STATE_BY_REASON: Partial<Record<string, FinalState>> = {
  over_budget: 'refused',
  expired: 'expired',
};
