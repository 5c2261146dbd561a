import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasLogProblem } from '#adapters/store/log-channel/log-problem.ts';
import { createDriver, type Driver, until } from '../../driver/driver.ts';
import {
  keepLog,
  listEvents,
  LOG,
  LOG_MODERATOR,
  logged,
  refuse,
} from '../../driver/log-channel.ts';
import { ADA, BEN, SERVER } from '../../driver/people.ts';
import { setPolicy } from '../../driver/policy.ts';

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver();
  await setPolicy(driver, { limits: { steps: 5 } });
});
afterEach(() => driver.features.logChannel.stop());

const referenceOf = async (id: string) =>
  (await listEvents(driver)).find((event) => event.id === id)?.reference;
const buttons = async (): Promise<string> =>
  (await driver.run('imagine', { prompt: 'a fox', steps: 20 })).buttons.join(' ');
const suspendAda = () =>
  driver.features.moderation.suspend({
    by: driver.invocation({ userId: LOG_MODERATOR.userId }),
    userId: ADA,
    durationMs: null,
    reason: null,
    deleteHours: null,
  });
const questions = async () => (await listEvents(driver)).filter(({ kind }) => kind === 'question');
const messages = () => [...driver.logChannel.messages.values()];
const refusal = async () => (await listEvents(driver)).find(({ kind }) => kind === 'refusal');

describe('Ask a moderator', () => {
  it('puts the refused request into the log, with its buttons', async () => {
    // Questions go to any log that there is.
    await keepLog(driver, ['pictures']);
    driver.features.logChannel.begin();
    const id = await refuse(driver, { request: { prompt: 'a heron at dawn' } });
    const reference = await referenceOf(id);
    const { answers } = await driver.press('ask', id);
    expect(answers).toEqual([
      expect.stringMatching(new RegExp(`moderators have your question.*${reference}`)),
    ]);
    await logged(driver, ({ length }) => length === 1);
    const [words] = driver.logChannel.texts;
    expect(words).toMatch(/^\*\*Asks a moderator\*\* · refused: Steps, 20 asked for/);
    expect(words).toContain('> a heron at dawn');
    expect(words).toMatch(new RegExp(`<@200000000000000001> in <#4.* ref. \`${reference}\``));
    const [question] = await questions();
    const [message] = driver.logChannel.messages.values();
    expect(message?.buttons).toEqual([`log-allow:${question?.id}`, `log-suspend:${question?.id}`]);
  });

  describe('about a refusal that the log has', () => {
    beforeEach(async () => {
      await keepLog(driver, ['refusals']);
    });

    it('shows in its entry: there is no second one with the same buttons', async () => {
      driver.features.logChannel.begin();
      const id = await refuse(driver);
      await logged(driver, ([words]) => words?.startsWith('**Refused') === true);
      await driver.press('ask', id);
      await logged(driver, ([words]) => words?.startsWith('**Asks a moderator') === true);
      expect(messages().map((message) => message.buttons)).toEqual([
        [`log-allow:${id}`, `log-suspend:${id}`],
      ]);
    });

    it('shows there, too, if it comes while the entry is being written', async () => {
      driver.logChannel.onAnswer = async () => {
        await driver.press('ask', (await refusal())?.id ?? '');
      };
      driver.features.logChannel.begin();
      await refuse(driver);
      await logged(driver, ([words]) => words?.startsWith('**Asks a moderator') === true);
      expect(messages()).toHaveLength(1);
    });

    it('and both go into one entry if they are written together', async () => {
      await driver.press('ask', await refuse(driver));
      driver.features.logChannel.begin();
      await logged(driver, ([words]) => words?.startsWith('**Asks a moderator') === true);
      expect(messages()).toHaveLength(1);
      expect(driver.logChannel.texts[0]?.match(/ref\. /g)).toHaveLength(1);
    });

    it('is an entry of its own where the refusal’s is deleted', async () => {
      driver.features.logChannel.begin();
      const id = await refuse(driver);
      await logged(driver, ({ length }) => length === 1);
      await until(async () => (await refusal())?.log_state === 'posted');
      driver.logChannel.delete([...driver.logChannel.messages.keys()][0] ?? '');
      await driver.press('ask', id);
      await logged(driver, ([words]) => words?.startsWith('**Asks a moderator') === true);
      const [question] = await questions();
      expect(messages()[0]?.buttons).toEqual([
        `log-allow:${question?.id}`,
        `log-suspend:${question?.id}`,
      ]);
      await until(async () => (await questions())[0]?.log_state === 'posted');
    });

    it('is an entry of its own in the log’s new channel', async () => {
      driver.features.logChannel.begin();
      const id = await refuse(driver);
      await logged(driver, ({ length }) => length === 1);
      await until(async () => (await refusal())?.log_state === 'posted');
      await keepLog(driver, ['refusals'], { channelId: '400000000000000088' });
      await driver.press('ask', id);
      await logged(driver, ({ length }) => length === 2);
      expect(messages().map(({ channelId }) => channelId)).toEqual([LOG, '400000000000000088']);
    });
  });

  it('works once for a refusal', async () => {
    await keepLog(driver, []);
    const id = await refuse(driver);
    await driver.press('ask', id);
    const { answers } = await driver.press('ask', id);
    expect(answers).toEqual([
      expect.stringMatching(/^refuse: The moderators already have your question/),
    ]);
    expect(await questions()).toHaveLength(1);
  });

  it('bug: is for a few requests an hour, so that nobody floods the log', async () => {
    await keepLog(driver, []);
    for (let asked = 0; asked < 5; asked += 1) await driver.press('ask', await refuse(driver));
    const id = await refuse(driver);
    const { answers } = await driver.press('ask', id);
    expect(answers[0]).toMatch(
      new RegExp(`^refuse: .*5 requests an hour.*${await referenceOf(id)}`),
    );
    expect(await questions()).toHaveLength(5);
    const bens = await refuse(driver, { origin: { userId: BEN } });
    const { answers: others } = await driver.press('ask', bens, { userId: BEN });
    expect(others[0]).toMatch(/moderators have your question/);
  });

  describe('stands under a refusal', () => {
    it('only where a log takes the question', async () => {
      expect(await buttons()).not.toContain('ask:');
      await keepLog(driver, ['pictures']);
      expect(await buttons()).toContain('ask:');
    });

    it('not while the log takes nothing', async () => {
      await keepLog(driver, ['refusals']);
      driver.logChannel.obstacles.set(LOG, 'channel gone');
      driver.features.logChannel.begin();
      await refuse(driver);
      driver.features.logChannel.wake();
      await until(() => hasLogProblem(driver.database, SERVER));
      expect(await buttons()).not.toContain('ask:');
    });

    it('of a suspended member, so that they have a way to ask', async () => {
      await suspendAda();
      expect(await buttons()).not.toContain('ask:');
      await keepLog(driver, ['refusals']);
      const asked = (await driver.run('imagine', { prompt: 'a fox' })).buttons
        .find((id) => id.startsWith('ask:'))
        ?.slice('ask:'.length);
      const { answers } = await driver.press('ask', asked ?? '');
      expect(answers[0]).toMatch(/moderators have your question/);
    });
  });

  it('from a refusal of before the log ended says what to name to a moderator', async () => {
    const id = await refuse(driver);
    const { answers } = await driver.press('ask', id);
    expect(answers[0]).toMatch(new RegExp(`haven’t set up a log.*${await referenceOf(id)}`));
  });

  it('with a log that can’t be written says so', async () => {
    await keepLog(driver, ['refusals']);
    driver.logChannel.obstacles.set(LOG, 'not allowed');
    driver.features.logChannel.begin();
    const id = await refuse(driver);
    driver.features.logChannel.wake();
    await until(() => hasLogProblem(driver.database, SERVER));
    const { answers } = await driver.press('ask', id);
    expect(answers[0]).toMatch(/can’t post in the moderators’ log/);
  });

  it.each([
    ['by another member', { userId: BEN }],
    ['by a moderator', LOG_MODERATOR],
    ['in another server', { serverId: '300000000000000002' }],
  ])('%s is refused', async (_, who) => {
    await keepLog(driver, []);
    const id = await refuse(driver);
    const { answers } = await driver.press('ask', id, who);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
    expect(await questions()).toEqual([]);
  });

  it('about what nobody can lift is refused', async () => {
    await setPolicy(driver, { pause: { by: LOG_MODERATOR.userId, at: 1, reason: null } });
    const { answers } = await driver.press('ask', await refuse(driver));
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
  });

  it.each(['', 'x'.repeat(22), SERVER])('with the id “%s” is refused', async (id) => {
    const { answers } = await driver.press('ask', id);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
  });
});
