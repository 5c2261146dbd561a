import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTranslator } from '#core/i18n/translator.ts';
import { draftOptions } from '#core/image/options/draft.ts';
import { createLogger } from '#core/logger.ts';
import { createRetention } from '#features/privacy/retention.ts';
import { createRetentionStore } from '#adapters/store/privacy/retention-store.ts';
import { OperatorError } from '#core/operator-error.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { createMemberIds, openAliasKey } from '#adapters/store/member-ids.ts';
import { createDraftStore } from '#adapters/store/members/draft-store.ts';
import { createMemberData } from '#adapters/store/privacy/member-data-store.ts';
import { createNextJob } from '../../../driver/example-job.ts';
import { ask, MEMBER_IDS, openJobPorts } from '../../../driver/job-ports.ts';

const ADA = '200000000000000001';
const GRACE = '200000000000000002';
const NOW = Date.UTC(2026, 10, 22, 12);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'easel-erase-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Whether any file of the database's folder holds these words. */
const keeps = (words: string): boolean =>
  readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(words));

it('what was erased is on the disk no more, not even in what the database has freed', async () => {
  const database = await openDatabase(join(folder, 'easel.db'));
  const ports = openJobPorts(database);
  const data = createMemberData(database, { ids: MEMBER_IDS, translate: createTranslator() });
  for (let index = 0; index < 200; index += 1) {
    const userId = index % 2 === 0 ? ADA : GRACE;
    const prompt = `${userId === ADA ? 'heron' : 'fox'}-${index} `.repeat(1 + (index % 90));
    const job = createNextJob({ request: { prompt }, origin: { userId } });
    const accepted = await ports.intake.accept(ask(job), NOW);
    expect(accepted.ok).toBe(true);
    await ports.endings.finish(job.id, 'delivered', NOW);
  }
  expect(keeps('heron-')).toBe(true);
  const erased = await data.erase({ userId: ADA, messages: true, now: NOW });
  expect(erased).toMatchObject({ requests: 100, pictures: 100, stays: { requests: 0 } });
  expect(keeps('heron-')).toBe(false);
  expect(keeps(ADA)).toBe(false);
  expect(keeps('fox-199')).toBe(true);
  await database.destroy();
  expect(keeps('heron-')).toBe(false);
  expect(keeps(ADA)).toBe(false);
});

it('what time has deleted is on the disk no more either', async () => {
  const database = await openDatabase(join(folder, 'easel.db'));
  const draft = draftOptions({ prompt: 'a heron-draft' });
  const row = { id: 'draft-1', userId: ADA, serverId: null, draft, createdAt: NOW };
  await createDraftStore(database).add(row, 10);
  expect(keeps('heron-draft')).toBe(true);
  await createRetention({
    retentionStore: createRetentionStore(database),
    removals: { run: async () => undefined, stop: async () => undefined },
    historyMs: null,
    now: () => NOW + 25 * 60 * 60 * 1000,
    log: createLogger('silent', []),
  }).run();
  expect(keeps('heron-draft')).toBe(false);
  await database.destroy();
});

it('the key of the aliases is made once, for its owner alone, and stays out of the database', async () => {
  const path = join(folder, 'easel.db');
  const key = openAliasKey(path);
  expect(openAliasKey(path)).toEqual(key);
  expect(statSync(`${path}-key`).mode & 0o777).toBe(0o600);
  const { alias } = createMemberIds(key);
  expect(alias(ADA)).toMatch(/^h[0-9a-f]{64}$/);
  expect(alias(ADA)).not.toBe(alias(GRACE));
  expect(alias(ADA)).not.toBe(createMemberIds(openAliasKey(':memory:')).alias(ADA));
  expect(readdirSync(folder)).toEqual(['easel.db-key']);
});

it('a key file that is not Easel’s stops the start, and is not written over', () => {
  const path = join(folder, 'easel.db');
  writeFileSync(`${path}-key`, 'short');
  expect(() => openAliasKey(path)).toThrow(OperatorError);
  expect(() => openAliasKey(path)).toThrow(/should be 32 bytes long/);
  expect(readFileSync(`${path}-key`, 'utf8')).toBe('short');
});
