import type { RESTOptions } from '@discordjs/rest';

type MakeRequest = RESTOptions['makeRequest'];

/** One 401 can be a slip of Discord's. */
const IN_A_ROW = 3;

/** Looks whether Discord keeps refusing the bot's token, on all routes that need it together. */
export function createTokenWatch(
  /** Told once, and again only after Discord has taken the token in between. */
  onRejected: () => void,
): (makeRequest: MakeRequest) => MakeRequest {
  let rejected = 0;

  return (makeRequest) => async (url, init) => {
    const answer = await makeRequest(url, init);
    if (!new Headers(Object.entries(init.headers ?? {})).has('Authorization')) return answer;
    if (answer.status === 401) {
      rejected += 1;
      if (rejected === IN_A_ROW) onRejected();
    } else if (answer.status < 500 && answer.status !== 429) {
      rejected = 0;
    }
    return answer;
  };
}
