import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import dns from 'node:dns';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDataoortsPainter } from '#adapters/dataoorts/client.ts';
import type { Charge } from '#core/ledger/spend.ts';
import { encodePicture } from '../../core/image/encode-picture.ts';
import { orderOf } from '../../core/image/order.ts';
import { listen, shutDown } from '../../driver/loopback.ts';

const API_KEY = 'key-that-nobody-may-see';
const { request: REQUEST } = orderOf({});

let picture: Buffer;
beforeAll(async () => {
  picture = await encodePicture('PNG', { width: 16, height: 16 });
});

let answer: (request: IncomingMessage, response: ServerResponse) => void;
let server: ReturnType<typeof createServer>;
let asked: {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}[];
let apiUrl: string;
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    asked.push({ method, url, headers });
    request.resume();
    answer(request, response);
  });
  apiUrl = `${await listen(server)}/api/v1`;
});
afterEach(() => shutDown(server));

const NEVER = new AbortController().signal;
/** Longer than a test may take: nothing but a test about timeouts ends by one. */
const FOREVER_MS = 100_000;
const paint = ({ timeoutMs = FOREVER_MS, signal = NEVER } = {}) =>
  createDataoortsPainter({ apiUrl, apiKey: API_KEY, timeoutMs }).paint(REQUEST, signal);
const failed = (reason: string, charge: Charge) => ({
  result: { ok: false, reason: expect.objectContaining({ reason }) },
  charge,
});

it('one painting is one call, with the key in its header', async () => {
  answer = (_, response) => void response.end(picture);
  expect(await paint()).toMatchObject({
    result: { ok: true, value: { format: 'png', bytes: picture } },
    charge: 'charged',
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    method: 'POST',
    url: '/api/v1',
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
  });
});

it('a failure is not tried again on its own', async () => {
  answer = (_, response) => void response.writeHead(500).end('oops');
  expect(await paint()).toEqual(failed('server_error', 'free'));
  expect(asked).toHaveLength(1);
});

it.each(['no answer', 'half an answer'])('a call with %s ends at its timeout', async (what) => {
  answer = (_, response) => {
    if (what === 'half an answer') response.write(picture.subarray(0, 50));
  };
  expect(await paint({ timeoutMs: 150 })).toEqual(failed('timed_out', 'unknown'));
});

it('a call that is aborted ends at once, as interrupted', async () => {
  const controller = new AbortController();
  answer = () => controller.abort();
  expect(await paint({ signal: controller.signal })).toEqual(failed('interrupted', 'unknown'));
});

it('an abort closes the connection, so that nothing goes on behind it', async () => {
  const controller = new AbortController();
  const closed = vi.fn<() => void>();
  answer = (request) => {
    request.socket.on('close', closed);
    controller.abort();
  };
  await paint({ signal: controller.signal });
  await vi.waitUntil(() => closed.mock.calls.length > 0, 10_000);
  expect(closed).toHaveBeenCalled();
});

it.each(['before the answer', 'in the middle'])(
  'a connection cut %s is unreachable',
  async (when) => {
    answer = (_, response) => {
      if (when === 'before the answer') response.destroy();
      else {
        response.writeHead(200, { 'content-length': picture.length });
        response.write(picture.subarray(0, 50), () => response.destroy());
      }
    };
    expect(await paint()).toEqual(failed('unreachable', 'unknown'));
  },
);

it('an address where nobody listens is unreachable', async () => {
  const closed = createServer();
  const origin = await listen(closed);
  await shutDown(closed);
  const painter = createDataoortsPainter({
    apiUrl: `${origin}/api`,
    apiKey: API_KEY,
    timeoutMs: 5000,
  });
  expect(await painter.paint(REQUEST, NEVER)).toEqual(failed('unreachable', 'free'));
});

it.each([301, 302, 303, 307, 308])(
  'the key goes to the configured address alone: a redirect (%i) is not followed, free, and told by its status',
  async (status) => {
    answer = (_, response) => void response.writeHead(status, { location: '/elsewhere' }).end();
    const { result, charge } = await paint();
    expect({ result, charge }).toEqual(failed('unreachable', 'free'));
    expect(JSON.stringify(result)).toContain(String(status));
    expect(asked.map(({ url }) => url)).toEqual(['/api/v1']);
  },
);

const paintAt = (address: string, timeoutMs = FOREVER_MS, signal = NEVER) =>
  createDataoortsPainter({ apiUrl: address, apiKey: API_KEY, timeoutMs }).paint(REQUEST, signal);
const behind = async (serve: (socket: Socket) => void, ask: (port: string) => Promise<unknown>) => {
  const sockets = new Set<Socket>();
  const silent = createTcpServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    serve(socket);
  });
  const { port } = new URL(await listen(silent));
  const outcome = await ask(port);
  for (const socket of sockets) socket.destroy();
  silent.close();
  return outcome;
};

describe('what fails before the request is sent is free', () => {
  it.each<[string, (socket: Socket) => void]>([
    [
      'answers in plain words',
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 400\r\n\r\n')),
    ],
    ['hangs up', (socket) => socket.destroy()],
    ['hangs up after the first words', (socket) => socket.once('data', () => socket.destroy())],
  ])('a handshake that %s', async (_, serve) => {
    expect(await behind(serve, (port) => paintAt(`https://127.0.0.1:${port}/`))).toEqual(
      failed('unreachable', 'free'),
    );
  });

  it('a handshake that never ends, whose time runs out', async () => {
    const outcome = await behind(
      () => undefined,
      (port) => paintAt(`https://127.0.0.1:${port}/`, 150),
    );
    expect(outcome).toEqual(failed('unreachable', 'free'));
  });

  it('a handshake that Easel itself breaks off', async () => {
    const controller = new AbortController();
    const ask = (port: string) =>
      paintAt(`https://127.0.0.1:${port}/`, FOREVER_MS, controller.signal);
    expect(await behind(() => controller.abort(), ask)).toEqual(failed('interrupted', 'free'));
  });

  it.each(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL'])(
    'a name that does not resolve (%s)',
    async (code) => {
      const error = Object.assign(new Error(`getaddrinfo ${code}`), {
        code,
        syscall: 'getaddrinfo',
      });
      const lookup = vi.spyOn(dns, 'lookup').mockImplementation((...args: readonly unknown[]) => {
        const done = args.at(-1);
        if (typeof done === 'function') process.nextTick(() => done(error));
      });
      const outcome = await paintAt('http://painting.invalid/').finally(() => lookup.mockRestore());
      expect(outcome).toEqual(failed('unreachable', 'free'));
      expect(JSON.stringify(outcome)).toContain(code);
    },
  );
});

it('a status that refuses is free, even if its body breaks off or never ends', async () => {
  answer = (_, response) => {
    response.writeHead(500, { 'content-length': 1000 });
    response.write('half a', () => response.destroy());
  };
  expect(await paint()).toEqual(failed('server_error', 'free'));
  answer = (_, response) => void response.writeHead(503).write('half a');
  expect(await paint({ timeoutMs: 150 })).toEqual(failed('overloaded', 'free'));
});

it('an answer without end is cut off before it fills the memory', async () => {
  let poured = 0;
  answer = (_, response) => {
    const block = Buffer.alloc(1024 * 1024);
    const pour = (): void => {
      if (response.destroyed) return;
      poured += block.length;
      response.write(block, pour);
    };
    pour();
  };
  expect(await paint()).toEqual(failed('unreachable', 'unknown'));
  expect(poured).toBeLessThan(128 * 1024 * 1024);
});

it.each(['before the answer', 'as an error', 'as a redirect'])(
  'the key is in no failure (%s)',
  async (when) => {
    answer = (_, response) => {
      if (when === 'before the answer') response.destroy();
      else if (when === 'as an error') response.writeHead(401).end('bad key');
      else response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    };
    expect(JSON.stringify(await paint())).not.toContain(API_KEY);
  },
);
