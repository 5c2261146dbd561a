import { DiscordAPIError, HTTPError } from '@discordjs/rest';

/** A refusal of Discord's, as its REST client throws it. */
export function refusal(code: number, status = 400): DiscordAPIError {
  const raw = { code, message: 'words that nobody goes by' };
  return new DiscordAPIError(raw, code, status, 'POST', 'https://discord.invalid', {
    files: undefined,
    body: undefined,
  });
}

/** An answer that is not of Discord's own making. */
export function httpError(status: number): HTTPError {
  return new HTTPError(status, 'words', 'POST', 'https://discord.invalid', {
    files: undefined,
    body: undefined,
  });
}
