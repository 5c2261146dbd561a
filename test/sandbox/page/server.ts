import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { z } from 'zod';
import type { PlayedSandbox } from './played-sandbox.ts';
import { actionRequest, controlRequest } from './action-schema.ts';
import { createActions } from './actions.ts';
import { createBroadcast } from './broadcast.ts';
import type { Bundle } from './bundle.ts';
import { createCast } from './cast.ts';
import type { Outcome } from './contract.ts';
import { createSwitchboard } from './controls.ts';
import { fetchSigned, findFile, SIGNED_FILES } from './files.ts';
import { isSameOrigin, SECURITY_HEADERS } from './same-origin.ts';

export interface PageServer {
  readonly url: string;
  botEnded(): void;
  close(): Promise<void>;
}

export type PageServerOptions = {
  readonly sandbox: PlayedSandbox;
  readonly bundle: Bundle;
  /** 0 (the default) takes any free one. */
  readonly port?: number;
  readonly isRealApi?: boolean;
};

const MAX_BODY_BYTES = 30 * 1024 * 1024;

class BadRequest extends Error {
  override readonly name = 'BadRequest';
}

/**
 * The page on 127.0.0.1 alone: itself, what it shows as it changes, and what a member does there.
 * See `docs/decisions/sandbox-page.md`.
 */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  const { sandbox, bundle, port = 0, isRealApi = false } = options;
  const cast = createCast(sandbox.discord);
  const switchboard = createSwitchboard(sandbox, () => broadcast.ring());
  const broadcast = createBroadcast({ sandbox, cast, switchboard, isRealApi });
  const actions = createActions(sandbox, switchboard);

  async function act(request: IncomingMessage): Promise<Outcome> {
    const { as, in: where, action } = await readJson(request, actionRequest);
    const scene = cast.find(as, where);
    if (!scene) throw new BadRequest('Nobody there');
    const outcome = await actions.run(action, scene);
    broadcast.ring();
    return outcome;
  }

  async function turn(request: IncomingMessage): Promise<Outcome> {
    const { control } = await readJson(request, controlRequest);
    return switchboard.turn(control);
  }

  async function upload(request: IncomingMessage, url: URL): Promise<Outcome> {
    return actions.upload(url.searchParams.get('name') ?? 'file', await readBody(request));
  }

  async function post(request: IncomingMessage, response: ServerResponse, url: URL) {
    const handlers = { '/act': act, '/control': turn, '/upload': upload } as const;
    const handle = Object.entries(handlers).find(([path]) => path === url.pathname)?.[1];
    if (!handle) return answer(response, 404, 'There is nothing here');
    try {
      sendJson(response, await handle(request, url));
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      answer(response, 400, error.message);
    }
  }

  async function get(response: ServerResponse, url: URL): Promise<void> {
    if (url.pathname === '/events') {
      const { searchParams: query } = url;
      const find = () => cast.find(query.get('as') ?? '', query.get('in') ?? '');
      if (find()) broadcast.join(response, find);
      else answer(response, 404, 'Nobody there');
      return;
    }
    const asset = url.pathname.startsWith(`${SIGNED_FILES}/attachments/`)
      ? await fetchSigned(sandbox, url)
      : (bundle.get(url.pathname) ?? findFile(sandbox, actions, url.pathname));
    if (!asset) return answer(response, 404, 'There is nothing here');
    const isPage = url.pathname === '/';
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'content-type': asset.contentType,
      'cache-control': isPage ? 'no-store' : 'private, max-age=31536000, immutable',
    });
    response.end(asset.body);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isSameOrigin(request, url)) return answer(response, 403, 'From this page only');
    const wanted = new URL(request.url ?? '/', url);
    if (request.method === 'GET') await get(response, wanted);
    else if (request.method === 'POST') await post(request, response, wanted);
    else answer(response, 405, 'GET or POST');
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      const problem = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, { ok: false, problem: `The sandbox has a fault: ${problem}` });
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on TCP');
  const url = `http://127.0.0.1:${address.port}`;

  return {
    url,
    botEnded: switchboard.botEnded,
    async close() {
      broadcast.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/plain' }).end(text);
}

function sendJson(response: ServerResponse, outcome: Outcome): void {
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(outcome));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
    throw new BadRequest('That is more than a page has to say');
  }
  return buffer(request);
}

async function readJson<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  const body = (await readBody(request)).toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new BadRequest('That is no JSON');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new BadRequest(parsed.error.message);
}
