import {
  formOf,
  picturesOf,
  type Actor,
  type Message,
  type SentInteraction,
} from '../../sandbox/discord/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

const WAIT_MS = 30_000;

export function painted(sent: SentInteraction, count = 1): Promise<Message> {
  return sent.finished((reply) => picturesOf(reply).length === count, WAIT_MS);
}

/** What the member alone is told, as the reply or after it. */
export function told({ discord }: Sandbox, sent: SentInteraction): Promise<Message> {
  const probe = () =>
    [sent.reply(), ...sent.followUps()].find(
      (message) => message?.ephemeralFor !== undefined && !message.thinking,
    );
  return discord.until('what the member is told', probe, WAIT_MS);
}

/** Sends the form that something opened, with this in its first field and the rest as it is. */
export async function fill(
  actor: Actor,
  opener: SentInteraction,
  value: string,
): Promise<SentInteraction> {
  await opener.acknowledged;
  const [first = ''] = Object.keys(formOf(opener).fields);
  return actor.submitModal(opener, { [first]: value });
}
