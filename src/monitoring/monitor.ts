import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { serveHttp, type HttpServer, type Route } from '#adapters/http/server.ts';
import { createPrometheus } from '#adapters/metrics/prometheus.ts';
import { createDiskProbe } from '#adapters/store/disk-probe.ts';
import type { Store } from '#adapters/store/store.ts';
import type { Logger } from '#core/logger.ts';
import type { Jobs } from '#features/jobs/jobs.ts';
import { createHealth, keepFor } from '#features/monitoring/health.ts';
import type { Measures } from '#features/monitoring/measures.ts';
import { PAUSE_PROBLEMS } from '#features/monitoring/painting-state.ts';

export type MonitorOptions = {
  readonly http: { readonly host: string; readonly port: number };
  readonly log: Logger;
};

/** What is looked at. */
type Watched = {
  readonly jobs: Pick<Jobs, 'describeQueue'>;
  readonly store: Pick<Store, 'countUnfinished'>;
  readonly picturesPath: string;
  /** Whether Discord sends interactions. */
  readonly isConnected: () => boolean;
  /** What else is served on the same port. */
  readonly routes?: readonly Route[];
};

export interface Monitor {
  readonly measures: Measures;
  /** @throws OperatorError if the port can't be had */
  serve(watched: Watched): Promise<void>;
  close(): Promise<void>;
}

const packageSchema = z.object({ version: z.string() });
const COUNT_KEPT_MS = 1000;
const COUNT_WITHIN_MS = 2000;

/** `/healthz`, `/readyz` and `/metrics`. See `docs/decisions/monitoring.md`. */
export function createMonitor({ http, log }: MonitorOptions): Monitor {
  const prometheus = createPrometheus(readVersion());
  let server: HttpServer | undefined;

  function listRoutes({ jobs, store, picturesPath, isConnected }: Watched): readonly Route[] {
    const checkHealth = createHealth({
      probes: {
        discord: () => (isConnected() ? undefined : 'not connected'),
        database: async () => void (await store.countUnfinished()),
        painting: () => {
          const { pause } = jobs.describeQueue();
          return pause && PAUSE_PROBLEMS[pause.reason];
        },
        disk: createDiskProbe(picturesPath),
      },
    });
    const render = keepFor(COUNT_KEPT_MS, async () => {
      const { waiting, calling, pause } = jobs.describeQueue();
      const unfinished = await within(COUNT_WITHIN_MS, store.countUnfinished());
      const now = { isConnected: isConnected(), pause: pause?.reason, waiting, calling };
      return prometheus.render({ ...now, unfinished });
    });
    return [
      // That it answers at all is the answer: the event loop turns.
      { method: 'GET', path: '/healthz', handle: () => answerJson(200, { status: 'alive' }) },
      {
        method: 'GET',
        path: '/readyz',
        async handle() {
          const { isReady, parts } = await checkHealth();
          const status = isReady ? 'ready' : 'not ready';
          return answerJson(isReady ? 200 : 503, { status, parts });
        },
      },
      {
        method: 'GET',
        path: '/metrics',
        handle: async () => ({
          status: 200,
          headers: { 'content-type': prometheus.contentType },
          body: await render(),
        }),
      },
    ];
  }

  return {
    measures: prometheus.measures,
    async serve(watched) {
      const routes = [...listRoutes(watched), ...(watched.routes ?? [])];
      server = await serveHttp({ ...http, routes, log });
      log.info({ host: http.host, port: server.port }, 'health and metrics are served over HTTP');
    },
    close: async () => server?.close(),
  };
}

function answerJson(status: number, value: unknown) {
  const headers = { 'content-type': 'application/json' };
  return { status, headers, body: `${JSON.stringify(value)}\n` };
}

/** `undefined` if it fails or takes longer: `/readyz` says so. */
async function within<Value>(ms: number, work: Promise<Value>): Promise<Value | undefined> {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => late.resolve(undefined), ms);
  timer.unref();
  return Promise.race([work.catch(() => undefined), late.promise]).finally(() =>
    clearTimeout(timer),
  );
}

function readVersion(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return packageSchema.parse(JSON.parse(file)).version;
}
