import { vi } from 'vitest';
import { createTranslator } from '#core/i18n/translator.ts';
import type { Invocation, Origin } from '#core/invocation.ts';
import type { JobState } from '#features/jobs/job.ts';
import type { Pause } from '#features/jobs/queue/api-guard.ts';
import type { Jobs } from '#features/jobs/jobs.ts';
import type { JobPorts } from '#features/jobs/ports/job-ports.ts';
import type { ThreadParents } from '#features/jobs/ports/thread-parents.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import type { OperatorLimits } from '#core/rules/quotas.ts';
import type { Acknowledgement } from '#core/reply.ts';
import { MEMBER_IDS, NO_LIMITS, NO_RULES, openJobPorts } from './job-ports.ts';
import type { BudgetAlert } from '#core/ledger/budget.ts';
import { createLogger } from '#core/logger.ts';
import { createFeatures, type Features } from '#features/features.ts';
import { createStore } from '#adapters/store/store.ts';
import { paintStats } from '#adapters/stats/paint-stats.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { createMemoryFiles, type MemoryFiles } from './memory/files.ts';
import { createMemoryLogChannel, type MemoryLogChannel } from './memory/log-channel.ts';
import { createMemoryLogProbe, type MemoryLogProbe } from './memory/log-probe.ts';
import {
  createMemoryReader,
  createMemoryRemover,
  createMemoryDirectMessages,
  type MemoryReader,
  type MemoryRemover,
  type MemoryDirectMessages,
} from './memory/messages.ts';
import type { Events } from './events.ts';
import { createExampleJob, PRICE, type JobChanges } from './example-job.ts';
import {
  createMemoryDelivery,
  createMemoryReply,
  type MemoryDelivery,
  type MemoryReply,
  ACCEPTED,
} from './memory/delivery.ts';
import { createMemoryPainter, type MemoryPainter } from './memory/painter.ts';
import { createMemoryImageEditor, createMemoryPosted, type MemoryPosted } from './memory/posted.ts';
import { createMemoryPictures, type MemoryPictures } from './memory/pictures.ts';

export type Database = Awaited<ReturnType<typeof openDatabase>>;

/** What outlives a process: the disk and Discord. */
type World = {
  readonly database: Database;
  readonly events: Events;
  readonly pictures: MemoryPictures;
  readonly delivery: MemoryDelivery;
  readonly logChannel: MemoryLogChannel;
};

export interface Studio extends World {
  readonly jobs: Jobs;
  readonly ports: JobPorts;
  readonly features: Features;
  readonly logProbe: MemoryLogProbe;
  readonly remover: MemoryRemover;
  readonly directMessages: MemoryDirectMessages;
  readonly messageReader: MemoryReader;
  readonly discordFiles: MemoryFiles;
  readonly painter: MemoryPainter;
  readonly posted: MemoryPosted;
  readonly pauses: readonly (Pause | undefined)[];
  readonly alerts: readonly BudgetAlert[];
  invocation(changes?: Partial<Origin>): Invocation;
  /** Asks for an example job, each time by another interaction. */
  submit(changes?: JobChanges, acknowledge?: () => Promise<Acknowledgement>): Promise<MemoryReply>;
  /** Resolves once no job is unfinished. */
  ended(): Promise<void>;
  /** The jobs on the books, in the order of their arrival. */
  rows(): Promise<readonly { readonly id: string; readonly state: JobState }[]>;
  states(): Promise<readonly JobState[]>;
  messages(): readonly string[];
  /** The process dies: nothing that it does reaches anything any more. */
  kill(): void;
}

/** Waits for a condition, on a machine that may be busy. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(isTrue, { interval: 1, timeout: 10_000 });
}

function invocation(changes: Partial<Origin> = {}): Invocation {
  const { origin } = createExampleJob({ origin: { receivedAt: Date.now(), ...changes } });
  return {
    ...origin,
    permissions: 0n,
    roleIds: origin.serverId === null ? [] : [origin.serverId],
    categoryId: null,
    isAgeRestricted: false,
    pressedOn: null,
    unseenChannelIds: [],
    namedMembers: {},
  };
}

async function createWorld(): Promise<World> {
  const events: Events = [];
  return {
    database: await openDatabase(':memory:'),
    events,
    pictures: createMemoryPictures(),
    delivery: createMemoryDelivery(events),
    logChannel: createMemoryLogChannel(),
  };
}

export type StudioOptions = {
  readonly concurrency?: number;
  readonly limits?: OperatorLimits;
  readonly rules?: OperatorRules;
  readonly deadlineMs?: number;
  readonly probeAfterMs?: number;
  /** Where the channel of a thread stands, when Discord is asked. */
  readonly threadPlace?: (channelId: string) => Awaited<ReturnType<ThreadParents['resolve']>>;
  readonly historyMs?: number | null;
  readonly backupDays?: number;
  /** Of models that cost something else than the others. */
  readonly prices?: Readonly<Record<string, number>>;
  readonly keptMs?: number;
  readonly keptBytes?: number;
  readonly world?: World;
  /** Stands between the jobs and the real journal. */
  readonly adaptPorts?: (ports: JobPorts) => JobPorts;
};

let interactions = 0;

/** Jobs on the real journal; painter, disk and Discord live in memory. */
export async function createStudio({
  concurrency = 1,
  limits = NO_LIMITS,
  rules = NO_RULES,
  deadlineMs = 60 * 60 * 1000,
  probeAfterMs = 30_000,
  threadPlace = () => ({ categoryId: null, isAgeRestricted: false }),
  historyMs = null,
  backupDays,
  prices = {},
  keptMs = 7 * 24 * 60 * 60 * 1000,
  keptBytes = Infinity,
  world,
  adaptPorts = (ports) => ports,
}: StudioOptions = {}): Promise<Studio> {
  const { database, events, pictures, delivery, logChannel } = world ?? (await createWorld());
  const painter = createMemoryPainter(events);
  const places: ThreadParents = { recall: () => undefined, resolve: async (id) => threadPlace(id) };
  const power = { isOn: true };
  const translate = createTranslator();
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
  const posted = createMemoryPosted();
  const remover = createMemoryRemover();
  const directMessages = createMemoryDirectMessages();
  const messageReader = createMemoryReader();
  const discordFiles = createMemoryFiles();
  const logProbe = createMemoryLogProbe();
  const { post, edit } = endWith(power, logChannel);
  const features = createFeatures({
    store: {
      ...store,
      ...endAllWith(power, ports),
      logStore: endWith(power, store.logStore),
    },
    discord: {
      delivery: endWith(power, delivery),
      posted: endWith(power, posted),
      places,
      probe: logProbe,
      logChannel: { fit: logChannel.fit, post, edit },
      directMessages,
      remover,
      messageReader,
      messages: discordFiles.messages,
      files: discordFiles,
    },
    painter: endWith(power, painter),
    imageEditor: createMemoryImageEditor(),
    makePreview: async (seen) => Buffer.from(seen.map(({ seed }) => seed).join(',')),
    paintStats,
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

  const rows = () =>
    database
      .selectFrom('jobs')
      .select(['id', 'state'])
      .orderBy(({ selectFrom }) =>
        selectFrom('pictures')
          .whereRef('job_id', '=', 'jobs.id')
          .select(({ fn }) => fn.min('arrival').as('first')),
      )
      .execute();
  const states = async () => (await rows()).map(({ state }) => state);

  return {
    database,
    events,
    pictures,
    delivery,
    logChannel,
    jobs,
    ports,
    features,
    logProbe,
    remover,
    directMessages,
    messageReader,
    discordFiles,
    painter,
    posted,
    pauses,
    alerts,
    invocation,
    async submit(changes = {}, acknowledge = async () => ACCEPTED) {
      interactions += 1;
      const interactionId = String(1_100_000_000_000_000_000n + BigInt(interactions));
      const reply = createMemoryReply(events, acknowledge);
      const requester = invocation({ interactionId, ...changes.origin });
      await jobs.submit(requester, createExampleJob(changes).order, reply);
      return reply;
    },
    ended: () =>
      until(async () => (await openJobPorts(database).lifecycle.listUnfinished()).length === 0),
    rows,
    states,
    messages: () => [...delivery.messages.values()],
    kill: () => {
      power.isOn = false;
    },
  };
}

function noteChanges(
  { intake, calls, endings, lifecycle, kept, lookup }: JobPorts,
  events: Events,
): JobPorts {
  return {
    calls,
    kept,
    lookup,
    intake: {
      ...intake,
      async accept(...job) {
        const accepted = await intake.accept(...job);
        if (accepted.ok) events.push('accept');
        return accepted;
      },
    },
    lifecycle: {
      ...lifecycle,
      async cancel(jobId, now) {
        const cancelled = await lifecycle.cancel(jobId, now);
        if (cancelled !== undefined) events.push('cancel');
        return cancelled;
      },
    },
    endings: {
      ...endings,
      async finish(...ending) {
        await endings.finish(...ending);
        events.push(`finish ${ending[1]}`);
      },
    },
  };
}

/** Calls of a dead process reach nothing, and none of its answers comes back. */
function endWith<Port extends object>(power: { readonly isOn: boolean }, port: Port): Port {
  const dead = new Promise<never>(() => undefined);
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...values: unknown[]) => {
        if (!power.isOn) return dead;
        const answer: unknown = await Reflect.apply(value, target, values);
        return power.isOn ? answer : dead;
      };
    },
  });
}

function endAllWith(
  power: { readonly isOn: boolean },
  { intake, calls, endings, lifecycle, kept, lookup }: JobPorts,
): JobPorts {
  return {
    intake: endWith(power, intake),
    calls: endWith(power, calls),
    endings: endWith(power, endings),
    lifecycle: endWith(power, lifecycle),
    kept: endWith(power, kept),
    lookup: endWith(power, lookup),
  };
}

/** The next process on the same disk, with the jobs that the one before has left. */
export async function startNext(
  studio: Studio,
  prepare: (next: Studio) => void = () => undefined,
): Promise<Studio> {
  const next = await createStudio({ world: studio });
  next.painter.always = 'painted';
  prepare(next);
  await next.jobs.recover();
  next.jobs.begin();
  return next;
}
