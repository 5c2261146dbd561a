import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSeenInteractions } from '#adapters/store/connection/seen-interactions.ts';
import { createSessionStore } from '#adapters/store/connection/session-store.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import type { GatewaySession } from '#features/connection/ports.ts';

let database: Awaited<ReturnType<typeof openDatabase>>;
beforeEach(async () => {
  database = await openDatabase(':memory:');
});
afterEach(() => database.destroy());

const MINUTE = 60_000n << 22n;
const NOW = 1_575_950_515_441_762_304n;

async function countSeen(): Promise<number> {
  const rows = await database
    .selectFrom('seen_interactions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .execute();
  return rows[0]?.count ?? 0;
}

function session(shardId: number, more: Partial<GatewaySession> = {}): GatewaySession {
  return {
    shardId,
    shardCount: 2,
    sessionId: `session-${shardId}`,
    sequence: 7,
    resumeUrl: 'wss://resume.test',
    aliveAt: 1000,
    ...more,
  };
}

it('an interaction is new once, also after another has come', async () => {
  const seen = createSeenInteractions(database);
  expect(await seen.note(String(NOW))).toBe(true);
  expect(await seen.note(String(NOW + 1n))).toBe(true);
  expect(await seen.note(String(NOW))).toBe(false);
  expect(await createSeenInteractions(database).note(String(NOW))).toBe(false);
});

it('those that can’t come again are forgotten, counted in Discord’s time', async () => {
  await createSeenInteractions(database).note(String(NOW));
  await createSeenInteractions(database).note(String(NOW + 14n * MINUTE));
  await expect.poll(countSeen).toBe(2);
  await createSeenInteractions(database).note(String(NOW + 16n * MINUTE));
  await expect.poll(countSeen).toBe(2);
  expect(await createSeenInteractions(database).note(String(NOW + 14n * MINUTE))).toBe(false);
});

it('sessions are kept for the application that has them', async () => {
  const store = createSessionStore(database);
  await store.save('1', [session(0), session(1)]);
  await store.save('1', [session(1, { sequence: 9, aliveAt: 2000 })]);
  expect(await store.list('1')).toEqual([session(0), session(1, { sequence: 9, aliveAt: 2000 })]);
  expect(await store.list('2')).toEqual([]);
  await store.remove([0]);
  expect(await store.list('1')).toEqual([session(1, { sequence: 9, aliveAt: 2000 })]);
});
