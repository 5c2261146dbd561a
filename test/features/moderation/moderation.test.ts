import { beforeEach, describe, expect, it } from 'vitest';
import { text, type Text } from '#core/i18n/text.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { success, type Result } from '#core/result.ts';
import type { Moderator } from '#features/moderation/suspensions.ts';
import { createModerationDriver, type ModerationDriver } from '../../driver/moderation.ts';
import { ADA, CHANNEL, MODERATOR, SERVER } from '../../driver/people.ts';

const translate = createTranslator();
const BY: Moderator = {
  userId: MODERATOR,
  serverId: SERVER,
  channelId: '400000000000000009',
  serverLocale: 'en-US',
};
const ELSEWHERE = { ...BY, serverId: '300000000000000002' };

let driver: ModerationDriver;
beforeEach(async () => {
  driver = await createModerationDriver();
});

const say = (outcome: Result<unknown, Text>): string =>
  outcome.ok ? 'done' : translate(outcome.reason, 'en');
const told = () => driver.directMessages.told;

/** The id of the refusal that was written last. */
async function lastRefusal(): Promise<string> {
  const rows = await driver.database
    .selectFrom('events')
    .select('id')
    .where('kind', '=', 'refusal')
    .orderBy(({ ref }) => ref('at'), 'desc')
    .execute();
  return rows[0]?.id ?? '';
}

/** A request that the server’s terms refuse. */
async function refuse(terms: string, prompt: string, negativePrompt: string | null = null) {
  await driver.moderate('term add', { terms, negative: true });
  const request = { prompt, negativePrompt };
  expect((await driver.ask(ADA, { request }))[0]).toMatch(/^refuse/);
  return request;
}

/** The job whose pictures a message shows. */
async function jobOf(messageId: string | undefined): Promise<string> {
  const row = await driver.database
    .selectFrom('jobs')
    .select('id')
    .where('posted_message_id', '=', messageId ?? '')
    .executeTakeFirstOrThrow();
  return row.id;
}

describe('allow once', () => {
  beforeEach(async () => {
    await driver.moderate('term add', { terms: 'gore' });
    await driver.ask(ADA, { request: { prompt: 'gore' } });
  });

  it('lets this one request through, once, and tells the member', async () => {
    const { features } = driver;
    const eventId = await lastRefusal();
    expect(await features.moderation.allowOnce(eventId, BY)).toEqual(
      success({ userId: ADA, isFirst: true }),
    );
    expect(told()).toEqual([
      expect.stringMatching(`^${ADA} .*: A moderator approved your request in ${CHANNEL}`),
    ]);
    expect((await driver.ask(ADA, { request: { prompt: 'gore!' } }))[0]).toMatch(/^refuse/);
    expect(await driver.ask(ADA, { request: { prompt: 'gore' } })).toEqual(['defer']);
    expect((await driver.ask(ADA, { request: { prompt: 'gore' } }))[0]).toMatch(/^refuse/);
  });

  it('pressed again, by two at once too, it changes nothing', async () => {
    const eventId = await lastRefusal();
    const press = () => driver.features.moderation.allowOnce(eventId, BY);
    const outcomes = await Promise.all([press(), press(), press()]);
    const firsts = outcomes.filter((outcome) => outcome.ok && outcome.value.isFirst);
    expect(firsts).toHaveLength(1);
    expect(told()).toHaveLength(1);
    expect((await driver.deeds()).filter(({ kind }) => kind === 'action')).toHaveLength(1);
  });

  it('the leave ends after a day', async () => {
    await driver.features.moderation.allowOnce(await lastRefusal(), BY);
    const passes = driver.database.updateTable('passes');
    await passes.set(({ eb }) => ({ expires_at: eb('expires_at', '-', 86_400_001) })).execute();
    expect((await driver.ask(ADA, { request: { prompt: 'gore' } }))[0]).toMatch(/^refuse/);
  });

  it('a refusal of another server, or none at all, is unknown', async () => {
    for (const [id, by] of [
      [await lastRefusal(), ELSEWHERE],
      ['nonsense', BY],
    ] as const)
      expect(say(await driver.features.moderation.allowOnce(id, by))).toMatch(
        /no longer has this request/,
      );
  });

  it('what a moderator has just decided is not lifted', async () => {
    await driver.moderate('pause');
    await driver.ask(ADA);
    expect(say(await driver.features.moderation.allowOnce(await lastRefusal(), BY))).toMatch(
      /can’t be lifted.* End the pause or the suspension itself\.$/,
    );
  });
});

describe('add to the allow list', () => {
  it.each([
    ['*cock*', 'a peacock, sitting', null, ['peacock']],
    ['red fox', 'the red FOX', null, ['red fox']],
    ['cock', 'a c o c k and a c0ck', null, ['a c o c k', 'c0ck']],
    ['/c[ao]t/', 'a cat and a cot', null, ['cat', 'cot']],
    ['gore', 'a fox', 'no gore please', ['gore']],
  ])('%s in “%s” (%s): the words as they were found', async (terms, prompt, negative, words) => {
    const request = await refuse(terms, prompt, negative);
    const outcome = await driver.features.moderation.allowTerm(await lastRefusal(), BY);
    expect(outcome).toMatchObject({ ok: true, value: { userId: ADA } });
    const allowed = (await driver.features.settings.read(SERVER)).allowedTerms;
    expect(allowed).toHaveLength(words.length);
    expect(await driver.ask(ADA, { request })).toEqual(['defer']);
    expect(told().at(-1)).toContain('A moderator allowed the words of your request');
  });

  it('once nothing meets the request any more, that is said and nothing is changed', async () => {
    await refuse('gore', 'gore');
    const eventId = await lastRefusal();
    await driver.features.moderation.allowTerm(eventId, BY);
    expect(say(await driver.features.moderation.allowTerm(eventId, BY))).toMatch(
      /^No current term matches this request/,
    );
    expect((await driver.features.settings.read(SERVER)).allowedTerms).toEqual(['gore']);
  });

  it('refusals by other rules, and of other servers, have no words to allow', async () => {
    await refuse('gore', 'gore');
    const { features } = driver;
    expect(say(await features.moderation.allowTerm(await lastRefusal(), ELSEWHERE))).toMatch(
      /no longer/,
    );
    await driver.moderate('pause');
    await driver.ask(ADA);
    expect(say(await features.moderation.allowTerm(await lastRefusal(), BY))).toMatch(/no longer/);
  });
});

describe('delete a picture', () => {
  it('takes its message away and tells the member', async () => {
    const [messageId] = await driver.paint(ADA, 1, { request: { prompt: 'a heron' } });
    const jobId = await jobOf(messageId);
    const { moderation: actions } = driver.features;
    expect(await actions.deletePicture(jobId, BY)).toEqual(success({ userId: ADA, isKept: false }));
    expect(driver.remover.removed).toEqual([messageId]);
    expect(told().at(-1)).toContain(`deleted your picture in ${CHANNEL}: a heron`);
    expect(await driver.deeds()).toEqual([{ kind: 'action', actor_id: MODERATOR }]);
    expect(say(await actions.deletePicture(jobId, BY))).toMatch(/There’s no message to delete/);
  });

  it('says why it could not, and then it can be tried again', async () => {
    const [messageId] = await driver.paint(ADA, 1);
    const jobId = await jobOf(messageId);
    const { features, remover } = driver;
    for (const [obstacle, reason] of [
      ['not allowed', /can’t see 400000000000000001\. Nothing was deleted/],
      ['failed', /didn’t delete .* try again/],
    ] as const) {
      remover.obstacles.set(CHANNEL, obstacle);
      expect(say(await features.moderation.deletePicture(jobId, BY))).toMatch(reason);
    }
    expect(await driver.deeds()).toEqual([]);
    remover.obstacles.clear();
    expect((await features.moderation.deletePicture(jobId, BY)).ok).toBe(true);
  });

  it('pictures of other servers are unknown here', async () => {
    const [messageId] = await driver.paint(ADA, 1);
    const outcome = await driver.features.moderation.deletePicture(
      await jobOf(messageId),
      ELSEWHERE,
    );
    expect(say(outcome)).toMatch(/no longer has this picture/);
    expect(driver.remover.removed).toEqual([]);
  });
});

it('every action reaches the log channel that wants changes', async () => {
  await driver.features.settings.edit(BY, (policy) =>
    success({
      policy: { ...policy, log: { channelId: CHANNEL, kinds: ['changes'] } },
      changes: [text('settings.unchanged')],
    }),
  );
  await driver.moderate('suspend', { member: ADA });
  await driver.moderate('unsuspend', { member: ADA });
  await driver.moderate('cancel-all');
  const rows = await driver.database
    .selectFrom('events')
    .select('log_state')
    .where('kind', '=', 'action')
    .execute();
  expect(rows.map(({ log_state }) => log_state)).toHaveLength(3);
  expect(rows.every(({ log_state }) => log_state !== 'none')).toBe(true);
});
