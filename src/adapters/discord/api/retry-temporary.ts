import { setTimeout as sleep } from 'node:timers/promises';
import { classifyFailure } from './failures.ts';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;

/**
 * Makes a request again while its failures are nobody's refusal: a broken connection, a 5xx beyond the library's own
 * retries. Only for requests that do no harm twice.
 *
 * @param until no try begins after this, in milliseconds since 1970
 */
export async function retryTemporary<Value>(
  request: () => Promise<Value>,
  until: number,
): Promise<Value> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await request();
    } catch (error) {
      if (classifyFailure(error) !== 'temporary' || Date.now() + wait >= until) throw error;
      await sleep(wait * (0.5 + Math.random() / 2));
    }
  }
}
