import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, REFUSAL } from './api-error.ts';
import type { Failure, RestEntry } from './contract.ts';
import { failureBody, replacesAnswer, type PlannedFailures } from './failures.ts';
import { parseBody, type ParsedBody } from './multipart.ts';
import type { Platform } from '../platform.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Answer, Call, Route } from './route.ts';
import type { Wire } from './wire.ts';

type Reply = Answer & { readonly headers?: Readonly<Record<string, string>> };
type Matched = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

const INVALID_REQUEST_STATUSES = new Set([401, 403, 429]);

export type RestParts = {
  readonly platform: Platform;
  readonly wire: Wire;
  readonly limits: RateLimits;
  readonly failures: PlannedFailures;
  readonly routes: readonly Route[];
};

/** `/api/v10` and everything under it: authorization, limits, ordered failures, record, answer. */
export class RestServer {
  readonly #parts: RestParts;
  readonly #compiled: readonly { readonly route: Route; readonly pattern: RegExp }[];

  constructor(parts: RestParts) {
    this.#parts = parts;
    this.#compiled = parts.routes.map((route) => {
      const source = route.template.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)');
      return { route, pattern: new RegExp(`^${source}$`) };
    });
  }

  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const at = performance.now();
    const method = request.method ?? 'GET';
    const path = decodeURIComponent(url.pathname.replace(/^\/api(\/v\d+)?/, ''));
    const raw = await readAll(request);
    const { wire, failures, limits, platform } = this.#parts;
    const failure = failures.take(method, [path, wire.redactText(path)]);
    if (failure?.delayMs !== undefined && failure.after !== true) await sleep(failure.delayMs);

    let parsed: ParsedBody = { json: undefined, uploads: [] };
    let reply: Reply | undefined;
    if (!failure || failure.after === true || !replacesAnswer(failure)) {
      try {
        parsed = parseBody(request.headers['content-type'] ?? '', raw);
        reply = this.#handle(request, url, path, parsed);
      } catch (error) {
        reply = toReply(error);
      }
    } else {
      // A call that fails before it took effect still belongs in the record with what it carried.
      parsed = parseLeniently(request, raw);
    }
    if (failure?.delayMs !== undefined && failure.after === true) await sleep(failure.delayMs);
    if (failure && replacesAnswer(failure)) reply = toFailureReply(failure);

    if (reply && INVALID_REQUEST_STATUSES.has(reply.status)) limits.invalidRequests += 1;
    wire.rest({
      at,
      method,
      path,
      query: url.search,
      status: reply?.status ?? 'hung up',
      body: parsed.json,
      files: parsed.uploads.map(({ filename, bytes }) => ({ name: filename, size: bytes.length })),
      ...refusalOf(reply),
      ms: performance.now() - at,
    });
    if (reply) send(response, reply);
    else response.destroy();
    platform.world.changes.ring();
  }

  #handle(request: IncomingMessage, url: URL, path: string, { json, uploads }: ParsedBody): Reply {
    const version = /^\/api\/v(\d+)/.exec(url.pathname)?.[1];
    if (version !== '10') throw REFUSAL.invalidApiVersion();
    const { route, params } = this.#match(request.method ?? 'GET', path);
    const { platform, limits } = this.#parts;
    const isBotRoute = route.auth === 'bot';
    if (isBotRoute && request.headers.authorization !== `Bot ${platform.world.botToken}`) {
      throw REFUSAL.unauthorized();
    }
    const major = (route.major ?? []).map((name) => params[name]).join(' ');
    const routeKey = `${route.method} ${route.template}`;
    const verdict = limits.take(routeKey, major, route.bucket, isBotRoute);
    if (!verdict.allowed) {
      const retryAfter = verdict.retryAfterSeconds;
      return {
        status: 429,
        headers: { ...verdict.headers, 'Retry-After': String(Math.ceil(retryAfter)) },
        body: {
          message: 'You are being rate limited.',
          retry_after: retryAfter,
          global: verdict.global,
        },
      };
    }
    const call: Call = { platform, params, query: url.searchParams, json, uploads };
    try {
      return { ...route.handle(call), headers: verdict.headers };
    } catch (error) {
      return { ...toReply(error), headers: verdict.headers };
    }
  }

  #match(method: string, path: string): Matched {
    const here = this.#compiled.flatMap(({ route, pattern }) => {
      const match = pattern.exec(path);
      return match ? [{ route, params: match.groups ?? {} }] : [];
    });
    if (here.length === 0) throw REFUSAL.notFound();
    const found = here.find(({ route }) => route.method === method);
    if (!found) throw REFUSAL.methodNotAllowed();
    return found;
  }
}

function readAll(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('The caller hung up')));
  });
}

function parseLeniently(request: IncomingMessage, raw: Buffer): ParsedBody {
  try {
    return parseBody(request.headers['content-type'] ?? '', raw);
  } catch {
    return { json: undefined, uploads: [] };
  }
}

function toReply(error: unknown): Reply {
  if (error instanceof ApiError) return { status: error.status, body: error.toBody() };
  // A defect of the stand-in: the test that met it should read it.
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: { message: `Defect of the stand-in: ${message}`, code: 0 } };
}

function toFailureReply(failure: Failure): Reply | undefined {
  if (failure.hangUp === true) return undefined;
  return {
    status: failure.status ?? 500,
    body: failureBody(failure),
    ...(failure.headers ? { headers: failure.headers } : {}),
  };
}

function refusalOf(reply: Reply | undefined): Pick<RestEntry, 'refusal'> {
  return reply && reply.status >= 400 ? { refusal: reply.body } : {};
}

/** A 204 has no content type: clients that saw `application/json` would try to parse nothing. */
function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const isText = typeof body === 'string';
  const text = isText ? body : JSON.stringify(body);
  const contentType = isText ? 'text/html; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'content-type': contentType, ...headers }).end(text);
}
