import type { Invocation } from '#core/invocation.ts';
import type { Requester } from '#core/rules/eligibility.ts';
import type { ThreadParents } from '../ports/thread-parents.ts';

/** Of a thread, Discord says no more than its channel; what was looked up before is known all the same. */
export function describeRequester(
  invocation: Invocation,
  places: Pick<ThreadParents, 'recall'>,
): Requester {
  const { threadOf } = invocation;
  return { ...invocation, ...(threadOf !== null && places.recall(threadOf)) };
}
