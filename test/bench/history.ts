import { join } from 'node:path';
import { findPage, type PageCursor } from '#features/history/page.ts';
import type { HistoryFilter, Search } from '#features/history/ports.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { createHistoryStore } from '#adapters/store/history/history-store.ts';
import { memberId, serverId, writeHistory } from './gate-history.ts';
import { median, percentile } from './statistics.ts';

const TARGET_MS = 10;
const WARM_UP = 5;

const ALL: HistoryFilter = { words: null, model: null, month: null };

/** Who looks for what: a server and a member by their rank, the busiest first. */
const SEARCHES: Readonly<
  Record<string, { readonly of: readonly [number, number]; readonly filter: HistoryFilter }>
> = {
  'an ordinary member, the first page': { of: [500, 20], filter: ALL },
  'the busiest member, the first page': { of: [1, 1], filter: ALL },
  'a member who has painted nothing': { of: [5000, 1], filter: ALL },
  'the busiest member, by words of many prompts': {
    of: [1, 1],
    filter: { ...ALL, words: 'a RED fox' },
  },
};

/** Has no target: thousands of prompts are read. */
const THOROUGH = { of: [1, 1], filter: { ...ALL, words: 'a zeppelin' } } as const;

/** How long a page of a history takes to be found among all that was ever painted. */
export async function benchHistory(root: string, jobs: number, rounds: number): Promise<void> {
  const database = await openDatabase(join(root, 'history.db'));
  await writeHistory(database, jobs, Date.now());
  console.log(`\nA page of a history, with ${jobs.toLocaleString('en')} requests in the books`);
  const store = createHistoryStore(database);
  const measure = async (
    [server, member]: readonly [number, number],
    filter: HistoryFilter,
    place?: PageCursor,
  ): Promise<readonly number[]> => {
    const search: Search = {
      id: '',
      userId: '',
      serverId: serverId(server),
      aboutUserId: memberId(server, member),
      filter,
      at: 0,
    };
    const taken: number[] = [];
    for (let round = -WARM_UP; round < rounds; round += 1) {
      const start = performance.now();
      const page = await findPage(store, search, place, false);
      await store.read(page.jobIds);
      if (round >= 0) taken.push(performance.now() - start);
    }
    return taken;
  };
  for (const [name, { of, filter }] of Object.entries(SEARCHES))
    console.log(describe(name, await measure(of, filter), TARGET_MS));
  const old = Date.now() - 80 * 24 * 60 * 60 * 1000;
  for (const way of ['older', 'newer'] as const) {
    const place: PageCursor = { way, start: { at: old, jobId: '' } };
    const taken = await measure([1, 1], ALL, place);
    console.log(describe(`the busiest member, a page of long ago, ${way}`, taken, TARGET_MS));
  }
  console.log(
    describe('the busiest member, by words of none', await measure(THOROUGH.of, THOROUGH.filter)),
  );
  const start = performance.now();
  const months = await store.listMonths({ userId: memberId(1, 1), serverId: serverId(1) }, 25);
  console.log(describe(`their ${months.length} months`, [performance.now() - start], TARGET_MS));
  await database.destroy();
}

function describe(name: string, taken: readonly number[], target?: number): string {
  const [middle, high] = [median(taken), percentile(taken, 99)].map((ms) => ms.toFixed(2));
  const verdict =
    target === undefined ? '' : median(taken) < target ? 'holds' : `over ${target} ms`;
  return `${name.padEnd(50)} median ${middle} ms, 99 % ${high} ms  ${verdict}`;
}
