import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { createDispatch } from '../../src/dispatch.ts';
import type { Interaction, Origin } from '../../src/invocation.ts';
import type { HouseRules } from '../../src/moderation/house-rules.ts';
import { createLog } from '../../src/ops/log.ts';
import { createEvent } from '../../src/servers/event.ts';
import { insertEvent } from '../../src/store/event-rows.ts';
import { text } from '../../src/i18n/text.ts';
import { createMemoryReply } from '../jobs/memory-delivery.ts';
import { createStudio, until, type Studio, type StudioOptions } from '../jobs/studio.ts';
import { createMemoryResponder } from '../memory-responder.ts';

const ADA = '200000000000000001';
const GRACE = '200000000000000002';
const MODERATOR = '200000000000000003';
const SERVER = '300000000000000001';
const LOG_CHANNEL = '400000000000000009';
const RULES: HouseRules = {
  defaults: { images_per_day: 3, cooldown_seconds: 0 },
  bounds: {},
  isPaused: false,
};

let studio: Studio;
beforeEach(async () => {
  studio = await open();
});

async function open(options: StudioOptions = {}): Promise<Studio> {
  const opened = await createStudio({ rules: RULES, ...options });
  opened.painter.always = 'painted';
  return opened;
}

let interactions = 0;
async function act(
  interaction:
    | Omit<Extract<Interaction, { kind: 'command' }>, 'invocation'>
    | Omit<Extract<Interaction, { kind: 'button' }>, 'invocation'>,
  who: Partial<Origin> = {},
) {
  interactions += 1;
  const interactionId = String(1_500_000_000_000_000_000n + BigInt(interactions));
  const dispatch = createDispatch({
    commands: COMMANDS,
    context: { jobs: studio.jobs, servers: studio.servers, chooseSeed: () => 99 },
    allowedServers: [],
    directMessages: true,
    log: createLog('silent', []),
  });
  const responder = createMemoryResponder(createMemoryReply(studio.events));
  const invocation = studio.invocation({ interactionId, ...who });
  await dispatch({ ...interaction, invocation }, responder);
  return responder;
}

const easel = (subcommand: string, options = {}, who: Partial<Origin> = {}) =>
  act({ kind: 'command', name: 'easel', subcommand, options }, who);

async function exportData(who: Partial<Origin> = {}) {
  const responder = await easel('privacy export', {}, who);
  const line = responder.panel.find((each) => 'file' in each);
  if (line === undefined) throw new Error('There is no file');
  const { name, data } = line.file;
  const words = (name.endsWith('.gz') ? gunzipSync(data) : data).toString('utf8');
  return { ...responder, answers: responder.answers, name, size: data.length, words };
}

async function erase(scope: 'data' | 'all' = 'data', who: Partial<Origin> = {}) {
  const asked = await easel('privacy delete', { messages: scope === 'all' }, who);
  expect(asked.buttons).toEqual([`erase:${scope}`]);
  const answer = await act({ kind: 'button', name: 'erase', id: scope }, who);
  expect(answer.answers[0]).toBe('defer privately');
  return answer.answers[1] ?? '';
}

/** Everything that stands in the database. */
async function dump(): Promise<string> {
  const { rows: tables } = await sql<{ readonly name: string }>`
    select name from sqlite_master where type = 'table'`.execute(studio.database);
  const contents = [];
  for (const { name } of tables)
    contents.push(await sql`select * from ${sql.table(name)}`.execute(studio.database));
  return JSON.stringify(contents.map(({ rows }) => rows));
}

const paint = async (prompt: string, who: Partial<Origin> = {}, count = 1) => {
  const reply = await studio.submit({ request: { prompt }, origin: who, count });
  await studio.ended();
  return reply.answers;
};

const suspend = (userId: string, ends: number | null, reason: string) =>
  studio.database
    .insertInto('suspensions')
    .values({
      server_id: SERVER,
      user_id: userId,
      until: ends,
      reason,
      by_id: MODERATOR,
      at: 1,
      ended_at: null,
    })
    .execute();

/** An entry that stands in the log channel. */
async function logEntry(messageId: string, who: { userId?: string; actorId?: string }) {
  const { userId = null, actorId = null } = who;
  const event = createEvent({
    serverId: SERVER,
    at: Date.now(),
    kind: actorId === null ? 'refusal' : 'report',
    userId,
    actorId,
    summary: text('moderation.suspended_line', {
      member: { user: userId ?? '' },
      moderator: { user: actorId ?? '' },
      end: '',
    }),
    request: {
      model: 'x',
      prompt: `prompt of ${userId}`,
      negativePrompt: null,
      count: 1,
      isPrivate: false,
    },
  });
  await insertEvent(studio.database, event, 'posted');
  await studio.database
    .updateTable('events')
    .set({ log_channel_id: LOG_CHANNEL, log_message_id: messageId })
    .where('id', '=', event.id)
    .execute();
  return event.id;
}

describe('/easel privacy export', () => {
  it('brings all that is known of the member, on all servers, and nothing of anybody else', async () => {
    await paint('Ada’s heron');
    await paint('Ada’s ibis', { serverId: '300000000000000002' });
    await paint('Ada’s crane', { serverId: null });
    await paint('Grace’s fox', { userId: GRACE });
    await suspend(GRACE, null, 'Grace’s reason');
    await suspend(ADA, 5, 'Ada’s reason');
    await paint('Ada’s refused egret', {}, 4);
    const report = await logEntry('1', { userId: GRACE, actorId: ADA });
    await logEntry('1', { userId: ADA, actorId: MODERATOR });
    const { words, name, answers } = await exportData();
    expect(name).toBe('easel-data.json');
    const data: unknown = JSON.parse(words);
    expect(data).toMatchObject({
      userId: ADA,
      isComplete: true,
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
    expect(words).not.toMatch(new RegExp(`Grace|${GRACE}|${MODERATOR}|token`));
    expect(answers[1]).toMatch(/Requests: 3; entries .*: 3; .*: 0; suspensions: 1\./);
  });

  it('of somebody whom Easel does not know is an empty file', async () => {
    const { words } = await exportData({ userId: GRACE });
    expect(JSON.parse(words)).toEqual({
      userId: GRACE,
      exportedAt: expect.any(String),
      suspensions: [],
      passes: [],
      requests: [],
      entries: [],
      isComplete: true,
    });
  });

  it('that is too large for Discord is compressed; what does not fit even then is left out, and that is said', async () => {
    studio = await open({ rules: { ...RULES, defaults: {} } });
    await paint('a heron');
    const [job] = await studio.database.selectFrom('jobs').selectAll().execute();
    if (job === undefined) throw new Error('There is no request');
    for (let index = 0; index < 700; index += 1) {
      const [id, prompt] = [`copy-${index}`, `${index} `.repeat(200)];
      await studio.database
        .insertInto('jobs')
        .values({ ...job, id, interaction_id: id, prompt })
        .execute();
    }
    const whole = await exportData({ attachmentSizeLimit: 300_000 });
    expect(whole.name).toBe('easel-data.json.gz');
    expect(whole.size).toBeLessThan(300_000);
    expect(JSON.parse(whole.words)).toMatchObject({ isComplete: true });
    expect(whole.words.match(/"prompt"/g)).toHaveLength(701);
    const part = await exportData({ attachmentSizeLimit: 12_000 });
    expect(part.size).toBeLessThan(12_000);
    expect(JSON.parse(part.words)).toMatchObject({ isComplete: false, entries: [] });
    expect(part.answers[1]).toMatch(/Not all of it fits/);
  });
});

describe('/easel privacy delete', () => {
  it('asks first, and erases nothing until the button is pressed', async () => {
    await paint('a heron');
    const { answers, buttons } = await easel('privacy delete');
    expect(answers[0]).toMatch(/can’t be undone/);
    expect(answers[0]).toMatch(/has not said how long backups are kept/);
    expect(buttons).toEqual(['erase:data']);
    expect(await dump()).toContain('a heron');
  });

  it('leaves no prompt and no id anywhere', async () => {
    await paint('Ada’s heron', { serverId: null });
    await paint('Ada’s crane');
    await paint('Ada’s refused egret', {}, 4);
    await paint('Grace’s fox', { userId: GRACE });
    await suspend(ADA, null, 'flooding');
    await suspend(GRACE, null, 'hers');
    await studio.database.updateTable('suspensions').set({ by_id: ADA }).execute();
    await logEntry('1', { userId: GRACE, actorId: ADA });
    await studio.database
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
    await studio.database
      .updateTable('servers')
      .set({ policy: JSON.stringify({ pause: { by: ADA, at: 1, reason: 'a raid' } }) })
      .where('id', '=', SERVER)
      .execute();
    const answer = await erase();
    const left = await dump();
    expect(left).not.toMatch(new RegExp(`Ada’s|${ADA}`));
    for (const kept of ['Grace’s fox', GRACE, 'flooding', 'a raid']) expect(left).toContain(kept);
    expect(answer).toMatch(/requests: 2, with their pictures: 2; entries .*: 1; .* through: 1\./);
    expect(answer).toMatch(/2 pictures count against limits/);
    expect(answer).toMatch(/1 suspension with its reason/);
    expect(answer).toMatch(/Messages that were posted have stayed/);
    expect(studio.remover.removed).toEqual([]);
  });

  it('knows every table and every column that can hold a member’s id', async () => {
    const { rows } = await sql<{ readonly place: string }>`
      select m.name || '.' || c.name as place from sqlite_master m, pragma_table_info(m.name) c
      where m.type = 'table' and (c.name like '%user%' or c.name like '%actor%' or c.name like '%member%'
        or c.name like 'by%' or c.name like '%author%') order by 1`.execute(studio.database);
    expect(rows.map(({ place }) => place)).toEqual([
      'acts.by_id',
      'events.actor_id',
      'events.user_id',
      'jobs.member_since',
      'jobs.user_id',
      'passes.user_id',
      'pictures.user_id',
      'suspensions.by_id',
      'suspensions.user_id',
    ]);
  });

  it('does not let anybody begin anew: allowances, the line and suspensions go on', async () => {
    await paint('a heron', {}, 2);
    await erase();
    expect(await paint('a crane', {}, 2)).toEqual([
      expect.stringMatching(/^refuse: You can have 3 pictures in 24 hours here; 1 are left/),
    ]);
    const tags = await studio.database.selectFrom('pictures').select('finish_tag').execute();
    expect(await paint('an ibis')).toEqual(['defer']);
    const last = await studio.database
      .selectFrom('pictures')
      .select('start_tag')
      .orderBy('arrival', 'desc')
      .executeTakeFirst();
    expect(last?.start_tag).toBe(Math.max(...tags.map(({ finish_tag }) => finish_tag)));
    await suspend(ADA, null, 'flooding');
    await erase();
    expect(await paint('a stork')).toEqual([expect.stringMatching(/flooding/)]);
    const by = {
      userId: MODERATOR,
      serverId: SERVER,
      channelId: LOG_CHANNEL,
      serverLocale: 'en-US',
    };
    expect(await studio.servers.desk.unsuspend(by, ADA)).toBe(true);
  });

  it('a second time finds what came since, and goes on counting what stays', async () => {
    await paint('a heron', {}, 2);
    await erase();
    await paint('a crane');
    expect(await erase()).toMatch(/requests: 1, with their pictures: 1/);
    expect(await paint('an ibis')).toEqual([expect.stringMatching(/3 pictures in 24 hours/)]);
  });

  it('lets the export say what stays, and no more', async () => {
    await paint('a heron');
    await suspend(ADA, null, 'flooding');
    await erase();
    const { words } = await exportData();
    expect(JSON.parse(words)).toMatchObject({
      requests: [{ isErased: true, pictures: [{ seed: null, countsAgainstLimits: true }] }],
      suspensions: [{ reason: 'flooding' }],
      entries: [],
    });
    expect(words).not.toContain('heron');
  });

  it('cancels what waits and removes the files of what could not be delivered', async () => {
    studio.delivery.outcome = 'undeliverable';
    await paint('a heron');
    expect(studio.pictures.files.size).toBe(1);
    studio.painter.always = undefined;
    await studio.submit({ request: { prompt: 'a crane' } });
    await until(() => studio.painter.easel.length === 1);
    expect(await erase()).toMatch(/requests: 2, .*Cancelled before: 1\./);
    expect(studio.pictures.files.size).toBe(0);
    expect(studio.painter.easel).toHaveLength(0);
    expect(await dump()).not.toMatch(new RegExp(`heron|crane|${ADA}`));
    const { answers } = await easel('queue');
    expect(answers[0]).toMatch(/no requests in line/);
  });

  it('makes the buttons of the pictures say that Easel no longer knows them', async () => {
    await paint('a heron');
    const id = (await studio.rows())[0]?.id ?? '';
    await erase();
    for (const name of ['reroll', 'delete', 'retry', 'fetch', 'cancel']) {
      const { answers } = await act({ kind: 'button', name, id });
      expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
    }
    for (const { id: kept } of await studio.rows()) {
      const { answers } = await act({ kind: 'button', name: 'reroll', id: kept });
      expect(answers).toEqual([expect.stringMatching(/^refuse: .*no longer knows/)]);
    }
  });

  it('erases the data of whoever presses the button, whatever it carries', async () => {
    await paint('Ada’s heron');
    await paint('Grace’s fox', { userId: GRACE });
    await act({ kind: 'button', name: 'erase', id: 'data' }, { userId: GRACE });
    expect(await dump()).toContain('Ada’s heron');
    expect(await dump()).not.toContain('Grace’s fox');
    for (const id of ['', ADA, 'constructor', '__proto__']) {
      const { answers } = await act({ kind: 'button', name: 'erase', id }, { userId: GRACE });
      expect(answers).toEqual([expect.stringMatching(/^refuse: /)]);
    }
  });

  it.each([
    [undefined, /has not said how long/],
    [0, /keeps no backups/],
    [1, /kept for 1 day:/],
    [14, /kept for 14 days:/],
  ])('with backups of %s days says so', async (backupDays, sentence) => {
    studio = await open(backupDays === undefined ? {} : { backupDays });
    expect(await erase()).toMatch(sentence);
  });
});

const post = async (prompt: string, messageId: string, who: Partial<Origin> = {}) => {
  const channelId = '400000000000000001';
  studio.delivery.outcome = { posted: { channelId, messageId } };
  await paint(prompt, who);
};

describe('/easel privacy delete messages:True', () => {
  it('takes the posted messages away, and the logged ones that tell of nobody else', async () => {
    await post('a heron', '601');
    await post('a fox', '602', { userId: GRACE });
    await logEntry('701', { userId: ADA });
    await logEntry('702', { userId: ADA });
    const other = await logEntry('702', { userId: GRACE });
    const answer = await erase('all');
    expect(studio.remover.removed.toSorted()).toEqual(['601', '701']);
    expect(answer).toMatch(/Messages taken away: 2\./);
    expect(answer).not.toMatch(/still there/);
    // The other one is written anew from the entry that is left.
    const entry = await studio.database
      .selectFrom('events')
      .select('log_state')
      .where('id', '=', other)
      .executeTakeFirst();
    expect(entry?.log_state).toBe('changed');
    expect(await dump()).not.toMatch(/"60[1]"|"701"/);
  });

  it('takes a logged picture away with its message, and has what else stood there posted again', async () => {
    const own = await logEntry('703', { userId: ADA });
    const other = await logEntry('703', { userId: GRACE });
    await studio.database
      .updateTable('events')
      .set({ preview: '' })
      .where('id', '=', own)
      .execute();
    await erase('all');
    expect(studio.remover.removed).toEqual(['703']);
    const entry = await studio.database
      .selectFrom('events')
      .select(['log_state', 'log_message_id'])
      .where('id', '=', other)
      .executeTakeFirst();
    expect(entry).toEqual({ log_state: 'pending', log_message_id: null });
  });

  it('keeps what could not go on a list, says so, and goes on trying', async () => {
    await post('a heron', '601');
    studio.remover.obstacles.set('400000000000000001', 'not allowed');
    expect(await erase('all')).toMatch(/1 message is still there\. Easel goes on trying/);
    expect(await dump()).not.toMatch(new RegExp(`heron|${ADA}`));
    studio.remover.obstacles.clear();
    await studio.servers.retention.run();
    expect(studio.remover.removed).toEqual(['601']);
    expect(await studio.database.selectFrom('removals').selectAll().execute()).toEqual([]);
  });
});
