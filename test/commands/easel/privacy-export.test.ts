import { beforeEach, describe, expect, it } from 'vitest';
import { ADA, BEN, CHANNEL, MODERATOR, SERVER } from '../../driver/people.ts';
import { setPolicy } from '../../driver/policy.ts';
import { createPrivacyDriver, type PrivacyDriver, RULES } from '../../driver/privacy.ts';

let driver: PrivacyDriver;
beforeEach(async () => {
  driver = await createPrivacyDriver();
});

describe('/easel privacy export', () => {
  it('brings all that is known of the member, on all servers, and nothing of anybody else', async () => {
    await driver.paint('Ada’s heron');
    await driver.paint('Ada’s ibis', { serverId: '300000000000000002' });
    await driver.paint('Ada’s crane', { serverId: null });
    await driver.paint('Grace’s fox', { userId: BEN });
    await driver.suspend(BEN, null, 'Grace’s reason');
    await driver.suspend(ADA, 5, 'Ada’s reason');
    await driver.paint('Ada’s refused egret', {}, 4);
    await driver.database
      .insertInto('member_defaults')
      .values([
        { user_id: ADA, defaults: '{"style":"Anime"}', changed_at: 1 },
        { user_id: BEN, defaults: '{"style":"Grace’s"}', changed_at: 1 },
      ])
      .execute();
    await driver.keepDraft(ADA, 'Ada’s draft');
    await driver.keepDraft(BEN, 'Grace’s draft');
    const report = await driver.logEntry('1', { userId: BEN, actorId: ADA });
    await driver.logEntry('1', { userId: ADA, actorId: MODERATOR });
    const { words, name, answers } = await driver.exportData();
    expect(name).toBe('easel-data.json');
    const data: unknown = JSON.parse(words);
    expect(data).toMatchObject({
      userId: ADA,
      isComplete: true,
      defaults: [{ chosen: { style: 'Anime' } }],
      drafts: [{ typed: { fields: { prompt: 'Ada’s draft' } } }],
      requests: [
        { prompt: 'Ada’s crane', serverId: null },
        { prompt: 'Ada’s ibis', serverId: '300000000000000002' },
        {
          prompt: 'Ada’s heron',
          state: 'delivered',
          steps: 20,
          pictures: [{ seed: 7, state: 'delivered', countsAgainstLimits: true }],
        },
      ],
      suspensions: [{ reason: 'Ada’s reason' }],
    });
    expect(words).toContain('Ada’s refused egret');
    expect(words).toContain(report);
    expect(words).toContain('you ·  · by somebody');
    expect(words).not.toMatch(new RegExp(`Grace|${BEN}|${MODERATOR}|token`));
    expect(answers[1]).toMatch(/Requests: 3; entries .*: 3; .*: 0; suspensions: 1\./);
  });

  it('of a moderator says what they did, and not to whom', async () => {
    await driver.paint('Grace’s fox', { userId: BEN });
    await driver.database
      .insertInto('acts')
      .values({
        server_id: SERVER,
        subject: 'grace-request',
        action: 'delete',
        by_id: MODERATOR,
        at: 1,
      })
      .execute();
    await driver.suspend(BEN, null, 'Grace’s reason');
    await setPolicy(driver, { pause: { by: MODERATOR, at: 2, reason: null } });
    const { words } = await driver.exportData({ userId: MODERATOR });
    const acts = [
      { action: 'delete', at: '1970-01-01T00:00:00.001Z' },
      { action: 'suspended', at: '1970-01-01T00:00:00.001Z' },
      { action: 'paused', at: '1970-01-01T00:00:00.002Z' },
    ];
    expect(JSON.parse(words)).toMatchObject({
      acts: acts.map((act) => ({ serverId: SERVER, ...act })),
    });
    expect(words).not.toMatch(new RegExp(`grace|${BEN}`, 'i'));
  });

  it('names the messages that show a picture again', async () => {
    await driver.paint('a heron');
    const id = (await driver.newest()).id;
    await driver.ports.lifecycle.noteCopy(id, { channelId: CHANNEL, messageId: '61' });
    const { words } = await driver.exportData();
    expect(JSON.parse(words)).toMatchObject({
      requests: [{ copies: [{ channelId: CHANNEL, messageId: '61' }] }],
    });
  });

  it('is made one at a time for each member', async () => {
    const asked = ['1', '2', '3'].map(() => driver.run('easel privacy export'));
    const answers = (await Promise.all(asked)).map((each) => each.answers[1]);
    expect(
      answers.filter((each) => /already putting your data together/.test(each ?? '')),
    ).toHaveLength(2);
    expect((await driver.exportData()).words).toContain('exportedAt');
  });

  it('of somebody whom Easel does not know is an empty file', async () => {
    const { words } = await driver.exportData({ userId: BEN });
    expect(JSON.parse(words)).toEqual({
      userId: BEN,
      exportedAt: expect.any(String),
      defaults: [],
      drafts: [],
      searches: [],
      suspensions: [],
      passes: [],
      requests: [],
      entries: [],
      acts: [],
      isComplete: true,
    });
  });

  it('that is too large for Discord is compressed; what does not fit even then is left out, and that is said', async () => {
    driver = await createPrivacyDriver({ rules: { ...RULES, defaults: {} } });
    await driver.paint('a heron');
    const [job] = await driver.database.selectFrom('jobs').selectAll().execute();
    if (job === undefined) throw new Error('There is no request');
    for (let index = 0; index < 700; index += 1) {
      const [id, prompt] = [`copy-${index}`, `${index} `.repeat(200)];
      await driver.database
        .insertInto('jobs')
        .values({ ...job, id, interaction_id: id, prompt })
        .execute();
    }
    const whole = await driver.exportData({ attachmentSizeLimit: 300_000 });
    expect(whole.name).toBe('easel-data.json.gz');
    expect(whole.size).toBeLessThan(300_000);
    expect(JSON.parse(whole.words)).toMatchObject({ isComplete: true });
    expect(whole.words.match(/"prompt"/g)).toHaveLength(701);
    const part = await driver.exportData({ attachmentSizeLimit: 12_000 });
    expect(part.size).toBeLessThan(12_000);
    expect(JSON.parse(part.words)).toMatchObject({ isComplete: false, entries: [] });
    expect(part.answers[1]).toMatch(/It doesn’t all fit/);
  });
});
