import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, askForPicture, SMALL } from '../dataoorts/ask.ts';
import { startDataoortsStandIn, type DataoortsStandIn } from '../dataoorts/index.ts';

let api: DataoortsStandIn;
beforeEach(async () => {
  api = await startDataoortsStandIn();
});
afterEach(() => api.close());

test('a call is recorded with what was asked and what was sent', async () => {
  const bytes = await askForPicture(api, SMALL);
  expect(api.calls).toHaveLength(1);
  expect(api.calls[0]).toMatchObject({ data: SMALL, outcome: 'picture' });
  expect(api.calls[0]?.bytes?.equals(bytes)).toBe(true);
});

test('no answer begins before the latency has passed since the whole request', async () => {
  api.latencyMs = 100;
  await askForPicture(api, SMALL);
  const { startedAt = 0, endedAt = 0 } = api.calls[0] ?? {};
  // Timers may fire a fraction of a millisecond early.
  expect(endedAt - startedAt).toBeGreaterThan(99);
});

test('calls in flight are counted, and so is the most there ever were', async () => {
  api.failAlways('hang');
  const clients = Array.from({ length: 3 }, () => new AbortController());
  const asked = clients.map(({ signal }) => ask(api, { signal }).catch(() => 'left'));
  await api.until('all three', () => api.inFlight === 3);
  clients[0]?.abort();
  await api.until('the first to leave', () => api.inFlight === 2);
  expect(api.maxInFlight).toBe(3);
  for (const client of clients) client.abort();
  await Promise.all(asked);
  await api.until('all to leave', () => api.inFlight === 0);
  expect(api.calls.map(({ outcome }) => outcome)).toEqual(['aborted', 'aborted', 'aborted']);
});

test('a client that leaves during the latency frees its slot at once', async () => {
  api.latencyMs = 60_000;
  const client = new AbortController();
  const asked = ask(api, { signal: client.signal }).catch(() => 'left');
  await api.until('the call', () => api.inFlight === 1);
  client.abort();
  await api.until('its end', () => api.inFlight === 0);
  expect(await asked).toBe('left');
  expect(api.calls[0]).toMatchObject({ outcome: 'aborted' });
});

test('a wait that ends in vain says what it waited for, and what there was instead', async () => {
  await ask(api, { authorization: 'Bearer wrong' });
  await expect(api.until('a picture', () => false, 1)).rejects.toThrow(/a picture.*refused/);
});

test('closing breaks off the calls that hang', async () => {
  const closing = await startDataoortsStandIn();
  closing.failNext('hang');
  const asked = ask(closing);
  asked.catch(() => undefined);
  await closing.until('the call', () => closing.inFlight === 1);
  await closing.close();
  await expect(asked).rejects.toThrow('fetch failed');
  await closing.until('the end', () => closing.inFlight === 0);
});
