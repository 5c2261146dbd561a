import { expect } from 'vitest';
import {
  buttonsOf,
  picturesOf,
  textOf,
  type Channel,
  type Member,
  type Message,
  type SentInteraction,
} from '../../sandbox/discord/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { readBooks, type Books } from './books.ts';

type Job = Books['jobs'][number];

/** Everyone who asked, all that they sent, and where. */
export type Asked = {
  readonly sent: readonly SentInteraction[];
  readonly channels: readonly Channel[];
  readonly members: readonly Member[];
  /** Commands that ended with the process: only a request is taken up by the next one. */
  readonly cut?: ReadonlySet<SentInteraction>;
};

/** Its member still waits: "thinking", or a notice of the wait. */
export function isOpen(interaction: SentInteraction): boolean {
  const reply = interaction.reply();
  if (reply === undefined) return false;
  if (reply.thinking) return true;
  // A list of what waits has the same buttons.
  if (interaction.commandName === 'easel queue') return false;
  return buttonsOf(reply).some(({ customId }) => customId.startsWith('cancel:'));
}

/**
 * Kills the bot and starts the next one on the same books.
 *
 * @param meanwhile gets the next start's end, and what the killed one had written down
 * @returns its books as it left them
 */
export async function killAndRestart(
  sandbox: Sandbox,
  meanwhile?: (back: Promise<void>, books: Books) => Promise<void>,
): Promise<Books> {
  await sandbox.bot.kill();
  const books = readBooks(sandbox.bot.directory);
  const back = sandbox.restartBot({ kill: true });
  await Promise.all([back, meanwhile?.(back, books)]);
  return books;
}

/** Calls that the books have without an outcome. */
export function countUnrecorded({ pictures }: Books): number {
  return pictures.filter(({ state }) => state === 'painting').length;
}

/**
 * Once the bot has stopped: each job in its books has ended, and its member sees that end, once.
 *
 * @returns the state of each job, by its interaction
 */
export function expectOneEnding(
  { discord, bot }: Sandbox,
  { sent, channels, members, cut }: Asked,
): ReadonlyMap<SentInteraction, string> {
  const books = readBooks(bot.directory);
  const interactions = new Map(sent.map((each) => [each.id, each]));
  const seen = new Set([
    ...channels.flatMap((channel) => discord.messages(channel)),
    ...sent.flatMap((each) => [each.reply(), ...each.followUps()]),
  ]);
  const shown = groupByJob([...seen].filter((message) => message !== undefined));
  const direct = new Map(members.map((member) => [member.id, picturesTo(member)]));
  const states = new Map<SentInteraction, string>();
  const faults: string[] = [];
  for (const job of books.jobs) {
    const interaction = interactions.get(job.interaction_id);
    const messages = shown.get(job.id) ?? [];
    const count = books.pictures.filter(
      ({ job_id, state }) => job_id === job.id && state === 'delivered',
    ).length;
    const fault =
      interaction === undefined || states.has(interaction)
        ? 'no interaction of its own'
        : findFault(job, interaction, { messages, count, takeDirect });
    if (interaction !== undefined) states.set(interaction, job.state);
    if (fault !== undefined) faults.push(`${job.state} job ${job.id}: ${fault}`);
  }
  expect(faults).toEqual([]);
  // Every direct message with a picture was some job's only one.
  expect([...direct.values()].flat()).toEqual([]);
  const open = sent.filter((each) => isOpen(each) && cut?.has(each) !== true);
  expect(open.map(({ commandName, id }) => ({ commandName, id }))).toEqual([]);
  return states;

  function picturesTo(member: Member): Message[] {
    return discord.directMessages(member).filter((message) => picturesOf(message).length > 0);
  }

  function takeDirect(userId: string): Message | undefined {
    return direct.get(userId)?.shift();
  }
}

type Seen = {
  readonly messages: readonly Message[];
  readonly count: number;
  readonly takeDirect: (userId: string) => Message | undefined;
};

/** Pictures where it was delivered, and once; else none, and the reason once. */
function findFault(
  job: Job,
  interaction: SentInteraction,
  { messages, count, takeDirect }: Seen,
): string | undefined {
  const publicly = messages.filter(({ ephemeralFor }) => ephemeralFor === undefined);
  const privately = messages.filter(({ ephemeralFor }) => ephemeralFor !== undefined);
  if (job.state !== 'delivered') {
    if (messages.length > 0) return 'pictures, though it was not delivered';
    return findSilence(job.state, interaction);
  }
  // What is private may be shared, once.
  if (publicly.length > 1 || privately.length > 1) return 'more than one message';
  const [own] = [...privately, ...publicly];
  const message = own ?? takeDirect(job.user_id);
  if (message === undefined) return `no message; the reply is ${describe(interaction)}`;
  const pictures = picturesOf(message).length;
  return pictures === count ? undefined : `${pictures} pictures of ${count}`;
}

function describe(interaction: SentInteraction): string {
  const reply = interaction.reply();
  return reply === undefined ? 'none' : JSON.stringify(textOf(reply));
}

/** Who cancels knows; of all other ends the member is told, once. */
function findSilence(state: string, interaction: SentInteraction): string | undefined {
  if (state === 'cancelled') return undefined;
  if (!['failed', 'refused', 'expired', 'undeliverable'].includes(state)) return 'no end';
  const reply = interaction.reply();
  const told = interaction.followUps().filter(({ ephemeralFor }) => ephemeralFor !== undefined);
  if (told.length === 0 && reply === undefined) return 'nobody was told';
  return told.length > 1 ? 'told more than once' : undefined;
}

/** By the button that only a job's own pictures have. */
function groupByJob(messages: readonly Message[]): ReadonlyMap<string, readonly Message[]> {
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    const reroll = buttonsOf(message).find(({ customId }) => customId.startsWith('reroll:'));
    const id = reroll?.customId.slice('reroll:'.length);
    if (id !== undefined) groups.set(id, [...(groups.get(id) ?? []), message]);
  }
  return groups;
}

/**
 * Once the bot has stopped: its books have every call that the API had, and the totals are what the calls come to.
 *
 * @param unrecorded calls that were under way, for all that the books knew, when the bot was killed
 */
export function expectTrueBooks({ dataoorts, bot }: Sandbox, unrecorded: number): void {
  const { spend, totals } = readBooks(bot.directory);
  const paid = spend.filter(({ charge }) => charge !== 'free');
  const amount = sum(paid.map(({ price }) => price));
  const totalOf = (length: number) =>
    sum(totals.filter(({ period }) => period.length === length).map((total) => total.amount));
  expect([totalOf('2026-11-22'.length), totalOf('2026-11'.length)]).toEqual([amount, amount]);
  // A call is in the books before it is made, and on the bill unless the API said otherwise.
  const { calls } = dataoorts;
  expect(spend.length).toBeGreaterThanOrEqual(calls.length);
  expect(spend.length - calls.length).toBeLessThanOrEqual(unrecorded);
  const painted = calls.filter(({ outcome }) => outcome === 'picture');
  expect(paid.length).toBeGreaterThanOrEqual(painted.length);
  const asked = new Set(painted.map(({ data }) => JSON.stringify([data['seed'], data['prompt']])));
  expect(painted.length - asked.size).toBeLessThanOrEqual(unrecorded);
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);
