import * as z from 'zod';

const ERROR = 50;
const WARNING = 40;

const lineSchema = z.looseObject({
  level: z.number(),
  time: z.number(),
  msg: z.string().default(''),
});

const errorSchema = z.object({
  stack: z.string().optional(),
  message: z.string().optional(),
  cause: z.unknown().optional(),
});

/** Below the words, beside the time. */
const INDENT = ' '.repeat(10);

/** What a terminal would take for an order. Whoever is logged with their own words is a stranger. */
const CONTROL = /[\p{Cc}\p{Cf}]/gu;

/** A line of the log as somebody at a terminal reads it; what is no such line stays as it is. */
export function describeLine(json: string): string {
  const line = parse(json);
  if (line === undefined) return json;
  const { level, time, msg, err, ...facts } = line;
  const sign = level >= ERROR ? 'Error: ' : level >= WARNING ? 'Warning: ' : '';
  const [error, ...frames] = err === undefined ? [] : listErrorLines(err);
  const shown = Object.entries({ ...facts, ...(error !== undefined && { error }) })
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
  const words = `${sign}${msg}${shown === '' ? '' : ` (${shown})`}`;
  const lines = [words, ...frames].map((each) => each.replaceAll(CONTROL, ' '));
  return `${new Date(time).toTimeString().slice(0, 8)}  ${lines.join('\n')}\n`;
}

function parse(json: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** The stack where there is one, a line a step, and that of what it came from: they are for whoever reports a bug. */
function listErrorLines(error: unknown): readonly string[] {
  const { stack, message, cause } = errorSchema.safeParse(error).data ?? {};
  const words = stack ?? message ?? (typeof error === 'string' ? error : JSON.stringify(error));
  const [first = '', ...frames] = words.split('\n');
  const before = cause === undefined ? [] : listErrorLines(cause);
  return [
    first,
    ...frames.map((frame) => `${INDENT}${frame.trim()}`),
    ...before.map((line, at) => `${INDENT}${at === 0 ? 'caused by ' : ''}${line.trim()}`),
  ];
}
