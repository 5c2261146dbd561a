import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '#core/logger.ts';
import { OperatorError } from '#core/operator-error.ts';
import { readBody } from './read-body.ts';

type HttpRequest = {
  readonly headers: IncomingHttpHeaders;
  /** As it came, byte for byte. */
  readonly body: Buffer;
};

type HttpAnswer = {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
};

export type Route = {
  /** Whoever may GET may ask by HEAD, too. */
  readonly method: 'GET' | 'POST';
  /** Without a query, which is not looked at. */
  readonly path: string;
  /** A larger body is answered with 413 and not read; none without it. */
  readonly maxBodyBytes?: number;
  handle(request: HttpRequest): HttpAnswer | Promise<HttpAnswer>;
};

export type HttpServerOptions = {
  readonly routes: readonly Route[];
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** From the first byte of a request to its last. */
  readonly requestWithinMs?: number;
  readonly log: Logger;
};

export interface HttpServer {
  readonly port: number;
  /** Answers what has begun and takes nothing more. */
  close(): Promise<void>;
}

const MAX_HEADER_BYTES = 8 * 1024;
const HEADERS_WITHIN_MS = 5000;
const REQUEST_WITHIN_MS = 10_000;
/** Longer than proxies keep theirs: one that sends into a connection that has just been closed loses the request. */
const KEPT_ALIVE_MS = 125_000;
const MAX_CONNECTIONS = 1000;
/** What is still under way then is cut off. */
const CLOSE_WITHIN_MS = 2000;

/**
 * Serves the routes, and nothing else. It never keeps the process alive.
 *
 * @throws OperatorError if the port can't be had
 */
export async function serveHttp(options: HttpServerOptions): Promise<HttpServer> {
  const { routes, host, port, requestWithinMs = REQUEST_WITHIN_MS, log } = options;
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      keepAliveTimeout: KEPT_ALIVE_MS,
      headersTimeout: Math.min(HEADERS_WITHIN_MS, requestWithinMs),
      requestTimeout: requestWithinMs,
      connectionsCheckingInterval: Math.min(HEADERS_WITHIN_MS, requestWithinMs),
    },
    (request, response) => {
      answer(routes, request, response).catch((error: unknown) => {
        log.error({ err: error, path: findPath(request) }, 'an HTTP request could not be answered');
        // Half an answer must not look like a whole one.
        if (response.headersSent) response.destroy();
        else send(response, { status: 500 });
      });
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  server.unref();

  const address = await new Promise<AddressInfo | string | null>((resolve, reject) => {
    server.once('error', (error) => reject(describeFault(error, host, port)));
    server.listen(port, host, () => resolve(server.address()));
  });
  server.on('error', (error) => log.error({ err: error }, 'the HTTP server has a problem'));
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
      }),
  };
}

async function answer(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = findPath(request);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const here = routes.filter((route) => route.path === path);
  if (here.length === 0) return send(response, { status: 404 });
  const route = here.find((one) => one.method === method);
  if (route === undefined) {
    const allow = here.map((one) => (one.method === 'GET' ? 'GET, HEAD' : one.method)).join(', ');
    return send(response, { status: 405, headers: { allow } });
  }
  const body = await readBody(request, route.maxBodyBytes ?? 0);
  if (body === 'gone') return;
  if (body === 'too large') return send(response, { status: 413 });
  return send(response, await route.handle({ headers: request.headers, body }));
}

function send(response: ServerResponse, { status, headers, body = '' }: HttpAnswer): void {
  // The rest of a body that nobody reads would be taken for the next request.
  const rest = response.req.complete ? {} : { connection: 'close' };
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': Buffer.byteLength(body),
    ...headers,
    ...rest,
  });
  response.end(body);
}

function findPath({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}

function describeFault(error: NodeJS.ErrnoException, host: string, port: number): OperatorError {
  const where = `HTTP_PORT is ${port} at ${host} (HTTP_HOST)`;
  const what =
    error.code === 'EADDRINUSE'
      ? 'another program listens there already: choose another port'
      : `it can’t be opened: ${error.message}`;
  return new OperatorError(`${where}, and ${what}.`, { cause: error });
}
