import { REST, type InternalRequest, type RESTOptions } from '@discordjs/rest';
import { makeRequest } from './upload.ts';

type MakeRequest = RESTOptions['makeRequest'];

/** An upload of four 10 MiB pictures over a slow line takes longer than the 15 s that are the library's default. */
const UPLOAD_TIMEOUT_MS = 120_000;
/** No request waits longer for its turn, however long Discord asks to wait: whoever made it has a better way by then. */
const REQUEST_WITHIN_MS = 15 * 60_000;

export type RestOptions = {
  readonly apiUrl: string;
  /** What stands around each request to Discord. */
  readonly guard: (makeRequest: MakeRequest) => MakeRequest;
};

/** For the routes of interactions, which carry their own token. */
export function createInteractionRest({ apiUrl, guard }: RestOptions): REST {
  return new BoundedRest({
    api: apiUrl,
    version: '10',
    makeRequest: guard(makeRequest),
    timeout: UPLOAD_TIMEOUT_MS,
    // Discord exempts these routes from its 50 requests a second ("Rate Limits", global rate limit).
    globalRequestsPerSecond: Infinity,
    // Each interaction has a route of its own; an idle one is of no use after its token's 15 minutes.
    handlerSweepInterval: 15 * 60 * 1000,
  });
}

/** For the routes that need the bot's own token. */
export function createBotRest({ apiUrl, guard }: RestOptions, token: string): REST {
  return new BoundedRest({
    api: apiUrl,
    version: '10',
    makeRequest: guard(makeRequest),
    timeout: UPLOAD_TIMEOUT_MS,
  }).setToken(token);
}

/** discord.js's REST, without two habits of it that outlive their reason. */
class BoundedRest extends REST {
  /** At a single 401 the library forgets the token for good, and each later request fails without being sent. */
  override setToken(token: string | null): this {
    return token === null ? this : super.setToken(token);
  }

  /** The library sleeps as long as Discord asks, whatever the caller's signal says. */
  override async request(options: InternalRequest): Promise<unknown> {
    const late = new AbortController();
    const timer = setTimeout(
      () => late.abort(new DOMException('Discord let the request wait too long', 'TimeoutError')),
      REQUEST_WITHIN_MS,
    );
    const signal = AbortSignal.any([late.signal, ...(options.signal ? [options.signal] : [])]);
    const { promise: ended, reject } = Promise.withResolvers<never>();
    const giveUp = (): void => reject(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
    try {
      return await Promise.race([super.request({ ...options, signal }), ended]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    }
  }
}
