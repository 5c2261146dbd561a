import { sql, type Insertable, type Transaction } from 'kysely';
import type { ImageOrder } from '#core/image/image-order.ts';
import type { Requester } from '#core/rules/eligibility.ts';
import { assignTags } from '#features/jobs/intake/fair-tags.ts';
import type { Job, JobPicture } from '#features/jobs/job.ts';
import type { Database } from '../database/schema.ts';

/**
 * Writes an accepted job down with its pictures and their places in line.
 *
 * @param userIds under which the member's rows may stand
 */
export async function insertJob(
  transaction: Transaction<Database>,
  job: Job,
  requester: Requester,
  userIds: readonly string[],
  now: number,
): Promise<readonly JobPicture[]> {
  await transaction.insertInto('jobs').values(toJobRow(job, requester)).execute();
  const rows = await tagPictures(transaction, job, userIds, now);
  const written = await transaction
    .insertInto('pictures')
    .values(rows)
    .returning('arrival')
    .execute();
  return rows.map(({ position, seed, start_tag }, index) => ({
    index: position,
    seed,
    startTag: start_tag,
    arrival: written[index]?.arrival ?? 0,
    calls: 0,
    stored: undefined,
    failure: undefined,
  }));
}

async function tagPictures(
  transaction: Transaction<Database>,
  { id, origin, order, prices }: Job,
  userIds: readonly string[],
  now: number,
): Promise<
  readonly (Insertable<Database['pictures']> & {
    readonly seed: number | null;
    start_tag: number;
  })[]
> {
  const { userId, serverId } = origin;
  const { virtualTime, lastFinish } = await readLine(transaction, userIds);
  const arrivals = order.seeds.map(() => virtualTime);
  return assignTags(arrivals, lastFinish).map(({ start, finish }, position) => ({
    job_id: id,
    position,
    user_id: userId,
    server_id: serverId ?? '',
    submitted_at: now,
    seed: order.seeds[position] ?? null,
    price: prices[position] ?? 0,
    variation: describeVariation(order, position),
    state: 'queued' as const,
    failure: null,
    arrival_tag: virtualTime,
    start_tag: start,
    finish_tag: finish,
    file_name: null,
    file_format: null,
  }));
}

function describeVariation({ variations }: ImageOrder, index: number): string | null {
  const variation = variations[index];
  return variation === undefined ? null : JSON.stringify(variation);
}

/** Where the line stands, and the largest finish tag of a member's pictures. */
async function readLine(
  transaction: Transaction<Database>,
  userIds: readonly string[],
): Promise<{ readonly virtualTime: number; readonly lastFinish: number }> {
  // One question for each id: only then the index gives the largest at once.
  const finishes = userIds.map(
    (id) => sql`select max(finish_tag) as finish from pictures where user_id = ${id}`,
  );
  const { rows } = await sql<{ readonly time: number; readonly finish: number | null }>`
    select virtual_time as time, (select max(finish) from (${sql.join(finishes, sql` union all `)})) as finish
    from fair_clock`.execute(transaction);
  return { virtualTime: rows[0]?.time ?? 0, lastFinish: rows[0]?.finish ?? 0 };
}

function toJobRow(
  { id, origin, order, reason, deadline }: Job,
  { isAgeRestricted }: Requester,
): Insertable<Database['jobs']> {
  const { request } = order;
  return {
    id,
    interaction_id: origin.interactionId,
    application_id: origin.applicationId,
    interaction_token: origin.token,
    received_at: origin.receivedAt,
    user_id: origin.userId,
    server_id: origin.serverId,
    channel_id: origin.channelId,
    thread_of: origin.threadOf,
    member_since: origin.memberSince,
    locale: origin.locale,
    server_locale: origin.serverLocale,
    attachment_size_limit: origin.attachmentSizeLimit,
    model: request.model,
    prompt: request.prompt,
    negative_prompt: request.negativePrompt,
    width: request.width,
    height: request.height,
    steps: request.steps,
    guidance: request.guidance,
    style: request.style,
    own_prompt: request.words?.prompt ?? null,
    own_negative_prompt: request.words?.negativePrompt ?? null,
    spoiler: Number(order.spoiler),
    private: Number(order.isPrivate),
    deadline,
    message_id: null,
    state: 'queued',
    finished_at: null,
    purpose: reason.purpose,
    source_job_id: reason.source?.jobId ?? null,
    source_position: reason.source?.index ?? null,
    age_restricted: Number(isAgeRestricted ?? false),
  };
}
