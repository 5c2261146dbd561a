import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, askForPicture, SMALL } from '../dataoorts/ask.ts';
import {
  FAILURES,
  startDataoortsStandIn,
  type DataoortsStandIn,
  type FailureName,
} from '../dataoorts/index.ts';

let api: DataoortsStandIn;
beforeAll(async () => {
  api = await startDataoortsStandIn();
});
afterAll(() => api.close());

const envelope = (code: number) =>
  new RegExp(`^\\{"errors":\\[\\{"code":${code},.*"success":false\\}$`);

const ANSWERS: readonly [FailureName, number, RegExp, retryAfter?: string][] = [
  ['bad_request', 400, envelope(3003)],
  ['invalid_data', 400, envelope(5004)],
  ['no_such_model', 400, envelope(5007)],
  ['bad_key', 401, envelope(10_000)],
  ['forbidden', 403, envelope(10_001)],
  ['account_blocked', 403, envelope(3023)],
  ['no_credit', 402, envelope(10_002)],
  ['timeout_answer', 408, envelope(3007)],
  ['too_large', 413, envelope(3006)],
  ['allocation_used_up', 429, envelope(3036)],
  ['out_of_capacity', 429, envelope(3040)],
  ['rate_limited', 429, envelope(10_429), '1'],
  ['allocation_used_up_for_now', 429, envelope(3036), '1'],
  ['rate_limited_no_header', 429, envelope(10_429)],
  ['server_error', 500, envelope(3030)],
  ['bad_gateway_html', 502, /^<html>/],
  ['unavailable', 503, envelope(3041), '1'],
  ['plain_text_error', 500, /^upstream connect error/],
  ['success_false', 200, envelope(3030)],
  ['unknown_refusal', 200, envelope(9001)],
  ['redirect', 307, /^moved$/],
  ['empty_body', 200, /^$/],
  ['truncated_picture', 200, /^\x89PNG/],
  ['not_a_picture', 200, /^this is not/],
  ['html_200', 200, /^<html>/],
  ['echo_key', 500, envelope(3030)],
  ['echo_words', 400, envelope(5004)],
];

test.for(ANSWERS)(
  '"%s" answers as the table says, once',
  async ([failure, status, body, retryAfter]) => {
    api.failNext(failure);
    const answer = await ask(api);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('retry-after')).toBe(retryAfter ?? null);
    expect(Number(answer.headers.get('content-length'))).toBe(answer.bytes.length);
    expect(answer.bytes.toString('latin1')).toMatch(body);
    expect(api.calls.at(-1)).toMatchObject({ outcome: failure, bytes: undefined });
    expect((await ask(api)).headers.get('content-type')).toBe('image/png');
  },
);

test('every failure has its row above, or a test below', () => {
  const tested = [...ANSWERS.map(([failure]) => failure), 'cut_connection', 'hang'];
  expect(Object.keys(FAILURES).toSorted()).toEqual(tested.toSorted());
});

test('a truncated picture is the first half of the whole one', async () => {
  const whole = await askForPicture(api, SMALL);
  api.failNext('truncated_picture');
  const { bytes } = await ask(api);
  expect(bytes.equals(whole.subarray(0, whole.length >> 1))).toBe(true);
});

test('a cut connection breaks inside the body', async () => {
  api.failNext('cut_connection');
  await expect(ask(api)).rejects.toThrow('terminated');
  await api.until('the cut to be recorded', () => api.calls.at(-1)?.outcome === 'cut_connection');
  expect(api.inFlight).toBe(0);
});

test('a call that hangs is in flight until its client leaves, and then counts as aborted', async () => {
  const client = new AbortController();
  api.failNext('hang');
  const asked = ask(api, { signal: client.signal });
  asked.catch(() => undefined);
  await api.until('the call', () => api.inFlight === 1);
  expect(api.calls.at(-1)).toMatchObject({ outcome: 'running', endedAt: undefined });
  client.abort();
  await expect(asked).rejects.toThrow('aborted');
  await api.until('the end of the call', () => api.inFlight === 0);
  expect(api.calls.at(-1)).toMatchObject({ outcome: 'aborted', bytes: undefined });
});

test("a failing server may repeat the caller's key", async () => {
  api.failNext('echo_key');
  expect((await ask(api)).bytes.toString()).toContain(`Bearer ${api.apiKey}`);
});

test('a failure lasts as many calls as ordered, with the delay that was asked for', async () => {
  api.failNext('out_of_capacity', { times: 2, retryAfterSeconds: 7 });
  const answers = [await ask(api), await ask(api), await ask(api)];
  expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
  expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(['7', '7', null]);
});

test('a failure for always lasts until it is lifted, behind those ordered one by one', async () => {
  api.failAlways('no_credit');
  api.failNext('server_error');
  const first = [await ask(api), await ask(api), await ask(api)];
  api.failAlways(undefined);
  expect(first.map(({ status }) => status)).toEqual([500, 402, 402]);
  expect((await ask(api)).status).toBe(200);
});

test('lifting the failure for always lifts those still ordered too', async () => {
  api.failNext('server_error', { times: 5 });
  api.failAlways(undefined);
  expect((await ask(api)).status).toBe(200);
});
