import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createCallLog, type Call } from './call-log.ts';
import { createExchange } from './exchange.ts';
import { createFailurePlan } from './failure-plan.ts';
import type { FailureName } from './failures.ts';
import { createPainter, type PictureFormat } from './painter/painter.ts';

export interface DataoortsStandIn {
  /** Value for DATAOORTS_API_URL. */
  readonly apiUrl: string;
  /** Value for DATAOORTS_API_KEY: a new one at each start, so that a leak test can search for it. */
  readonly apiKey: string;
  /** From the whole request to the first byte of the answer; read when the request has arrived. */
  latencyMs: number;
  /** Answers the calls under way, however long they should have taken. */
  release(): void;
  readonly calls: readonly Call[];
  readonly inFlight: number;
  readonly maxInFlight: number;
  /** The next valid calls fail so. A call that is refused for what it asks uses up no failure. */
  failNext(
    failure: FailureName,
    options?: { readonly times?: number; readonly retryAfterSeconds?: number },
  ): void;
  /** Undefined lifts it, and what is still ordered with it: nothing fails from then on. */
  failAlways(failure: FailureName | undefined): void;
  /** What the pictures are encoded as. */
  format: PictureFormat;
  /** FLUX answers as JSON with result.image_base64 instead of raw bytes. */
  envelope: boolean;
  /** As `envelope`, for every model, with each field as odd as it can be. */
  isEnvelopeOdd: boolean;
  /** Every valid call whose prompt has these words in it fails so; undefined lifts it. */
  failPrompts(words: string, failure: FailureName | undefined): void;
  /** Resolves with the first truthy value of `probe`, looked at after each call's start and end. */
  until<T>(what: string, probe: () => T | undefined | null | false, timeoutMs?: number): Promise<T>;
  close(): Promise<void>;
}

export type DataoortsStandInOptions = {
  readonly port?: number;
  readonly latencyMs?: number;
  /** Every picture is these bytes, unpainted: to measure a client against an instant API. */
  readonly instantBytes?: Buffer;
};

const API_PATH = '/api/v1';
const KEEP_ALIVE_MS = 60_000;

export async function startDataoortsStandIn(
  options: DataoortsStandInOptions = {},
): Promise<DataoortsStandIn> {
  const { port = 0, latencyMs = 0, instantBytes } = options;
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on TCP');

  const log = createCallLog();
  const failures = createFailurePlan();
  let release = new AbortController();
  const standIn: DataoortsStandIn = {
    apiUrl: `http://127.0.0.1:${address.port}${API_PATH}`,
    apiKey: `dataoorts-stand-in-${randomBytes(16).toString('hex')}`,
    latencyMs,
    format: 'png',
    envelope: false,
    isEnvelopeOdd: false,
    calls: log.calls,
    get inFlight() {
      return log.inFlight();
    },
    get maxInFlight() {
      return log.maxInFlight();
    },
    release() {
      release.abort();
      release = new AbortController();
    },
    failNext: failures.failNext,
    failAlways: failures.failAlways,
    failPrompts: failures.failPrompts,
    until: log.until,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  const exchange = createExchange({
    expected: { path: API_PATH, apiKey: standIn.apiKey },
    log,
    failures,
    release: {
      get current() {
        return release.signal;
      },
    },
    paint: instantBytes ? () => Promise.resolve(instantBytes) : createPainter(),
    switches: standIn,
  });
  // A rejection is a bug of the stand-in: it ends the process rather than pass for a failing API.
  server.on('request', (request, response) => void exchange(request, response));
  return standIn;
}
