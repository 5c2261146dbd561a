import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describePeriod } from '#core/ledger/budget.ts';
import { taskSchema, type OperatorTask } from '#features/operator/task.ts';

export const USAGE = `npm run operator -- (or: node src/operator/main.ts)
  spend [--month 2026-11] [--csv]   what the calls of a month come to, by day and model, for the vendor's invoice
  jobs                              unfinished jobs, and those whose pictures could not be delivered
  retry <job>                       lets one go on: delivers it once more, or goes on painting
  cancel <job>                      stops one that is not on its way to its channel yet
  block-server <id>                 Easel works there no more, from now on; what waits there is cancelled
  unblock-server <id>
  blocked-servers
  export [--jsonl]                  the books: every call, as CSV or as JSON lines
  backup <file>                     a copy of the database, while the bot runs or not
  restore <file>                    puts one in the database's place; the bot must be stopped`;

export type Asked =
  | { readonly kind: 'task'; readonly task: OperatorTask }
  | { readonly kind: 'restore'; readonly path: string }
  | { readonly kind: 'unclear' };

/** What somebody typed behind `operator`. Files are meant in the folder in which it is typed. */
export function parseArguments(words: readonly string[], now: number): Asked {
  const typed = split(words);
  if (typed === undefined) return { kind: 'unclear' };
  const { positionals, values } = typed;
  const [verb = '', subject = ''] = positionals;
  if (positionals.length > (TAKES_SUBJECT.has(verb) ? 2 : 1)) return { kind: 'unclear' };
  if (verb === 'restore' && subject !== '') return { kind: 'restore', path: resolve(subject) };
  const month = values.month ?? describePeriod('month', now);
  const isCsv = values.csv === true;
  const task = taskSchema.safeParse(
    {
      spend: { kind: 'spend', month, isCsv },
      jobs: { kind: 'jobs' },
      retry: { kind: 'retry', jobId: subject },
      cancel: { kind: 'cancel', jobId: subject },
      'block-server': { kind: 'block', serverId: subject },
      'unblock-server': { kind: 'unblock', serverId: subject },
      'blocked-servers': { kind: 'blocked' },
      export: { kind: 'export', isCsv: values.jsonl !== true },
      ...(subject !== '' && { backup: { kind: 'backup', path: resolve(subject) } }),
    }[verb],
  );
  return task.success ? { kind: 'task', task: task.data } : { kind: 'unclear' };
}

const TAKES_SUBJECT: ReadonlySet<string> = new Set([
  'retry',
  'cancel',
  'block-server',
  'unblock-server',
  'backup',
  'restore',
]);

function split(words: readonly string[]) {
  const [verb = '', ...others] = words;
  // A job's id may begin with a dash. What takes a subject takes no options.
  const args = TAKES_SUBJECT.has(verb)
    ? [verb, '--', ...others.filter((word) => word !== '--')]
    : [...words];
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        month: { type: 'string' },
        csv: { type: 'boolean' },
        jsonl: { type: 'boolean' },
      },
    });
  } catch {
    return undefined;
  }
}
