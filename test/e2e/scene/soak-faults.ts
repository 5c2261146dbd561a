import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { moveClocks } from '../../sandbox/clock.ts';
import type { FailureName } from '../../sandbox/dataoorts/failures.ts';
import type { Random } from '../../sandbox/dataoorts/painter/random.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { picturesFolder, type Books } from './books.ts';
import { countUnrecorded, killAndRestart } from './endings.ts';

type Strike = () => void | Promise<unknown>;
type Rest = Parameters<Sandbox['discord']['failNext']>[1];

const ANYTHING = /./;
/** Acknowledgements, replies and follow-ups, what the bot writes of its own, and all that there is. */
const PATHS = [
  /\/callback/,
  /messages\/(?:@|%40)original/,
  /\/webhooks\//,
  /\/channels\//,
  ANYTHING,
] as const;

const API_FAILURES = [
  'server_error',
  'bad_gateway_html',
  'success_false',
  'rate_limited',
  'rate_limited_no_header',
  'out_of_capacity',
  'unavailable',
  'hang',
  'truncated_picture',
  'cut_connection',
  'empty_body',
  'redirect',
] as const satisfies readonly FailureName[];

/** Failures that wait for a call that seldom comes would fall on the end, all at once. */
const MOST_ORDERED = 6;
/** How far the machine's clock may go wrong. */
const WRONG_BY_MS = 60_000;
const NOWHERE = 'ws://127.0.0.1:9';

/** What can go wrong on every edge of the bot, one at a time. */
export function createFaults(sandbox: Sandbox, random: Random, onKill: (books: Books) => void) {
  const { discord, dataoorts } = sandbox;
  const { gateway } = discord;
  const struck = new Map<string, number>();
  let unrecorded = 0;
  let wrongByMs = 0;

  const strikes: readonly [string, number, Strike][] = [
    ['a REST call fails', 10, failRest],
    ['the API fails', 6, () => dataoorts.failNext(random.pick(API_FAILURES))],
    ['the API is slow', 2, slowDown],
    [
      'the gateway drops',
      3,
      () =>
        discord.dropGateway(random.pick<{ code?: number }>([{}, { code: 1001 }, { code: 4000 }])),
    ],
    ['the gateway asks for another connection', 1, () => discord.requestReconnect()],
    ['the gateway is away', 1, refuseConnections],
    ['the session waits', 1, () => discord.invalidateSession({ resumable: true })],
    ['the session ends', 1, endSession],
    ['time passes', 1, () => void moveClocks(sandbox, random.whole(1000, 60_000))],
    ['the clock is wrong', 2, misset],
    ['the disk takes no pictures', 1, closeFolder],
    ['a kill', 1, kill],
  ];

  function failRest(): void {
    if (discord.failuresLeft >= MOST_ORDERED) return;
    const after = random.chance(0.4);
    const failure = random.pick<Rest>([
      { status: 500, after },
      { status: 502, body: '<html>Bad Gateway</html>', after },
      { status: 503, body: 'upstream connect error' },
      { status: 429, headers: { 'Retry-After': '1' }, body: { retry_after: 0.4, global: false } },
      { status: 429, body: { message: 'banned' } },
      { status: 401, message: '401: Unauthorized' },
      { hangUp: true, after },
      { hangUp: true, after: true },
      { delayMs: random.whole(100, 2500), after },
    ]);
    discord.failNext({ path: random.pick(PATHS) }, failure);
  }

  async function slowDown(): Promise<void> {
    const { latencyMs } = dataoorts;
    dataoorts.latencyMs = random.whole(500, 1500);
    await sleep(random.whole(200, 800));
    dataoorts.latencyMs = latencyMs;
  }

  async function refuseConnections(): Promise<void> {
    gateway.refusal = random.pick([429, 502, 503]);
    discord.dropGateway();
    await sleep(random.whole(200, 2000));
    gateway.refusal = undefined;
  }

  /** The next one can often not be resumed where Discord says. */
  async function endSession(): Promise<void> {
    if (random.chance(0.5)) gateway.resumeUrl = NOWHERE;
    if (random.chance(0.5)) discord.invalidateSession({ resumable: false });
    else discord.dropGateway({ code: random.pick([4007, 4009]) });
    await discord.until('a session', () => discord.connected, 30_000);
    gateway.resumeUrl = undefined;
  }

  /** The machine's clock alone, ahead or back. */
  function misset(): void {
    const wanted = random.whole(-WRONG_BY_MS, WRONG_BY_MS);
    setWrong(wanted);
  }

  function setWrong(milliseconds: number): void {
    const machine = { discord: { advance: () => undefined }, bot: sandbox.bot };
    moveClocks(machine, milliseconds - wrongByMs);
    wrongByMs = milliseconds;
  }

  async function closeFolder(): Promise<void> {
    const folder = picturesFolder(sandbox.bot.directory);
    renameSync(folder, `${folder}-away`);
    writeFileSync(folder, 'a file where the folder should be');
    await sleep(random.whole(50, 500));
    rmSync(folder);
    renameSync(`${folder}-away`, folder);
  }

  async function kill(): Promise<void> {
    // Whoever starts the bot waits for it so long and no longer.
    discord.clearFailures();
    const books = await killAndRestart(sandbox, async (_back, left) => onKill(left));
    unrecorded += countUnrecorded(books);
  }

  return {
    async strike(): Promise<void> {
      const total = strikes.reduce((weight, [, each]) => weight + each, 0);
      let at = random.between(0, total);
      const [name, , strike] = strikes.find(([, weight]) => (at -= weight) < 0) ?? strikes[0] ?? [];
      if (name === undefined || strike === undefined) throw new Error('nothing can go wrong');
      struck.set(name, (struck.get(name) ?? 0) + 1);
      await strike();
    },
    /** From now on nothing goes wrong, and the machine's clock is Discord's. */
    end(): void {
      discord.clearFailures();
      dataoorts.failAlways(undefined);
      setWrong(0);
    },
    struck: struck as ReadonlyMap<string, number>,
    /** Calls that the books had without an outcome at the kills. */
    unrecorded: () => unrecorded,
  };
}
