import { vi } from 'vitest';
import type { Invocation, Origin } from '../../src/invocation.ts';
import type { Job } from '../../src/jobs/job.ts';
import { createJobs, type Jobs } from '../../src/jobs/jobs.ts';
import type { Acknowledgement } from '../../src/jobs/ports.ts';
import { createLog } from '../../src/ops/log.ts';
import { createExampleJob, type JobChanges } from './example-job.ts';
import {
  createMemoryDelivery,
  createMemoryJournal,
  createMemoryPainter,
  createMemoryReply,
  type Events,
  type MemoryDelivery,
  type MemoryJournal,
  type MemoryPainter,
  type MemoryReply,
} from './in-memory-ports.ts';

export interface Studio {
  readonly jobs: Jobs;
  readonly events: Events;
  readonly journal: MemoryJournal;
  readonly painter: MemoryPainter;
  readonly delivery: MemoryDelivery;
  invocation(changes?: Partial<Origin>): Invocation;
  /** Asks for an example job, each time by another interaction. */
  submit(changes?: JobChanges, acknowledge?: () => Promise<Acknowledgement>): Promise<MemoryReply>;
  /** Resolves once no job is unfinished. */
  ended(): Promise<void>;
  states(): readonly string[];
  messages(): readonly string[];
}

/** Waits for a condition, on a machine that may be busy. */
export async function until(isTrue: () => boolean): Promise<void> {
  await vi.waitUntil(isTrue, { interval: 1, timeout: 10_000 });
}

function invocation(changes: Partial<Origin> = {}): Invocation {
  return { ...createExampleJob({ origin: changes }).origin, permissions: 0n };
}

/** Jobs on ports that live in memory. */
export function createStudio({
  concurrency = 1,
  leftBehind = [],
}: {
  readonly concurrency?: number;
  readonly leftBehind?: readonly Job[];
} = {}): Studio {
  const events: Events = [];
  const journal = createMemoryJournal(events, leftBehind);
  const painter = createMemoryPainter(events);
  const delivery = createMemoryDelivery(events);
  const log = createLog('silent', []);
  const jobs = createJobs({ journal, painter, delivery, concurrency, log });
  let interactions = 0;

  const states = () => [...journal.jobs.values()].map(({ state }) => state);

  return {
    jobs,
    events,
    journal,
    painter,
    delivery,
    invocation,
    async submit(changes = {}, acknowledge = async () => 'accepted') {
      interactions += 1;
      const interactionId = String(1_100_000_000_000_000_000n + BigInt(interactions));
      const reply = createMemoryReply(events, acknowledge);
      const asker = invocation({ interactionId, ...changes.origin });
      await jobs.submit(asker, createExampleJob(changes).order, reply);
      return reply;
    },
    ended: () => until(() => !states().includes('queued')),
    states,
    messages: () => [...delivery.messages.values()],
  };
}
