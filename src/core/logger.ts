import { pino, type Logger as PinoLogger } from 'pino';
import { scrub } from './scrub.ts';

export type Logger = PinoLogger;

/** Interaction tokens stand in the paths of Discord's REST routes, which errors quote. */
const TOKEN_PATH = /((?:webhooks|interactions)\/\d+\/)[\w-]{20,}/g;

/**
 * JSON lines on standard output.
 *
 * @param secrets are replaced wherever they would stand in a line, also inside errors and other people's messages
 */
export function createLogger(level: string, secrets: readonly string[]): Logger {
  return pino({
    level,
    base: null,
    serializers: { err: serializeError },
    hooks: {
      streamWrite: (line) => scrub(line, secrets).replaceAll(TOKEN_PATH, '$1[secret]'),
    },
  });
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
