import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { paintedBytes } from '../../e2e/scene/painted-bytes.ts';
import { buttonsOf } from '../discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { createDriver, type Driver } from '../terminal/driver/driver.ts';
import type { DriverEvent } from '../terminal/driver/events.ts';

const FOX = '/imagine a red fox width: 256 height: 256';

let sandbox: Sandbox;
let driver: Driver;
let events: DriverEvent[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({ env: { DATAOORTS_CONCURRENCY: '1' } });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  driver = createDriver(sandbox, (event) => events.push(event));
  sandbox.dataoorts.latencyMs = 0;
  sandbox.dataoorts.failAlways(undefined);
});

/** What the line shows, once it has come to rest. */
async function run(line: string): Promise<readonly DriverEvent[]> {
  events = [];
  await driver.run(line);
  return events;
}

function kinds(shown: readonly DriverEvent[]): readonly string[] {
  return shown.map(({ kind }) => kind);
}

function replyIn(shown: readonly DriverEvent[]) {
  const reply = shown.find((event) => event.kind === 'reply');
  if (!reply) throw new Error(`No reply, but ${JSON.stringify(shown)}`);
  return reply.message;
}

test('a command shows its acknowledgement, then the reply with pictures and numbered buttons', async () => {
  const shown = await run(`${FOX} seed: 7 count: 2`);
  expect(kinds(shown)).toEqual(['sent', 'acknowledged', 'reply']);
  const { author, isPrivate, text, pictures, buttons } = replyIn(shown);
  expect({ author, isPrivate }).toEqual({ author: 'Easel', isPrivate: false });
  expect(text).toContain('a red fox');
  expect(pictures.map(({ filename }) => filename)).toEqual(['easel-7.png', 'easel-8.png']);
  expect(pictures.map(paintedBytes)).toEqual(sandbox.dataoorts.calls.map(({ bytes }) => bytes));
  expect(buttons.map(({ number, label }) => `${number} ${label}`)).toEqual([
    '1 Reroll',
    '2 Remix',
    '3 Recipe',
    '4 Delete all 2',
    '5 1',
    '6 2',
  ]);
});

test.for(['1', 'press 1', 'reroll', 'press Reroll', '1 #1'])(
  'the line "%s" presses the first button',
  async (line) => {
    await run(FOX);
    const shown = await run(line);
    expect(kinds(shown)).toEqual(['sent', 'acknowledged', 'reply']);
    expect(replyIn(shown).pictures).toHaveLength(1);
  },
);

test('a number after # chooses the message', async () => {
  const first = replyIn(await run(FOX));
  const second = replyIn(await run(FOX));
  const asked = replyIn(await run(`delete #${first.number}`));
  expect(first.source.deleted).toBe(false);
  await run(`press Delete picture #${asked.number}`);
  expect([first.source.deleted, second.source.deleted]).toEqual([true, false]);
});

test('a deleted reply has no buttons left to press: the one before it is the last then', async () => {
  const first = replyIn(await run(FOX));
  await run(FOX);
  for (const line of ['delete', 'press Delete picture', 'delete', 'press Delete picture'])
    await run(line);
  expect(first.source.deleted).toBe(true);
});

test('another member plays on after "as", and may be refused what the first may do', async () => {
  await run(FOX);
  await run('as ben');
  const refusal = replyIn(await run('delete'));
  expect(refusal).toMatchObject({ isPrivate: true, pictures: [] });
  expect(
    sandbox.discord.messages(sandbox.discord.channels.general, sandbox.discord.members.ben),
  ).toContain(refusal.source);
});

test('another channel is entered with "in"', async () => {
  await run('in lounge');
  const { source } = replyIn(await run(FOX));
  expect(source.channelId).toBe(sandbox.discord.channels.lounge.id);
  const [shown] = await run('messages');
  expect(shown).toMatchObject({ kind: 'messages', messages: [{ source }] });
});

test('a crowd sees its places in line', async () => {
  sandbox.dataoorts.latencyMs = 400;
  const shown = await run(`crowd 3 ${FOX}`);
  expect(shown.filter(({ kind }) => kind === 'reply')).toHaveLength(3);
  const senders = shown.flatMap((event) => (event.kind === 'sent' ? [event.who] : []));
  expect(senders).toEqual(['Ada', 'Ben', 'Mo']);
  const progress = shown.flatMap((event) => (event.kind === 'progress' ? [event.text] : []));
  expect(progress).toContainEqual(expect.stringMatching(/No\. 2 in line/));
});

test('a place in line is not the last word, also where each member sees only the own answer', async () => {
  sandbox.dataoorts.latencyMs = 400;
  const shown = await run(`crowd 3 ${FOX} private: true`);
  const replies = shown.flatMap((event) => (event.kind === 'reply' ? [event.message] : []));
  expect(replies.map(({ pictures }) => pictures.length)).toEqual([1, 1, 1]);
  expect(new Set(replies.map(({ source }) => source.ephemeralFor)).size).toBe(3);
});

test('a failure on order reaches the member alone, and the public placeholder is gone', async () => {
  await run('fail bad_request 1');
  const shown = await run(FOX);
  expect(replyIn(shown)).toMatchObject({ isPrivate: true, pictures: [] });
  expect(kinds(await run(FOX))).toContain('reply');
});

test.for(['', 'private: true'])(
  'a line ends also where all that comes is words %s',
  async (privately) => {
    await run('fail always bad_request');
    expect(replyIn(await run(`${FOX} ${privately}`)).isPrivate).toBe(true);
    await run('fail off');
    expect(replyIn(await run(`${FOX} ${privately}`)).pictures).toHaveLength(1);
  },
);

test.for(['restart', 'kill'])('buttons of earlier replies work after "%s"', async (how) => {
  const { pid } = sandbox.bot;
  const customId = buttonsOf(replyIn(await run(FOX)).source)[0]?.customId ?? '';
  // The member sees the picture a moment before the bot has noted that it was delivered.
  const isNoted = () =>
    sandbox.bot.log().some(({ msg, job }) => msg === 'job ended' && customId.endsWith(String(job)));
  await expect.poll(isNoted).toBe(true);
  expect(kinds(await run(how))).toEqual(['note']);
  expect(sandbox.bot.pid).not.toBe(pid);
  expect(replyIn(await run('reroll')).pictures).toHaveLength(1);
});

test('switches turn the stand-ins', async () => {
  await run('switch latency 30');
  await run('switch format jpeg');
  expect(sandbox.dataoorts).toMatchObject({ latencyMs: 30, format: 'jpeg' });
  const [picture] = replyIn(await run(`${FOX} seed: 3`)).pictures;
  expect(picture?.filename).toBe('easel-3.jpg');
  await run('switch format png');
});

test.for<[string, RegExp]>([
  ['what', /"what" means nothing here/],
  ['press 1', /No reply with buttons yet/],
  ['reroll #9', /no message #9|means nothing/],
  ['/nothing', /no command \/nothing/],
  ['/imagine', /prompt.*required/],
  ['/imagine a fox steps: 21', /steps/],
  ['as nobody', /Nobody here is called "nobody"/],
  ['in nowhere', /no channel "nowhere"/],
  ['switch latency soon', /whole number of milliseconds/],
  ['switch light off', /switch takes one of: latency/],
  ['fail badly', /fail takes one of: server_error, bad_request/],
  ['fail server_error 0.5', /whole number/],
  ['crowd /imagine a fox', /crowd 8 \/imagine/],
  ['constructor', /means nothing here/],
])('the line "%s" is a problem, and nothing is sent', async ([line, reason]) => {
  const shown = await run(line);
  expect(shown).toEqual([{ kind: 'problem', text: expect.stringMatching(reason) }]);
});

test.for<[string, readonly string[]]>([
  ['/im', ['/imagine ']],
  ['sw', ['switch ']],
  ['as b', ['ben']],
  ['switch lat', ['latency']],
  ['switch format j', ['jpeg']],
  ['fail hang', ['hang']],
  ['/imagine a fox gui', ['guidance: ']],
  ['/imagine a fox model: flux', ['FLUX.1 schnell: follows prompts best, square only ($0.0012)']],
  ['/imagine a fox spoiler: ', ['true', 'false']],
  ['/imagine a fox style: wat', ['Watercolour']],
  ['/imagine a fox seed: 5 see', []],
  ['/nothing a', []],
])('Tab completes "%s"', async ([line, candidates]) => {
  expect((await driver.complete(line)).candidates).toEqual(candidates);
});

test('help names every word, and commands every option', async () => {
  const [help] = await run('help');
  expect(JSON.stringify(help)).toMatch(
    /press.*crowd.*as ben.*messages.*switch.*fail.*restart.*kill.*quit/,
  );
  const [commands] = await run('commands');
  expect(JSON.stringify(commands)).toMatch(/"imagine".*"prompt".*"private"/);
});
