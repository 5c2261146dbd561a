import { CHANNEL_TYPE, type Channel } from '../../sandbox/discord/index.ts';
import { HOUR_MS } from './clock.ts';
import { modelChoice } from './imagine.ts';
import { limit, requestBy, roleOf, type RefusalCase } from './refusal-case.ts';
import { request, run, set, type Studio } from './servers.ts';

const DAY_MS = 24 * HOUR_MS;

/** Rules that do not depend on what was painted before, in the order in which they are asked. */
export const STANDING_CASES: readonly RefusalCase[] = [
  {
    rule: 'server_pause',
    about: 'with a reason',
    arrange: ({ moderator }) => run(moderator, 'moderation pause', { reason: 'A raid' }),
    names: [/moderators.*paused/i, 'A raid'],
  },
  {
    rule: 'suspension',
    about: 'with a reason and an end',
    arrange: ({ moderator, members }) => {
      const given = { duration: '1d', reason: 'Flooding' };
      return run(moderator, 'moderation suspend', { member: members.ada.id, ...given });
    },
    names: [/moderator suspended you/i, 'Flooding'],
    fitsIn: () => DAY_MS,
  },
  {
    rule: 'account_age',
    about: 'of three days',
    arrange: limit({ account_age_days: 30 }),
    send: (studio) => {
      const accountCreatedAt = Date.now() - 3 * DAY_MS;
      const young = studio.sandbox.discord.addMember(studio.server, { accountCreatedAt });
      return requestBy(studio, young, studio.channel);
    },
    names: [/30 days old/],
    fitsIn: () => 27 * DAY_MS,
  },
  {
    rule: 'member_hours',
    about: 'after one hour',
    arrange: limit({ member_hours: 24 }),
    send: (studio) => {
      const joinedAt = Date.now() - HOUR_MS;
      const fresh = studio.sandbox.discord.addMember(studio.server, { joinedAt });
      return requestBy(studio, fresh, studio.channel);
    },
    names: [/24 hours/],
    fitsIn: () => 23 * HOUR_MS,
  },
  {
    rule: 'role',
    about: 'one denied, though another one is allowed',
    arrange: async (studio) => {
      const allowed = roleOf(studio, 'painters', studio.members.ada);
      const denied = roleOf(studio, 'muted', studio.members.ada);
      await set(studio, 'settings role allow', { role: allowed });
      await set(studio, 'settings role deny', { role: denied });
    },
    names: [/role <@&\d+>/],
  },
  {
    rule: 'role',
    about: 'needed',
    arrange: (studio) =>
      set(studio, 'settings role allow', { role: roleOf(studio, 'painters', studio.members.ben) }),
    names: [/You need.*<@&\d+>/],
  },
  {
    rule: 'channel',
    about: 'denied',
    arrange: denyChannel,
    names: [/channel/],
  },
  {
    rule: 'channel',
    about: 'denied, of a thread',
    arrange: denyChannel,
    send: (studio) => {
      const { server, channel, members } = studio;
      const options = { type: CHANNEL_TYPE.publicThread, parentId: channel.id };
      return requestBy(studio, members.ada, studio.sandbox.discord.addChannel(server, options));
    },
    names: [/channel/],
  },
  {
    rule: 'channel',
    about: 'whose category is denied',
    arrange: async (studio) => {
      const { discord } = studio.sandbox;
      const category = discord.addChannel(studio.server, { type: CHANNEL_TYPE.category });
      inside = discord.addChannel(studio.server, { parentId: category.id });
      await set(studio, 'settings channel deny', { channel: category.id });
    },
    send: (studio) => requestBy(studio, studio.members.ada, inside),
    names: [/channel/],
  },
  {
    rule: 'channel',
    about: 'where others are allowed',
    arrange: (studio) => set(studio, 'settings channel allow', { channel: studio.logChannel.id }),
    names: [/<#\d+>/],
  },
  {
    rule: 'age_restricted',
    about: 'where ordinary channels alone are wanted',
    arrange: (studio) => set(studio, 'settings channel age-restricted', { rule: 'deny' }),
    send: (studio) => {
      const late = studio.sandbox.discord.addChannel(studio.server, { nsfw: true });
      return requestBy(studio, studio.members.ada, late);
    },
    names: [/doesn’t paint in age-restricted channels/],
  },
  {
    rule: 'private',
    about: 'denied',
    arrange: (studio) => set(studio, 'settings private deny'),
    send: (studio) => request(studio, { private: true }),
    names: ['private'],
  },
  {
    rule: 'largest_side',
    about: 'of the size that nobody has named',
    arrange: limit({ largest_side: 512 }),
    send: ({ ada }) => ada.slash('imagine', { prompt: 'a fox' }),
    names: [/512 pixels/, /1,?024/],
  },
  {
    rule: 'steps',
    about: 'too many',
    arrange: limit({ steps: 10 }),
    send: (studio) => request(studio, { steps: 15 }),
    names: [/10 steps/, /15/],
  },
  {
    rule: 'count',
    about: 'too many',
    arrange: limit({ count: 2 }),
    send: (studio) => request(studio, { count: 3 }),
    names: [/2 pictures/, /3/],
  },
  {
    rule: 'model',
    about: 'denied',
    arrange: (studio) => set(studio, 'settings model deny', { model: dreamshaper(studio) }),
    send: (studio) => request(studio, { model: dreamshaper(studio) }),
    names: [/dreamshaper/i, /flux/i],
  },
  {
    rule: 'terms',
    about: 'in the prompt',
    arrange: ({ moderator }) => run(moderator, 'moderation term add', { terms: 'blood' }),
    send: (studio) => request(studio, { prompt: 'a fox in blood' }),
    names: ['`blood`', /isn’t allowed/],
  },
];

let inside: Channel;
function denyChannel(studio: Studio): Promise<string> {
  return set(studio, 'settings channel deny', { channel: studio.channel.id });
}
function dreamshaper({ sandbox }: Studio): string {
  return modelChoice(sandbox.discord, 'dreamshaper');
}
