import { expect } from 'vitest';
import {
  picturesOf,
  textOf,
  type Actor,
  type DiscordStandIn,
  type Message,
  type SentInteraction,
} from '../../sandbox/discord/index.ts';
import type { Call } from '../../sandbox/dataoorts/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

export type Options = Record<string, string | number | boolean>;

/** The models as the vendor documents them; every test of a model's fields or price goes by this table. */
export const MODELS = {
  base: {
    api: 'stabilityai/stable-diffusion-xl-base-1.0',
    choice: /^(?!.*(?:lightning|dreamshaper|flux))/i,
    price: '$0.0011',
  },
  lightning: {
    api: 'bytedance/stable-diffusion-xl-lightning',
    choice: /lightning/i,
    price: '$0.0011',
  },
  dreamshaper: {
    api: 'lykon/dreamshaper-8-lcm',
    choice: /dreamshaper/i,
    price: '$0.0010',
  },
  flux: {
    api: 'black-forest-labs/flux-1-schnell',
    choice: /flux/i,
    price: '$0.0012',
  },
} as const;
export type ModelName = keyof typeof MODELS;

/** The smallest picture that the API paints: quick, for every rule that is not about size. */
export const SMALL = { width: 256, height: 256 } as const;

type Choice = { readonly name: string; readonly value: string | number };

/** The choices that a member is offered for an option of /imagine. */
export function choicesOf(discord: DiscordStandIn, option: string): readonly Choice[] {
  const command = discord.commands('global').find(({ name }) => name === 'imagine');
  return command?.options?.find(({ name }) => name === option)?.choices ?? [];
}

/** What a member picks to get that model: choices are found by what they say, as a person finds them. */
export function modelChoice(discord: DiscordStandIn, model: ModelName): string {
  const choice = choicesOf(discord, 'model').find(({ name }) => MODELS[model].choice.test(name));
  if (choice === undefined) throw new Error(`/imagine offers no choice for ${model}`);
  return String(choice.value);
}

export type Painted = {
  readonly interaction: SentInteraction;
  readonly message: Message;
  readonly calls: readonly Call[];
  /** The fields that the first call sent. */
  readonly data: Call['data'];
};

/** Runs an interaction until its reply shows `count` pictures; `calls` are those made meanwhile. */
export async function painted(
  sandbox: Sandbox,
  send: () => SentInteraction,
  count = 1,
): Promise<Painted> {
  const before = sandbox.dataoorts.calls.length;
  const interaction = send();
  const message = await interaction.finished((reply) => picturesOf(reply).length === count, 15_000);
  const calls = sandbox.dataoorts.calls.slice(before);
  return { interaction, message, calls, data: calls[0]?.data ?? {} };
}

/** /imagine, until all its pictures are there. */
export function imagine(sandbox: Sandbox, actor: Actor, options: Options): Promise<Painted> {
  return painted(sandbox, () => actor.slash('imagine', options), Number(options['count'] ?? 1));
}

/** Sends what the member's client may be kept from sending, and returns the refusal's text. Nothing may reach the API. */
export async function refused(sandbox: Sandbox, actor: Actor, options: Options): Promise<string> {
  const before = sandbox.dataoorts.calls.length;
  const interaction = actor.slash('imagine', options, { bypassClient: true });
  const acknowledgement = await interaction.acknowledged;
  const message = await interaction.finished();
  expect(acknowledgement.ephemeral).toBe(true);
  expect(picturesOf(message)).toEqual([]);
  expect(sandbox.dataoorts.calls.length).toBe(before);
  return textOf(message);
}

/** Resolves with what the member alone is told (a private reply or follow-up). */
export function told(
  discord: DiscordStandIn,
  interaction: SentInteraction,
  timeoutMs = 15_000,
): Promise<Message> {
  return discord.until(
    'the member to be told what happened',
    () =>
      [interaction.reply(), ...interaction.followUps()].find(
        (message) =>
          message !== undefined && message.ephemeralFor !== undefined && !message.thinking,
      ),
    timeoutMs,
  );
}

/** The seeds that calls sent, in the order of the calls' seeds as sent. */
export function seedsOf(calls: readonly Call[]): readonly number[] {
  return calls.map((call) => Number(call.data['seed']));
}

/** Waits until nothing of a failed request is left for others to see. */
export function placeholderGone(
  discord: DiscordStandIn,
  interaction: SentInteraction,
): Promise<boolean> {
  return discord.until('the public placeholder to go', () => {
    const reply = interaction.reply();
    return reply === undefined || reply.ephemeralFor !== undefined;
  });
}
