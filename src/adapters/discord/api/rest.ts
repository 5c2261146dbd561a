import { REST } from 'discord.js';
import { makeRequest } from './upload.ts';

/** An upload of four 10 MiB pictures over a slow line takes longer than the 15 s that are the library's default. */
const UPLOAD_TIMEOUT_MS = 120_000;

/** For the routes of interactions, which carry their own token. */
export function createInteractionRest(apiUrl: string): REST {
  return new REST({
    api: apiUrl,
    version: '10',
    makeRequest,
    timeout: UPLOAD_TIMEOUT_MS,
    // Discord exempts these routes from its 50 requests a second ("Rate Limits", global rate limit).
    globalRequestsPerSecond: Infinity,
    // Each interaction has a route of its own; an idle one is of no use after its token's 15 minutes.
    handlerSweepInterval: 15 * 60 * 1000,
  });
}

/** For the routes that need the bot's own token. */
export function createBotRest(apiUrl: string, token: string): REST {
  return new REST({ api: apiUrl, version: '10', makeRequest, timeout: UPLOAD_TIMEOUT_MS }).setToken(
    token,
  );
}
