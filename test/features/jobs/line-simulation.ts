import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  createPaintQueue,
  type HoldBack,
  type PaintQueue,
} from '#features/jobs/queue/paint-queue.ts';
import type { Job, JobPicture } from '#features/jobs/job.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { createNextJob, PRICE, type JobChanges } from '../../driver/example-job.ts';
import { ask, openJobPorts, type JobPortsOptions } from '../../driver/job-ports.ts';

type Dispatch = { readonly user: string; readonly jobId: string; readonly at: number };

type Running = { readonly endsAt: number; readonly end: () => void };

/** What simulated pictures take, in steps. */
export type ServiceTime = (user: string) => number;

/** Lets everything happen that needs no time. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await nextTurn();
}

export type LineOptions = JobPortsOptions & {
  /** When the first step begins, and how long a step is, for who goes by the clock. */
  readonly startsAt?: number;
  readonly stepMs?: number;
  /** By the simulation's clock. */
  readonly holdBack?: HoldBack;
  /** Told of each call's end. */
  readonly onEnd?: (user: string, steps: number) => void;
};

/** The real journal and the real queue, in steps of time: a call takes as many steps as it is told. */
export async function createLineSimulation(
  slots: number,
  serviceTime: ServiceTime,
  { startsAt = 0, stepMs = 1, holdBack, onEnd, ...options }: LineOptions = {},
) {
  const database = await openDatabase(':memory:');
  const ports = openJobPorts(database, options);
  const dispatches: Dispatch[] = [];
  /** The pictures in line, by user. */
  const waiting = new Map<string, number>();
  let running: Running[] = [];
  let now = 0;
  const clock = (): number => startsAt + now * stepMs;
  let queue: PaintQueue = createPaintQueue(slots, holdBack, clock);

  const count = (user: string, change: number): void => {
    waiting.set(user, (waiting.get(user) ?? 0) + change);
  };

  function enqueue({ id, origin }: Job, { index, startTag, arrival }: JobPicture): void {
    const key = { jobId: id, index };
    const user = origin.userId;
    count(user, 1);
    const line = queue;
    const turn = line.add({ ...key, userId: user, failures: 0, startTag, arrival }, async () => {
      count(user, -1);
      dispatches.push({ user, jobId: id, at: now });
      const begun = await ports.calls.beginCall(key, PRICE, clock());
      if (!begun.ok) throw new Error(`A call that must not be made: ${begun.reason.kind}`);
      const { promise, resolve } = Promise.withResolvers<void>();
      const steps = serviceTime(user);
      running.push({ endsAt: now + steps, end: resolve });
      await promise;
      onEnd?.(user, steps);
      await ports.calls.recordPainted(begun.value.callId, key, { name: 'x', format: 'png' });
      return 'painted' as const;
    });
    void finishAfter(turn, line, user, id);
  }

  async function finishAfter(
    turn: Promise<'painted' | 'withdrawn'>,
    line: PaintQueue,
    user: string,
    jobId: string,
  ): Promise<void> {
    // A line that was dropped by a restart says nothing any more.
    if ((await turn) === 'withdrawn' && line === queue) count(user, -1);
    const its = await ports.lookup.listPictures(jobId);
    if (its.every(({ stored }) => stored !== undefined))
      await ports.endings.finish(jobId, 'delivered', clock());
  }

  /** Gives the key of the refusal's text, if it is refused. */
  async function askFor(
    changes: JobChanges,
  ): Promise<{ readonly jobId: string; readonly refusal: string | undefined }> {
    const job = createNextJob(changes);
    const accepted = await ports.intake.accept(ask(job), clock());
    if (!accepted.ok) return { jobId: job.id, refusal: accepted.reason.reason.key };
    for (const picture of accepted.value.pictures) enqueue(job, picture);
    await settle();
    return { jobId: job.id, refusal: undefined };
  }

  return {
    dispatches,
    waiting: waiting as ReadonlyMap<string, number>,
    now: () => now,
    inFlight: () => running.length,
    clock,
    /** Gives why it was refused, if it was. */
    ask: askFor,
    async submit(user: string, pictures: number): Promise<string> {
      const { jobId, refusal } = await askFor({ count: pictures, origin: { userId: user } });
      if (refusal !== undefined) throw new Error(`Not accepted: ${refusal}`);
      return jobId;
    },
    async cancel(jobId: string): Promise<void> {
      const cancelled = await ports.lifecycle.cancel(jobId, clock());
      if (cancelled === undefined) return;
      queue.retag(cancelled.moved);
      queue.withdraw(jobId);
      await settle();
    },
    /** One step of time. */
    async step(): Promise<void> {
      now += 1;
      const ended = running.filter(({ endsAt }) => endsAt <= now);
      running = running.filter(({ endsAt }) => endsAt > now);
      for (const { end } of ended) end();
      await settle();
    },
    /** Stops when the calls in flight have ended, and begins anew with what the journal has kept. */
    async restart(): Promise<void> {
      queue.pause();
      for (const { end } of running) end();
      running = [];
      await settle();
      queue = createPaintQueue(slots, holdBack, clock);
      waiting.clear();
      queue.pause();
      for (const { job, pictures } of await ports.lifecycle.listUnfinished()) {
        for (const picture of pictures) if (picture.stored === undefined) enqueue(job, picture);
      }
      queue.resume(slots);
      await settle();
    },
    close: () => database.destroy(),
  };
}

export type LineSimulation = Awaited<ReturnType<typeof createLineSimulation>>;
