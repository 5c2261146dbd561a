import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { createDispatch } from '../../src/dispatch.ts';
import { MODELS } from '#core/image/models.ts';
import type { Interaction, Origin } from '#core/invocation.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { createLogger } from '#core/logger.ts';
import { createEvent } from '#features/audit/event.ts';
import { draftOptions } from '#core/image/options/draft.ts';
import { insertEvent } from '#adapters/store/audit/event-rows.ts';
import { text } from '#core/i18n/text.ts';
import { createMemoryReply } from './memory/delivery.ts';
import { createStudio, type StudioOptions } from './studio.ts';
import { createMemoryResponder } from './memory/responder.ts';

export const ADA = '200000000000000001';
export const GRACE = '200000000000000002';
export const MODERATOR = '200000000000000003';
export const SERVER = '300000000000000001';
export const LOG_CHANNEL = '400000000000000009';
export const RULES: OperatorRules = {
  defaults: { images_per_day: 3, cooldown_seconds: 0 },
  bounds: {},
  isPaused: false,
};

let interactions = 0;

export type PrivacyDesk = Awaited<ReturnType<typeof openPrivacyDesk>>;

/** A studio whose members paint, are logged and suspended, and want to have or to erase what is known of them. */
export async function openPrivacyDesk(setup: StudioOptions = {}) {
  const studio = await createStudio({ rules: RULES, ...setup });
  studio.painter.always = 'painted';

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
      context: { ...studio.features, chooseSeed: () => 99, models: MODELS },
      allowedServers: [],
      directMessages: true,
      log: createLogger('silent', []),
    });
    const responder = createMemoryResponder(createMemoryReply(studio.events));
    const invocation = studio.invocation({ interactionId, ...who });
    await dispatch({ ...interaction, invocation }, responder);
    return responder;
  }

  /** What somebody typed into a form that was refused. */
  const keepDraft = (userId: string, prompt: string) =>
    studio.features.drafts.keep({ userId, serverId: SERVER }, draftOptions({ prompt }));

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
    await insertEvent(studio.database, event, 'posted');
    await studio.database
      .updateTable('events')
      .set({ log_channel_id: LOG_CHANNEL, log_message_id: messageId })
      .where('id', '=', event.id)
      .execute();
    return event.id;
  }

  const post = async (prompt: string, messageId: string, who: Partial<Origin> = {}) => {
    const channelId = '400000000000000001';
    studio.delivery.outcome = { posted: { channelId, messageId } };
    await paint(prompt, who);
  };

  return { studio, act, easel, exportData, erase, dump, paint, post, suspend, logEntry, keepDraft };
}
