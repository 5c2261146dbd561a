import { REST } from '@discordjs/rest';
import { expect, it } from 'vitest';
import { createAccessApi } from '#adapters/discord/api/access-api.ts';
import { createLogChannelProbe } from '#adapters/discord/messages/log-channel-probe.ts';
import { text } from '#core/i18n/text.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { createLogger } from '#core/logger.ts';
import { textsOf } from '../render/components.ts';
import { httpError, refusal } from '../errors.ts';

const PLACE = { serverId: '3', channelId: '4' };
const WORDS = text('settings.log_first', { kinds: ['@everyone'] });

function createProbe(createMessage: (channelId: string, body: object) => Promise<string>) {
  const log = createLogger('silent', []);
  const bot = { createMessage, findServer: async () => PLACE.serverId };
  const access = { readAccess: nobodyAsks, countMembers: nobodyAsks };
  return createLogChannelProbe({ bot, access, translate: createTranslator(), log });
}

async function nobodyAsks(): Promise<never> {
  throw new Error('It was asked who reads the channel');
}

const VIEW = (1n << 10n).toString();
const HIDDEN = [{ id: '3', type: 0, allow: '0', deny: VIEW }];

/** Discord as it answers a path. */
function createAudienceProbe(answers: Readonly<Record<string, unknown>>) {
  const log = createLogger('silent', []);
  const bot = { createMessage: async () => '1', findServer: async () => PLACE.serverId };
  const rest = new REST({
    makeRequest: async (url) => {
      const { pathname, search } = new URL(url);
      const answer = answers[`${pathname.replace('/api/v10', '')}${search}`];
      return Response.json(answer ?? { code: 50_001, message: 'Missing Access' }, {
        status: answer === undefined ? 403 : 200,
      });
    },
  }).setToken('t');
  const access = createAccessApi(rest);
  return createLogChannelProbe({ bot, access, translate: createTranslator(), log });
}

const ROLES = {
  '/guilds/3/roles': [
    { id: '3', permissions: VIEW },
    { id: '8', permissions: VIEW },
  ],
};
const COUNTS = {
  '/guilds/3?with_counts=true': { id: '3', approximate_member_count: 10 },
  '/guilds/3/roles/member-counts': { 8: 6 },
};
const text0 = { id: '4', type: 0, guild_id: '3' };
const staff = [{ id: '8', type: 0, allow: VIEW, deny: '0' }];

it.each<readonly [string, Readonly<Record<string, unknown>>, object]>([
  [
    'everyone’s',
    { ...ROLES, '/channels/4': { ...text0, permission_overwrites: [] } },
    { kind: 'everyone' },
  ],
  [
    'nobody’s',
    { ...ROLES, '/channels/4': { ...text0, permission_overwrites: HIDDEN }, ...COUNTS },
    { kind: 'few' },
  ],
  [
    'most members’',
    {
      ...ROLES,
      '/channels/4': { ...text0, permission_overwrites: [...HIDDEN, ...staff] },
      ...COUNTS,
    },
    { kind: 'members', roleId: '8' },
  ],
  [
    'a few’s',
    {
      ...ROLES,
      '/channels/4': { ...text0, permission_overwrites: [...HIDDEN, ...staff] },
      ...COUNTS,
      '/guilds/3/roles/member-counts': { 8: 4 },
    },
    { kind: 'few' },
  ],
  [
    'a thread of everyone’s',
    {
      ...ROLES,
      '/channels/4': { ...text0, type: 11, parent_id: '5' },
      '/channels/5': { ...text0, id: '5', permission_overwrites: [] },
    },
    { kind: 'everyone' },
  ],
  [
    'a private thread',
    { ...ROLES, '/channels/4': { ...text0, type: 12, parent_id: '5' } },
    { kind: 'few' },
  ],
  [
    'of another server',
    { '/guilds/9/roles': [], '/channels/4': { ...text0, guild_id: '9' } },
    { kind: 'unknown' },
  ],
  ['hidden', {}, { kind: 'unknown' }],
  [
    'not to be counted',
    {
      ...ROLES,
      '/channels/4': { ...text0, permission_overwrites: [...HIDDEN, ...staff] },
    },
    { kind: 'unknown' },
  ],
  [
    'with a rule that can’t be read',
    {
      ...ROLES,
      '/channels/4': { ...text0, permission_overwrites: [{ id: '3', allow: 'x', deny: VIEW }] },
    },
    { kind: 'unknown' },
  ],
])('who reads a channel that is %s', async (_, answers, audience) => {
  expect(await createAudienceProbe(answers).findAudience(PLACE)).toEqual(audience);
});

it('a first message is written in the channel, and pings nobody', async () => {
  const written: unknown[] = [];
  const probe = createProbe(async (channelId, body) => {
    written.push([channelId, textsOf('components' in body ? body.components : [])], body);
    return '1';
  });
  expect(await probe.announce(PLACE, WORDS, 'en-US')).toBe('written');
  expect(written).toMatchObject([
    ['4', [expect.stringContaining('is posted here: \\@everyone.')]],
    { allowed_mentions: { parse: [] } },
  ]);
});

it.each([
  ['not seen', refusal(50_001, 403)],
  ['not seen', refusal(10_003, 404)],
  ['not allowed', refusal(50_013, 403)],
  ['failed', refusal(50_008)],
  ['failed', refusal(200_000)],
  ['failed', httpError(503)],
])('%s is what Discord’s refusal means', async (state, error) => {
  const probe = createProbe(() => Promise.reject(error));
  expect(await probe.announce(PLACE, WORDS, 'en-US')).toBe(state);
});

it('bug: nothing is written into a channel of another server', async () => {
  const probe = createProbe(() => Promise.reject(new Error('It was written')));
  const place = { serverId: '9', channelId: '4' };
  expect(await probe.announce(place, WORDS, 'en-US')).toBe('not seen');
});

it('an error of Easel’s own is none of Discord’s', async () => {
  const probe = createProbe(() => Promise.reject(new TypeError('no')));
  await expect(probe.announce(PLACE, WORDS, 'en-US')).rejects.toThrow(TypeError);
});
