import { createTranslator } from '../../src/i18n/translator.ts';
import type { Text } from '../../src/i18n/text.ts';
import type { ImageRequest } from '../../src/image/image-request.ts';
import type { PictureFile } from '../../src/image/picture-file.ts';
import type { Job, JobRecord, JobState, PaintFailure } from '../../src/jobs/job.ts';
import type {
  Acknowledgement,
  Acknowledger,
  Delivery,
  Journal,
  Painter,
} from '../../src/jobs/ports.ts';
import { failure, success, type Result } from '../../src/result.ts';

const translate = createTranslator();
const say = (message: Text): string => translate(message, 'en');

/** What happened, in order: `accept`, `defer`, `paint 7`, `deliver 7`, … */
export type Events = string[];

type Kept = { readonly job: Job; readonly state: JobState };

export interface MemoryJournal extends Journal {
  readonly jobs: ReadonlyMap<string, Kept>;
}

function recordOf({ job: { id, origin, order }, state }: Kept): JobRecord {
  return { id, userId: origin.userId, serverId: origin.serverId, state, order };
}

/** Keeps jobs as the database does: refuses an interaction twice, and an end without a beginning. */
export function createMemoryJournal(
  events: Events,
  leftBehind: readonly Job[] = [],
): MemoryJournal {
  const jobs = new Map<string, Kept>(leftBehind.map((job) => [job.id, { job, state: 'queued' }]));
  const isKnown = (interactionId: string): boolean =>
    [...jobs.values()].some(({ job }) => job.origin.interactionId === interactionId);
  return {
    jobs,
    async accept(job) {
      await Promise.resolve();
      if (isKnown(job.origin.interactionId)) throw new Error('The interaction is known already');
      jobs.set(job.id, { job, state: 'queued' });
      events.push('accept');
    },
    async finish(jobId, state) {
      await Promise.resolve();
      const known = jobs.get(jobId);
      if (known?.state !== 'queued') throw new Error('There is no such unfinished job');
      jobs.set(jobId, { job: known.job, state });
      events.push(`finish ${state}`);
    },
    async find(jobId) {
      const known = jobs.get(jobId);
      return known === undefined ? undefined : recordOf(known);
    },
    async listUnfinished() {
      return [...jobs.values()].filter(({ state }) => state === 'queued').map(({ job }) => job);
    },
  };
}

type Painting = {
  readonly request: ImageRequest;
  end(outcome?: PaintFailure['reason']): void;
};

export interface MemoryPainter extends Painter {
  /** The calls in flight. */
  readonly easel: readonly Painting[];
  /** Every call ends at once, as this. */
  always: 'painted' | PaintFailure['reason'] | undefined;
}

/** Paints when told to; an aborted call ends as interrupted. */
export function createMemoryPainter(events: Events): MemoryPainter {
  const easel: Painting[] = [];
  const painter: MemoryPainter = {
    easel,
    always: undefined,
    async paint(request, signal) {
      events.push(`paint ${request.seed}`);
      const { promise, resolve } = Promise.withResolvers<Result<PictureFile, PaintFailure>>();
      const painting: Painting = {
        request,
        end: (reason) => {
          easel.splice(easel.indexOf(painting), 1);
          const bytes = Buffer.from(`picture of ${request.prompt} by ${request.seed}`);
          resolve(
            reason === undefined
              ? success({ bytes, format: 'png', width: 8, height: 8 })
              : failure({ reason, retryAt: undefined, detail: 'for the log' }),
          );
        },
      };
      easel.push(painting);
      signal.addEventListener('abort', () => painting.end('interrupted'));
      if (painter.always !== undefined)
        painting.end(painter.always === 'painted' ? undefined : painter.always);
      return promise;
    },
  };
  return painter;
}

export interface MemoryDelivery extends Delivery {
  /** What Discord does not take at the moment. */
  readonly broken: Set<'deliver' | 'decline'>;
  /** What the member of a job reads in the end: seeds of pictures, or the sentence. */
  readonly messages: ReadonlyMap<string, string>;
}

const seedsOf = (pictures: readonly { readonly seed: number | null }[]): string =>
  pictures.map(({ seed }) => seed).join(',');

/** One message for each job, which is written for good once. */
export function createMemoryDelivery(events: Events): MemoryDelivery {
  const messages = new Map<string, string>();
  const broken = new Set<'deliver' | 'decline'>();
  function write(kind: 'deliver' | 'decline', job: Job, words: string): void {
    if (broken.has(kind)) throw new Error(`Discord does not take this: ${kind}`);
    if (messages.has(job.id)) throw new Error('The message has been written already');
    messages.set(job.id, words);
    events.push(`${kind} ${words}`);
  }
  return {
    broken,
    messages,
    announce: async () => undefined,
    deliver: async (job, painted, missing) => {
      write(
        'deliver',
        job,
        `${seedsOf(painted)}${missing.length > 0 ? ` without ${seedsOf(missing)}` : ''}`,
      );
    },
    decline: async (job, reason) => write('decline', job, say(reason)),
  };
}

export interface MemoryReply extends Acknowledger {
  readonly answers: readonly string[];
}

/** An interaction that can be acknowledged once. */
export function createMemoryReply(
  events: Events,
  acknowledge: () => Promise<Acknowledgement> = async () => 'accepted',
): MemoryReply {
  const answers: string[] = [];
  function answer(words: string): void {
    if (answers.length > 0) throw new Error('The interaction has been acknowledged already');
    answers.push(words);
    events.push(words);
  }
  return {
    answers,
    async defer({ isPrivate }) {
      const outcome = await acknowledge();
      if (outcome === 'accepted') answer(isPrivate ? 'defer privately' : 'defer');
      return outcome;
    },
    refuse: async (reason) => answer(`refuse: ${say(reason)}`),
  };
}
