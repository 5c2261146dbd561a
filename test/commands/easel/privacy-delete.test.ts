import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../driver/studio.ts';
import {
  ADA,
  GRACE,
  LOG_CHANNEL,
  MODERATOR,
  openPrivacyDesk,
  type PrivacyDesk,
  SERVER,
} from '../../driver/privacy-desk.ts';

let desk: PrivacyDesk;
beforeEach(async () => {
  desk = await openPrivacyDesk();
});

describe('/easel privacy delete', () => {
  it('asks first, and erases nothing until the button is pressed', async () => {
    await desk.paint('a heron');
    const { answers, buttons } = await desk.easel('privacy delete');
    expect(answers[0]).toMatch(/can’t be undone/);
    expect(answers[0]).toMatch(/has not said how long backups are kept/);
    expect(buttons).toEqual(['erase:data']);
    expect(await desk.dump()).toContain('a heron');
  });

  it('leaves no prompt and no id anywhere', async () => {
    await desk.paint('Ada’s heron', { serverId: null });
    await desk.paint('Ada’s crane');
    await desk.paint('Ada’s refused egret', {}, 4);
    await desk.paint('Grace’s fox', { userId: GRACE });
    await desk.suspend(ADA, null, 'flooding');
    await desk.suspend(GRACE, null, 'hers');
    await desk.studio.database.updateTable('suspensions').set({ by_id: ADA }).execute();
    await desk.logEntry('1', { userId: GRACE, actorId: ADA });
    await desk.studio.database
      .updateTable('events')
      .set({
        summary: JSON.stringify({ key: 'log.reported_because', values: { reason: 'Ada’s words' } }),
      })
      .where('kind', '=', 'report')
      .execute();
    await desk.keepDraft(ADA, 'Ada’s draft');
    await desk.keepDraft(GRACE, 'Grace’s draft');
    await desk.studio.database
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
    await desk.studio.database
      .updateTable('servers')
      .set({ policy: JSON.stringify({ pause: { by: ADA, at: 1, reason: 'a raid' } }) })
      .where('id', '=', SERVER)
      .execute();
    await desk.studio.database
      .insertInto('member_defaults')
      .values({ user_id: ADA, defaults: '{"style":"Ada’s style"}', changed_at: 1 })
      .execute();
    const answer = await desk.erase();
    const left = await desk.dump();
    expect(left).not.toMatch(new RegExp(`Ada’s|${ADA}`));
    for (const kept of ['Grace’s fox', 'Grace’s draft', GRACE, 'flooding', 'a raid'])
      expect(left).toContain(kept);
    expect(answer).toMatch(/requests: 2, with their pictures: 2; entries .*: 1; .* through: 1\./);
    expect(answer).toMatch(/2 pictures count against limits/);
    expect(answer).toMatch(/1 suspension with its reason/);
    expect(answer).toMatch(/Messages that were posted have stayed/);
    expect(desk.studio.remover.removed).toEqual([]);
  });

  it('knows every table and every column that can hold a member’s id', async () => {
    const { rows } = await sql<{ readonly place: string }>`
      select m.name || '.' || c.name as place from sqlite_master m, pragma_table_info(m.name) c
      where m.type = 'table' and (c.name like '%user%' or c.name like '%actor%' or c.name like '%member%'
        or c.name like 'by_id' or c.name like '%author%') order by 1`.execute(desk.studio.database);
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
    await desk.paint('a heron', {}, 2);
    await desk.erase();
    expect(await desk.paint('a crane', {}, 2)).toEqual([
      expect.stringMatching(/^refuse: You can have 3 pictures in 24 hours here; 1 are left/),
    ]);
    const tags = await desk.studio.database.selectFrom('pictures').select('finish_tag').execute();
    expect(await desk.paint('an ibis')).toEqual(['defer']);
    const last = await desk.studio.database
      .selectFrom('pictures')
      .select('start_tag')
      .orderBy('arrival', 'desc')
      .executeTakeFirst();
    expect(last?.start_tag).toBe(Math.max(...tags.map(({ finish_tag }) => finish_tag)));
    await desk.suspend(ADA, null, 'flooding');
    await desk.erase();
    expect(await desk.paint('a stork')).toEqual([expect.stringMatching(/flooding/)]);
    const by = {
      userId: MODERATOR,
      serverId: SERVER,
      channelId: LOG_CHANNEL,
      serverLocale: 'en-US',
    };
    expect(await desk.studio.servers.desk.unsuspend(by, ADA)).toBe(true);
  });

  it('a second time finds what came since, and goes on counting what stays', async () => {
    await desk.paint('a heron', {}, 2);
    await desk.erase();
    await desk.paint('a crane');
    expect(await desk.erase()).toMatch(/requests: 1, with their pictures: 1/);
    expect(await desk.paint('an ibis')).toEqual([expect.stringMatching(/3 pictures in 24 hours/)]);
  });

  it('lets the export say what stays, and no more', async () => {
    await desk.paint('a heron');
    await desk.suspend(ADA, null, 'flooding');
    await desk.erase();
    const { words } = await desk.exportData();
    expect(JSON.parse(words)).toMatchObject({
      requests: [{ isErased: true, pictures: [{ seed: null, countsAgainstLimits: true }] }],
      suspensions: [{ reason: 'flooding' }],
      entries: [],
    });
    expect(words).not.toContain('heron');
  });

  it('cancels what waits and removes the files of what could not be delivered', async () => {
    desk.studio.delivery.outcome = 'undeliverable';
    await desk.paint('a heron');
    expect(desk.studio.pictures.files.size).toBe(1);
    desk.studio.painter.always = undefined;
    await desk.studio.submit({ request: { prompt: 'a crane' } });
    await until(() => desk.studio.painter.easel.length === 1);
    expect(await desk.erase()).toMatch(/requests: 2, .*Cancelled before: 1\./);
    expect(desk.studio.pictures.files.size).toBe(0);
    expect(desk.studio.painter.easel).toHaveLength(0);
    expect(await desk.dump()).not.toMatch(new RegExp(`heron|crane|${ADA}`));
    const { answers } = await desk.easel('queue');
    expect(answers[0]).toMatch(/no requests in line/);
  });

  it('makes the buttons of the pictures say that Easel no longer knows them', async () => {
    await desk.paint('a heron');
    const id = (await desk.studio.rows())[0]?.id ?? '';
    await desk.erase();
    for (const name of ['reroll', 'delete', 'retry', 'fetch', 'cancel']) {
      const { answers } = await desk.act({ kind: 'button', name, id });
      expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
    }
    for (const { id: kept } of await desk.studio.rows()) {
      const { answers } = await desk.act({ kind: 'button', name: 'reroll', id: kept });
      expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
    }
  });

  it('erases the data of whoever presses the button, whatever it carries', async () => {
    await desk.paint('Ada’s heron');
    await desk.paint('Grace’s fox', { userId: GRACE });
    await desk.act({ kind: 'button', name: 'erase', id: 'data' }, { userId: GRACE });
    expect(await desk.dump()).toContain('Ada’s heron');
    expect(await desk.dump()).not.toContain('Grace’s fox');
    for (const id of ['', ADA, 'constructor', '__proto__']) {
      const { answers } = await desk.act({ kind: 'button', name: 'erase', id }, { userId: GRACE });
      expect(answers).toEqual([expect.stringMatching(/^refuse: /)]);
    }
  });

  it.each([
    [undefined, /has not said how long/],
    [0, /keeps no backups/],
    [1, /kept for 1 day:/],
    [14, /kept for 14 days:/],
  ])('with backups of %s days says so', async (backupDays, sentence) => {
    desk = await openPrivacyDesk(backupDays === undefined ? {} : { backupDays });
    expect(await desk.erase()).toMatch(sentence);
  });
});

describe('/easel privacy delete messages:True', () => {
  it('takes the posted messages away, and the logged ones that tell of nobody else', async () => {
    await desk.post('a heron', '601');
    await desk.post('a fox', '602', { userId: GRACE });
    await desk.logEntry('701', { userId: ADA });
    await desk.logEntry('702', { userId: ADA });
    const other = await desk.logEntry('702', { userId: GRACE });
    const answer = await desk.erase('all');
    expect(desk.studio.remover.removed.toSorted()).toEqual(['601', '701']);
    expect(answer).toMatch(/Messages taken away: 2\./);
    expect(answer).not.toMatch(/still there/);
    // The other one is written anew from the entry that is left.
    const entry = await desk.studio.database
      .selectFrom('events')
      .select('log_state')
      .where('id', '=', other)
      .executeTakeFirst();
    expect(entry?.log_state).toBe('changed');
    expect(await desk.dump()).not.toMatch(/"60[1]"|"701"/);
  });

  it('takes a logged picture away with its message, and has what else stood there posted again', async () => {
    const own = await desk.logEntry('703', { userId: ADA });
    const other = await desk.logEntry('703', { userId: GRACE });
    await desk.studio.database
      .updateTable('events')
      .set({ preview: '' })
      .where('id', '=', own)
      .execute();
    await desk.erase('all');
    expect(desk.studio.remover.removed).toEqual(['703']);
    const entry = await desk.studio.database
      .selectFrom('events')
      .select(['log_state', 'log_message_id'])
      .where('id', '=', other)
      .executeTakeFirst();
    expect(entry).toEqual({ log_state: 'pending', log_message_id: null });
  });

  it('keeps what could not go on a list, says so, and goes on trying', async () => {
    await desk.post('a heron', '601');
    desk.studio.remover.obstacles.set('400000000000000001', 'not allowed');
    expect(await desk.erase('all')).toMatch(/1 message is still there\. Easel goes on trying/);
    expect(await desk.dump()).not.toMatch(new RegExp(`heron|${ADA}`));
    desk.studio.remover.obstacles.clear();
    await desk.studio.servers.retention.run();
    expect(desk.studio.remover.removed).toEqual(['601']);
    expect(await desk.studio.database.selectFrom('removals').selectAll().execute()).toEqual([]);
  });
});
