import type { ImageRequest } from '#core/image/image-request.ts';
import type { PictureFile } from '#core/image/picture-file.ts';
import type { PaintFailureReason } from '#features/jobs/job.ts';
import type { CallOutcome, Painter } from '#features/jobs/ports/painter.ts';
import type { Charge } from '#core/ledger/spend.ts';
import { failure, success } from '#core/result.ts';
import type { Events } from '../events.ts';

/** Nobody knows what became of these calls; what else fails is refused, and free. */
const UNKNOWN: ReadonlySet<PaintFailureReason> = new Set([
  'timed_out',
  'unreachable',
  'interrupted',
  'not_a_picture',
]);

export function painted(file: PictureFile): CallOutcome {
  return { result: success(file), charge: 'charged' };
}

export function failed(reason: PaintFailureReason, retryAt?: Date): CallOutcome {
  const charge: Charge = UNKNOWN.has(reason) ? 'unknown' : 'free';
  return { result: failure({ reason, retryAt, detail: 'for the log' }), charge };
}

function pictureOf({ prompt, seed }: ImageRequest): PictureFile {
  const bytes = Buffer.from(`picture of ${prompt} by ${seed}`);
  return { bytes, format: 'png', width: 8, height: 8 };
}

type Painting = {
  readonly request: ImageRequest;
  /** Ends the call with a picture, or without one. */
  end(reason?: PaintFailureReason, retryAt?: Date): void;
};

export interface MemoryPainter extends Painter {
  /** The calls in flight. */
  readonly easel: readonly Painting[];
  /** How many calls were taken. */
  readonly calls: () => number;
  /** Every call ends at once, as this. */
  always: 'painted' | PaintFailureReason | undefined;
}

/** Paints when told to; an aborted call ends as interrupted. */
export function createMemoryPainter(events: Events): MemoryPainter {
  const easel: Painting[] = [];
  let calls = 0;
  const painter: MemoryPainter = {
    easel,
    calls: () => calls,
    always: undefined,
    async paint(request, signal) {
      calls += 1;
      events.push(`paint ${request.seed}`);
      const { promise, resolve } = Promise.withResolvers<CallOutcome>();
      const painting: Painting = {
        request,
        end: (reason, retryAt) => {
          const at = easel.indexOf(painting);
          if (at < 0) return;
          easel.splice(at, 1);
          resolve(reason === undefined ? painted(pictureOf(request)) : failed(reason, retryAt));
        },
      };
      easel.push(painting);
      signal.addEventListener('abort', () => painting.end('interrupted'));
      if (signal.aborted) painting.end('interrupted');
      if (painter.always !== undefined)
        painting.end(painter.always === 'painted' ? undefined : painter.always);
      return promise;
    },
  };
  return painter;
}
