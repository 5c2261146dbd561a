import type { Insertable, Kysely, Transaction } from 'kysely';
import { assignTags } from '../jobs/fair-tags.ts';
import type { Job, JobPicture } from '../jobs/job.ts';
import type { AcceptFault, AcceptLimits } from '../jobs/ports.ts';
import { findExhausted } from '../ledger/budget.ts';
import { failure, success, type Result } from '../result.ts';
import type { Database } from './schema.ts';
import { findLedgerTime, readSpent } from './spend.ts';

/** Decides on a job and writes it down, in one transaction: what was true at the decision is true at the writing. */
export async function acceptJob(
  database: Kysely<Database>,
  job: Job,
  limits: AcceptLimits,
  now: number,
): Promise<Result<readonly JobPicture[], AcceptFault>> {
  return database.transaction().execute(async (transaction) => {
    const fault = await findAcceptFault(transaction, job, limits, now);
    if (fault !== undefined) return failure(fault);
    await transaction.insertInto('jobs').values(toJobRow(job)).execute();
    const rows = await tagPictures(transaction, job);
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
    return success(pictures);
  });
}

async function findAcceptFault(
  transaction: Transaction<Database>,
  { order, price }: Job,
  { pictures, budget }: AcceptLimits,
  now: number,
): Promise<AcceptFault | undefined> {
  const open = await transaction
    .selectFrom('pictures')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.sum<number | null>('price').filterWhere('state', '=', 'queued').as('reserved'),
    ])
    .where('state', 'in', ['queued', 'painting'])
    .executeTakeFirstOrThrow();
  if (open.count + order.seeds.length > pictures) return { kind: 'queue full' };
  // What waits will be spent too; what is being painted is in the books already.
  const cost = (open.reserved ?? 0) + price * order.seeds.length;
  const period = findExhausted(
    budget,
    await readSpent(transaction, await findLedgerTime(transaction, now)),
    cost,
  );
  return period === undefined ? undefined : { kind: 'over budget', period };
}

async function tagPictures(
  transaction: Transaction<Database>,
  { id, origin, order, price }: Job,
): Promise<
  readonly (Insertable<Database['pictures']> & {
    readonly seed: number | null;
    start_tag: number;
  })[]
> {
  const { userId } = origin;
  const clock = await transaction
    .selectFrom('fair_clock')
    .select('virtual_time')
    .executeTakeFirstOrThrow();
  const last = await transaction
    .selectFrom('pictures')
    .select(({ fn }) => fn.max<number | null>('finish_tag').as('finish'))
    .where('user_id', '=', userId)
    .executeTakeFirst();
  const arrivals = order.seeds.map(() => clock.virtual_time);
  return assignTags(arrivals, last?.finish ?? 0).map(({ start, finish }, position) => ({
    job_id: id,
    position,
    user_id: userId,
    seed: order.seeds[position] ?? null,
    price,
    state: 'queued' as const,
    failure: null,
    arrival_tag: clock.virtual_time,
    start_tag: start,
    finish_tag: finish,
    file_name: null,
    file_format: null,
  }));
}

function toJobRow({ id, origin, order, deadline }: Job): Insertable<Database['jobs']> {
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
  };
}
