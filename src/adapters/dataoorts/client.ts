import type { ImageRequest } from '#core/image/image-request.ts';
import type { CallOutcome, Painter } from '#features/jobs/ports/painter.ts';
import { failure } from '#core/result.ts';
import { isSuccessStatus, parseAnswer, type Answer } from './answer.ts';
import { createRequestBody } from './request-body.ts';
import { watchSending } from './sending.ts';

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
    const sending = watchSending();
    try {
      const response = await sending.run(() =>
        fetch(apiUrl, {
          method: 'POST',
          headers,
          body: createRequestBody(request),
          // The key is for the configured address alone; the answer itself says that it lies elsewhere.
          redirect: 'manual',
          signal: AbortSignal.any([timeout, signal]),
        }),
      );
      const words = [request.prompt, request.negativePrompt ?? ''];
      return parseAnswer(await readAnswer(response), apiKey, Date.now(), words);
    } catch (error) {
      const wasNeverSent = sending.wasNeverSent();
      const isLate = timeout.aborted && !wasNeverSent;
      const reason = signal.aborted ? 'interrupted' : isLate ? 'timed_out' : 'unreachable';
      const failed = failure({ reason, retryAt: undefined, detail: describeError(error) } as const);
      // What breaks after the request was sent may break after the picture was painted.
      return { result: failed, charge: wasNeverSent ? 'free' : 'unknown' };
    } finally {
      sending.close();
    }
  }

  return { paint };
}

async function readAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response;
  return {
    status,
    contentType: headers.get('content-type') ?? 'no content type',
    retryAfter: headers.get('retry-after'),
    body: await readBody(response).catch((error: unknown) => {
      if (isSuccessStatus(status)) throw error;
      // The status has said it all; what breaks behind it changes nothing.
      return Buffer.from(`unread: ${describeError(error)}`);
    }),
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

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
