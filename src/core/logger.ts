import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { describeLine } from './readable-line.ts';
import { scrub } from './scrub.ts';

export type Logger = PinoLogger;

const STDOUT = 1;

/** Interaction tokens stand in the paths of Discord's REST routes, which errors quote. */
const TOKEN_PATH = /((?:webhooks|interactions)\/\d+\/)[\w-]{20,}/g;

/**
 * JSON lines on standard output; on a terminal, lines for people.
 *
 * @param secrets are replaced wherever they would stand in a line, also inside errors and other people's messages
 */
export function createLogger(
  level: string,
  secrets: readonly string[],
  isTerminal = false,
): Logger {
  return pino(
    {
      level,
      base: null,
      serializers: { err: serializeError },
      hooks: {
        streamWrite: (line) => scrub(line, secrets).replaceAll(TOKEN_PATH, '$1[secret]'),
      },
    },
    openOutput(isTerminal ? describeLine : (line) => line),
  );
}

/**
 * Standard output, which leaves out what it can't take: a full disk or a closed pipe ends the log and not the bot. A stream that has
 * failed keeps its line for ever, so each failure opens another, which may find room again.
 */
function openOutput(render: (line: string) => string): DestinationStream {
  let stream = open();
  function open() {
    const opened = pino.destination({ dest: STDOUT, sync: true });
    opened.on('error', () => {
      if (stream === opened) stream = open();
    });
    return opened;
  }
  return { write: (line) => stream.write(render(line)) };
}

/** Only what says what happened: libraries hang whole requests on their errors, with the members' words in them. */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  return {
    name: error.name,
    message: error.message,
    ...('code' in error && { code: error.code }),
    ...('status' in error && { status: error.status }),
    stack: error.stack,
    ...(error.cause !== undefined && { cause: serializeError(error.cause) }),
  };
}
