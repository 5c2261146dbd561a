import type { IncomingMessage } from 'node:http';
import { errorAnswer, type Answer } from './answer.ts';
import { describeProblem, isRecord } from './validation.ts';
import { MODELS } from './models.ts';

export type CheckedRequest = {
  /** What was asked for, as far as it can be read: also of a request that is refused. */
  readonly model: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly refusal: Answer | undefined;
};

const MAX_BODY_BYTES = 1024 * 1024;

/** Decides whether the API would take this request, and with which answer it would refuse. */
export function checkRequest(
  request: IncomingMessage,
  body: Buffer,
  expected: { readonly path: string; readonly apiKey: string },
): CheckedRequest {
  const headRefusal = refuseHead(request, expected);
  if (headRefusal) return { model: '', data: {}, refusal: headRefusal };
  if (body.length > MAX_BODY_BYTES) {
    return { model: '', data: {}, refusal: errorAnswer(413, 3006, 'Request is too large') };
  }
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    return { model: '', data: {}, refusal: incomplete('the body is not valid JSON') };
  }
  const fields = isRecord(value) ? value : {};
  return {
    model: typeof fields['model'] === 'string' ? fields['model'] : '',
    data: isRecord(fields['data']) ? fields['data'] : {},
    refusal: refuseBody(value),
  };
}

function refuseHead(
  { method, url = '', headers }: IncomingMessage,
  { path, apiKey }: { readonly path: string; readonly apiKey: string },
): Answer | undefined {
  if (url !== path) return errorAnswer(404, 7000, `No route for ${url}`);
  if (method !== 'POST') return errorAnswer(405, 7001, `Method ${method} is not allowed, use POST`);
  if (headers.authorization !== `Bearer ${apiKey}`) {
    return errorAnswer(401, 10_000, 'Authentication error: the API key is missing or wrong');
  }
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    return errorAnswer(415, 3003, 'Content-Type must be application/json');
  }
  return undefined;
}

function refuseBody(body: unknown): Answer | undefined {
  if (!isRecord(body)) return incomplete('the body must be an object');
  const { model, data, ...extra } = body;
  const [unknown] = Object.keys(extra);
  if (unknown !== undefined) return invalid(`there is no field '${unknown}' beside 'data'`);
  if (typeof model !== 'string') return incomplete("'model' is missing");
  const rules = MODELS.get(model);
  if (!rules) return errorAnswer(400, 5007, `No such model: ${model}`);
  if (!isRecord(data)) return incomplete("'data' must be an object");
  const problem = describeProblem(data, rules);
  return problem === undefined ? undefined : invalid(problem);
}

function incomplete(what: string): Answer {
  return errorAnswer(400, 3003, `Incomplete request: ${what}`);
}

function invalid(what: string): Answer {
  return errorAnswer(400, 5004, `Invalid data: ${what}`);
}
