import type { DataoortsOptions } from './client.ts';

/** What a look at the API found, as far as it can be known without having a picture painted. */
export type ApiLook =
  | { readonly kind: 'unreachable'; readonly detail: string }
  /** The status is the API's no to the key or the account. */
  | { readonly kind: 'key refused'; readonly status: number }
  /** No such status: whether the key is right, only a picture tells. */
  | { readonly kind: 'answers'; readonly status: number };

const LOOK_MS = 5000;
const KEY_STATUSES: ReadonlySet<number> = new Set([401, 402, 403]);

/** Sends a request that names no model, which no API can paint and so none can charge for. Never throws. */
export async function lookAtApi({
  apiUrl,
  apiKey,
}: Pick<DataoortsOptions, 'apiUrl' | 'apiKey'>): Promise<ApiLook> {
  try {
    const response = await fetch(apiUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` },
      body: '{}',
      redirect: 'manual',
      signal: AbortSignal.timeout(LOOK_MS),
    });
    const { status } = response;
    await response.body?.cancel();
    return { kind: KEY_STATUSES.has(status) ? 'key refused' : 'answers', status };
  } catch (error) {
    return { kind: 'unreachable', detail: describe(error) };
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${LOOK_MS / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
