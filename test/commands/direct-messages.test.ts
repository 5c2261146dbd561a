import { beforeEach, describe, expect, it } from 'vitest';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { createDriver, type Driver, until } from '../driver/driver.ts';
import { SERVER, type Who } from '../driver/people.ts';

const GRACE = '200000000000000002';
const ADAS_DM = '410000000000000001';
const GRACES_DM = '410000000000000002';
const ALL_PERMISSIONS = (1n << 50n) - 1n;

const RULES: OperatorRules = {
  defaults: { images_per_day: 2, server_images_per_day: 3 },
  bounds: {},
  isPaused: false,
};

let driver: Driver;
beforeEach(async () => {
  driver = await createDriver({ always: 'painted', rules: RULES, allowedServers: [SERVER] });
});

/** Ada, or somebody else, in direct messages. */
const THERE: Who = {
  serverId: null,
  channelId: ADAS_DM,
  memberSince: null,
  permissions: ALL_PERMISSIONS,
};
const imagine = (prompt: string, who: Who = {}) =>
  driver.run('imagine', { prompt }, { ...THERE, ...who });
const press = (name: string, id: string, who: Who = {}) =>
  driver.press(name, id, { ...THERE, ...who });
const queue = (who: Who = {}) => driver.run('easel queue', {}, { ...THERE, ...who });

const lastJob = async () => (await driver.rows()).at(-1)?.id ?? '';

describe('in direct messages', () => {
  it('a picture is painted and delivered, and its button paints another', async () => {
    expect((await imagine('a heron')).answers).toEqual(['defer']);
    await driver.ended();
    expect((await press('reroll', await lastJob())).answers).toEqual(['defer']);
    await driver.ended();
    expect(driver.messages()).toEqual(['99', '99']);
  });

  it.each(['reroll', 'retry', 'cancel', 'delete', 'fetch'])(
    'the button %s knows nothing of other people’s pictures',
    async (name) => {
      driver.painter.always = undefined;
      await imagine('a heron');
      await until(() => driver.painter.easel.length === 1);
      const somebody = { userId: GRACE, channelId: GRACES_DM };
      expect((await press(name, await lastJob(), somebody)).answers).toEqual([
        expect.stringMatching(/^refuse: .*no longer knows/),
      ]);
      expect(await driver.states()).toEqual(['painting']);
    },
  );

  it('the button of a server’s picture knows nothing, even of one’s own', async () => {
    await driver.submit();
    await driver.ended();
    expect((await press('reroll', await lastJob())).answers).toEqual([
      expect.stringMatching(/^refuse: .*no longer knows/),
    ]);
  });

  it('the queue lists one’s own requests, and speaks of no server', async () => {
    driver.painter.always = undefined;
    await imagine('a heron');
    await imagine('a fox', { userId: GRACE, channelId: GRACES_DM });
    const [answer = ''] = (await queue()).answers;
    expect(answer).toContain('a heron');
    expect(answer).not.toMatch(/a fox|server/);
    const [none = ''] = (await queue({ userId: '200000000000000003' })).answers;
    expect(none).toMatch(/^You have no requests in line here\./);
  });

  it('the operator’s limits hold, each with a sentence that speaks of no server and offers no moderator', async () => {
    await imagine('a heron');
    await imagine('a second heron');
    const third = await imagine('a third heron');
    expect(third.answers).toEqual([
      expect.stringMatching(/reached the limit of 2 pictures in 24 hours/),
    ]);
    // What was typed can be changed; there is nobody to ask.
    expect(third.buttons.map((button) => button.split(':')[0])).toEqual(['edit']);
    const other = { userId: GRACE, channelId: GRACES_DM };
    await imagine('a fox', other);
    // What others paint in theirs takes nothing away here.
    expect((await imagine('a second fox', other)).answers).toEqual(['defer']);
    const fifth = await imagine('a third fox', other);
    expect(fifth.answers).toEqual([
      expect.stringMatching(/reached the limit of 2 pictures in 24 hours/),
    ]);
    expect(fifth.answers.join()).not.toMatch(/server|moderator/);
  });

  it('what all may have together is each one’s own', async () => {
    const rules = { ...RULES, defaults: { images_per_day: 9, server_images_per_day: 2 } };
    driver = await createDriver({ always: 'painted', rules });
    await imagine('a heron');
    await imagine('a second heron');
    const third = await imagine('a third heron');
    expect(third.answers).toEqual([
      expect.stringMatching(
        /^refuse: Everyone here together has reached the limit of 2 pictures a day/,
      ),
    ]);
    expect(third.answers.join()).not.toMatch(/server|moderator/);
    const fox = await imagine('a fox', { userId: GRACE, channelId: GRACES_DM });
    expect(fox.answers).toEqual(['defer']);
  });

  it('what was painted in a server counts for itself', async () => {
    await driver.submit({ count: 2 });
    expect((await imagine('a heron')).answers).toEqual(['defer']);
  });
});
