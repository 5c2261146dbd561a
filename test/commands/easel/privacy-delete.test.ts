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

let moderation: PrivacyDesk;
beforeEach(async () => {
  moderation = await openPrivacyDesk();
});

describe('/easel privacy delete', () => {
  it('asks first, and erases nothing until the button is pressed', async () => {
    await moderation.paint('a heron');
    const { answers, buttons } = await moderation.easel('privacy delete');
    expect(answers[0]).toMatch(/can’t be undone/);
    expect(answers[0]).toMatch(/has not said how long backups are kept/);
    expect(buttons).toEqual(['erase:data']);
    expect(await moderation.dump()).toContain('a heron');
  });

  it('leaves no prompt and no id anywhere', async () => {
    await moderation.paint('Ada’s heron', { serverId: null });
    await moderation.paint('Ada’s crane');
    await moderation.paint('Ada’s refused egret', {}, 4);
    await moderation.paint('Grace’s fox', { userId: GRACE });
    await moderation.suspend(ADA, null, 'flooding');
    await moderation.suspend(GRACE, null, 'hers');
    await moderation.studio.database.updateTable('suspensions').set({ by_id: ADA }).execute();
    await moderation.logEntry('1', { userId: GRACE, actorId: ADA });
    await moderation.studio.database
      .updateTable('events')
      .set({
        summary: JSON.stringify({ key: 'log.reported_because', values: { reason: 'Ada’s words' } }),
      })
      .where('kind', '=', 'report')
      .execute();
    await moderation.keepDraft(ADA, 'Ada’s draft');
    await moderation.keepDraft(GRACE, 'Grace’s draft');
    await moderation.studio.database
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
    await moderation.studio.database
      .updateTable('servers')
      .set({ policy: JSON.stringify({ pause: { by: ADA, at: 1, reason: 'a raid' } }) })
      .where('id', '=', SERVER)
      .execute();
    await moderation.studio.database
      .insertInto('member_defaults')
      .values({ user_id: ADA, defaults: '{"style":"Ada’s style"}', changed_at: 1 })
      .execute();
    const answer = await moderation.erase();
    const left = await moderation.dump();
    expect(left).not.toMatch(new RegExp(`Ada’s|${ADA}`));
    for (const kept of ['Grace’s fox', 'Grace’s draft', GRACE, 'flooding', 'a raid'])
      expect(left).toContain(kept);
    expect(answer).toMatch(/requests: 2, with their pictures: 2; entries .*: 1; .* through: 1\./);
    expect(answer).toMatch(/2 pictures count against limits/);
    expect(answer).toMatch(/1 suspension with its reason/);
    expect(answer).toMatch(/Messages that were posted have stayed/);
    expect(moderation.studio.remover.removed).toEqual([]);
  });

  it('knows every table and every column that can hold a member’s id', async () => {
    const { rows } = await sql<{ readonly place: string }>`
      select m.name || '.' || c.name as place from sqlite_master m, pragma_table_info(m.name) c
      where m.type = 'table' and (c.name like '%user%' or c.name like '%actor%' or c.name like '%member%'
        or c.name like 'by_id' or c.name like '%author%') order by 1`.execute(
      moderation.studio.database,
    );
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
    await moderation.paint('a heron', {}, 2);
    await moderation.erase();
    expect(await moderation.paint('a crane', {}, 2)).toEqual([
      expect.stringMatching(/^refuse: You can have 3 pictures in 24 hours here; 1 are left/),
    ]);
    const tags = await moderation.studio.database
      .selectFrom('pictures')
      .select('finish_tag')
      .execute();
    expect(await moderation.paint('an ibis')).toEqual(['defer']);
    const last = await moderation.studio.database
      .selectFrom('pictures')
      .select('start_tag')
      .orderBy('arrival', 'desc')
      .executeTakeFirst();
    expect(last?.start_tag).toBe(Math.max(...tags.map(({ finish_tag }) => finish_tag)));
    await moderation.suspend(ADA, null, 'flooding');
    await moderation.erase();
    expect(await moderation.paint('a stork')).toEqual([expect.stringMatching(/flooding/)]);
    const by = {
      userId: MODERATOR,
      serverId: SERVER,
      channelId: LOG_CHANNEL,
      serverLocale: 'en-US',
    };
    expect(await moderation.studio.features.moderation.unsuspend(by, ADA)).toBe(true);
  });

  it('a second time finds what came since, and goes on counting what stays', async () => {
    await moderation.paint('a heron', {}, 2);
    await moderation.erase();
    await moderation.paint('a crane');
    expect(await moderation.erase()).toMatch(/requests: 1, with their pictures: 1/);
    expect(await moderation.paint('an ibis')).toEqual([
      expect.stringMatching(/3 pictures in 24 hours/),
    ]);
  });

  it('lets the export say what stays, and no more', async () => {
    await moderation.paint('a heron');
    await moderation.suspend(ADA, null, 'flooding');
    await moderation.erase();
    const { words } = await moderation.exportData();
    expect(JSON.parse(words)).toMatchObject({
      requests: [{ isErased: true, pictures: [{ seed: null, countsAgainstLimits: true }] }],
      suspensions: [{ reason: 'flooding' }],
      entries: [],
    });
    expect(words).not.toContain('heron');
  });

  it('cancels what waits and removes the files of what could not be delivered', async () => {
    moderation.studio.delivery.outcome = 'undeliverable';
    await moderation.paint('a heron');
    expect(moderation.studio.pictures.files.size).toBe(1);
    moderation.studio.painter.always = undefined;
    await moderation.studio.submit({ request: { prompt: 'a crane' } });
    await until(() => moderation.studio.painter.easel.length === 1);
    expect(await moderation.erase()).toMatch(/requests: 2, .*Cancelled before: 1\./);
    expect(moderation.studio.pictures.files.size).toBe(0);
    expect(moderation.studio.painter.easel).toHaveLength(0);
    expect(await moderation.dump()).not.toMatch(new RegExp(`heron|crane|${ADA}`));
    const { answers } = await moderation.easel('queue');
    expect(answers[0]).toMatch(/no requests in line/);
  });

  it('makes the buttons of the pictures say that Easel no longer knows them', async () => {
    await moderation.paint('a heron');
    const id = (await moderation.studio.rows())[0]?.id ?? '';
    await moderation.erase();
    for (const name of ['reroll', 'delete', 'retry', 'fetch', 'cancel']) {
      const { answers } = await moderation.act({ kind: 'button', name, id });
      expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
    }
    for (const { id: kept } of await moderation.studio.rows()) {
      const { answers } = await moderation.act({ kind: 'button', name: 'reroll', id: kept });
      expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
    }
  });

  it('erases the data of whoever presses the button, whatever it carries', async () => {
    await moderation.paint('Ada’s heron');
    await moderation.paint('Grace’s fox', { userId: GRACE });
    await moderation.act({ kind: 'button', name: 'erase', id: 'data' }, { userId: GRACE });
    expect(await moderation.dump()).toContain('Ada’s heron');
    expect(await moderation.dump()).not.toContain('Grace’s fox');
    for (const id of ['', ADA, 'constructor', '__proto__']) {
      const { answers } = await moderation.act(
        { kind: 'button', name: 'erase', id },
        { userId: GRACE },
      );
      expect(answers).toEqual([expect.stringMatching(/^refuse: /)]);
    }
  });

  it.each([
    [undefined, /has not said how long/],
    [0, /keeps no backups/],
    [1, /kept for 1 day:/],
    [14, /kept for 14 days:/],
  ])('with backups of %s days says so', async (backupDays, sentence) => {
    moderation = await openPrivacyDesk(backupDays === undefined ? {} : { backupDays });
    expect(await moderation.erase()).toMatch(sentence);
  });
});

describe('/easel privacy delete messages:True', () => {
  it('takes the posted messages away, and the logged ones that tell of nobody else', async () => {
    await moderation.post('a heron', '601');
    await moderation.post('a fox', '602', { userId: GRACE });
    await moderation.logEntry('701', { userId: ADA });
    await moderation.logEntry('702', { userId: ADA });
    const other = await moderation.logEntry('702', { userId: GRACE });
    const answer = await moderation.erase('all');
    expect(moderation.studio.remover.removed.toSorted()).toEqual(['601', '701']);
    expect(answer).toMatch(/Messages taken away: 2\./);
    expect(answer).not.toMatch(/still there/);
    // The other one is written anew from the entry that is left.
    const entry = await moderation.studio.database
      .selectFrom('events')
      .select('log_state')
      .where('id', '=', other)
      .executeTakeFirst();
    expect(entry?.log_state).toBe('changed');
    expect(await moderation.dump()).not.toMatch(/"60[1]"|"701"/);
  });

  it('takes a logged picture away with its message, and has what else stood there posted again', async () => {
    const own = await moderation.logEntry('703', { userId: ADA });
    const other = await moderation.logEntry('703', { userId: GRACE });
    await moderation.studio.database
      .updateTable('events')
      .set({ preview: '' })
      .where('id', '=', own)
      .execute();
    await moderation.erase('all');
    expect(moderation.studio.remover.removed).toEqual(['703']);
    const entry = await moderation.studio.database
      .selectFrom('events')
      .select(['log_state', 'log_message_id'])
      .where('id', '=', other)
      .executeTakeFirst();
    expect(entry).toEqual({ log_state: 'pending', log_message_id: null });
  });

  it('keeps what could not go on a list, says so, and goes on trying', async () => {
    await moderation.post('a heron', '601');
    moderation.studio.remover.obstacles.set('400000000000000001', 'not allowed');
    expect(await moderation.erase('all')).toMatch(
      /1 message is still there\. Easel goes on trying/,
    );
    expect(await moderation.dump()).not.toMatch(new RegExp(`heron|${ADA}`));
    moderation.studio.remover.obstacles.clear();
    await moderation.studio.features.retention.run();
    expect(moderation.studio.remover.removed).toEqual(['601']);
    expect(await moderation.studio.database.selectFrom('removals').selectAll().execute()).toEqual(
      [],
    );
  });
});
