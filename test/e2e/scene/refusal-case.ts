import type { Channel, Member, SentInteraction } from '../../sandbox/discord/index.ts';
import { SMALL } from './imagine.ts';
import { set, type Studio } from './servers.ts';

/** One rule that turns a request down, and what the refusal says. */
export type RefusalCase = {
  readonly rule: string;
  readonly about: string;
  /** Makes the rule hold. */
  readonly arrange?: (studio: Studio) => Promise<unknown>;
  /** A small picture by Ada without this. */
  readonly send?: (studio: Studio) => SentInteraction;
  /** What the text names: the rule, and what it allows. */
  readonly names: readonly (RegExp | string)[];
  /** It also says when this request would fit: so long from now, give or take a minute. */
  readonly fitsIn?: (now: number) => number;
};

export function limit(options: Readonly<Record<string, number>>) {
  return (studio: Studio): Promise<string> => set(studio, 'settings limits set', options);
}

/** Gives members a new role. */
export function roleOf(
  { sandbox: { discord }, server }: Studio,
  name: string,
  ...members: readonly Member[]
): string {
  const role = discord.addRole(server, name);
  for (const member of members) discord.setRoles(member, [...member.roles, role.id]);
  return role.id;
}

/** A small picture, by somebody or somewhere else than usual. */
export function requestBy(
  { sandbox: { discord } }: Studio,
  member: Member,
  channel: Channel,
): SentInteraction {
  return discord.as(member, channel).slash('imagine', { prompt: 'a red fox', ...SMALL });
}
