import { parsePictureFile, type PictureFile } from '#core/image/picture-file.ts';
import type { PaintFailureReason } from '#features/jobs/job.ts';
import type { CallFailure, CallOutcome } from '#features/jobs/ports/painter.ts';
import { failure, type Result } from '#core/result.ts';
import { scrub } from '#core/scrub.ts';
import { parseEnvelope } from './envelope.ts';
import { hideWords } from './hide-words.ts';

/** An answer read to its end. */
export type Answer = {
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | null;
  readonly body: Buffer;
};

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
 * @param words of the member, which it must not carry there either
 */
export function parseAnswer(
  answer: Answer,
  secret: string,
  now: number,
  words: readonly string[] = [],
): CallOutcome {
  const { status, contentType, body } = answer;
  const bare = parsePictureFile(body);
  const envelope = bare.ok ? undefined : parseEnvelope(body);
  const retryAt = parseRetryAfter(answer.retryAfter, now);
  const said = () => excerpt(body, secret, words);
  if (isSuccessStatus(status)) {
    const picture = refuseLarge(envelope?.picture ?? bare);
    if (picture.ok) return { result: picture, charge: 'charged' };
    if (envelope?.isRefusal !== true) {
      const detail = `HTTP ${status}, ${contentType}: ${picture.reason}; ${said()}`;
      const notAPicture: CallFailure = { reason: 'not_a_picture', retryAt: undefined, detail };
      return { result: failure(notAPicture), charge: 'unknown' };
    }
  }
  const reason = resolveReason(status, envelope?.codes ?? [], retryAt);
  const detail = `HTTP ${status}, ${contentType}: ${said()}`;
  return { result: failure({ reason, retryAt, detail }), charge: 'free' };
}

/** Twice what any model is asked for. Whatever decodes a picture takes its memory by this. */
const MAX_SIDE = 4096;

function refuseLarge(picture: Result<PictureFile, string>): Result<PictureFile, string> {
  if (!picture.ok) return picture;
  const { width, height } = picture.value;
  const isSane = [width, height].every((side) => side >= 1 && side <= MAX_SIDE);
  return isSane ? picture : failure(`a picture of ${width}×${height}`);
}

/** Any other status is a refusal, and free. */
export function isSuccessStatus(status: number): boolean {
  return status >= 200 && status < 300;
}

function resolveReason(
  status: number,
  codes: readonly number[],
  retryAt: Date | undefined,
): PaintFailureReason {
  // Used-up credit is not back within the day, so what says when to come back is a matter of pace, whatever its code.
  if (status === 429 && retryAt !== undefined) return 'rate_limited';
  const byCode = codes.map((code) => REASON_BY_CODE[code] ?? resolveByStatus(code)).find(Boolean);
  // An unknown no under a status of success is about this request, and not about the service.
  return byCode ?? resolveByStatus(status) ?? 'rejected';
}

/** Also of a code that is a status. */
function resolveByStatus(status: number): PaintFailureReason | undefined {
  if (REASON_BY_STATUS[status] !== undefined) return REASON_BY_STATUS[status];
  if (status >= 300 && status < 400) return 'unreachable';
  if (status >= 400 && status < 500) return 'rejected';
  return status >= 500 && status < 1000 ? 'server_error' : undefined;
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

function excerpt(body: Buffer, secret: string, hidden: readonly string[]): string {
  // Before the cut: half a secret is one, too.
  const start = body.subarray(0, 4 * DETAIL_LENGTH).toString('utf8');
  const words = hideWords(scrub(start, [secret]), hidden).slice(0, DETAIL_LENGTH);
  // Bytes of a broken picture would fill a log line with noise.
  return words.includes('\uFFFD') || words.includes('\0') ? `${body.length} bytes` : words;
}
