import { sql, type Kysely, type RawBuilder } from 'kysely';
import { describeTaken, type AuditEntry, type AuditQuery } from '#features/audit/audit-entry.ts';
import type { AuditStore, PageQuery } from '#features/moderation/ports.ts';
import type { JobState } from '#features/jobs/job.ts';
import type { AuditKind } from '#features/audit/audit-entry.ts';
import type { ModerationStoreOptions } from './event-store.ts';
import { parseRequest, parseSummary } from './event-rows.ts';
import type { Rule } from '#core/rules/rules.ts';
import type { Database } from '../database/schema.ts';

/** One listing of two tables: events, and the jobs that were taken. */
type Row = {
  readonly kind: AuditKind;
  readonly at: number;
  readonly reference: string;
  readonly rule: Rule | null;
  readonly user_id: string | null;
  readonly actor_id: string | null;
  readonly channel_id: string | null;
  readonly job_id: string | null;
  /** Of an event. */
  readonly summary: string | null;
  readonly request: string | null;
  /** Of a job. */
  readonly state: JobState | null;
  readonly pictures: number | null;
  readonly model: string | null;
  readonly prompt: string | null;
  readonly negative_prompt: string | null;
  readonly private: number | null;
};

export function createAuditStore(
  database: Kysely<Database>,
  { listUserIds }: ModerationStoreOptions,
): AuditStore {
  async function list(query: AuditQuery, { offset, limit }: PageQuery) {
    const parts = [...listEventParts(query, listUserIds), ...listJobParts(query, listUserIds)];
    if (parts.length === 0) return [];
    const { rows } = await sql<Row>`${sql.join(parts, sql` union all `)}
      order by at desc, arrival desc limit ${limit} offset ${offset}`.execute(database);
    return rows.map(toEntry);
  }
  return { list };
}

function listEventParts(
  { serverId, until, userId, rule, kind, reference }: AuditQuery,
  listUserIds: ModerationStoreOptions['listUserIds'],
): readonly RawBuilder<unknown>[] {
  if (kind === 'accepted') return [];
  const conditions = [
    sql`server_id = ${serverId} and at <= ${until}`,
    // What was posted is a job, and stands on the list as one.
    kind === undefined ? sql`kind <> 'picture'` : sql`kind = ${kind}`,
    ...(rule === undefined ? [] : [sql`rule = ${rule}`]),
    ...(reference === undefined ? [] : [sql`reference = ${toReference(reference)}`]),
  ];
  const select = (index: EventIndex, ...more: readonly RawBuilder<unknown>[]) =>
    sql`select kind, at, rowid as arrival, reference, rule, user_id, actor_id, channel_id, job_id, summary, request,
      null as state, null as pictures, null as model, null as prompt, null as negative_prompt, null as private
      from events indexed by ${sql.raw(index)} where ${sql.join([...conditions, ...more], sql` and `)}`;
  if (reference !== undefined)
    return [select('events_by_reference', ...concern(userId, listUserIds))];
  if (userId !== undefined) {
    const ids = sql.join(listUserIds(userId));
    // Two parts, each with an index of its own.
    return [
      select('events_by_user', sql`user_id in (${ids})`),
      select(
        'events_by_actor',
        sql`actor_id in (${ids})`,
        sql`(user_id is null or user_id not in (${ids}))`,
      ),
    ];
  }
  if (rule !== undefined) return [select('events_by_rule')];
  return [select(kind === undefined ? 'events_by_server' : 'events_by_kind')];
}

/**
 * Left to itself, the database takes the index that has the order, and looks through all of a server's entries for the few
 * that are meant.
 */
type EventIndex =
  | 'events_by_reference'
  | 'events_by_user'
  | 'events_by_actor'
  | 'events_by_rule'
  | 'events_by_kind'
  | 'events_by_server';

function concern(
  userId: string | undefined,
  listUserIds: ModerationStoreOptions['listUserIds'],
): readonly RawBuilder<unknown>[] {
  if (userId === undefined) return [];
  const ids = sql.join(listUserIds(userId));
  return [sql`(user_id in (${ids}) or actor_id in (${ids}))`];
}

function listJobParts(
  { serverId, until, userId, rule, kind, reference }: AuditQuery,
  listUserIds: ModerationStoreOptions['listUserIds'],
): readonly RawBuilder<unknown>[] {
  if (rule !== undefined || (kind !== undefined && kind !== 'accepted')) return [];
  const conditions = [
    sql`server_id = ${serverId} and received_at <= ${until}`,
    ...(userId === undefined ? [] : [sql`user_id in (${sql.join(listUserIds(userId))})`]),
    ...(reference === undefined ? [] : [sql`id = ${reference}`]),
  ];
  const index = userId === undefined ? 'jobs_by_server' : 'jobs_by_user';
  const hint = reference === undefined ? sql`indexed by ${sql.raw(index)}` : sql``;
  return [
    sql`select 'accepted' as kind, received_at as at, 0 as arrival, id as reference, null as rule, user_id, null as actor_id,
      channel_id, id as job_id, null as summary, null as request, state,
      (select count(*) from pictures where job_id = jobs.id) as pictures, model, prompt, negative_prompt, private
      from jobs ${hint} where ${sql.join(conditions, sql` and `)}`,
  ];
}

/** References are read out and typed again: in their alphabet no two letters look alike. */
function toReference(typed: string): string {
  return typed.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

function toEntry(row: Row): AuditEntry {
  const { kind, at, reference, rule, user_id, actor_id, channel_id, job_id } = row;
  const taken =
    row.model === null || row.prompt === null
      ? null
      : {
          model: row.model,
          prompt: row.prompt,
          negativePrompt: row.negative_prompt,
          count: row.pictures ?? 0,
          isPrivate: row.private === 1,
        };
  return {
    kind,
    at,
    reference,
    rule,
    userId: user_id,
    actorId: actor_id,
    channelId: channel_id,
    jobId: job_id,
    summary: row.state === null ? parseSummary(row.summary ?? '') : describeTaken(row.state),
    request: taken ?? parseRequest(row.request),
  };
}
