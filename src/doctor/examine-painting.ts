import type { ApiLook } from '#adapters/dataoorts/look.ts';
import { bad, good, type Finding } from './finding.ts';

export function describePainting(found: ApiLook, apiUrl: string): Finding {
  if (found.kind === 'unreachable')
    return bad(
      'painting service',
      `can’t be reached at ${apiUrl}: ${found.detail}. Look at the network and DATAOORTS_API_URL`,
    );
  const { status } = found;
  if (found.kind === 'key refused')
    return bad(
      'key',
      `the painting service refuses DATAOORTS_API_KEY or its account (HTTP status ${status}). cloud.dataoorts.com/ai has your keys and your credit`,
    );
  if (status === 404 || status >= 500)
    return bad(
      'painting service',
      `answers at ${apiUrl} with HTTP status ${status}: it is down, or DATAOORTS_API_URL is wrong`,
    );
  return good('key', 'the painting service answers and does not refuse it; nothing was spent');
}
