import * as z from 'zod';
import { parsePictureFile } from '#core/image/picture-file.ts';
import type { PaintFailureReason } from '#features/jobs/job.ts';
import type { CallFailure, CallOutcome } from '#features/jobs/ports/painter.ts';
import { failure } from '#core/result.ts';

/** An answer read to its end. */
export type Answer = {
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | null;
  readonly body: Buffer;
};

/** The JSON that may stand in for a picture. Only `result.image_base64` brings one (FLUX). */
const envelopeSchema = z.object({
  success: z.boolean().optional(),
  errors: z
    .array(z.object({ code: z.number().optional(), message: z.string().optional() }))
    .optional(),
  result: z.object({ image_base64: z.string().optional() }).nullish(),
});
type Envelope = z.infer<typeof envelopeSchema>;

/**
 * The codes of Cloudflare Workers AI, whose request and envelope shapes this API shares. Its own are undocumented, so an
 * unknown one falls back on the HTTP status.
 */
const REASON_BY_CODE: Readonly<Record<number, PaintFailureReason>> = {
  3003: 'rejected',
  3006: 'too_large',
  3007: 'timed_out',
  3023: 'unauthorized',
  3036: 'out_of_credit',
  3040: 'overloaded',
  5004: 'rejected',
  5007: 'rejected',
};

const REASON_BY_STATUS: Readonly<Record<number, PaintFailureReason>> = {
  401: 'unauthorized',
  402: 'out_of_credit',
  403: 'unauthorized',
  408: 'timed_out',
  413: 'too_large',
  429: 'rate_limited',
  503: 'overloaded',
  504: 'timed_out',
};

/** How much of an error body the log gets, in characters. */
const DETAIL_LENGTH = 500;

/**
 * Turns any answer into a whole picture or a reason. Content types are not trusted: the bytes decide. A refusal is free; an
 * answer that says success and brings no picture may well be on the bill.
 *
 * @param secret the key, which a body that repeats the request's headers must not carry into the log
 */
export function parseAnswer(answer: Answer, secret: string, now: number): CallOutcome {
  const isSuccess = answer.status >= 200 && answer.status < 300;
  const envelope = parseEnvelope(answer.body);
  if (isSuccess && envelope?.success !== false) {
    const base64 = envelope?.result?.image_base64;
    const picture = parsePictureFile(
      base64 === undefined ? answer.body : Buffer.from(base64, 'base64'),
    );
    if (picture.ok) return { result: picture, charge: 'charged' };
    const notAPicture: CallFailure = {
      reason: 'not_a_picture',
      retryAt: undefined,
      detail: `HTTP ${answer.status}, ${answer.contentType}: ${picture.reason}; ${excerpt(answer.body, secret)}`,
    };
    return { result: failure(notAPicture), charge: 'unknown' };
  }
  const refusal: CallFailure = {
    reason: resolveReason(answer.status, envelope),
    retryAt: parseRetryAfter(answer.retryAfter, now),
    detail: `HTTP ${answer.status}, ${answer.contentType}: ${excerpt(answer.body, secret)}`,
  };
  return { result: failure(refusal), charge: 'free' };
}

function resolveReason(status: number, envelope: Envelope | undefined): PaintFailureReason {
  const byCode = REASON_BY_CODE[envelope?.errors?.[0]?.code ?? 0] ?? REASON_BY_STATUS[status];
  if (byCode !== undefined) return byCode;
  return status >= 400 && status < 500 ? 'rejected' : 'server_error';
}

function parseEnvelope(body: Buffer): Envelope | undefined {
  if (body[0] !== 0x7b /* { */) return undefined;
  try {
    return envelopeSchema.safeParse(JSON.parse(body.toString('utf8'))).data;
  } catch {
    return undefined; // not JSON after all: judged by its status or as bytes
  }
}

/** Seconds or an HTTP date (RFC 9110, section 10.2.3), as the moment that it means. */
function parseRetryAfter(header: string | null, now: number): Date | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const moment = Number.isNaN(seconds) ? Date.parse(header) : now + seconds * 1000;
  return moment > now && moment < now + LONGEST_WAIT_MS ? new Date(moment) : undefined;
}

/** What asks for more than a day's patience is not a retry time but a mistake. */
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000;

function excerpt(body: Buffer, secret: string): string {
  // Before the cut: half a secret is one, too.
  const words = body
    .subarray(0, 4 * DETAIL_LENGTH)
    .toString('utf8')
    .replaceAll(secret, '[secret]')
    .slice(0, DETAIL_LENGTH);
  // Bytes of a broken picture would fill a log line with noise.
  return words.includes('\uFFFD') || words.includes('\0') ? `${body.length} bytes` : words;
}
