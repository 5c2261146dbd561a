import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, type SentInteraction } from '../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { readBooks } from './scene/books.ts';
import { ask, calling, HELD_MS, listQueue, pictured, release } from './scene/requests.ts';

const LATENCY_MS = 50;
const JOBS = { mod: 20, ben: 5, ada: 1 } as const;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({
    latencyMs: LATENCY_MS,
    env: { DATAOORTS_CONCURRENCY: '1' },
  });
});
afterEach(() => sandbox.close());

/** Who asked for most comes first, and all before the first turn: nothing but the order of the line helps the others. */
async function askAll(): Promise<readonly SentInteraction[]> {
  sandbox.dataoorts.latencyMs = HELD_MS;
  ask(sandbox, { prompt: 'before all' }, 'owner');
  await calling(sandbox);
  sandbox.dataoorts.latencyMs = LATENCY_MS;
  const sent = (['mod', 'ben', 'ada'] as const).flatMap((who) =>
    Array.from({ length: JOBS[who] }, (_, index) =>
      ask(sandbox, { prompt: `${who} ${index}` }, who),
    ),
  );
  await Promise.all(sent.map(({ acknowledged }) => acknowledged));
  sandbox.dataoorts.release();
  return sent;
}
/** Whose pictures were painted, first calls alone, without the one before all. */
const order = () => {
  const prompts = sandbox.dataoorts.calls.map(({ data }) => String(data['prompt']));
  return [...new Set(prompts)].slice(1);
};

/** In turns while more than one waits. Within a turn all are equal, and any order is fair. */
const FAIR = Array.from({ length: JOBS.mod }, (_, turn) =>
  (['ada', 'ben', 'mod'] as const).filter((who) => turn < JOBS[who]).map((who) => `${who} ${turn}`),
);
function inTurns(prompts: readonly string[]): readonly (readonly string[])[] {
  let from = 0;
  return FAIR.map((turn) => {
    from += turn.length;
    return prompts.slice(from - turn.length, from).toSorted((a, b) => a.localeCompare(b));
  });
}

describe('with 20, 5 and 1 requests at once on one slot', () => {
  it('who has one request waits at most two service times, and the others take turns', async ({
    annotate,
  }) => {
    const sent = await askAll();
    await Promise.all(sent.map((interaction) => pictured(interaction, 1, 20_000)));
    expect(inTurns(order())).toEqual(FAIR);
    // The call under way when she asked, and two of those who asked before her.
    expect(order().indexOf('ada 0')).toBeLessThanOrEqual(2);
    const call = sandbox.dataoorts.calls.find(({ data }) => data['prompt'] === 'ada 0');
    const turn = sandbox.dataoorts.calls[0]?.endedAt ?? 0;
    const wait = Math.round((call?.startedAt ?? 0) - turn);
    await annotate(`the one request waited ${wait} ms for its turn; a call takes ${LATENCY_MS} ms`);
  });

  it.each([false, true])('the order goes on after a restart (killed: %s)', async (kill) => {
    const sent = await askAll();
    await sandbox.dataoorts.until('seven calls', () => sandbox.dataoorts.calls.length === 7);
    await (kill ? sandbox.bot.kill() : sandbox.bot.stop());
    const { pictures } = readBooks(sandbox.bot.directory);
    const cutOff = pictures.filter(({ state }) => state === 'painting').length;
    await sandbox.restartBot();
    await Promise.all(sent.map((interaction) => pictured(interaction, 1, 20_000)));
    expect(inTurns(order())).toEqual(FAIR);
    // Nothing but the calls whose outcome the kill cut off is made again.
    expect(sandbox.dataoorts.calls.length).toBeLessThanOrEqual(1 + FAIR.flat().length + cutOff);
    expect(cutOff).toBeLessThanOrEqual(kill ? 2 : 0);
  });
});

it('who cancels what waits gets the turn back for what they asked later', async () => {
  const { discord, dataoorts } = sandbox;
  dataoorts.latencyMs = HELD_MS;
  ask(sandbox, { prompt: 'running' }, 'owner');
  await calling(sandbox);
  const sent: SentInteraction[] = [];
  for (const prompt of ['ada 0', 'ada 1', 'ada 2', 'ben 0', 'ben 1']) {
    sent.push(ask(sandbox, { prompt }, prompt.startsWith('ada') ? 'ada' : 'ben'));
    await sent.at(-1)?.acknowledged;
  }
  const list = await listQueue(sandbox);
  const ada = discord.as(discord.members.ada);
  for (const { customId } of buttonsOf(list).slice(0, 2))
    await ada.pressCustomId(list, customId).acknowledged;
  release(sandbox);
  await Promise.all(sent.slice(2).map((each) => pictured(each)));
  // Ada's last has come first: nothing of hers was painted before.
  expect(order()).toEqual(['ada 2', 'ben 0', 'ben 1']);
});
