import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFileReader } from '#adapters/discord/messages/file-reader.ts';
import { createLogger } from '#core/logger.ts';
import { listen, shutDown } from '../../../driver/loopback.ts';
import { pngWith } from '../../../core/recipe/foreign-files.ts';

const PICTURE = pngWith();
const MB = 1024 * 1024;

let answer: (response: ServerResponse) => void = () => undefined;
let asked: string[] = [];
let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(response);
  });
  origin = await listen(server);
});
afterAll(() => shutDown(server));
afterEach(() => {
  asked = [];
});

const reader = (times: { idleMs?: number; totalMs?: number } = {}) =>
  createFileReader({ apiUrl: `${origin}/api`, log: createLogger('silent', []), ...times });
const read = (url = `${origin}/attachments/1/2/fox.png`, size: number | null = null) =>
  reader().read({ name: 'fox.png', url, size });

it('a picture on Discord is read byte by byte', async () => {
  answer = (response) => {
    // The signature comes in two parts.
    response.write(PICTURE.subarray(0, 5));
    setImmediate(() => response.end(PICTURE.subarray(5)));
  };
  expect(await read()).toEqual({ ok: true, value: PICTURE });
  expect(await read(`${origin}/ephemeral-attachments/1/2/fox.png?ex=1&hm=2`)).toHaveProperty(
    'value',
  );
  expect(asked.at(-1)).toBe('/ephemeral-attachments/1/2/fox.png?ex=1&hm=2');
});

describe('nothing is asked of', () => {
  it.each([
    'https://example.com/attachments/1/2/fox.png',
    'http://cdn.discordapp.com/attachments/1/2/fox.png',
    'https://cdn.discordapp.com.example.com/attachments/1/2/fox.png',
    'https://cdn.discordapp.com@127.0.0.1/attachments/1/2/fox.png',
    'https://cdn.discordapp.com:8443/attachments/1/2/fox.png',
    'https://cdn.discordapp.com/emojis/1.png',
    'http://169.254.169.254/attachments/latest',
    'http://127.0.0.1:1/attachments/1/2/fox.png',
    'file:///attachments/1',
    'data:image/png;base64,AAAA',
    'attachments/1/2/fox.png',
    '',
  ])('%j', async (url) => {
    expect(await read(url)).toEqual({ ok: false, reason: 'foreign' });
  });

  it('other addresses of the machine that stands in for Discord', async () => {
    for (const path of ['/api/v10/users/@me', '/attachments/../api/v10/users/@me'])
      expect(await read(origin + path)).toEqual({ ok: false, reason: 'foreign' });
    expect(asked).toEqual([]);
  });

  it('what Discord says is too large', async () => {
    expect(await read(undefined, 26 * MB)).toEqual({ ok: false, reason: 'too large' });
    expect(asked).toEqual([]);
  });
});

it.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed', async (status) => {
  answer = (response) =>
    response.writeHead(status, { location: `${origin}/attachments/elsewhere.png` }).end();
  expect(await read()).toEqual({ ok: false, reason: 'unreachable' });
  expect(asked).toHaveLength(1);
});

it.each([
  [403, 'gone'],
  [404, 'gone'],
  [500, 'unreachable'],
  [204, 'unreachable'],
])('the status %i means %s', async (status, reason) => {
  answer = (response) => response.writeHead(status).end();
  expect(await read()).toEqual({ ok: false, reason });
});

/** Sends without an end, until nobody listens any more; gives what was sent, in bytes. */
function pour(start: Buffer, headers = {}): () => number {
  let sent = 0;
  answer = (response) => {
    response.writeHead(200, headers);
    response.write(start);
    const chunk = Buffer.alloc(256 * 1024);
    const more = (): void => {
      while (!response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) return;
      }
    };
    response.on('drain', more);
    more();
  };
  return () => sent;
}

describe('the transfer ends', () => {
  it('at the first bytes of what is no picture', async () => {
    const sent = pour(Buffer.from('<html>'.padEnd(40)));
    expect(await read()).toEqual({ ok: false, reason: 'not a picture' });
    expect(sent()).toBeLessThan(5 * MB);
  });

  it('where the size that was promised is passed', async () => {
    const sent = pour(PICTURE);
    expect(await read()).toEqual({ ok: false, reason: 'too large' });
    expect(sent()).toBeLessThan(40 * MB);
  });

  it('before it begins where its head promises too much', async () => {
    const sent = pour(PICTURE, { 'content-length': String(26 * MB) });
    expect(await read()).toEqual({ ok: false, reason: 'too large' });
    expect(sent()).toBeLessThan(5 * MB);
  });

  it('when nothing comes for a while', async () => {
    answer = (response) => void response.write(PICTURE.subarray(0, 20));
    const file = { name: 'x', url: `${origin}/attachments/x`, size: null };
    expect(await reader({ idleMs: 20 }).read(file)).toEqual({ ok: false, reason: 'unreachable' });
    answer = () => undefined;
    expect(await reader({ idleMs: 20 }).read(file)).toEqual({ ok: false, reason: 'unreachable' });
  });

  it('when it takes too long, though something comes', async () => {
    answer = (response) => {
      response.write(PICTURE.subarray(0, 20));
      const drip = setInterval(() => response.write(Buffer.alloc(1)), 2);
      response.on('close', () => clearInterval(drip));
    };
    const file = { name: 'x', url: `${origin}/attachments/x`, size: null };
    const slow = reader({ totalMs: 60 });
    expect(await slow.read(file)).toEqual({ ok: false, reason: 'unreachable' });
  });
});

it('a picture that comes slowly and steadily is waited for', async () => {
  answer = (response) => {
    let sent = 0;
    const step = Math.ceil(PICTURE.length / 10);
    const more = setInterval(() => {
      response.write(PICTURE.subarray(sent, sent + step));
      sent += step;
      if (sent < PICTURE.length) return;
      clearInterval(more);
      response.end();
    }, 60);
  };
  const file = { name: 'x', url: `${origin}/attachments/x`, size: null };
  expect(await reader({ idleMs: 450 }).read(file)).toEqual({ ok: true, value: PICTURE });
});

it('a file cut short, an empty one and a broken connection are told from pictures', async () => {
  answer = (response) => response.end(PICTURE.subarray(0, 7));
  expect(await read()).toEqual({ ok: false, reason: 'not a picture' });
  answer = (response) => response.end();
  expect(await read()).toEqual({ ok: false, reason: 'not a picture' });
  answer = (response) => response.destroy();
  expect(await read()).toEqual({ ok: false, reason: 'unreachable' });
});
