import type { PaintFailureReason } from '../job.ts';
import type { CallOutcome } from '../ports/painter.ts';

const SIGNS_OF_TROUBLE: ReadonlySet<PaintFailureReason> = new Set([
  'server_error',
  'overloaded',
  'unreachable',
  'timed_out',
  // A page of a proxy in front of the service, as a rule.
  'not_a_picture',
]);

/** Whether a failed call may mean that the API is down. */
export function isTrouble({ result }: CallOutcome): boolean {
  return !result.ok && SIGNS_OF_TROUBLE.has(result.reason.reason);
}

/** Nobody took the request, so it can't be for its words. */
export function isTroubleOfConnection({ result, charge }: CallOutcome): boolean {
  return !result.ok && result.reason.reason === 'unreachable' && charge === 'free';
}

/** A sign of trouble that the request itself may have brought about. */
export function isTroubleOfRequest(outcome: CallOutcome): boolean {
  return isTrouble(outcome) && !isTroubleOfConnection(outcome);
}
