import type { ImageRequest } from '#core/image/image-request.ts';
import type { PaintFailureReason } from '#features/jobs/job.ts';
import type { CallOutcome, Painter } from '#features/jobs/ports/painter.ts';
import { failure } from '#core/result.ts';
import { parseAnswer, type Answer } from './answer.ts';
import { createRequestBody } from './request-body.ts';

/** Far above any picture of these models (2048×2048 as PNG is some 11 MiB, a third more as base64). */
const LARGEST_ANSWER_BYTES = 64 * 1024 * 1024;

export type DataoortsOptions = {
  readonly apiUrl: string;
  readonly apiKey: string;
  /** From the request to the last byte of the answer. */
  readonly timeoutMs: number;
};

/** Calls the serverless API. One `paint` is one call: whether to call again is the caller's to decide. */
export function createDataoortsPainter({ apiUrl, apiKey, timeoutMs }: DataoortsOptions): Painter {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` };

  async function paint(request: ImageRequest, signal: AbortSignal): Promise<CallOutcome> {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(apiUrl, {
        method: 'POST',
        headers,
        body: createRequestBody(request),
        // The key is for the configured address alone.
        redirect: 'error',
        signal: AbortSignal.any([timeout, signal]),
      });
      return parseAnswer(await readAnswer(response), apiKey, Date.now());
    } catch (error) {
      const reason = signal.aborted ? 'interrupted' : timeout.aborted ? 'timed_out' : 'unreachable';
      return fail(reason, error);
    }
  }

  return { paint };
}

async function readAnswer(response: Response): Promise<Answer> {
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? 'no content type',
    retryAfter: response.headers.get('retry-after'),
    body: await readBody(response),
  };
}

/** Reads into one buffer of the announced length, so that a picture is not held in pieces and in one at once. */
async function readBody({ body, headers }: Response): Promise<Buffer> {
  const announced = Number(headers.get('content-length') ?? 0);
  let buffer = Buffer.allocUnsafe(Math.min(announced, LARGEST_ANSWER_BYTES));
  let size = 0;
  for await (const chunk of body ?? []) {
    if (size + chunk.byteLength > LARGEST_ANSWER_BYTES) {
      throw new Error(`The answer is larger than ${LARGEST_ANSWER_BYTES} bytes`);
    }
    if (size + chunk.byteLength > buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, size + chunk.byteLength));
      buffer.copy(larger, 0, 0, size);
      buffer = larger;
    }
    buffer.set(chunk, size);
    size += chunk.byteLength;
  }
  return buffer.subarray(0, size);
}

function fail(reason: PaintFailureReason, error: unknown): CallOutcome {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
  const detail =
    error instanceof Error ? `${error.message}${cause ? `: ${cause.message}` : ''}` : String(error);
  // Nobody was there to take the request; whatever else broke may have broken after the picture was painted.
  const isRefused =
    cause !== undefined &&
    'code' in cause &&
    ['ECONNREFUSED', 'ENOTFOUND'].includes(String(cause.code));
  return {
    result: failure({ reason, retryAt: undefined, detail }),
    charge: isRefused ? 'free' : 'unknown',
  };
}
