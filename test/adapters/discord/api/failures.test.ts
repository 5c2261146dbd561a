import { expect, it } from 'vitest';
import {
  classifyFailure,
  hasDiscordCode,
  type DiscordFailure,
} from '#adapters/discord/api/failures.ts';
import { httpError, refusal } from '../errors.ts';

it.each<[string, unknown, DiscordFailure]>([
  ['10062 unknown interaction', refusal(10_062, 404), 'token gone'],
  ['10015 unknown webhook', refusal(10_015, 404), 'token gone'],
  ['50027 token expired', refusal(50_027, 401), 'token gone'],
  ['10008 unknown message', refusal(10_008, 404), 'message gone'],
  ['40005 too large', refusal(40_005, 413), 'too large'],
  ['413 with a code of its own', refusal(0, 413), 'too large'],
  ['413 of a proxy', httpError(413), 'too large'],
  ['200000 AutoMod', refusal(200_000), 'blocked'],
  ['240000 harmful links', refusal(240_000), 'blocked'],
  ['40060 acknowledged already', refusal(40_060), 'refused'],
  ['10003 unknown channel', refusal(10_003, 404), 'refused'],
  ['50001 no access', refusal(50_001, 403), 'refused'],
  ['50013 no permission', refusal(50_013, 403), 'refused'],
  ['50007 closed direct messages', refusal(50_007, 403), 'refused'],
  ['50035 a bad form', refusal(50_035), 'refused'],
  ['a code of tomorrow', refusal(999_999), 'refused'],
  ['500', refusal(0, 500), 'temporary'],
  ['503', refusal(0, 503), 'temporary'],
  ['502 of a proxy', httpError(502), 'temporary'],
  ['a broken connection', Object.assign(new Error('x'), { code: 'ECONNRESET' }), 'temporary'],
  [
    'a broken connection behind another error',
    new TypeError('x', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) }),
    'temporary',
  ],
  ['a mistake of Easel’s own', new TypeError('x'), 'bug'],
  ['a timeout', new DOMException('x', 'AbortError'), 'temporary'],
])('%s is classified by code and status', (_, error, failure) => {
  expect(classifyFailure(error)).toBe(failure);
});

it('a code is found on Discord’s own errors alone', () => {
  expect(hasDiscordCode(refusal(10_062), 10_062)).toBe(true);
  expect(hasDiscordCode(refusal(10_008), 10_062)).toBe(false);
  expect(hasDiscordCode(Object.assign(new Error('x'), { code: 10_062 }), 10_062)).toBe(false);
  expect(hasDiscordCode(undefined, 10_062)).toBe(false);
});
