import { AsyncLocalStorage } from 'node:async_hooks';
import diagnostics from 'node:diagnostics_channel';

/** One call's way out of the house. */
export interface Sending {
  /** Runs the `fetch` whose request is watched. */
  run<Value>(call: () => Promise<Value>): Promise<Value>;
  /** Whether the request is known to have had no connection that took as much as its first line. */
  wasNeverSent(): boolean;
  close(): void;
}

/**
 * Tells whether a failed `fetch` had sent its request, from what undici publishes of each of them: an error says it for some
 * codes only, and a timeout or a failed handshake not at all. A request that undici never spoke of counts as sent, so that the
 * books are right, if not exact, should it fall silent one day.
 */
export function watchSending(): Sending {
  const calls = new AsyncLocalStorage<true>();
  const requests = new WeakSet<object>();
  let isKnown = false;
  let isSent = false;

  function noteCreated(message: unknown): void {
    const request = parseRequest(message);
    // A proxy is asked for a tunnel first, which is another request in the same call.
    if (request?.method !== 'POST' || calls.getStore() === undefined) return;
    isKnown = true;
    requests.add(request);
  }

  function noteSent(message: unknown): void {
    const request = parseRequest(message);
    if (request !== undefined && requests.has(request)) isSent = true;
  }

  diagnostics.subscribe('undici:request:create', noteCreated);
  diagnostics.subscribe('undici:client:sendHeaders', noteSent);
  return {
    run: (call) => calls.run(true, call),
    wasNeverSent: () => isKnown && !isSent,
    close() {
      diagnostics.unsubscribe('undici:request:create', noteCreated);
      diagnostics.unsubscribe('undici:client:sendHeaders', noteSent);
    },
  };
}

function parseRequest(message: unknown): { readonly method: unknown } | undefined {
  if (typeof message !== 'object' || message === null || !('request' in message)) return undefined;
  const { request } = message;
  return typeof request === 'object' && request !== null && 'method' in request
    ? request
    : undefined;
}
