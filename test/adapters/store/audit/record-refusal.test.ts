import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_WORDED_REFUSALS } from '#adapters/store/audit/record-refusal.ts';
import { createDriver, type Driver } from '../../../driver/driver.ts';
import { keepLog, listEvents, LOG_MODERATOR, refuse } from '../../../driver/log-channel.ts';
import { ADA, BEN, MANAGE_SERVER, SERVER } from '../../../driver/people.ts';
import { setPolicy } from '../../../driver/policy.ts';

const WORDS = 'w'.repeat(1000);

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver();
  await setPolicy(driver, { limits: { steps: 5 } });
});

const refuseAll = async (count: number, origin = {}) => {
  let last = '';
  for (let time = 0; time < count; time += 1)
    last = await refuse(driver, { request: { prompt: WORDS, negativePrompt: WORDS }, origin });
  return last;
};
const worded = async () => (await listEvents(driver)).filter(({ request }) => request !== null);

describe('of somebody who is refused again and again', () => {
  it('the words of an hour’s first refusals are kept, and of the others the rule', async () => {
    await driver.database
      .insertInto('suspensions')
      .values({
        server_id: SERVER,
        user_id: ADA,
        until: null,
        reason: null,
        by_id: BEN,
        at: 1,
        ended_at: null,
      })
      .execute();
    for (let time = 0; time < 300; time += 1)
      await driver.submit({ request: { prompt: WORDS, negativePrompt: WORDS } });
    const refusals = (await listEvents(driver)).filter(({ kind }) => kind === 'refusal');
    expect(refusals).toHaveLength(300);
    expect(new Set(refusals.map(({ rule }) => rule))).toEqual(new Set(['suspension']));
    expect(await worded()).toHaveLength(MAX_WORDED_REFUSALS);
    const bytes = JSON.stringify(refusals).length - MAX_WORDED_REFUSALS * 2 * WORDS.length;
    expect(bytes / 300).toBeLessThan(700);
  });

  it('in another server it is the same hour, and of somebody else it is not', async () => {
    await refuseAll(MAX_WORDED_REFUSALS);
    await setPolicy(driver, { limits: { steps: 5 } }, '300000000000000002');
    await refuseAll(1, { serverId: '300000000000000002' });
    expect(await worded()).toHaveLength(MAX_WORDED_REFUSALS);
    await refuseAll(1, { userId: BEN });
    expect(await worded()).toHaveLength(MAX_WORDED_REFUSALS + 1);
  });

  it('no moderator is asked about words that were not kept', async () => {
    await keepLog(driver, ['refusals']);
    const ask = () => driver.run('imagine', { prompt: 'a fox', steps: 20 });
    const last = await ask();
    expect(last.buttons.join(' ')).toContain('ask:');
    const id = await refuseAll(MAX_WORDED_REFUSALS);
    const reply = await ask();
    expect(reply.answers).toEqual([expect.stringMatching(/^refuse: .*Reference/s)]);
    expect(reply.buttons.join(' ')).not.toContain('ask:');
    const { answers } = await driver.press('ask', id);
    expect(answers).toEqual([expect.stringMatching(/^refuse/)]);
    expect((await driver.press('log-allow', id, LOG_MODERATOR)).answers[0]).toMatch(/^refuse/);
    expect((await listEvents(driver)).map(({ kind }) => kind)).not.toContain('question');
  });

  it('moderators see that there were words', async () => {
    await refuseAll(MAX_WORDED_REFUSALS + 1);
    const { answers } = await driver.run('moderation audit', {}, { permissions: MANAGE_SERVER });
    expect(answers.join('\n')).toContain('…');
  });
});
