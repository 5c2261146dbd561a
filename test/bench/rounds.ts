import { setTimeout as sleep } from 'node:timers/promises';
import { startBot, type Bot } from './bot.ts';
import type { Pace } from './orders.ts';
import type { StandInProcess } from './stand-in-process.ts';

/** One of the two bots, on stand-ins and a directory of its own. */
export type Contestant = {
  readonly script: string;
  readonly standIns: StandInProcess;
  /** Kept for all its starts, as an operator's would be. */
  readonly directory: string;
  readonly nodeOptions: readonly string[];
};

/** How much of each thing is done in one round, in pictures of each bot. */
export type Effort = {
  readonly warmUp: number;
  readonly pacedBlocks: number;
  readonly pacedBlock: number;
  readonly loadedBlocks: number;
  readonly loadedBlock: number;
};

export type StartUp = { readonly ms: number; readonly cpuMs: number };
export type Paced = {
  readonly acknowledgedMs: readonly number[];
  readonly paintedMs: readonly number[];
  readonly cpuMs: number;
};
export type Loaded = {
  readonly acknowledgedMs: readonly number[];
  readonly picturesPerSecond: number;
  readonly cpuMs: number;
  readonly standInCpuMs: number;
};
export type Memory = {
  readonly idleBytes: number;
  readonly workedBytes: number;
  readonly peakBytes: number;
};

export type Pair<Sample> = readonly [ours: Sample, theirs: Sample];
export type Round = {
  readonly paced: readonly Pair<Paced>[];
  readonly loaded: readonly Pair<Loaded>[];
  readonly memory: Pair<Memory>;
};

const SETTLE_MS = 3000;
/** Slow enough for either: discord.js sends 50 requests a second, callbacks apart, and its waiting is not what is measured. */
const PACED: Pace = { inFlight: 1, everyMs: 45 };
const WARMING: Pace = { inFlight: 8, everyMs: 0 };
const LOADED: Pace = { inFlight: 16, everyMs: 0 };

/** From the spawn to the acknowledgement of an interaction that is sent as soon as the gateway has identified the bot. */
export async function measureStartUp(contestant: Contestant): Promise<StartUp> {
  const answered = contestant.standIns.awaitFirstAnswer();
  const bot = start(contestant);
  try {
    const ms = (await answered) - bot.spawnedAt;
    return { ms, cpuMs: bot.readCpuMs() };
  } finally {
    await bot.end();
  }
}

/** Both, freshly started, take turns in short blocks, so that what else happens on the machine meets them alike. */
export async function measureWork(
  [ours, theirs]: Pair<Contestant>,
  effort: Effort,
): Promise<Round> {
  const connected = [ours, theirs].map(({ standIns }) => standIns.awaitConnection());
  const runners: Pair<Runner> = [
    { bot: start(ours), standIns: ours.standIns },
    { bot: start(theirs), standIns: theirs.standIns },
  ];
  try {
    await Promise.all(connected);
    await sleep(SETTLE_MS);
    const idle = both(runners, ({ bot }) => bot.readMemory().residentBytes);
    await Promise.all(runners.map(({ standIns }) => standIns.paint(effort.warmUp, WARMING)));
    const paced = await takeTurns(runners, effort.pacedBlocks, (runner) =>
      work(runner, effort.pacedBlock, PACED),
    );
    const loaded = await takeTurns(runners, effort.loadedBlocks, (runner) =>
      work(runner, effort.loadedBlock, LOADED),
    );
    const [after, afterTheirs] = both(runners, ({ bot }) => bot.readMemory());
    return {
      paced,
      loaded,
      memory: [
        { idleBytes: idle[0], workedBytes: after.residentBytes, peakBytes: after.peakBytes },
        {
          idleBytes: idle[1],
          workedBytes: afterTheirs.residentBytes,
          peakBytes: afterTheirs.peakBytes,
        },
      ],
    };
  } finally {
    await Promise.all(runners.map(({ bot }) => bot.end()));
  }
}

type Runner = { readonly bot: Bot; readonly standIns: StandInProcess };

/** Who goes first changes from block to block. */
async function takeTurns<Sample>(
  [ours, theirs]: Pair<Runner>,
  blocks: number,
  measure: (runner: Runner) => Promise<Sample>,
): Promise<readonly Pair<Sample>[]> {
  const pairs: Pair<Sample>[] = [];
  for (let block = 0; block < blocks; block += 1) {
    if (block % 2 === 0) {
      pairs.push([await measure(ours), await measure(theirs)]);
    } else {
      const second = await measure(theirs);
      pairs.push([await measure(ours), second]);
    }
  }
  return pairs;
}

async function work({ bot, standIns }: Runner, count: number, pace: Pace): Promise<Paced & Loaded> {
  const before = bot.readCpuMs();
  const painted = await standIns.paint(count, pace);
  return {
    acknowledgedMs: painted.acknowledgedMs,
    paintedMs: painted.paintedMs,
    picturesPerSecond: count / (painted.elapsedMs / 1000),
    cpuMs: (bot.readCpuMs() - before) / count,
    standInCpuMs: painted.standInCpuMs / count,
  };
}

function start({ script, standIns, directory, nodeOptions }: Contestant): Bot {
  return startBot({ script, directory, env: standIns.env, nodeOptions });
}

function both<From, To>([ours, theirs]: Pair<From>, map: (from: From) => To): Pair<To> {
  return [map(ours), map(theirs)];
}
