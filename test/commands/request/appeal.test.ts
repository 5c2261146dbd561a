import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStudio, until, type Studio } from '../../driver/studio.ts';
import {
  BEN,
  createModeration,
  keepLog,
  listEvents,
  LOG,
  logged,
  MODERATOR,
  refuse,
  SERVER,
  setPolicy,
  type Moderation,
} from '../../driver/log-desk.ts';

let studio: Studio;
let moderation: Moderation;
beforeEach(async () => {
  studio = await createStudio();
  moderation = createModeration(studio);
  await setPolicy(studio, { limits: { steps: 5 } });
});
afterEach(() => studio.features.logChannel.stop());

const referenceOf = async (id: string) =>
  (await listEvents(studio)).find((event) => event.id === id)?.reference;
const questions = async () => (await listEvents(studio)).filter(({ kind }) => kind === 'question');

describe('Ask a moderator', () => {
  it('puts the refused request into the log, with its buttons', async () => {
    // Questions go to any log that there is.
    await keepLog(studio, ['pictures']);
    studio.features.logChannel.begin();
    const id = await refuse(studio, { request: { prompt: 'a heron at dawn' } });
    const reference = await referenceOf(id);
    const { answers } = await moderation.press('ask', id);
    expect(answers).toEqual([expect.stringMatching(new RegExp(`in their log.*${reference}`))]);
    await logged(studio, ({ length }) => length === 1);
    const [words] = studio.logChannel.texts;
    expect(words).toMatch(/^\*\*Asks a moderator\*\* · <@200000000000000001> in <#4/);
    expect(words).toContain('> a heron at dawn');
    expect(words).toContain(`Reference \`${reference}\``);
    const [question] = await questions();
    const [message] = studio.logChannel.messages.values();
    expect(message?.buttons).toEqual([`log-allow:${question?.id}`, `log-suspend:${question?.id}`]);
  });

  it('works once for a refusal', async () => {
    await keepLog(studio, []);
    const id = await refuse(studio);
    await moderation.press('ask', id);
    const { answers } = await moderation.press('ask', id);
    expect(answers).toEqual([expect.stringMatching(/^refuse: The moderators have .* already/)]);
    expect(await questions()).toHaveLength(1);
  });

  it('bug: is for a few requests an hour, so that nobody floods the log', async () => {
    await keepLog(studio, []);
    for (let asked = 0; asked < 5; asked += 1) await moderation.press('ask', await refuse(studio));
    const id = await refuse(studio);
    const { answers } = await moderation.press('ask', id);
    expect(answers[0]).toMatch(
      new RegExp(`^refuse: .*5 requests an hour.*${await referenceOf(id)}`),
    );
    expect(await questions()).toHaveLength(5);
    const bens = await refuse(studio, { origin: { userId: BEN } });
    const { answers: others } = await moderation.press('ask', bens, { userId: BEN });
    expect(others[0]).toMatch(/in their log/);
  });

  it('without a log says what to name to a moderator', async () => {
    const id = await refuse(studio);
    const { answers } = await moderation.press('ask', id);
    expect(answers[0]).toMatch(new RegExp(`no log.*${await referenceOf(id)}`));
  });

  it('with a log that can’t be written says so', async () => {
    await keepLog(studio, ['refusals']);
    studio.logChannel.obstacles.set(LOG, 'not allowed');
    studio.features.logChannel.begin();
    const id = await refuse(studio);
    studio.features.logChannel.wake();
    const problem = () =>
      studio.database.selectFrom('servers').select('log_problem').executeTakeFirst();
    await until(async () => (await problem())?.log_problem != null);
    const { answers } = await moderation.press('ask', id);
    expect(answers[0]).toMatch(/can’t write in the moderators’ log/);
  });

  it.each([
    ['by another member', { userId: BEN }],
    ['by a moderator', MODERATOR],
    ['in another server', { serverId: '300000000000000002' }],
  ])('%s is refused', async (_, who) => {
    await keepLog(studio, []);
    const id = await refuse(studio);
    const { answers } = await moderation.press('ask', id, who);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
    expect(await questions()).toEqual([]);
  });

  it('about what nobody can lift is refused', async () => {
    await setPolicy(studio, { pause: { by: MODERATOR.userId, at: 1, reason: null } });
    const { answers } = await moderation.press('ask', await refuse(studio));
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
  });

  it.each(['', 'x'.repeat(22), SERVER])('with the id “%s” is refused', async (id) => {
    const { answers } = await moderation.press('ask', id);
    expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
  });
});
