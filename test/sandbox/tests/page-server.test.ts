import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDataoortsStandIn } from '../dataoorts/index.ts';
import { call } from '../discord/http/call.ts';
import { PERMISSION, startDiscordStandIn } from '../discord/index.ts';
import type { Outcome, PageView } from '../page/contract.ts';
import type { PlayedSandbox } from '../page/played-sandbox.ts';
import { startPageServer, type PageServer } from '../page/server.ts';

const PIXEL = Buffer.from('89504e470d0a1a0a', 'hex');

/** The page’s own side of things needs no bot. */
let sandbox: PlayedSandbox;
let page: PageServer;

beforeAll(async () => {
  const [discord, dataoorts] = await Promise.all([startDiscordStandIn(), startDataoortsStandIn()]);
  const bot = { pid: 1, directory: '/nowhere' };
  sandbox = { discord, dataoorts, bot, restartBot: () => Promise.reject(new Error('No bot')) };
  const bundle = new Map([['/', { contentType: 'text/html', body: Buffer.from('the page') }]]);
  page = await startPageServer({ sandbox, bundle });
});
afterAll(async () => {
  await page.close();
  await Promise.all([sandbox.discord.close(), sandbox.dataoorts.close()]);
});

async function post(path: string, body: string | Uint8Array<ArrayBuffer>): Promise<Outcome> {
  const headers = { origin: page.url };
  const response = await fetch(page.url + path, { method: 'POST', headers, body });
  return JSON.parse(await response.text());
}

function act(action: object, who = 'ada', where = 'general'): Promise<Outcome> {
  return post('/act', JSON.stringify({ as: who, in: where, action }));
}

function turn(control: object): Promise<Outcome> {
  return post('/control', JSON.stringify({ control }));
}

async function upload(name: string, bytes: Buffer): Promise<string> {
  const outcome = await post(`/upload?name=${name}`, new Uint8Array(bytes));
  return outcome.ok ? (outcome.file?.id ?? '') : '';
}

function mayAttach({ controls }: PageView): boolean | undefined {
  return controls.permissions.find(({ name }) => name === 'attachFiles')?.isGranted;
}

/** What a page that joins now is shown at once. */
async function look(who = 'ada', where = 'general'): Promise<PageView> {
  const response = await fetch(`${page.url}/events?as=${who}&in=${where}`);
  let received = '';
  for await (const chunk of response.body ?? []) {
    received += Buffer.from(chunk).toString();
    const [, data] = /^event: view\ndata: (.+)\n\n/mu.exec(received) ?? [];
    if (data !== undefined) return JSON.parse(data);
  }
  throw new Error('Nothing was shown');
}

/** With headers that fetch would not let one set. */
async function ask(method: string, path: string, headers: Record<string, string>) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const sent = request(new URL(path, page.url), { method, headers, agent: false }, resolve);
  sent.on('error', reject).end(method === 'POST' ? '{}' : undefined);
  const response = await promise;
  return { status: response.statusCode, body: await text(response) };
}

test('the page comes with a policy that keeps everything from elsewhere out', async () => {
  const response = await fetch(page.url);
  expect(await response.text()).toBe('the page');
  expect(response.headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/,
  );
});

test('a request for another host is refused: the name may be an attacker’s', async () => {
  expect(await ask('GET', '/', { host: 'evil.test' })).toMatchObject({ status: 403 });
});

test.for(['https://evil.test', 'null', undefined])(
  'a page from %s can do nothing here',
  async (origin) => {
    const headers = origin === undefined ? {} : { origin };
    for (const path of ['/act', '/control', '/upload?name=a']) {
      expect(await ask('POST', path, headers)).toMatchObject({ status: 403 });
    }
  },
);

test('nonsense is refused as such', async () => {
  expect(await ask('POST', '/act', { origin: page.url })).toMatchObject({ status: 400 });
  expect(await ask('PUT', '/act', { origin: page.url })).toMatchObject({ status: 405 });
  expect(await ask('GET', '/events?as=nobody&in=general', {})).toMatchObject({ status: 404 });
});

test('a clock is not moved to where there are no dates', async () => {
  const body = JSON.stringify({ control: { kind: 'advance', ms: Number.MAX_SAFE_INTEGER } });
  const headers = { origin: page.url };
  const { status } = await fetch(`${page.url}/control`, { method: 'POST', headers, body });
  expect(status).toBe(400);
});

test('a member writes at most 2000 characters at once', async () => {
  const longest = { kind: 'post', content: 'x'.repeat(2000), files: [] };
  expect(await act(longest, 'ada', 'lounge')).toEqual({ ok: true });
  expect(await act({ ...longest, content: `${longest.content}x` }, 'ada', 'lounge')).toMatchObject({
    problem: expect.stringMatching(/at most 2000/),
  });
});

test('a message tells its link as Discord does', async () => {
  const { server, channels } = sandbox.discord;
  await act({ kind: 'post', content: 'Here', files: [] });
  const { id, link } = (await look()).messages.at(-1) ?? {};
  expect(link).toBe(`https://discord.com/channels/${server.id}/${channels.general.id}/${id}`);
});

test('a member sees who is there and what stands in the channel, each message with its time', async () => {
  const before = Date.now();
  expect(await act({ kind: 'post', content: 'Hello', files: [] })).toEqual({ ok: true });
  const { place, messages } = await look('ben');
  expect(place.members.map(({ key }) => key)).toEqual(['ada', 'ben', 'noa', 'mo', 'mia', 'olga']);
  expect(place.channels.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['general', 'a-thread', 'age-restricted', 'no-files', 'direct']),
  );
  expect(messages.at(-1)).toMatchObject({ content: 'Hello', canDelete: false, isPrivate: false });
  expect(messages.at(-1)?.at).toBeGreaterThanOrEqual(before);
});

test('whom a message mentions is told so', async () => {
  const { ada } = sandbox.discord.members;
  await act({ kind: 'post', content: `<@${ada.id}> look`, files: [] }, 'ben');
  expect((await look('ada')).messages.at(-1)?.mentionsYou).toBe(true);
  expect((await look('mia')).messages.at(-1)?.mentionsYou).toBe(false);
});

test('whoever wrote a message can delete it, and a moderator any', async () => {
  await act({ kind: 'post', content: 'Mine', files: [] });
  const { messages } = await look('mo');
  const message = messages.at(-1)?.id ?? '';
  expect(messages.at(-1)?.canDelete).toBe(true);
  expect(await act({ kind: 'delete', message }, 'ben')).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/Ben may not delete/),
  });
  expect(await act({ kind: 'delete', message }, 'mo')).toEqual({ ok: true });
  expect(await act({ kind: 'delete', message }, 'mo')).toMatchObject({
    problem: 'The message is gone',
  });
});

test('an uploaded file is posted with a message, and served as a picture only if it is one', async () => {
  const files = [await upload('a.png', PIXEL), await upload('a.html', Buffer.from('<script>'))];
  await act({ kind: 'post', content: '', files });
  const shown = (await look()).messages.at(-1)?.files ?? [];
  const types = await Promise.all(
    shown.map(async ({ url }) => (await fetch(page.url + url)).headers.get('content-type')),
  );
  expect(types).toEqual(['image/png', 'application/octet-stream']);
});

test('direct messages are each member’s own', async () => {
  await act({ kind: 'post', content: 'Between us', files: [] }, 'ada', 'direct');
  expect((await look('ada', 'direct')).messages.map(({ content }) => content)).toEqual([
    'Between us',
  ]);
  expect((await look('ben', 'direct')).messages).toEqual([]);
});

test('a channel for moderators is theirs alone, and the app reads who sees it', async () => {
  const { discord } = sandbox;
  const { place } = await look('mia', 'mod-log');
  const { id = '', hiddenFrom } = place.channels.find(({ key }) => key === 'mod-log') ?? {};
  expect(hiddenFrom).toEqual(['ada', 'ben', 'noa']);
  expect(await ask('GET', '/events?as=ada&in=mod-log', {})).toMatchObject({ status: 404 });
  const { body } = await call(discord, { method: 'GET', path: `/channels/${id}` });
  const view = String(PERMISSION.viewChannel);
  expect(body['permission_overwrites']).toEqual([
    { id: discord.server.id, type: 0, allow: '0', deny: view },
    ...[discord.members.mod.id, discord.members.moderator.id, discord.applicationId].map(
      (memberId) => ({ id: memberId, type: 1, allow: view, deny: '0' }),
    ),
  ]);
});

test('a member’s commands are described in the language that they chose', async () => {
  await call(sandbox.discord, {
    path: `/applications/${sandbox.discord.applicationId}/commands`,
    json: {
      name: 'paint',
      description: 'Paint',
      description_localizations: { de: 'Malen' },
      options: [
        { type: 3, name: 'words', description: 'What', description_localizations: { de: 'Was' } },
      ],
    },
  });
  await act({ kind: 'speak', locale: 'de' }, 'ben');
  const { commands, controls } = await look('ben');
  expect(controls.locale).toBe('de');
  expect(commands).toMatchObject([{ description: 'Malen', options: [{ description: 'Was' }] }]);
  expect((await look('ada')).commands).toMatchObject([{ description: 'Paint' }]);
});

test('a permission that is taken from the bot is gone in that channel alone', async () => {
  await act({ kind: 'permit', permission: 'attachFiles', isGranted: false }, 'ada', 'lounge');
  expect(mayAttach(await look('ada', 'lounge'))).toBe(false);
  expect(mayAttach(await look('ada', 'general'))).toBe(true);
});

test('switches show how they stand, and what is ordered with them', async () => {
  await turn({ kind: 'latency', ms: 2500 });
  await turn({ kind: 'fail always', failure: 'hang' });
  await turn({ kind: 'fail discord', call: 'post', failure: 'missing access', times: 2 });
  const { controls } = await look();
  expect(controls).toMatchObject({ latencyMs: 2500, failAlways: 'hang', failuresLeft: 1 });
  await turn({ kind: 'heal' });
  expect((await look()).controls).toMatchObject({ failuresLeft: 0 });
  expect((await look()).controls.failAlways).toBeUndefined();
});
