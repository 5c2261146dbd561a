import type { Invocation } from '#core/invocation.ts';
import type { Asker } from '#core/rules/eligibility.ts';
import type { Places } from '../ports/lookup.ts';

/** Of a thread, Discord says no more than its channel; what was looked up before is known all the same. */
export function describeAsker(invocation: Invocation, places: Pick<Places, 'recall'>): Asker {
  const { threadOf } = invocation;
  return { ...invocation, ...(threadOf !== null && places.recall(threadOf)) };
}
