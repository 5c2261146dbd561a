import { createServer, type Server, type ServerResponse } from 'node:http';
import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { lookAtApi } from '#adapters/dataoorts/look.ts';
import { createInvite, NEEDED_PERMISSIONS } from '#adapters/discord/registration/invite.ts';
import type { Logger } from '#core/logger.ts';
import { describeLine } from '#core/readable-line.ts';
import { announceApi, announceStart } from '../src/announce-start.ts';
import { listen, shutDown } from './driver/loopback.ts';

const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map(shutDown)));

/** What the operator reads on a terminal, without the time. */
function read(announce: (log: Logger) => void): string {
  let written = '';
  const write = (line: string) => (written += describeLine(line).replace(/^[\d:]{8} {2}/, ''));
  announce(pino({ base: null }, { write }));
  return written;
}

async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    answer(response);
  });
  servers.push(server);
  return listen(server);
}

const invite = createInvite('1234567890123456789');

it('on a terminal the start says who it is and where it is invited, in two lines', () => {
  const facts = { commands: 'registered' };
  const start = { name: 'Easel#1234', invite, facts };
  expect(read((log) => announceStart({ ...start, isTerminal: true, log }))).toBe(
    `Easel is ready as Easel#1234.\nTo add it to a server, open ${invite}\n`,
  );
});

it('a machine reads the same in one line', () => {
  const start = { name: 'Easel#1234', invite, facts: { commands: 'registered' } };
  expect(read((log) => announceStart({ ...start, isTerminal: false, log }))).toBe(
    `ready (commands: registered, bot: Easel#1234, invite: ${invite})\n`,
  );
});

it('the invite asks for what is needed and nothing else', () => {
  const query = new URL(invite).searchParams;
  const asked = BigInt(query.get('permissions') ?? 0);
  expect(query.get('scope')).toBe('bot applications.commands');
  expect(NEEDED_PERMISSIONS.reduce((left, { bit }) => left & ~bit, asked)).toBe(0n);
  expect(NEEDED_PERMISSIONS.every(({ bit }) => (asked & bit) === bit)).toBe(true);
});

it.each([
  [400, /^The painting service answers and has not refused the key/],
  [200, /^The painting service answers and has not refused the key/],
  [401, /^Warning: .*refuses DATAOORTS_API_KEY or its account, with HTTP status 401/],
  [403, /^Warning: .*refuses DATAOORTS_API_KEY or its account, with HTTP status 403/],
  [404, /^Warning: .*HTTP status 404.*DATAOORTS_API_URL is wrong/],
  [503, /^Warning: .*HTTP status 503: it may be down/],
])('what is known of an API that answers with %d is said, and no more', async (status, words) => {
  const apiUrl = await serve((response) => response.writeHead(status).end('{}'));
  const look = await lookAtApi({ apiUrl, apiKey: 'a-key' });
  expect(read((log) => announceApi(look, apiUrl, log))).toMatch(words);
});

it('an API that breaks the connection is told as one that can’t be reached, and the bot stays up', async () => {
  const apiUrl = await serve((response) => response.destroy());
  const look = await lookAtApi({ apiUrl, apiKey: 'a-key' });
  expect(read((log) => announceApi(look, apiUrl, log))).toMatch(
    /^Warning: The painting service can’t be reached at http.*: .+\. Easel stays up/,
  );
});

it('a look names no model, so that nothing can be painted or charged', async () => {
  let body = '';
  const server = createServer((request, response) => {
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => response.writeHead(400).end());
  });
  servers.push(server);
  await lookAtApi({ apiUrl: await listen(server), apiKey: 'a-key' });
  expect(body).toBe('{}');
});
