import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { insertEvent } from '#adapters/store/audit/event-rows.ts';
import { text } from '#core/i18n/text.ts';
import { draftOptions } from '#core/image/options/draft.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { createEvent } from '#features/audit/event.ts';
import { createDriver, type DriverOptions } from './driver.ts';
import { CHANNEL, MODERATOR, SERVER, type Who } from './people.ts';

export const LOG_CHANNEL = '400000000000000009';
export const RULES: OperatorRules = {
  defaults: { images_per_day: 3, cooldown_seconds: 0 },
  bounds: {},
  isPaused: false,
};

export type PrivacyDriver = Awaited<ReturnType<typeof createPrivacyDriver>>;

/** Members paint, are logged and suspended, and want to have or to erase what is known of them. */
export async function createPrivacyDriver(setup: DriverOptions = {}) {
  const driver = await createDriver({ rules: RULES, always: 'painted', ...setup });

  /** What somebody typed into a form that was refused. */
  const keepDraft = (userId: string, prompt: string) =>
    driver.features.drafts.keep({ userId, serverId: SERVER }, draftOptions({ prompt }));

  async function exportData(who: Who = {}) {
    const responder = await driver.run('easel privacy export', {}, who);
    const line = responder.panel.find((each) => 'file' in each);
    if (line === undefined) throw new Error('There is no file');
    const { name, data } = line.file;
    const words = (name.endsWith('.gz') ? gunzipSync(data) : data).toString('utf8');
    return { ...responder, answers: responder.answers, name, size: data.length, words };
  }

  async function erase(scope: 'data' | 'all' = 'data', who: Who = {}) {
    const asked = await driver.run('easel privacy delete', { messages: scope === 'all' }, who);
    expect(asked.buttons).toEqual([`erase:${scope}`]);
    const answer = await driver.press('erase', scope, who);
    expect(answer.answers[0]).toBe('defer privately');
    return answer.answers[1] ?? '';
  }

  /** Everything that stands in the database. */
  async function dump(): Promise<string> {
    const { rows: tables } = await sql<{ readonly name: string }>`
      select name from sqlite_master where type = 'table'`.execute(driver.database);
    const contents = [];
    for (const { name } of tables)
      contents.push(await sql`select * from ${sql.table(name)}`.execute(driver.database));
    return JSON.stringify(contents.map(({ rows }) => rows));
  }

  const paint = async (prompt: string, who: Who = {}, count = 1) => {
    const reply = await driver.submit({ request: { prompt }, origin: who, count });
    await driver.ended();
    return reply.answers;
  };

  const suspend = (userId: string, ends: number | null, reason: string) =>
    driver.database
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
      locale: null,
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
    await insertEvent(driver.database, event, 'posted');
    await driver.database
      .updateTable('events')
      .set({ log_channel_id: LOG_CHANNEL, log_message_id: messageId })
      .where('id', '=', event.id)
      .execute();
    return event.id;
  }

  const post = async (prompt: string, messageId: string, who: Who = {}) => {
    driver.delivery.outcome = { posted: { channelId: CHANNEL, messageId } };
    await paint(prompt, who);
  };

  return {
    ...driver,
    exportData,
    erase,
    dump,
    paint,
    post,
    suspend,
    logEntry,
    keepDraft,
  };
}
