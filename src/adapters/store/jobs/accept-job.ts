import { sql, type Insertable, type Kysely, type Transaction } from 'kysely';
import type { ImageOrder } from '#core/image/image-order.ts';
import { assignTags } from '#features/jobs/intake/fair-tags.ts';
import type { Job } from '#features/jobs/job.ts';
import type { Accepted, Refusal, Submission } from '#features/jobs/ports/lookup.ts';
import type { Fault } from '#core/rules/fault.ts';
import type { Policy } from '#core/policy/policy.ts';
import { isLiftable } from '#core/rules/rules.ts';
import type { Requester } from '#core/rules/eligibility.ts';
import { failure, success, type Result } from '#core/result.ts';
import { createEvent, findLogState } from '#features/audit/event.ts';
import { insertRefusal } from '../audit/event-rows.ts';
import { findGateFault, type Operator } from './gate-facts.ts';
import type { PolicyCache } from '../policy-cache.ts';
import type { Database } from '../database/schema.ts';
import { findLedgerTime } from './call-ledger.ts';

export type AcceptOptions = {
  readonly operator: Operator;
  readonly policies: PolicyCache;
  /** The ids under which a member's rows may stand. */
  readonly listUserIds: (userId: string) => readonly string[];
};

/** Decides on a job and writes it down, in one transaction: what was true at the decision is true at the writing. */
export async function acceptJob(
  database: Kysely<Database>,
  { operator, policies, listUserIds }: AcceptOptions,
  { job, requester }: Submission,
  clock: number,
): Promise<Result<Accepted, Refusal>> {
  const { userId, serverId } = job.origin;
  return database.transaction().execute(async (transaction) => {
    const now = await findLedgerTime(transaction, clock);
    const loaded = await policies.read(transaction, serverId, now);
    const account = { userIds: listUserIds(userId), serverId };
    const question = { job, requester, account, operator, loaded, paints: true, now };
    const fault = await findGateFault(transaction, question);
    if (fault !== undefined)
      return failure(await recordRefusal(transaction, job, fault, loaded.policy, now));
    const accepted = withLanguage(job, loaded.policy);
    await transaction.insertInto('jobs').values(toJobRow(accepted, requester)).execute();
    const rows = await tagPictures(transaction, accepted, account.userIds, now);
    const written = await transaction
      .insertInto('pictures')
      .values(rows)
      .returning('arrival')
      .execute();
    const pictures = rows.map(({ position, seed, start_tag }, index) => ({
      index: position,
      seed,
      startTag: start_tag,
      arrival: written[index]?.arrival ?? 0,
      calls: 0,
      stored: undefined,
      failure: undefined,
    }));
    return success({ job: accepted, pictures });
  });
}

/** What everyone reads is in the server's language. */
export function withLanguage(job: Job, { language }: Policy): Job {
  if (language === null) return job;
  return { ...job, origin: { ...job.origin, serverLocale: language } };
}

export async function recordRefusal(
  transaction: Transaction<Database>,
  { origin, order }: Job,
  { rule, reason }: Fault,
  policy: Policy,
  now: number,
): Promise<Refusal> {
  const { userId, serverId, channelId, serverLocale } = origin;
  const { model, prompt, negativePrompt } = order.request;
  const event = createEvent({
    serverId,
    at: now,
    kind: 'refusal',
    rule,
    userId,
    channelId,
    locale: serverLocale,
    summary: reason,
    request: {
      model,
      prompt,
      negativePrompt,
      count: order.seeds.length,
      isPrivate: order.isPrivate,
    },
  });
  await insertRefusal(transaction, event, findLogState(policy, 'refusal'));
  const { id, reference } = event;
  return { id, reference, reason, mayAsk: serverId !== null && isLiftable(rule) };
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

/** The largest finish tag of a member's pictures. One question for each id: only then the index gives it at once. */
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
