import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAddressBan } from '#adapters/discord/api/address-ban.ts';
import { classifyFailure } from '#adapters/discord/api/failures.ts';
import { createBotRest, createInteractionRest } from '#adapters/discord/api/rest.ts';
import { createTokenWatch } from '#adapters/discord/api/token-watch.ts';
import { createUpload } from '#adapters/discord/api/upload.ts';
import { listen, shutDown } from '../../../driver/loopback.ts';

type Answer = (response: ServerResponse) => void;

let server: ReturnType<typeof createServer>;
let apiUrl: string;
let arrived: string[];
/** How requests are answered from now on. */
let answer: Answer;
let said: string[];
const log = {
  warn: (words: string) => void said.push(words),
  info: (words: string) => void said.push(words),
};

beforeEach(async () => {
  arrived = [];
  said = [];
  answer = json(200, { id: '1' });
  server = createServer((request, response) => {
    arrived.push(request.url ?? '');
    request.resume().on('end', () => answer(response));
  });
  apiUrl = `${await listen(server)}/api`;
});
afterEach(() => shutDown(server));

function json(status: number, body: object, headers: Record<string, string> = {}): Answer {
  return (response) =>
    void response
      .writeHead(status, { 'Content-Type': 'application/json', ...headers })
      .end(JSON.stringify(body));
}

describe('an address that Discord bans', () => {
  const BANS: readonly (readonly [string, Record<string, string>])[] = [
    ['nothing', {}],
    ['a date', { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' }],
    ['zero', { 'Retry-After': '0' }],
    ['a negative number', { 'Retry-After': '-5' }],
    ['words', { 'Retry-After': 'later' }],
    ['an empty header', { 'Retry-After': '' }],
    ['more than a timer can wait', { 'Retry-After': '99999999999' }],
  ];

  it.each(BANS)('is asked for seldom when 429 says %s of when to come back', async (_, headers) => {
    const guard = createAddressBan({ log, firstWaitMs: 50 });
    const interactions = createInteractionRest({ apiUrl, guard });
    const bot = createBotRest({ apiUrl, guard }, 'token');
    answer = json(429, { message: 'You are being blocked' }, headers);
    const stop = new AbortController();
    const { signal } = stop;
    const requests = [
      interactions.post('/interactions/1/t/callback', { body: {}, auth: false, signal }),
      interactions.patch('/webhooks/1/t/messages/@original', {
        ...createUpload({}, [{ name: 'a.png', contentType: 'image/png', data: Buffer.alloc(9) }]),
        auth: false,
        signal,
      }),
      ...Array.from({ length: 6 }, (_each, at) => bot.get(`/channels/${at}`, { signal })),
    ];
    const ended = Promise.allSettled(requests);
    await sleep(600);
    // All eight were under way when it began; then 50, 150 and 350 ms after.
    expect(arrived.length).toBeLessThanOrEqual(8 + 4);
    expect(said).toHaveLength(1);

    answer = json(200, { id: '1' });
    const outcomes = await ended;
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 'fulfilled'));
    expect(said).toHaveLength(2);
    stop.abort();
  });

  it('does not make a caller wait longer than it wants to', async () => {
    const guard = createAddressBan({ log });
    const rest = createBotRest({ apiUrl, guard }, 'token');
    answer = json(429, {});
    const error = await rest
      .get('/channels/1', { signal: AbortSignal.timeout(150) })
      .catch((reason: unknown) => reason);
    expect(classifyFailure(error)).toBe('temporary');
    expect(arrived).toHaveLength(1);
  });

  it('and a limit of Discord’s that says when it ends is waited for by the library as ever', async () => {
    const guard = createAddressBan({ log });
    const rest = createBotRest({ apiUrl, guard }, 'token');
    answer = (response) => {
      answer = json(200, { id: '7' });
      json(429, { retry_after: 0.2 }, { 'Retry-After': '0.2' })(response);
    };
    await expect(rest.get('/channels/1')).resolves.toEqual({ id: '7' });
    expect(said).toEqual([]);
  });
});

it('a caller’s signal ends the library’s sleep', async () => {
  const rest = createInteractionRest({ apiUrl, guard: createAddressBan({ log }) });
  answer = json(429, {}, { 'Retry-After': '3600' });
  const signal = AbortSignal.timeout(200);
  const error = await rest
    .post('/interactions/1/t/callback', { body: {}, auth: false, signal })
    .catch((reason: unknown) => reason);
  expect(classifyFailure(error)).toBe('temporary');
});

describe('a 401', () => {
  it('fails its own request and none after it', async () => {
    const rest = createBotRest({ apiUrl, guard: (makeRequest) => makeRequest }, 'token');
    answer = json(401, { message: '401: Unauthorized', code: 0 });
    await expect(rest.get('/channels/1')).rejects.toMatchObject({ status: 401 });
    answer = json(200, { id: '1' });
    await expect(rest.get('/channels/1')).resolves.toEqual({ id: '1' });
  });

  it('is told to the operator once it has come three times in a row, whatever else fails', async () => {
    let told = 0;
    const guard = createTokenWatch(() => (told += 1));
    const rest = createBotRest({ apiUrl, guard }, 'token');
    const ask = async (status: number) => {
      answer = json(status, {});
      await rest.get('/channels/1').catch(() => undefined);
    };
    for (const status of [401, 401, 200, 401, 401]) await ask(status);
    expect(told).toBe(0);
    for (const status of [401, 401, 401]) await ask(status);
    expect(told).toBe(1);
    for (const status of [200, 401, 401, 401]) await ask(status);
    expect(told).toBe(2);
  });

  it('on a route with a token of its own says nothing of the bot’s', async () => {
    let told = 0;
    const guard = createTokenWatch(() => (told += 1));
    const rest = createInteractionRest({ apiUrl, guard });
    answer = json(401, { code: 50_027 });
    for (let times = 0; times < 5; times += 1) {
      await rest.patch('/webhooks/1/t/messages/@original', { auth: false }).catch(() => undefined);
    }
    expect(told).toBe(0);
  });
});

it.each(['application/json', 'text/html', undefined])(
  'an answer of 204 that calls itself %s is a success, and is asked for once',
  async (type) => {
    const api = createBotRest({ apiUrl, guard: (request) => request }, 'token');
    answer = (response) =>
      void response.writeHead(204, type === undefined ? {} : { 'Content-Type': type }).end();
    await expect(api.delete('/channels/1/messages/2')).resolves.toBeDefined();
    expect(arrived).toHaveLength(1);
  },
);
