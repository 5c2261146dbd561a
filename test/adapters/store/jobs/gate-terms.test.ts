import { expect, it } from 'vitest';
import type { PolicyCache } from '#adapters/store/policy-cache.ts';
import { createExampleJob } from '../../../driver/example-job.ts';
import { openGate } from '../../../driver/gate.ts';
import { ask, openJobPorts } from '../../../driver/job-ports.ts';
import { ADA, SERVER } from '../../../driver/people.ts';

const NOW = Date.UTC(2026, 5, 15, 12);
const forbid = (...patterns: readonly string[]) => ({
  terms: patterns.map((pattern) => ({ pattern, isForNegative: false, isHidden: false })),
});

/** A way in whose terms say when they are asked, and whether a transaction was held then. */
async function openWatched(onAsk: (times: number) => Promise<unknown> = async () => undefined) {
  const gate = await openGate();
  const asked: string[] = [];
  let held = 0;
  const policies: PolicyCache = {
    async read(database, serverId, now) {
      const loaded = await gate.policies.read(database, serverId, now);
      return {
        ...loaded,
        async terms() {
          asked.push(database.isTransaction && held > 0 ? 'inside' : 'outside');
          await onAsk(asked.length);
          return loaded.terms();
        },
      };
    },
  };
  const { database } = gate;
  const ports = openJobPorts(database, { policies });
  const transaction = database.transaction.bind(database);
  database.transaction = () => {
    const builder = transaction();
    const execute = builder.execute.bind(builder);
    builder.execute = async (run) =>
      execute(async (each) => {
        held += 1;
        try {
          return await run(each);
        } finally {
          held -= 1;
        }
      });
    return builder;
  };
  let number = 0;
  async function request(prompt: string, now = NOW): Promise<string | null> {
    number += 1;
    const job = createExampleJob({
      id: `job-${number}`,
      request: { prompt },
      origin: { interactionId: `i-${number}`, userId: ADA, serverId: SERVER, receivedAt: now },
    });
    const answer = await ports.intake.accept(ask(job), now);
    return answer.ok ? null : answer.reason.reason.key;
  }
  return { gate, asked, request };
}

it('terms are asked while nobody waits for the books', async () => {
  const { gate, asked, request } = await openWatched();
  await gate.set(forbid('fox'));
  expect(await request('a red fox')).toBe('refusal.term');
  expect(await request('a red dog')).toBeNull();
  expect(asked).toEqual(['outside', 'outside']);
});

it('where there are none, none are asked', async () => {
  const { asked, request } = await openWatched();
  expect(await request('a red fox')).toBeNull();
  expect(asked).toEqual([]);
});

it('a term that was forbidden while the others were asked is asked, too', async () => {
  const { gate, asked, request } = await openWatched(async (times) => {
    if (times === 1) await gate.set(forbid('fox', 'dog'));
  });
  await gate.set(forbid('fox'));
  expect(await request('a red dog')).toBe('refusal.term');
  expect(asked).toEqual(['outside', 'outside']);
});

it('terms that change at every moment hold nobody up for ever', async () => {
  const { gate, asked, request } = await openWatched(async (times) => {
    if (times < 3) await gate.set(forbid('fox', `cat${times}`));
  });
  await gate.set(forbid('fox'));
  expect(await request('a red fox')).toBe('refusal.term');
  expect(asked).toEqual(['outside', 'outside', 'inside']);
});

it('a member in the cooldown has no terms asked', async () => {
  const { gate, asked, request } = await openWatched();
  await gate.set({ ...forbid('fox'), limits: { cooldown_seconds: 60 } });
  expect(await request('a red dog')).toBeNull();
  expect(await request('a red fox', NOW + 1)).toBe('refusal.cooldown');
  expect(asked).toEqual(['outside']);
});
