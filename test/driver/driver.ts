import { vi } from 'vitest';
import { answerRefusal } from '../../commands/request/answer-refusal.ts';
import { paintStats } from '#adapters/stats/paint-stats.ts';
import { createStore } from '#adapters/store/store.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import type { Invocation } from '#core/invocation.ts';
import type { BudgetAlert } from '#core/ledger/budget.ts';
import { createLogger } from '#core/logger.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import type { Acknowledgement } from '#core/reply.ts';
import type { OperatorLimits } from '#core/rules/quotas.ts';
import { createFeatures, type Features } from '#features/features.ts';
import type { JobRecord, JobState } from '#features/jobs/job.ts';
import type { Jobs } from '#features/jobs/jobs.ts';
import type { JobPorts } from '#features/jobs/ports/job-ports.ts';
import type { Pause } from '#features/jobs/job.ts';
import { NO_MEASURES, type Measures } from '#features/monitoring/measures.ts';
import { createExampleJob, PRICE, type JobChanges } from './example-job.ts';
import { createInteractions, type Interactions } from './interactions.ts';
import { MEMBER_IDS, NO_LIMITS, NO_RULES, openJobPorts } from './job-ports.ts';
import { ACCEPTED, createMemoryReply, type MemoryReply } from './memory/delivery.ts';
import {
  createMemoryDiscord,
  type DiscordMemory,
  type MemoryDiscordOptions,
} from './memory/discord.ts';
import { createMemoryPainter, type MemoryPainter } from './memory/painter.ts';
import { createMemoryImageEditor } from './memory/posted.ts';
import { createInvocation, nextInteractionId, type Who } from './people.ts';
import { endAllWith, endWith, noteChanges } from './process-life.ts';
import { createWorld, listJobs, type World } from './world.ts';

/** Easel as it starts, but that Discord, Dataoorts and the folder of pictures live in memory. */
export interface Driver extends World, DiscordMemory, Interactions {
  readonly features: Features;
  readonly jobs: Jobs;
  readonly ports: JobPorts;
  readonly painter: MemoryPainter;
  readonly pauses: readonly (Pause | undefined)[];
  readonly alerts: readonly BudgetAlert[];
  invocation(who?: Who): Invocation;
  /** Asks for an example job, each time by another interaction. */
  submit(changes?: JobChanges, acknowledge?: () => Promise<Acknowledgement>): Promise<MemoryReply>;
  /** Resolves once no job is unfinished. */
  ended(): Promise<void>;
  /** The jobs on the books, in the order of their arrival. */
  rows(): Promise<readonly { readonly id: string; readonly state: JobState }[]>;
  states(): Promise<readonly JobState[]>;
  /** The newest job, once all have ended. */
  newest(): Promise<JobRecord>;
  messages(): readonly string[];
  /** The process dies: nothing that it does reaches anything any more. */
  kill(): void;
}

export type DriverOptions = Pick<MemoryDiscordOptions, 'threadPlace'> & {
  /** How every call ends, at once; without it a test ends them. */
  readonly always?: MemoryPainter['always'];
  readonly chooseSeed?: () => number;
  readonly allowedServers?: readonly string[];
  readonly concurrency?: number;
  readonly limits?: OperatorLimits;
  readonly rules?: OperatorRules;
  readonly deadlineMs?: number;
  readonly probeAfterMs?: number;
  readonly historyMs?: number | null;
  readonly backupDays?: number;
  /** Of models that cost something else than the others. */
  readonly prices?: Readonly<Record<string, number>>;
  readonly isOperatorTold?: () => boolean;
  readonly measures?: Measures;
  readonly keptMs?: number;
  readonly keptBytes?: number;
  readonly world?: World;
  /** Stands between the jobs and the real ports. */
  readonly adaptPorts?: (ports: JobPorts) => JobPorts;
};

/** What Easel chooses where nobody names a seed, unless said otherwise. */
export const NEW_SEED = 99;

export async function createDriver({
  always,
  chooseSeed = () => NEW_SEED,
  allowedServers = [],
  threadPlace,
  concurrency = 1,
  limits = NO_LIMITS,
  rules = NO_RULES,
  deadlineMs = 60 * 60 * 1000,
  probeAfterMs = 30_000,
  historyMs = null,
  backupDays,
  prices = {},
  isOperatorTold = () => false,
  measures = NO_MEASURES,
  keptMs = 7 * 24 * 60 * 60 * 1000,
  keptBytes = Infinity,
  world,
  adaptPorts = (ports) => ports,
}: DriverOptions = {}): Promise<Driver> {
  const { database, events, pictures, delivery, logChannel } = world ?? (await createWorld());
  const power = { isOn: true };
  const painter = createMemoryPainter(events);
  painter.always = always;
  const translate = createTranslator();
  const { memory, discord } = createMemoryDiscord({
    power,
    delivery,
    logChannel,
    ...(threadPlace && { threadPlace }),
  });
  const store = createStore({
    database,
    memberIds: MEMBER_IDS,
    pictures: endWith(power, pictures),
    operator: { rules, limits },
    translate,
  });
  const ports = adaptPorts(noteChanges(store, events));
  const pauses: (Pause | undefined)[] = [];
  const alerts: BudgetAlert[] = [];
  const features = createFeatures({
    store: {
      ...store,
      ...endAllWith(power, ports),
      logStore: endWith(power, store.logStore),
    },
    discord,
    painter: endWith(power, painter),
    imageEditor: createMemoryImageEditor(),
    makePreview: async (seen) => Buffer.from(seen.map(({ seed }) => seed).join(',')),
    paintStats,
    chooseSeed,
    operator: rules,
    budget: limits.budget,
    concurrency,
    deadlineMs,
    probeAfterMs,
    keptMs,
    keptBytes,
    historyMs,
    backupDays,
    resolvePrice: (model) => prices[model] ?? PRICE,
    isOperatorTold,
    measures,
    onPause: (pause) => void pauses.push(pause),
    onBudgetAlert: (alert) => void alerts.push(alert),
    roundMs: 1,
    sweepMs: 20,
    translate,
    now: Date.now,
    log: createLogger('silent', []),
  });
  const { jobs } = features;
  // What an earlier process has left is taken up first.
  if (world === undefined) jobs.begin();

  const rows = () => listJobs(database);
  const ended = () =>
    until(async () => (await openJobPorts(database).lifecycle.listUnfinished()).length === 0);

  return {
    ...memory,
    ...createInteractions({ features, chooseSeed, allowedServers, directMessages: true, events }),
    database,
    events,
    pictures,
    delivery,
    logChannel,
    features,
    jobs,
    ports,
    painter,
    pauses,
    alerts,
    invocation: createInvocation,
    async submit(changes = {}, acknowledge = async () => ACCEPTED) {
      const reply = createMemoryReply(events, acknowledge);
      const requester = createInvocation({
        interactionId: nextInteractionId(),
        ...changes.origin,
      });
      const { order } = createExampleJob(changes);
      await answerRefusal(reply, await jobs.submit(requester, order, reply.defer));
      return reply;
    },
    ended,
    rows,
    states: async () => (await rows()).map(({ state }) => state),
    async newest() {
      await ended();
      const job = await ports.lookup.find((await rows()).at(-1)?.id ?? '');
      if (job === undefined) throw new Error('There is no job');
      return job;
    },
    messages: () => [...delivery.messages.values()],
    kill: () => {
      power.isOn = false;
    },
  };
}

/** The next process on the same disk, with the jobs that the one before has left. */
export async function startNext(
  world: World,
  prepare: (next: Driver) => void = () => undefined,
): Promise<Driver> {
  const next = await createDriver({ world, always: 'painted' });
  prepare(next);
  await next.jobs.recover();
  next.jobs.begin();
  return next;
}

/** Waits for a condition, on a machine that may be busy. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(isTrue, { interval: 1, timeout: 10_000 });
}
