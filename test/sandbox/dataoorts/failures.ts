import { errorAnswer, pictureAnswer, textAnswer, type Answer } from './answer.ts';

/** What a failure may draw on. `paint` gives the whole picture that the call would have got. */
export type FailureContext = {
  readonly authorization: string;
  readonly prompt: string;
  readonly format: string;
  readonly paint: () => Promise<Buffer>;
};

type Failure = {
  readonly about: string;
  /** Sent as Retry-After unless the test asks for another value. */
  readonly retryAfterSeconds?: number;
  /** Undefined: the call is never answered. */
  readonly answer: (context: FailureContext) => Answer | undefined | Promise<Answer>;
};

/** Every way to fail that the vendor documents, or leaves possible by documenting none. */
export const FAILURES = {
  // First, because it is what one tries first.
  server_error: fixed('500, JSON', errorAnswer(500, 3030, 'Internal server error')),
  bad_request: fixed('400, code 3003', errorAnswer(400, 3003, 'Incomplete request')),
  invalid_data: fixed('400, code 5004', errorAnswer(400, 5004, 'Invalid data')),
  no_such_model: fixed('400, code 5007', errorAnswer(400, 5007, 'No such model')),
  bad_key: fixed('401', errorAnswer(401, 10_000, 'Authentication error')),
  forbidden: fixed('403', errorAnswer(403, 10_001, 'Forbidden')),
  account_blocked: fixed('403, code 3023', errorAnswer(403, 3023, 'Account blocked')),
  no_credit: fixed('402', errorAnswer(402, 10_002, 'Insufficient credit')),
  timeout_answer: fixed('408, code 3007', errorAnswer(408, 3007, 'Timeout')),
  too_large: fixed('413, code 3006', errorAnswer(413, 3006, 'Request is too large')),
  allocation_used_up: fixed(
    '429, code 3036: do not retry soon',
    errorAnswer(429, 3036, 'You have used up your allocation'),
  ),
  out_of_capacity: fixed('429, code 3040: retry', errorAnswer(429, 3040, 'Out of capacity')),
  rate_limited: {
    ...fixed('429 with Retry-After', errorAnswer(429, 10_429, 'Too many requests')),
    retryAfterSeconds: 1,
  },
  allocation_used_up_for_now: {
    ...fixed('429, code 3036, with Retry-After', errorAnswer(429, 3036, 'Account limited')),
    retryAfterSeconds: 1,
  },
  rate_limited_no_header: fixed('429 alone', errorAnswer(429, 10_429, 'Too many requests')),
  bad_gateway_html: fixed("502, a proxy's HTML page", htmlAnswer(502, '502 Bad Gateway')),
  unavailable: {
    ...fixed('503 with Retry-After', errorAnswer(503, 3041, 'Service unavailable')),
    retryAfterSeconds: 1,
  },
  plain_text_error: fixed(
    '500, plain text',
    textAnswer(500, 'text/plain', 'upstream connect error or disconnect before headers'),
  ),
  success_false: fixed(
    '200 whose envelope says success: false',
    errorAnswer(200, 3030, 'Inference failed'),
  ),
  unknown_refusal: fixed(
    '200 whose envelope says no, with a code that nobody documents',
    errorAnswer(200, 9001, 'Not these words'),
  ),
  redirect: fixed('307, to another host', {
    ...textAnswer(307, 'text/plain', 'moved'),
    headers: { 'content-type': 'text/plain', location: 'http://127.0.0.1:9/elsewhere' },
  }),
  empty_body: fixed('200, no bytes', pictureAnswer('png', Buffer.alloc(0))),
  truncated_picture: {
    about: '200, half the file under an honest Content-Length',
    answer: async ({ format, paint }) => {
      const picture = await paint();
      return pictureAnswer(format, picture.subarray(0, picture.length >> 1));
    },
  },
  not_a_picture: fixed(
    '200, text that calls itself a picture',
    textAnswer(200, 'image/png', 'this is not a picture'),
  ),
  html_200: fixed('200, an HTML page', htmlAnswer(200, 'Please wait…')),
  cut_connection: {
    about: 'the connection breaks midway through the picture',
    answer: async ({ format, paint }) => ({ ...pictureAnswer(format, await paint()), cut: true }),
  },
  hang: { about: 'never answers', answer: () => undefined },
  echo_key: {
    about: '500 whose body repeats the Authorization header',
    answer: ({ authorization }) =>
      errorAnswer(500, 3030, `Unhandled error for request with authorization: ${authorization}`),
  },
  echo_words: {
    about: '400 whose body quotes the prompt',
    answer: ({ prompt }) => errorAnswer(400, 5004, `Not these words: ${prompt.slice(0, 200)}`),
  },
} as const satisfies Readonly<Record<string, Failure>>;

export type FailureName = keyof typeof FAILURES;

/** The answer that a failure gives now; undefined if it gives none, ever. */
export async function answerFailure(
  name: FailureName,
  context: FailureContext,
  retryAfterSeconds?: number,
): Promise<Answer | undefined> {
  const failure: Failure = FAILURES[name];
  const answer = await failure.answer(context);
  const retryAfter = retryAfterSeconds ?? failure.retryAfterSeconds;
  if (!answer || retryAfter === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } };
}

function fixed(about: string, answer: Answer): Failure {
  return { about, answer: () => answer };
}

function htmlAnswer(status: number, title: string): Answer {
  const page = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return textAnswer(status, 'text/html', page);
}
