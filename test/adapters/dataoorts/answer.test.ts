import { crc32 } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAnswer, type Answer } from '#adapters/dataoorts/answer.ts';
import { encodePicture } from '../../core/image/encode-picture.ts';
import { createRandom } from '../../sandbox/dataoorts/painter/random.ts';

const API_KEY = 'key-that-nobody-may-see';
const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
let picture: Buffer;
beforeAll(async () => {
  picture = await encodePicture('JPEG', { width: 32, height: 24 });
});

type Part = Partial<Omit<Answer, 'body'>> & { readonly body?: Buffer | string | object };
function parse({ body = '', ...rest }: Part) {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return parseAnswer(
    { status: 200, contentType: 'text/plain', retryAfter: null, ...rest, body: bytes },
    API_KEY,
    NOW,
  );
}
const resultOf = (part: Part) => parse(part).result;
function reasonOf(part: Part): string {
  const answer = resultOf(part);
  return answer.ok ? 'a picture' : answer.reason.reason;
}
const envelope = (code: number) => ({
  success: false,
  errors: [{ code, message: 'words of the API' }],
  messages: [],
  result: {},
});

describe('a whole picture is taken', () => {
  it.each(['image/png', 'image/jpeg', 'application/octet-stream', 'text/html', 'no content type'])(
    'from its bytes, whatever the content type (%s) claims',
    (contentType) => {
      const value = { format: 'jpeg', width: 32, height: 24, bytes: picture };
      expect(parse({ contentType, body: picture })).toEqual({
        result: { ok: true, value },
        charge: 'charged',
      });
    },
  );

  it.each([
    ['with success', { success: true, errors: [], messages: [] }],
    ['with nothing else', {}],
  ])('from an envelope %s', (_, rest) => {
    const body = { ...rest, result: { image_base64: picture.toString('base64') } };
    expect(resultOf({ contentType: 'application/json', body })).toMatchObject({
      ok: true,
      value: { format: 'jpeg', bytes: picture },
    });
  });
});

it.each<[string, Part, string]>([
  ['an empty body', {}, 'not_a_picture'],
  ['a page of HTML', { body: '<!DOCTYPE html><h1>ok</h1>' }, 'not_a_picture'],
  ['words', { body: 'ok' }, 'not_a_picture'],
  ['an envelope without a picture', { body: { success: true, result: {} } }, 'not_a_picture'],
  ['an envelope of nothing', { body: { success: true, result: null } }, 'not_a_picture'],
  ['an empty picture', { body: { result: { image_base64: '' } } }, 'not_a_picture'],
  ['a picture of words', { body: { result: { image_base64: 'aGVsbG8=' } } }, 'not_a_picture'],
  ['JSON cut short', { body: '{"success":true,"result":{"image_b' }, 'not_a_picture'],
  ['a success that is none', { body: { success: false, errors: [] } }, 'rejected'],
  ['an unknown refusal, sent as a success', { body: envelope(9001) }, 'rejected'],
  ['a server error, sent as a success', { body: envelope(502) }, 'server_error'],
  ['an overload, sent as a success', { body: envelope(3040) }, 'overloaded'],
  ['an invalid request, sent as a success', { body: envelope(5004) }, 'rejected'],
])('a status of 2xx with %s is a failure', (_, part, reason) => {
  expect(reasonOf(part)).toBe(reason);
});

it('a picture cut short is a failure', () => {
  expect(reasonOf({ body: picture.subarray(0, -10) })).toBe('not_a_picture');
  const half = picture.subarray(0, picture.length / 2).toString('base64');
  expect(reasonOf({ body: { success: true, result: { image_base64: half } } })).toBe(
    'not_a_picture',
  );
});

it.each([
  [301, 'unreachable'],
  [308, 'unreachable'],
  [400, 'rejected'],
  [401, 'unauthorized'],
  [402, 'out_of_credit'],
  [403, 'unauthorized'],
  [404, 'rejected'],
  [408, 'timed_out'],
  [413, 'too_large'],
  [429, 'rate_limited'],
  [500, 'server_error'],
  [502, 'server_error'],
  [503, 'overloaded'],
  [504, 'timed_out'],
  [520, 'server_error'],
])(
  'status %i is %s: with words, with HTML, with JSON of any kind, even with a picture',
  (status, reason) => {
    const bodies = ['', 'words', '<html>', '{', '[]', '{"error":"x"}', '{"errors":"x"}', picture];
    for (const body of bodies) expect(reasonOf({ status, body })).toBe(reason);
    expect(reasonOf({ status, body: { success: false, errors: [{ message: 'x' }] } })).toBe(reason);
  },
);

it.each([
  [400, 3003, 'rejected'],
  [400, 5004, 'rejected'],
  [400, 5007, 'rejected'],
  [403, 3023, 'unauthorized'],
  [408, 3007, 'timed_out'],
  [413, 3006, 'too_large'],
  [429, 3036, 'out_of_credit'],
  [429, 3040, 'overloaded'],
  [429, 1, 'rate_limited'],
  [500, 3040, 'overloaded'],
])('status %i with code %i is %s', (status, code, reason) => {
  expect(reasonOf({ status, body: envelope(code) })).toBe(reason);
});

it.each([
  ['a BOM in front', (json: string) => `\uFEFF${json}`],
  ['line breaks in front', (json: string) => `\r\n\n${json}`],
  ['white space around', (json: string) => ` \t${json}\n `],
])('an envelope with %s is read', (_, wrap) => {
  const painted = { success: true, result: { image_base64: picture.toString('base64') } };
  expect(reasonOf({ body: wrap(JSON.stringify(painted)) })).toBe('a picture');
  expect(reasonOf({ body: wrap(JSON.stringify(envelope(3040))) })).toBe('overloaded');
  expect(parse({ body: wrap(JSON.stringify(envelope(7))) })).toMatchObject({ charge: 'free' });
});

const base64 = (): string => picture.toString('base64');
describe('a picture that was paid for is not thrown away for its wrapping', () => {
  it.each<[string, () => unknown]>([
    ['no errors', () => ({ errors: null, result: { image_base64: base64() } })],
    [
      'errors as strings',
      () => ({ success: true, errors: ['x'], result: { image_base64: base64() } }),
    ],
    [
      'a message without words',
      () => ({
        errors: [{ code: 1, message: null }],
        success: true,
        result: { image_base64: base64() },
      }),
    ],
    ['a success in letters', () => ({ success: 'true', result: { image_base64: base64() } })],
    ['no success', () => ({ success: null, result: { image_base64: base64() } })],
    ['a data URL', () => ({ result: { image_base64: `data:image/jpeg;base64,${base64()}` } })],
    ['broken lines', () => ({ result: { image_base64: base64().replace(/.{76}/g, '$&\r\n') } })],
    ['the URL alphabet', () => ({ result: { image_base64: picture.toString('base64url') } })],
    ['another name', () => ({ result: { image: base64() } })],
    ['no name', () => ({ result: base64() })],
    ['a list', () => ({ result: { images: [{ text: 'a red fox' }, { b64_json: base64() }] } })],
    ['no envelope', () => base64()],
  ])('%s', (_, bodyOf) => {
    expect(parse({ body: JSON.stringify(bodyOf()) })).toMatchObject({
      result: { ok: true, value: { format: 'jpeg', bytes: picture } },
      charge: 'charged',
    });
  });

  it.each(['', 'data:image/jpeg;base64,'])('letters alone, after %j', (head) => {
    expect(reasonOf({ body: `${head}${base64()}\n` })).toBe('a picture');
  });

  it('but no status except one of success brings one', () => {
    const body = { result: { image_base64: base64() } };
    expect(parse({ status: 500, body })).toMatchObject({ charge: 'free', result: { ok: false } });
  });
});

it.each<[string, object, string]>([
  ['a code in letters', { errors: [{ code: '3040', message: null }] }, 'overloaded'],
  ['words for errors', { errors: ['no'] }, 'rejected'],
  ['one error, not in a list', { errors: { code: 3040 } }, 'overloaded'],
  ['an error by another name', { error: { code: 3007 } }, 'timed_out'],
  [
    'the known error behind an unknown one',
    { errors: [{ code: 1 }, { code: 3040 }] },
    'overloaded',
  ],
  ['no list of errors', { errors: null }, 'rejected'],
  ['a failure in letters', { success: 'false', errors: null }, 'rejected'],
])('a refusal with %s is one, and free', (_, rest, reason) => {
  const part = { body: { success: false, result: null, ...rest } };
  expect(reasonOf(part)).toBe(reason);
  expect(parse(part).charge).toBe('free');
});

it('errors without a word about success are a refusal', () => {
  expect(reasonOf({ body: { errors: ['not these words'] } })).toBe('rejected');
  expect(reasonOf({ body: { error: 'not these words' } })).toBe('rejected');
});

it.each([3036, 3040, 10_429, 5004])(
  'status 429 that says when to come back is a rate limit, whatever its code (%i)',
  (code) => {
    const answer = resultOf({ status: 429, retryAfter: '1', body: envelope(code) });
    const retryAt = new Date(NOW + 1000);
    expect(answer).toMatchObject({ reason: { reason: 'rate_limited', retryAt } });
  },
);

it.each<[string, Part, string]>([
  ['a refusal by its status', { status: 400 }, 'free'],
  ['a rate limit', { status: 429 }, 'free'],
  ['an error of its own', { status: 500 }, 'free'],
  ['a redirect', { status: 302 }, 'free'],
  ['an unknown refusal, sent as a success', { body: envelope(9001) }, 'free'],
  ['an overload, sent as a success', { body: envelope(3040) }, 'free'],
  ['a success without a picture', { body: 'ok' }, 'unknown'],
  ['an envelope without a picture', { body: { success: true, result: {} } }, 'unknown'],
])('%s is on the books as it may be on the bill', (_, part, charge) => {
  expect(parse(part).charge).toBe(charge);
});

describe('Retry-After', () => {
  it.each([
    ['7', 7],
    [' 7 ', 7],
    ['3600', 3600],
    ['Fri, 02 Jan 2026 03:05:05 GMT', 60],
  ])('%j is understood', (retryAfter, seconds) => {
    const answer = resultOf({ status: 429, retryAfter });
    expect(answer).toMatchObject({ reason: { retryAt: new Date(NOW + seconds * 1000) } });
  });

  it.each([
    null,
    '',
    ' ',
    'soon',
    '-5',
    '0',
    'NaN',
    'Infinity',
    '1e99',
    '99999999',
    'Thu, 01 Jan 1970 00:00:00 GMT',
  ])('%j says nothing', (retryAfter) => {
    expect(resultOf({ status: 429, retryAfter })).toMatchObject({ reason: { retryAt: undefined } });
  });
});

describe('the log', () => {
  it('learns the status and what the API said', () => {
    const answer = resultOf({ status: 500, contentType: 'application/json', body: envelope(1) });
    const detail = expect.stringMatching(/500.*application\/json.*words of the API/);
    expect(answer).toMatchObject({ reason: { detail } });
  });

  it('gets neither noise nor books', () => {
    for (const body of [picture, Buffer.alloc(100_000, 'x')]) {
      const answer = resultOf({ status: 500, body });
      if (answer.ok) throw new Error('taken for a picture');
      expect(answer.reason.detail.length).toBeLessThan(1000);
      expect(answer.reason.detail).not.toMatch(/\0|\uFFFD/);
    }
  });
});

it('no answer of any kind throws', () => {
  const random = createRandom('answers');
  const pieces = [
    '{',
    '}',
    '"success":',
    'false',
    '"errors":[',
    'null',
    ']',
    '{"code":3040}',
    ',',
    '7',
    '\0',
  ];
  for (let round = 0; round < 2000; round += 1) {
    const count = random.whole(0, 12);
    const body = Array.from({ length: count }, () => pieces[random.whole(0, pieces.length)]).join(
      '',
    );
    expect(reasonOf({ status: random.whole(200, 600), body })).not.toBe('a picture');
  }
});

it.each([
  [15_000, 15_000],
  [4097, 16],
  [0, 16],
])(
  'a picture of %i×%i is none: whatever reads it would take the memory for it',
  async (width, height) => {
    const bytes = await encodePicture('PNG', { width: 16, height: 16 });
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    const json = { result: { image_base64: bytes.toString('base64') } };
    for (const body of [bytes, json]) {
      const { result, charge } = parse({ body });
      expect(result).toMatchObject({ ok: false, reason: { reason: 'not_a_picture' } });
      expect(result).toMatchObject({
        reason: { detail: expect.stringContaining(`${width}×${height}`) },
      });
      expect(charge).toBe('unknown');
    }
  },
);
