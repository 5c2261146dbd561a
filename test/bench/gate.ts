import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobPorts } from '#features/jobs/ports/job-ports.ts';
import type { LimitValues } from '#core/policy/limits.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { createJobStores } from '#adapters/store/jobs/job-stores.ts';
import { createPolicyCache } from '#adapters/store/policy-cache.ts';
import { createNextJob } from '../driver/example-job.ts';
import { ask } from '../driver/job-ports.ts';
import { memberId, serverId, writeHistory } from './gate-history.ts';
import { median, percentile } from './statistics.ts';

const TARGET_MS = 2;
const WARM_UP = 20;

/** So generous that everything is counted and nothing is refused. */
const GENEROUS: LimitValues = {
  images_per_hour: 100_000,
  images_per_day: 100_000,
  cooldown_seconds: 0,
  waiting_jobs: 1000,
  server_images_per_minute: 100_000,
  server_images_per_day: 1_000_000,
  server_usd_per_month: 1e15,
};
/** One picture, and an hour's allowance is used up. */
const TIGHT: LimitValues = { images_per_hour: 1 };

type Requester = (request: number) => { readonly server: number; readonly member: number };

const ASKERS: Readonly<Record<string, Requester>> = {
  'an ordinary server, any member': (request) => ({ server: 500, member: (request % 100) + 1 }),
  'the busiest server, its busiest member': () => ({ server: 1, member: 1 }),
  'a server and a member that are new': (request) => ({ server: 5000 + request, member: 1 }),
};

/** How long the submit transaction takes on a database with a past. */
export async function benchGate(root: string, jobs: number, rounds: number): Promise<void> {
  const path = join(root, 'gate.db');
  const database = await openDatabase(path);
  await writeHistory(database, jobs, Date.now());
  const { size } = await stat(path);
  const inMib = Math.round(size / 1024 / 1024);
  console.log(
    `\nThe submit transaction with ${jobs.toLocaleString('en')} rows each of jobs, pictures and spend (${inMib} MiB)`,
  );
  const policies = createPolicyCache();
  const openJobPorts = (bounds: LimitValues): JobPorts =>
    createJobStores(database, {
      operator: {
        rules: { defaults: GENEROUS, bounds, isPaused: false },
        limits: { pictures: 100_000, budget: { day: 1e15, month: 1e15 } },
      },
      policies,
      listUserIds: (userId) => [userId, `~${userId}`],
    });
  const journals = { generous: openJobPorts({}), tight: openJobPorts(TIGHT) };
  for (const [name, askerOf] of Object.entries(ASKERS)) {
    for (const verdict of ['accepted', 'refused'] as const) {
      const taken = await measure(journals, askerOf, rounds, verdict);
      console.log(describe(`${name}, ${verdict}`, taken));
    }
  }
  await database.destroy();
}

async function measure(
  { generous, tight }: Readonly<Record<'generous' | 'tight', JobPorts>>,
  askerOf: Requester,
  rounds: number,
  verdict: 'accepted' | 'refused',
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let request = -WARM_UP; request < rounds; request += 1) {
    const { server, member } = askerOf(request + WARM_UP);
    const origin = { serverId: serverId(server), userId: memberId(server, member) };
    const [first, second] = [createNextJob({ origin }), createNextJob({ origin })];
    const firstMs = await time(() => generous.intake.accept(ask(first), Date.now()), true);
    const secondMs =
      verdict === 'accepted'
        ? 0
        : await time(() => tight.intake.accept(ask(second), Date.now()), false);
    // The line stays as long as it is.
    await generous.lifecycle.cancel(first.id, Date.now());
    if (request >= 0) taken.push(verdict === 'accepted' ? firstMs : secondMs);
  }
  return taken;
}

async function time(
  accept: () => ReturnType<JobPorts['intake']['accept']>,
  isAccepted: boolean,
): Promise<number> {
  const start = performance.now();
  const { ok } = await accept();
  const ms = performance.now() - start;
  if (ok !== isAccepted) throw new Error('The gate decided otherwise than was to be measured');
  return ms;
}

function describe(name: string, taken: readonly number[]): string {
  const verdict = median(taken) < TARGET_MS ? 'holds' : `over ${TARGET_MS} ms`;
  const [middle, high] = [median(taken), percentile(taken, 99)].map((ms) => ms.toFixed(2));
  return `${name.padEnd(50)} median ${middle} ms, 99 % ${high} ms  ${verdict}`;
}
