import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchGate } from './gate.ts';
import { benchHistory } from './history.ts';
import { compare, LOADED, MEMORY, PACED, START_UP, type Row } from './measures.ts';
import {
  measureStartUp,
  measureWork,
  type Contestant,
  type Effort,
  type Pair,
  type Round,
  type StartUp,
} from './rounds.ts';
import { startStandInProcess } from './stand-in-process.ts';
import { benchRecipes } from './recipes.ts';
import { renderTable } from './table.ts';
import { benchTermsBeside } from './terms-beside.ts';
import { HOSTILE_REQUESTS } from './terms-examples.ts';
import { benchTerms } from './terms.ts';

const USAGE = `Easel beside a minimal discord.js bot, on stand-ins of Discord and Dataoorts, the check of prompts and the gate, in five minutes.

  --quick               fewer rounds, half a minute: for a first look
  --only start-up|work  one half
  --only terms          not beside another bot: how long a prompt's check against forbidden terms takes
  --only gate           nor is this: the submit transaction after a million requests
  --only history        nor this: a page of a history among a million requests
  --only recipes        nor this: 4,000 damaged files with recipes of other tools
  --rounds 3            of work, each with fresh processes
  --load 150            pictures in each block with 16 in flight (3000 shows what memory comes to)
  --node-option=…       handed to both bots, such as --node-option=--cpu-prof
`;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
    load: { type: 'string' },
    'node-option': { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});

const START_UPS = options.quick ? 4 : 12;
const ROUNDS = Number(options.rounds ?? (options.quick ? 1 : 3));
const EFFORT: Effort = {
  warmUp: options.quick ? 100 : 200,
  pacedBlocks: 4,
  pacedBlock: options.quick ? 20 : 40,
  loadedBlocks: 2,
  loadedBlock: Number(options.load ?? 150),
};
/** Of Linux's statfs(2). */
const TMPFS = 0x01021994;

async function run(root: string): Promise<void> {
  const isAsked = (part: string): boolean => options.only === undefined || options.only === part;
  if (isAsked('start-up') || isAsked('work')) await runBeside(root);
  if (isAsked('terms')) {
    await benchTerms(options.quick ? 100 : 500);
    await benchTermsBeside(root, HOSTILE_REQUESTS, options.quick ? 20 : 60);
  }
  if (isAsked('recipes')) benchRecipes(options.quick ? 400 : 4000);
  if (isAsked('history')) await benchHistory(root, options.quick ? 100_000 : 1_000_000, 100);
  if (isAsked('gate')) await benchGate(root, options.quick ? 100_000 : 1_000_000, 1000);
}

async function runBeside(root: string): Promise<void> {
  const contestants = await Promise.all([
    enter(new URL('../../src/start.js', import.meta.url), join(root, 'easel')),
    enter(new URL('minimal-bot.ts', import.meta.url), join(root, 'minimal')),
  ]);
  try {
    const rows = [
      ...(options.only === 'work' ? [] : await compareStartUps(contestants)),
      ...(options.only === 'start-up' ? [] : await compareWork(contestants)),
    ];
    console.log(`\n${renderTable(rows)}\n`);
  } finally {
    for (const { standIns } of contestants) standIns.close();
  }
}

async function enter(script: URL, directory: string): Promise<Contestant> {
  mkdirSync(directory);
  return {
    script: fileURLToPath(script),
    standIns: await startStandInProcess(),
    directory,
    nodeOptions: options['node-option'],
  };
}

async function compareStartUps([easel, minimal]: Pair<Contestant>): Promise<readonly Row[]> {
  const pairs: Pair<StartUp>[] = [];
  for (let start = 0; start <= START_UPS; start += 1) {
    const pair = [await measureStartUp(easel), await measureStartUp(minimal)] as const;
    // The very first of each reads its files from the disk and makes its database.
    if (start > 0) pairs.push(pair);
  }
  note(`${START_UPS} starts`);
  return compare(START_UP, pairs);
}

async function compareWork(contestants: Pair<Contestant>): Promise<readonly Row[]> {
  const rounds: Round[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    rounds.push(await measureWork(contestants, EFFORT));
    note(`round ${round} of ${ROUNDS}`);
  }
  return [
    ...compare(
      PACED,
      rounds.flatMap(({ paced }) => paced),
    ),
    ...compare(
      LOADED,
      rounds.flatMap(({ loaded }) => loaded),
    ),
    ...compare(
      MEMORY,
      rounds.map(({ memory }) => memory),
    ),
  ];
}

/** To the terminal, and with how busy the machine is: beyond its cores, figures are of little worth. */
function note(progress: string): void {
  console.error(`${progress}, load average ${loadavg()[0]?.toFixed(1)}`);
}

const isKnown = [undefined, 'start-up', 'work', 'terms', 'gate', 'history', 'recipes'].includes(
  options.only,
);
if (options.help || !isKnown) {
  console.log(USAGE);
} else {
  const root = mkdtempSync(join(tmpdir(), 'easel-bench-'));
  process.on('exit', () => rmSync(root, { recursive: true, force: true }));
  // The bots and the stand-ins end with this process.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
  const isInMemory = (await statfs(root)).type === TMPFS;
  const place = `${tmpdir()}${isInMemory ? ' (IN MEMORY: what a safe disk costs does not show)' : ''}`;
  console.log(`Node ${process.version}, ${availableParallelism()} cores, data in ${place}`);
  await run(root);
}
