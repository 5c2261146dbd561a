import { expect } from 'vitest';
import {
  picturesOf,
  textOf,
  type Channel,
  type DiscordStandIn,
  type Member,
  type Message,
  type SentInteraction,
} from '../../sandbox/discord/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { SMALL, type Options } from './imagine.ts';

const FOX = { prompt: 'a red fox', ...SMALL } as const;

type Who = keyof DiscordStandIn['members'];

/** A small /imagine, by Ada unless said otherwise. */
export function ask(
  { discord }: Pick<Sandbox, 'discord'>,
  options: Options = {},
  who: Who | Member = 'ada',
  channel?: Channel,
): SentInteraction {
  const member = typeof who === 'string' ? discord.members[who] : who;
  return discord.as(member, channel).slash('imagine', { ...FOX, ...options });
}

/** The reply, once it shows so many pictures. */
export function pictured(
  interaction: SentInteraction,
  count = 1,
  timeoutMs = 15_000,
): Promise<Message> {
  return interaction.finished((reply) => picturesOf(reply).length === count, timeoutMs);
}

/** Longer than any test: a call goes on until the test lets it go. */
export const HELD_MS = 60_000;

/** Lets the calls under way go on, and those that follow, at once. */
export function release({ dataoorts }: Sandbox): void {
  dataoorts.latencyMs = 0;
  dataoorts.release();
}

/** Waits until so many calls are under way. */
export function calling({ dataoorts }: Sandbox, count = 1): Promise<boolean> {
  return dataoorts.until(`${count} calls under way`, () => dataoorts.inFlight === count);
}

/** What an interaction's reply has read, oldest first. */
export function versionsOf(interaction: SentInteraction): readonly string[] {
  const message = interaction.reply();
  return message === undefined ? [] : [...message.history, textOf(message)];
}

/** Waits until the bot's log has as many such lines. */
export async function logged({ bot }: Sandbox, msg: string | RegExp, count = 1): Promise<void> {
  const fits = (line: unknown) => (typeof msg === 'string' ? line === msg : msg.test(String(line)));
  await expect
    .poll(() => bot.log().filter((line) => fits(line['msg'])).length, { timeout: 15_000 })
    .toBeGreaterThanOrEqual(count);
}

/** The member's own list of requests, as `/easel queue` shows it. */
export async function listQueue(
  { discord }: Pick<Sandbox, 'discord'>,
  who: Who = 'ada',
): Promise<Message> {
  const interaction = discord.as(discord.members[who]).slash('easel queue');
  const message = await interaction.finished(() => true);
  expect(message.ephemeralFor).toBe(discord.members[who].id);
  return message;
}

/** Calls whose prompt is this one. */
export function callsFor({ dataoorts }: Sandbox, prompt: string) {
  return dataoorts.calls.filter(({ data }) => data['prompt'] === prompt);
}

/** REST calls of the bot that fit, oldest first. */
export function restCalls({ discord }: Sandbox, method: string, path: RegExp) {
  return discord.wire
    .filter((entry) => entry.kind === 'rest')
    .filter((entry) => entry.method === method && path.test(entry.path));
}
