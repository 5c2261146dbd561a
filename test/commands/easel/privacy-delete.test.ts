import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../driver/driver.ts';
import { DELIVERED, POSTED } from '../../driver/memory/delivery.ts';
import { ADA, BEN, CHANNEL, MODERATOR, SERVER } from '../../driver/people.ts';
import { createPrivacyDriver, LOG_CHANNEL, type PrivacyDriver } from '../../driver/privacy.ts';

let driver: PrivacyDriver;
beforeEach(async () => {
  driver = await createPrivacyDriver();
});

describe('/easel privacy delete', () => {
  it('asks first, and erases nothing until the button is pressed', async () => {
    await driver.paint('a heron');
    const { answers, buttons } = await driver.run('easel privacy delete');
    expect(answers[0]).toMatch(/can’t be undone/);
    expect(answers[0]).toMatch(/hasn’t said how long backups are kept/);
    expect(buttons).toEqual(['erase:data', 'erase:all']);
    const only = async (messages: boolean) =>
      (await driver.run('easel privacy delete', { messages })).buttons;
    expect(await only(true)).toEqual(['erase:all']);
    expect(await only(false)).toEqual(['erase:data']);
    expect(await driver.dump()).toContain('a heron');
  });

  it('leaves no prompt and no id anywhere', async () => {
    await driver.paint('Ada’s heron', { serverId: null });
    await driver.paint('Ada’s crane');
    await driver.paint('Ada’s refused egret', {}, 4);
    await driver.paint('Grace’s fox', { userId: BEN });
    await driver.suspend(ADA, null, 'flooding');
    await driver.suspend(BEN, null, 'hers');
    await driver.database.updateTable('suspensions').set({ by_id: ADA }).execute();
    await driver.logEntry('1', { userId: BEN, actorId: ADA });
    await driver.database
      .updateTable('events')
      .set({
        summary: JSON.stringify({ key: 'log.reported_because', values: { reason: 'Ada’s words' } }),
      })
      .where('kind', '=', 'report')
      .execute();
    await driver.keepDraft(ADA, 'Ada’s draft');
    await driver.keepDraft(BEN, 'Grace’s draft');
    await driver.database
      .insertInto('passes')
      .values({
        server_id: SERVER,
        user_id: ADA,
        prompt: 'Ada’s pass',
        negative_prompt: '',
        event_id: 'x',
        expires_at: 1,
        used_at: null,
      })
      .execute();
    await driver.database
      .updateTable('servers')
      .set({ policy: JSON.stringify({ pause: { by: ADA, at: 1, reason: 'a raid' } }) })
      .where('id', '=', SERVER)
      .execute();
    await driver.database
      .insertInto('member_defaults')
      .values({ user_id: ADA, defaults: '{"style":"Ada’s style"}', changed_at: 1 })
      .execute();
    const answer = await driver.erase();
    const left = await driver.dump();
    expect(left).not.toMatch(new RegExp(`Ada’s|${ADA}`));
    for (const kept of ['Grace’s fox', 'Grace’s draft', BEN, 'flooding', 'a raid'])
      expect(left).toContain(kept);
    expect(answer).toContain(
      '**Erased:** 2 requests, 2 pictures, 1 entry that moderators could look up, 1 request that a moderator allowed.',
    );
    expect(answer).not.toContain('cancelled first');
    expect(answer).toMatch(/2 pictures still count toward limits/);
    expect(answer).toMatch(/1 suspension with its reason/);
    expect(answer).toMatch(/Your posted messages were kept/);
    expect(driver.remover.removed).toEqual([]);
  });

  it('knows every table and every column that can hold a member’s id', async () => {
    const { rows } = await sql<{ readonly place: string }>`
      select m.name || '.' || c.name as place from sqlite_master m, pragma_table_info(m.name) c
      where m.type = 'table' and (c.name like '%user%' or c.name like '%actor%' or c.name like '%member%'
        or c.name like 'by_id' or c.name like '%author%') order by 1`.execute(driver.database);
    expect(rows.map(({ place }) => place)).toEqual([
      'acts.by_id',
      'drafts.user_id',
      'events.actor_id',
      'events.user_id',
      'jobs.member_since',
      'jobs.user_id',
      'member_defaults.user_id',
      'passes.user_id',
      'pictures.user_id',
      'searches.about_user_id',
      'searches.user_id',
      'suspensions.by_id',
      'suspensions.user_id',
    ]);
  });

  it('does not let anybody begin anew: allowances, the line and suspensions go on', async () => {
    await driver.paint('a heron', {}, 2);
    await driver.erase();
    expect(await driver.paint('a crane', {}, 2)).toEqual([
      expect.stringMatching(
        /^refuse: You have 1 of 3 pictures left for these 24 hours and asked for 2/,
      ),
    ]);
    const tags = await driver.database.selectFrom('pictures').select('finish_tag').execute();
    expect(await driver.paint('an ibis')).toEqual(['defer']);
    const last = await driver.database
      .selectFrom('pictures')
      .select('start_tag')
      .orderBy('arrival', 'desc')
      .executeTakeFirst();
    expect(last?.start_tag).toBe(Math.max(...tags.map(({ finish_tag }) => finish_tag)));
    await driver.suspend(ADA, null, 'flooding');
    await driver.erase();
    expect(await driver.paint('a stork')).toEqual([expect.stringMatching(/flooding/)]);
    const by = {
      userId: MODERATOR,
      serverId: SERVER,
      channelId: LOG_CHANNEL,
      serverLocale: 'en-US',
    };
    expect(await driver.features.moderation.unsuspend(by, ADA)).toBe(true);
  });

  it('with its messages takes the line away that said that a late picture is there', async () => {
    const mention = { channelId: CHANNEL, messageId: '610000000000000007' };
    driver.delivery.outcome = { ...DELIVERED, mention };
    await driver.paint('a heron');
    expect(await driver.erase('all')).toMatch(/Messages deleted: 2/);
    expect(driver.remover.removed).toEqual([POSTED.messageId, mention.messageId]);
  });

  it('a second time finds what came since, and goes on counting what stays', async () => {
    await driver.paint('a heron', {}, 2);
    await driver.erase();
    await driver.paint('a crane');
    expect(await driver.erase()).toMatch(/^\*\*Erased:\*\* 1 request, 1 picture\.$/m);
    expect(await driver.paint('an ibis')).toEqual([
      expect.stringMatching(/reached the limit of 3 pictures in 24 hours/),
    ]);
  });

  it('lets the export say what stays, and no more', async () => {
    await driver.paint('a heron');
    await driver.suspend(ADA, null, 'flooding');
    await driver.erase();
    const { words } = await driver.exportData();
    expect(JSON.parse(words)).toMatchObject({
      requests: [{ isErased: true, pictures: [{ seed: null, countsAgainstLimits: true }] }],
      suspensions: [{ reason: 'flooding' }],
      entries: [],
    });
    expect(words).not.toContain('heron');
  });

  it('of nobody that Easel knows says so', async () => {
    expect(await driver.erase()).toMatch(/^You had no requests or pictures to erase\.$/m);
  });

  it('cancels what waits and removes the files of what could not be delivered', async () => {
    driver.delivery.outcome = 'undeliverable';
    await driver.paint('a heron');
    expect(driver.pictures.files.size).toBe(1);
    driver.painter.always = undefined;
    await driver.submit({ request: { prompt: 'a crane' } });
    await until(() => driver.painter.easel.length === 1);
    expect(await driver.erase()).toMatch(/2 requests, .*1 request was cancelled first\./s);
    expect(driver.pictures.files.size).toBe(0);
    expect(driver.painter.easel).toHaveLength(0);
    expect(await driver.dump()).not.toMatch(new RegExp(`heron|crane|${ADA}`));
    const { answers } = await driver.run('easel queue');
    expect(answers[0]).toMatch(/no requests in line/);
  });

  it('makes the buttons of the pictures say that Easel no longer knows them', async () => {
    await driver.paint('a heron');
    const id = (await driver.rows())[0]?.id ?? '';
    await driver.erase();
    for (const name of ['reroll', 'delete', 'retry', 'fetch', 'cancel']) {
      const { answers } = await driver.act({ kind: 'button', name, id });
      expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
    }
    for (const { id: kept } of await driver.rows()) {
      const { answers } = await driver.act({ kind: 'button', name: 'reroll', id: kept });
      expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
    }
  });

  it('erases the data of whoever presses the button, whatever it carries', async () => {
    await driver.paint('Ada’s heron');
    await driver.paint('Grace’s fox', { userId: BEN });
    await driver.act({ kind: 'button', name: 'erase', id: 'data' }, { userId: BEN });
    expect(await driver.dump()).toContain('Ada’s heron');
    expect(await driver.dump()).not.toContain('Grace’s fox');
    for (const id of ['', ADA, 'constructor', '__proto__']) {
      const { answers } = await driver.act({ kind: 'button', name: 'erase', id }, { userId: BEN });
      expect(answers).toEqual([expect.stringMatching(/^refuse: /)]);
    }
  });

  it.each([
    [undefined, /hasn’t said how long/],
    [0, /keeps no backups/],
    [1, /kept for 1 day,/],
    [14, /kept for 14 days,/],
  ])('with backups of %s days says so', async (backupDays, sentence) => {
    driver = await createPrivacyDriver(backupDays === undefined ? {} : { backupDays });
    expect(await driver.erase()).toMatch(sentence);
  });
});

describe('/easel privacy delete messages:True', () => {
  it('takes the posted messages away, and the logged ones that tell of nobody else', async () => {
    await driver.post('a heron', '601');
    await driver.post('a fox', '602', { userId: BEN });
    await driver.logEntry('701', { userId: ADA });
    await driver.logEntry('702', { userId: ADA });
    const other = await driver.logEntry('702', { userId: BEN });
    const answer = await driver.erase('all');
    expect(driver.remover.removed.toSorted()).toEqual(['601', '701']);
    expect(answer).toMatch(/Messages deleted: 2\./);
    expect(answer).not.toMatch(/still there/);
    // The other one is written anew from the entry that is left.
    const entry = await driver.database
      .selectFrom('events')
      .select('log_state')
      .where('id', '=', other)
      .executeTakeFirst();
    expect(entry?.log_state).toBe('changed');
    expect(await driver.dump()).not.toMatch(/"60[1]"|"701"/);
  });

  it('takes a logged picture away with its message, and has what else stood there posted again', async () => {
    const own = await driver.logEntry('703', { userId: ADA });
    const other = await driver.logEntry('703', { userId: BEN });
    await driver.database
      .updateTable('events')
      .set({ preview: '' })
      .where('id', '=', own)
      .execute();
    await driver.erase('all');
    expect(driver.remover.removed).toEqual(['703']);
    const entry = await driver.database
      .selectFrom('events')
      .select(['log_state', 'log_message_id'])
      .where('id', '=', other)
      .executeTakeFirst();
    expect(entry).toEqual({ log_state: 'pending', log_message_id: null });
  });

  it('keeps what could not go on a list, says so, and goes on trying', async () => {
    await driver.post('a heron', '601');
    driver.remover.obstacles.set('400000000000000001', 'not allowed');
    expect(await driver.erase('all')).toMatch(/1 message is still there\. Easel will keep trying/);
    expect(await driver.dump()).not.toMatch(new RegExp(`heron|${ADA}`));
    driver.remover.obstacles.clear();
    await driver.features.retention.run();
    expect(driver.remover.removed).toEqual(['601']);
    expect(await driver.database.selectFrom('removals').selectAll().execute()).toEqual([]);
  });
});
