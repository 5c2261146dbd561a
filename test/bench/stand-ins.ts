import { setTimeout as sleep } from 'node:timers/promises';
import { startDataoortsStandIn } from '../sandbox/dataoorts/index.ts';
import {
  picturesOf,
  startDiscordStandIn,
  textOf,
  type SentInteraction,
} from '../sandbox/discord/index.ts';
import { createInstantPicture } from './instant-picture.ts';
import { readClock, type Order, type Pace, type Painted, type Report } from './orders.ts';

/** The stand-ins of one bot, in a process of their own: their work must neither count as the bot's nor delay the driver. */

const CONNECTION_MS = 20_000;
const PICTURE_MS = 30_000;

const instantBytes = createInstantPicture();
const [discord, dataoorts] = await Promise.all([
  startDiscordStandIn(),
  startDataoortsStandIn({ instantBytes }),
]);

function imagine(): SentInteraction {
  // Another member each time, so that no limit on one member shows.
  const member = discord.addMember(discord.server);
  // Past the client's checks: the commands need not be registered.
  return discord
    .as(member)
    .slash('imagine', { prompt: 'a fox in the snow' }, { bypassClient: true });
}

async function awaitPicture(sent: SentInteraction): Promise<void> {
  const message = await sent.finished((reply) => picturesOf(reply).length > 0, PICTURE_MS);
  const [picture] = picturesOf(message);
  if (picture === undefined || picture.bytes.length < instantBytes.length) {
    throw new Error(`No picture came, but: ${textOf(message)}`);
  }
  // Thousands of kept uploads would make this process the measured one. Only the benchmark knows that nobody looks again.
  Reflect.set(message, 'attachments', []);
}

async function awaitConnection(): Promise<void> {
  await discord.until('the bot before to be gone', () => !discord.connected, CONNECTION_MS);
  await discord.until('a bot', () => discord.connected, CONNECTION_MS);
}

async function paint(count: number, { inFlight, everyMs }: Pace): Promise<Painted> {
  const acknowledgedMs: number[] = [];
  const paintedMs: number[] = [];
  let left = count;
  async function keepAsking(): Promise<void> {
    while (left > 0) {
      left -= 1;
      const pause = sleep(everyMs);
      const sent = imagine();
      acknowledgedMs.push((await sent.acknowledged).afterMs);
      await awaitPicture(sent);
      paintedMs.push(performance.now() - sent.sentAt);
      if (everyMs > 0) await pause;
    }
  }
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  await Promise.all(Array.from({ length: inFlight }, keepAsking));
  const { user, system } = process.cpuUsage(cpu);
  return {
    acknowledgedMs,
    paintedMs,
    elapsedMs: performance.now() - startedAt,
    standInCpuMs: (user + system) / 1000,
  };
}

async function perform(order: Order): Promise<Report> {
  if (order.kind === 'paint') {
    return { kind: 'painted', painted: await paint(order.count, order.pace) };
  }
  await awaitConnection();
  const connectedAt = readClock();
  if (order.kind === 'await connection') return { kind: 'answered', at: connectedAt };
  const sent = imagine();
  await sent.acknowledged;
  const acknowledgedAt = readClock();
  await awaitPicture(sent);
  return { kind: 'answered', at: acknowledgedAt };
}

function send(report: Report): void {
  process.send?.(report);
}

process.on('message', (order: Order) => {
  perform(order).then(send, (error: unknown) => {
    send({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) });
  });
});
// However the driver ends, the pipe to it breaks. Ctrl-C reaches this process too, and is the driver's to act on.
process.on('disconnect', () => process.exit());
process.on('SIGINT', () => undefined);

send({
  kind: 'listening',
  env: {
    // A bench asks for more than any member may.
    DEFAULT_LIMITS: 'none',
    MAX_LIMITS: 'none',
    DISCORD_TOKEN: discord.botToken,
    DISCORD_API_URL: discord.apiUrl,
    DATAOORTS_API_KEY: dataoorts.apiKey,
    DATAOORTS_API_URL: dataoorts.apiUrl,
  },
});
