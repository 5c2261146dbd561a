import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { DiscordAPIError, type REST } from '@discordjs/rest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { classifyFailure } from '#adapters/discord/api/failures.ts';
import { createBotRest, createInteractionRest } from '#adapters/discord/api/rest.ts';
import { createUpload, type UploadFile } from '#adapters/discord/api/upload.ts';
import { listen, shutDown } from '../../../driver/loopback.ts';

const ROUTE = '/webhooks/1/token/messages/@original';
const BODY = { content: 'a “red” fox 🦊\r\n--', attachments: [{ id: 0, description: 'fox' }] };
const FILES: readonly UploadFile[] = [
  { name: 'one.png', contentType: 'image/png', data: randomBytes(3_000_000) },
  // What looks like the end of a part, but for the boundary, is not one.
  { name: 'two.webp', contentType: 'image/webp', data: Buffer.from('\r\n--easel-\r\n\r\n--\r\n') },
];

type Arrived = { readonly headers: IncomingMessage['headers']; readonly bytes: Buffer };

let server: ReturnType<typeof createServer>;
let rest: REST;
let origin: string;
/** The requests that have arrived as a whole. */
let arrived: Arrived[];
/** How each is answered, in order; the last answer stays. */
let answers: ((response: ServerResponse) => void)[];
/** Called as soon as a request begins to arrive. */
let atHead: (request: IncomingMessage) => void;

beforeEach(async () => {
  arrived = [];
  answers = [json(200, { id: '1' })];
  atHead = () => undefined;
  server = createServer((request, response) => {
    atHead(request);
    void take();
    async function take(): Promise<void> {
      const bytes = await buffer(request).catch(() => undefined);
      if (bytes === undefined) return;
      arrived.push({ headers: request.headers, bytes });
      (answers.length > 1 ? answers.shift() : answers[0])?.(response);
    }
  });
  origin = await listen(server);
  rest = createInteractionRest({ apiUrl: `${origin}/api`, guard: (makeRequest) => makeRequest });
});
afterEach(() => shutDown(server));

function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}) {
  return (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}
/** Uploads as an edit of a reply does. */
const upload = (files = FILES, signal = AbortSignal.timeout(10_000)) =>
  rest.patch(ROUTE, { auth: false, signal, ...createUpload(BODY, files) });

/** Reads a form as the platform does: strictly, down to the final boundary. */
async function parseForm({ headers, bytes }: Arrived) {
  const type = headers['content-type'] ?? '';
  const form = await new Response(Uint8Array.from(bytes), {
    headers: { 'content-type': type },
  }).formData();
  const parts = [...form].map(async ([field, value]) => {
    if (typeof value === 'string') return { field, body: JSON.parse(value) as unknown };
    const data = Buffer.from(await value.arrayBuffer());
    return { field, name: value.name, contentType: value.type, data };
  });
  return Promise.all(parts);
}

describe('a message with files', () => {
  it('arrives as one form, byte for byte', async () => {
    expect(await upload()).toEqual({ id: '1' });
    const [form] = await Promise.all(arrived.map(parseForm));
    expect(form).toEqual([
      { field: 'payload_json', body: BODY },
      ...FILES.map((file, index) => ({ field: `files[${index}]`, ...file })),
    ]);
  });

  it('tells its length beforehand', async () => {
    await upload();
    const [{ headers, bytes } = { headers: {}, bytes: Buffer.alloc(0) }] = arrived;
    expect(headers['content-length']).toBe(String(bytes.length));
    expect(headers['transfer-encoding']).toBeUndefined();
  });

  it('ends with its final boundary, and nothing stands before the first', async () => {
    await upload();
    const { headers, bytes } = arrived[0] ?? { headers: {}, bytes: Buffer.alloc(0) };
    const boundary = /boundary=([\w-]{1,70})$/.exec(headers['content-type'] ?? '')?.[1];
    expect(bytes.toString('latin1').startsWith(`--${boundary}\r\n`)).toBe(true);
    expect(bytes.toString('latin1').endsWith(`\r\n--${boundary}--\r\n`)).toBe(true);
  });

  it('has a boundary of its own each time', async () => {
    await upload();
    await upload();
    expect(new Set(arrived.map(({ headers }) => headers['content-type'])).size).toBe(2);
  });

  it('carries the bot’s token where that is asked for, and discord.js’s own headers', async () => {
    rest = createBotRest(
      { apiUrl: `${origin}/api`, guard: (makeRequest) => makeRequest },
      'bot-token',
    );
    await rest.post('/channels/1/messages', createUpload(BODY, FILES));
    expect(arrived[0]?.headers).toMatchObject({
      authorization: 'Bot bot-token',
      'user-agent': expect.stringMatching(/^DiscordBot/),
    });
  });
});

it('a message without files is plain JSON', async () => {
  await upload([]);
  expect(arrived[0]?.headers['content-type']).toBe('application/json');
  expect(JSON.parse(arrived[0]?.bytes.toString() ?? '')).toEqual(BODY);
});

describe('an answer', () => {
  it('without a body is a success', async () => {
    answers = [(response) => void response.writeHead(204).end()];
    await upload();
    expect(arrived).toHaveLength(1);
  });

  it.each([
    [403, 50_013, 'refused'],
    [413, 40_005, 'too large'],
    [404, 10_008, 'message gone'],
    [401, 50_027, 'token gone'],
  ] as const)('of status %i is Discord’s own error with its code', async (status, code, kind) => {
    answers = [json(status, { code, message: 'words' })];
    const error = await upload().catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(DiscordAPIError);
    expect(error).toMatchObject({ status, code });
    expect(classifyFailure(error)).toBe(kind);
    expect(arrived).toHaveLength(1);
  });

  it('of a 5xx has the whole form sent again', async () => {
    answers = [(response) => void response.writeHead(502).end('oops'), json(200, { id: '2' })];
    expect(await upload()).toEqual({ id: '2' });
    const forms = await Promise.all(arrived.map(parseForm));
    expect(forms).toHaveLength(2);
    expect(forms[1]).toEqual(forms[0]);
  });

  it('of a 429 has it sent again after the wait that its headers name', async () => {
    const limits = { 'retry-after': '0.3', 'x-ratelimit-scope': 'shared' };
    answers = [json(429, { retry_after: 0.3, message: '', global: false }, limits), json(200, {})];
    const from = performance.now();
    await upload();
    expect(performance.now() - from).toBeGreaterThanOrEqual(290);
    expect(arrived.map(({ bytes }) => bytes.length)).toEqual([
      arrived[0]?.bytes.length,
      arrived[0]?.bytes.length,
    ]);
  });

  it('that breaks off in the middle is nobody’s refusal', async () => {
    answers = [
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
        response.write('{"id"', () => response.destroy());
      },
    ];
    const error = await upload().catch((failure: unknown) => failure);
    expect(classifyFailure(error)).toBe('temporary');
  });
});

describe('an upload', () => {
  it('that is aborted ends its connection, and is nobody’s refusal', async () => {
    const abort = new AbortController();
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    atHead = (request) => {
      request.once('close', resolve);
      abort.abort();
    };
    const error = await upload(FILES, abort.signal).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(Error);
    expect(classifyFailure(error)).toBe('temporary');
    await closed;
    expect(arrived).toHaveLength(0);
  });

  it('that finds nobody there is nobody’s refusal', async () => {
    await shutDown(server);
    const error = await upload().catch((failure: unknown) => failure);
    expect(classifyFailure(error)).toBe('temporary');
  });
});
