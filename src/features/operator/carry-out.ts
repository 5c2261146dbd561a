import { OperatorError } from '#core/operator-error.ts';
import type { JobControl, OpenJob, OperatorStore, RetryOutcome } from './ports.ts';
import {
  describeCalls,
  describeCallsHead,
  describeSpend,
  describeSpendCsv,
} from './describe-spend.ts';
import type { OperatorTask, Told } from './task.ts';

export type CarryOutOptions = {
  readonly operatorStore: OperatorStore;
  readonly control: JobControl;
  readonly now: () => number;
};

/** Does what the operator asks for. See `docs/decisions/operator.md`. */
export async function* carryOut(
  task: OperatorTask,
  options: CarryOutOptions,
): AsyncGenerator<Told> {
  try {
    for await (const told of run(task, options)) {
      yield typeof told === 'string' ? { line: told } : told;
    }
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    yield { refused: error.message };
  }
}

async function* run(
  task: OperatorTask,
  { operatorStore: store, control, now }: CarryOutOptions,
): AsyncGenerator<string | Told> {
  switch (task.kind) {
    case 'spend': {
      const sums = await store.sumSpend(task.month);
      yield* task.isCsv ? describeSpendCsv(sums) : describeSpend(sums, task.month);
      return;
    }
    case 'export': {
      yield* describeCallsHead(task.isCsv);
      for (let calls = await store.listCalls(0); calls.length > 0;) {
        yield* describeCalls(calls, task.isCsv);
        calls = await store.listCalls(calls.at(-1)?.id ?? Infinity);
      }
      return;
    }
    case 'jobs': {
      const jobs = await store.listOpen();
      yield* jobs.length === 0
        ? ['No job is unfinished, and none waits for its delivery.']
        : jobs.map((job) => describeJob(job, now()));
      return;
    }
    case 'retry':
      yield RETRIES[await control.retry(task.jobId)];
      return;
    case 'cancel':
      yield (await control.cancel(task.jobId))
        ? 'Cancelled: its picture is not painted, and its message goes.'
        : { refused: 'There is no such job that a cancel could still stop. `jobs` lists them.' };
      return;
    case 'block': {
      const isNew = await store.blocked.block(task.serverId, now());
      let cancelled = 0;
      for (const jobId of await store.listWaiting(task.serverId))
        if (await control.cancel(jobId)) cancelled += 1;
      yield `${isNew ? 'Blocked' : 'Blocked already'}: Easel says there that it does not work in that server. Requests cancelled: ${cancelled}.`;
      return;
    }
    case 'unblock':
      yield (await store.blocked.unblock(task.serverId))
        ? 'No longer blocked.'
        : { refused: 'That server is not blocked.' };
      return;
    case 'blocked': {
      const servers = store.blocked.list();
      yield* servers.length === 0 ? ['No server is blocked.'] : servers;
      return;
    }
    case 'backup':
      await store.backUp(task.path);
      yield `The database is in ${task.path}, as it was just now, for this account alone. Pictures on their way, and the key in its -key file, are not in it.`;
  }
}

const RETRIES: Readonly<Record<RetryOutcome, string | Told>> = {
  'taken up': 'Taken up again: `jobs` no longer lists it once its pictures have arrived.',
  'at the next start': 'It goes on when the bot starts.',
  'under way': 'It is under way already.',
  ended: { refused: 'There is no such job that could go on. `jobs` lists them.' },
};

const MINUTE_MS = 60_000;

function describeJob(job: OpenJob, now: number): string {
  const minutes = Math.max(0, Math.floor((now - job.receivedAt) / MINUTE_MS));
  const where = job.serverId === null ? 'direct messages' : `server ${job.serverId}`;
  return `${job.id}  ${job.state.padEnd(13)}  ${job.painted}/${job.pictures} painted  ${minutes} min  ${where}`;
}
