import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseText } from '#core/i18n/text-json.ts';
import { text } from '#core/i18n/text.ts';
import type { Origin } from '#core/invocation.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { MAX_LOGGED_REFUSALS, MAX_PENDING } from '#adapters/store/audit/event-rows.ts';
import { createDriver, type Driver, startNext, until } from '../../driver/driver.ts';
import { keepLog, listEvents, LOG, logged, refuse } from '../../driver/log-channel.ts';
import { ADA, BEN, SERVER } from '../../driver/people.ts';
import { setPolicy } from '../../driver/policy.ts';

const OTHER_SERVER = '300000000000000002';
const OTHER_LOG = '400000000000000098';
const HOUR_MS = 60 * 60 * 1000;
const STEPS = { limits: { steps: 5 } };

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver({ always: 'painted' });
  await setPolicy(driver, STEPS);
});
afterEach(() => driver.features.logChannel.stop());

const begin = () => driver.features.logChannel.begin();
const pending = async () => (await states()).filter((state) => state === 'pending').length;
/** Ten of each member, as one alone is not heard without end. */
const refuseAll = async (count: number, origin: Partial<Origin> = {}) => {
  for (let index = 0; index < count; index += 1) {
    const userId = String(BigInt(ADA) + BigInt(Math.floor(index / 10)));
    await refuse(driver, { origin: { userId, ...origin }, request: { prompt: `fox-${index}-` } });
  }
};
const countIn = (texts: readonly string[]) =>
  texts.map((words) => words.match(/fox-\d+-/g)?.length ?? 0);
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const server = () =>
  driver.database.selectFrom('servers').selectAll().where('id', '=', SERVER).executeTakeFirst();
const states = async () => (await listEvents(driver)).map(({ log_state }) => log_state);

describe('entries', () => {
  it('are grouped, in their order, and each stands in the log once', async () => {
    await keepLog(driver, ['refusals']);
    await refuseAll(25);
    begin();
    await logged(driver, (texts) => sum(countIn(texts)) === 25);
    const { texts } = driver.logChannel;
    expect(texts.length).toBeLessThan(6);
    expect(Math.max(...countIn(texts))).toBeLessThanOrEqual(10);
    const order = texts.join('\n').match(/fox-\d+-/g);
    expect(order).toEqual(Array.from({ length: 25 }, (_, index) => `fox-${index}-`));
  });

  it('say what happened, to whom, where, when, and the reference', async () => {
    await keepLog(driver, ['refusals']);
    await refuse(driver, { request: { prompt: 'a **red** fox\n# heading' } });
    begin();
    await logged(driver, ({ length }) => length === 1);
    const event = (await listEvents(driver)).find(({ kind }) => kind === 'refusal');
    const [words] = driver.logChannel.texts;
    expect(words).toMatch(
      new RegExp(
        `\n-# <@${ADA}> in <#400000000000000001> · <t:\\d+:R> · ref. \`${event?.reference}\`$`,
      ),
    );
    expect(words).toMatch(/^\*\*Refused: Steps, 20 asked for, 5 allowed\*\*\n/);
    expect(words).toContain('> a \\*\\*red\\*\\* fox \\# heading\n');
  });

  it('of kinds that the server does not want stay out', async () => {
    await keepLog(driver, ['pictures']);
    await refuse(driver);
    await driver.submit({ request: { steps: 2 } });
    await driver.ended();
    begin();
    await logged(driver, ({ length }) => length === 1);
    expect(driver.logChannel.texts[0]).toMatch(/^\*\*Picture\*\*/);
  });

  it('wait for nothing once the log is switched off', async () => {
    await keepLog(driver, ['refusals']);
    await refuse(driver);
    await setPolicy(driver, { log: null });
    begin();
    await until(async () => !(await states()).includes('pending'));
    expect(driver.logChannel.texts).toEqual([]);
  });

  it('that come while one is written are written too', async () => {
    await keepLog(driver, ['refusals']);
    driver.logChannel.onAnswer = async () => void (await refuse(driver));
    await refuse(driver);
    begin();
    await logged(driver, ({ length }) => length === 2);
    expect(driver.logChannel.asked).toEqual([LOG, LOG]);
  });
});

describe('a kill', () => {
  it('before the post loses nothing', async () => {
    await keepLog(driver, ['refusals']);
    await refuse(driver);
    driver.kill();
    driver = await startNext(driver);
    expect(driver.logChannel.texts).toEqual([]);
    begin();
    await logged(driver, ({ length }) => length === 1);
  });

  it('between the post and its note doubles nothing, also if more entries have come', async () => {
    await keepLog(driver, ['refusals']);
    await refuse(driver, { request: { prompt: 'first' } });
    const { logChannel } = driver;
    let isPosted = false;
    const first = driver;
    logChannel.onAnswer = async () => {
      isPosted = true;
      first.kill();
    };
    begin();
    await until(() => isPosted);
    driver = await startNext(first);
    await refuse(driver, { request: { prompt: 'second' } });
    begin();
    await logged(driver, ({ length }) => length === 2);
    await until(async () => !(await states()).includes('pending'));
    const all = logChannel.texts.join('\n');
    expect(all.match(/> first/g)).toHaveLength(1);
    expect(all.match(/> second/g)).toHaveLength(1);
  });
});

describe('a channel that takes nothing', () => {
  it.each([
    ['not allowed', /can’t post in 400000000000000099/],
    ['channel gone', /no longer exists/],
    ['refused', /won’t take Easel’s messages/],
  ] as const)(
    'because it is %s is told of, and gets all once it works',
    async (obstacle, problem) => {
      await keepLog(driver, ['refusals']);
      driver.logChannel.obstacles.set(LOG, obstacle);
      await refuse(driver);
      begin();
      await until(async () => (await server())?.log_problem != null);
      const told = parseText((await server())?.log_problem ?? '') ?? text('event.unreadable');
      expect(createTranslator()(told, 'en')).toMatch(problem);
      expect(await states()).toContain('pending');
      driver.logChannel.obstacles.clear();
      await logged(driver, ({ length }) => length === 1);
      await until(async () => (await server())?.log_problem === null);
    },
  );

  it('because Discord is down is no problem of the server’s', async () => {
    await keepLog(driver, ['refusals']);
    driver.logChannel.obstacles.set(LOG, 'unreachable');
    await refuse(driver);
    begin();
    await until(() => driver.logChannel.asked.length > 1);
    expect((await server())?.log_problem).toBeNull();
    driver.logChannel.obstacles.clear();
    await logged(driver, ({ length }) => length === 1);
  });

  it('holds up no other server', async () => {
    await setPolicy(driver, STEPS, OTHER_SERVER);
    await keepLog(driver, ['refusals']);
    await keepLog(driver, ['refusals'], { serverId: OTHER_SERVER, channelId: OTHER_LOG });
    const { promise: answer, resolve: goOn } = Promise.withResolvers<void>();
    driver.logChannel.onAnswer = () => answer;
    await refuse(driver);
    begin();
    await logged(driver, ({ length }) => length === 1);
    await refuse(driver, { origin: { serverId: OTHER_SERVER } });
    driver.features.logChannel.wake();
    await logged(driver, ({ length }) => length === 2);
    expect(driver.logChannel.asked).toEqual([LOG, OTHER_LOG]);
    goOn();
  });
});

it('no more than the bound waits: the oldest are dropped and counted, and what a member asks stays', async () => {
  await keepLog(driver, ['refusals']);
  const asked = await refuse(driver, { request: { prompt: 'a question' } });
  await driver.features.logChannel.ask(driver.invocation(), asked);
  await refuseAll(MAX_PENDING + 4);
  const all = await states();
  expect(all.filter((state) => state === 'pending')).toHaveLength(MAX_PENDING);
  // The refusal before the question, and five of the others.
  expect(all.filter((state) => state === 'dropped')).toHaveLength(6);
  expect((await server())?.log_dropped).toBe(6);
  begin();
  await until(async () => !(await states()).includes('pending'));
  const words = driver.logChannel.texts.join('\n');
  expect(words).toContain('Asks a moderator');
  expect(words).not.toContain('fox-4-');
  expect(words).toContain('fox-5-');
});

it('bug: of one member who keeps trying the log is told no more than a bound an hour, and the rest is counted', async () => {
  await keepLog(driver, ['refusals']);
  await refuseAll(MAX_LOGGED_REFUSALS + 3, { userId: ADA });
  expect(await pending()).toBe(MAX_LOGGED_REFUSALS);
  expect((await server())?.log_dropped).toBe(3);
  await refuse(driver, { origin: { userId: BEN } });
  expect(await pending()).toBe(MAX_LOGGED_REFUSALS + 1);
  await driver.database
    .updateTable('events')
    .set(({ eb }) => ({ at: eb('at', '-', HOUR_MS) }))
    .execute();
  await refuse(driver);
  expect(await pending()).toBe(MAX_LOGGED_REFUSALS + 2);
});

it('what may stand in the log already is not dropped', async () => {
  await keepLog(driver, ['refusals']);
  driver.logChannel.obstacles.set(LOG, 'unreachable');
  const id = await refuse(driver);
  begin();
  await until(() => driver.logChannel.asked.length > 0);
  await refuseAll(MAX_PENDING + 1);
  const first = (await listEvents(driver)).find((event) => event.id === id);
  expect(first?.log_state).toBe('pending');
});
