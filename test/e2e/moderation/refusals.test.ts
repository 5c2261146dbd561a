import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { NOTHING_USED_UP, REASSURING } from '../../driver/reassurance.ts';
import { textOf } from '../../sandbox/discord/index.ts';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { COUNTING_ENV, listCountingCases } from '../scene/counting-cases.ts';
import { calling, pictured } from '../scene/requests.ts';
import { momentIn, openStudio, refuse, request, run, type Studio } from '../scene/servers.ts';
import { STANDING_CASES } from '../scene/standing-cases.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ env: COUNTING_ENV });
});
afterAll(() => sandbox.close());

let occupied: Promise<unknown> = Promise.resolve();
afterEach(() => occupied);
async function occupy(studio: Studio, count: number): Promise<void> {
  sandbox.dataoorts.latencyMs = 300;
  occupied = pictured(request(studio, { count }), count);
  await calling(sandbox, count);
  sandbox.dataoorts.latencyMs = 0;
}

it.each([...STANDING_CASES, ...listCountingCases(occupy)])(
  'a request is refused to its member alone, with the rule, what it allows and a reference, by $rule: $about',
  async ({ rule, arrange, send = request, names, fitsIn }) => {
    const studio = openStudio(sandbox);
    await arrange?.(studio);
    const calls = sandbox.dataoorts.calls.length;
    const { text, reference } = await refuse(studio, () => send(studio));
    expect(sandbox.dataoorts.calls).toHaveLength(calls);
    for (const name of names) expect(text).toMatch(name);
    expect(text.includes(NOTHING_USED_UP)).toBe(REASSURING.has(rule));
    const now = Date.now();
    const fitsAt = fitsIn === undefined ? undefined : now + fitsIn(now);
    // Both are there, or neither.
    expect(Math.abs((momentIn(text) ?? 0) - (fitsAt ?? 0))).toBeLessThan(60_000);
    const audit = textOf(await run(studio.moderator, 'moderation audit', { rule, reference }));
    expect(audit).toContain(reference);
  },
);
