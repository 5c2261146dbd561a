import * as z from 'zod';

const ERROR = 50;
const WARNING = 40;

const lineSchema = z.looseObject({
  level: z.number(),
  time: z.number(),
  msg: z.string().default(''),
});

const errorSchema = z.object({ stack: z.string().optional(), message: z.string().optional() });

/** What a terminal would take for an order. Whoever is logged with their own words is a stranger. */
const CONTROL = /[\p{Cc}\p{Cf}]/gu;

/** A line of the log as somebody at a terminal reads it; what is no such line stays as it is. */
export function describeLine(json: string): string {
  const line = parse(json);
  if (line === undefined) return json;
  const { level, time, msg, err, ...facts } = line;
  const sign = level >= ERROR ? 'Error: ' : level >= WARNING ? 'Warning: ' : '';
  const shown = Object.entries({ ...facts, ...(err !== undefined && { error: nameError(err) }) })
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
  const words = `${sign}${msg}${shown === '' ? '' : ` (${shown})`}`;
  return `${new Date(time).toTimeString().slice(0, 8)}  ${words.replaceAll(CONTROL, ' ')}\n`;
}

function parse(json: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** The stack where there is one: it is for whoever reports a bug. */
function nameError(error: unknown): unknown {
  const { stack, message } = errorSchema.safeParse(error).data ?? {};
  return stack ?? message ?? error;
}
