import type { LogLine } from '../bot-process.ts';

/** What every line has, or only a machine reads. */
const LEFT_OUT = new Set(['level', 'time', 'pid', 'hostname', 'msg']);

/** A line of the bot's log on one line of a terminal: its message, then what else it says. */
export function describeLogLine(line: LogLine): string {
  const details = Object.entries(line).flatMap(([key, value]) => {
    if (LEFT_OUT.has(key)) return [];
    const shown = key === 'err' ? messageOf(value) : value;
    return [`${key}=${typeof shown === 'string' ? shown : JSON.stringify(shown)}`];
  });
  return [String(line['msg']), ...details].join(' ');
}

function messageOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
}
