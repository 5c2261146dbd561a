import type { Selectable } from 'kysely';
import { PLAIN_STYLE, type Translate } from '#core/i18n/translator.ts';
import { parseEventRow } from '../audit/event-rows.ts';
import type { Database } from '../database/schema.ts';

export type Member = {
  readonly userId: string;
  /** The id or the alias under which these rows stand. */
  readonly owner: string;
  readonly translate: Translate;
};

export const toMoment = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();

/** The interaction's token, a secret of the bot's that lives for 15 minutes, is not among it. */
export function describeJob(
  job: Selectable<Database['jobs']>,
  pictures: readonly Selectable<Database['pictures']>[],
  isErased: boolean,
): object {
  const shown = pictures.map((picture) => ({
    seed: picture.seed,
    variation: picture.variation,
    bytesHash: picture.bytes_hash,
    state: picture.state,
    failure: picture.failure,
    submittedAt: toMoment(picture.submitted_at),
    countsAgainstLimits: picture.counted === 1,
    priceNanoUsd: picture.price,
    calls: picture.calls,
    keptFile: picture.file_name,
  }));
  const kept = {
    serverId: job.server_id,
    receivedAt: toMoment(job.received_at),
    finishedAt: toMoment(job.finished_at),
    state: job.state,
    model: job.model,
  };
  if (isErased) return { isErased, ...kept, pictures: shown };
  return {
    id: job.id,
    ...kept,
    interactionId: job.interaction_id,
    channelId: job.channel_id,
    threadOf: job.thread_of,
    memberSince: toMoment(job.member_since),
    locale: job.locale,
    serverLocale: job.server_locale,
    attachmentSizeLimit: job.attachment_size_limit,
    deadline: toMoment(job.deadline),
    prompt: job.prompt,
    negativePrompt: job.negative_prompt,
    width: job.width,
    height: job.height,
    steps: job.steps,
    guidance: job.guidance,
    style: job.style,
    isSpoiler: job.spoiler === 1,
    isPrivate: job.private === 1,
    isAgeRestricted: job.age_restricted === 1,
    purpose: job.purpose,
    sourceRequestId: job.source_job_id,
    sourcePicture: job.source_position,
    keptUntil: toMoment(job.kept_until),
    replyMessageId: job.message_id,
    postedChannelId: job.posted_channel_id,
    postedMessageId: job.posted_message_id,
    pictures: shown,
  };
}

/** Of what somebody did to others only that they did it: what the others asked for is theirs. */
export function describeEvent(
  row: Selectable<Database['events']>,
  { userId, translate }: Member,
): object {
  const event = parseEventRow(row);
  const isAboutMe = event.userId === userId;
  const style = { ...PLAIN_STYLE, person: (id: string) => (id === userId ? 'you' : 'somebody') };
  return {
    id: event.id,
    reference: event.reference,
    serverId: event.serverId,
    channelId: event.channelId,
    at: toMoment(event.at),
    kind: event.kind,
    rule: event.rule,
    isAboutMe,
    isByMe: event.actorId === userId,
    ...((isAboutMe || event.userId === null) && {
      summary: translate(event.summary, 'en', style),
    }),
    ...(isAboutMe && { jobId: event.jobId, request: event.request }),
    logChannelId: row.log_channel_id,
    logMessageId: row.log_message_id,
  };
}
