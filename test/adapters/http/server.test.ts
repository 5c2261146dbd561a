import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { serveHttp, type HttpServer, type Route } from '#adapters/http/server.ts';
import { createLogger } from '#core/logger.ts';

const HOST = '127.0.0.1';
const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/hello', handle: () => ({ status: 200, body: 'Hello.' }) },
  {
    method: 'POST',
    path: '/echo',
    maxBodyBytes: 10,
    handle: ({ body }) => ({ status: 200, body: body.toString() }),
  },
  { method: 'POST', path: '/silent', handle: () => ({ status: 202 }) },
  { method: 'GET', path: '/broken', handle: () => Promise.reject(new Error('broken')) },
];

const open: HttpServer[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

async function serve(port = 0): Promise<HttpServer> {
  const log = createLogger('silent', []);
  const server = await serveHttp({ routes: ROUTES, host: HOST, port, log });
  open.push(server);
  return server;
}

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: string };

function ask(
  { port }: HttpServer,
  method: string,
  path: string,
  options: RequestOptions & { body?: string } = {},
): Promise<Answer> {
  const { body = '', ...rest } = options;
  return new Promise((resolve, reject) => {
    const asked = request({ host: HOST, port, method, path, ...rest }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: text }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

it.each([
  ['GET', '/hello', 200, 'Hello.'],
  ['GET', '/hello?now=1', 200, 'Hello.'],
  ['HEAD', '/hello', 200, ''],
  ['POST', '/silent', 202, ''],
  ['GET', '/', 404, ''],
  ['GET', '/hello/', 404, ''],
  ['GET', '//hello', 404, ''],
  ['POST', '/hello', 405, ''],
  ['DELETE', '/hello', 405, ''],
  ['GET', '/echo', 405, ''],
  ['GET', '/broken', 500, ''],
])('%s %s is answered with %i', async (method, path, status, body) => {
  const answer = await ask(await serve(), method, path);
  expect([answer.status, answer.body]).toEqual([status, body]);
});

it('says which methods a path has', async () => {
  const server = await serve();
  expect((await ask(server, 'PUT', '/hello')).headers.allow).toBe('GET, HEAD');
  expect((await ask(server, 'PUT', '/echo')).headers.allow).toBe('POST');
});

it('hands over a body up to its limit, and no larger one', async () => {
  const server = await serve();
  expect(await ask(server, 'POST', '/echo', { body: '0123456789' })).toMatchObject({
    status: 200,
    body: '0123456789',
  });
  expect(await ask(server, 'POST', '/echo', { body: '0123456789a' })).toMatchObject({
    status: 413,
  });
  // Without a length, and in pieces.
  const headers = { 'transfer-encoding': 'chunked' };
  expect(await ask(server, 'POST', '/echo', { headers, body: '0123456789a' })).toMatchObject({
    status: 413,
  });
  expect(await ask(server, 'POST', '/silent', { body: 'a' })).toMatchObject({ status: 413 });
});

it('does not read large headers', async () => {
  const headers = { 'x-large': 'a'.repeat(9000) };
  expect(await ask(await serve(), 'GET', '/hello', { headers })).toMatchObject({ status: 431 });
});

it('a port that is taken ends the start with a sentence for the operator', async () => {
  const { port } = await serve();
  await expect(serve(port)).rejects.toThrow(
    `HTTP_PORT is ${port} at 127.0.0.1 (HTTP_HOST), and another program listens there already: choose another port.`,
  );
});

it('closes although somebody stays connected and says nothing', async () => {
  const server = await serve();
  const socket = connect(server.port, HOST);
  await new Promise((resolve) => socket.once('connect', resolve));
  const gone = new Promise((resolve) => socket.once('close', resolve));
  await server.close();
  await gone;
  await expect(ask(server, 'GET', '/hello')).rejects.toThrow('ECONNREFUSED');
});
