import { expect, it } from 'vitest';
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
  return createLogChannelProbe({ bot, translate: createTranslator(), log });
}

it('a first message is written in the channel, and pings nobody', async () => {
  const written: unknown[] = [];
  const probe = createProbe(async (channelId, body) => {
    written.push([channelId, textsOf('components' in body ? body.components : [])], body);
    return '1';
  });
  expect(await probe.announce(PLACE, WORDS, 'en-US')).toBe('written');
  expect(written).toMatchObject([
    ['4', [expect.stringContaining('comes here from now on: \\@everyone.')]],
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
