import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { envelopeAnswer, oddEnvelopeAnswer, pictureAnswer, type Answer } from './answer.ts';
import type { Call, CallLog } from './call-log.ts';
import type { FailurePlan } from './failure-plan.ts';
import { answerFailure } from './failures.ts';
import { MODELS } from './models.ts';
import type { Paint, PictureFormat } from './painter/painter.ts';
import { checkRequest, type CheckedRequest } from './request-check.ts';

export type ExchangeParts = {
  readonly expected: { readonly path: string; readonly apiKey: string };
  readonly log: CallLog;
  readonly failures: FailurePlan;
  readonly paint: Paint;
  readonly release: ReleaseSignal;
  /** Read anew for each request. */
  readonly switches: {
    readonly latencyMs: number;
    readonly format: PictureFormat;
    readonly envelope: boolean;
    readonly isEnvelopeOdd: boolean;
  };
};

/** Fires when the calls under way are to be answered without more ado. */
type ReleaseSignal = { readonly current: AbortSignal };

type Decided = {
  readonly answer: Answer | undefined;
  readonly outcome: Exclude<Call['outcome'], 'running'>;
  readonly picture?: Buffer;
};

/** Whoever sends that only looks whether somebody is there: it is no call, and no failure that is ordered for one. */
const NOTHING = Buffer.from('{}');

/** One request and its answer: checked, recorded, painted or failed while the latency runs. */
export function createExchange(parts: ExchangeParts) {
  const { log, failures, paint, switches } = parts;

  async function decide(request: IncomingMessage, checked: CheckedRequest): Promise<Decided> {
    const { model, data, refusal } = checked;
    if (refusal) return { answer: refusal, outcome: 'refused' };
    const { format, envelope, isEnvelopeOdd } = switches;
    const prompt = String(data['prompt']);
    const failure = failures.take(prompt);
    if (failure) {
      const authorization = request.headers.authorization ?? '';
      const context = { authorization, prompt, format, paint: () => paint(model, data, format) };
      const answer = await answerFailure(failure.name, context, failure.retryAfterSeconds);
      return { answer, outcome: failure.name };
    }
    const picture = await paint(model, data, format);
    if (isEnvelopeOdd) return { answer: oddEnvelopeAnswer(picture), outcome: 'picture', picture };
    const answer =
      envelope && MODELS.get(model)?.canAnswerInEnvelope
        ? envelopeAnswer({ image_base64: picture.toString('base64') })
        : pictureAnswer(format, picture);
    return { answer, outcome: 'picture', picture };
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A client that leaves before it has sent everything has asked for nothing.
    const body = await buffer(request).catch(() => undefined);
    if (!body) return;
    const checked = checkRequest(request, body, parts.expected);
    if (checked.refusal && body.equals(NOTHING)) return send(response, checked.refusal, () => {});
    const call = log.open(checked.model, checked.data);
    const left = new AbortController();
    response.once('close', () => {
      left.abort();
      call.end('aborted');
    });
    const [{ answer, outcome, picture }] = await Promise.all([
      decide(request, checked),
      waitFor(switches.latencyMs, AbortSignal.any([left.signal, parts.release.current])),
    ]);
    if (!answer || response.destroyed) return;
    send(response, answer, () => {
      call.end(outcome, picture);
      if (answer.cut) response.destroy();
    });
  };
}

/** Ends early, without an error, when the client leaves (the call is then recorded as aborted) or the test lets it go on. */
async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return;
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** `onSent` runs in the same tick as the last write: a promise would resolve only after `close`. */
function send(response: ServerResponse, answer: Answer, onSent: () => void): void {
  const { status, headers, body, cut } = answer;
  response.writeHead(status, { ...headers, 'content-length': String(body.length) });
  if (cut) response.write(body.subarray(0, body.length >> 1), onSent);
  else response.end(body, onSent);
}
