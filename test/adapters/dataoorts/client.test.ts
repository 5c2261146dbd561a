import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
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

it('the key goes to the configured address alone: a redirect is not followed', async () => {
  answer = (_, response) => void response.writeHead(307, { location: '/elsewhere' }).end();
  expect(await paint()).toEqual(failed('unreachable', 'unknown'));
  expect(asked.map(({ url }) => url)).toEqual(['/api/v1']);
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
