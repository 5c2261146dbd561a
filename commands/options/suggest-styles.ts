import type { SuggestContext } from '../../src/command.ts';
import { NONE, searchStyles } from '#core/image/styles.ts';
import type { Suggestion } from '#core/reply.ts';

/** Discord shows at most so many suggestions. */
export const MAX_SUGGESTIONS = 25;

/** The server's own styles and the bot's whose names hold what was typed so far; and none of them. */
export async function suggestStyles(
  typed: string,
  { invocation, settings }: Pick<SuggestContext, 'invocation' | 'settings'>,
): Promise<readonly Suggestion[]> {
  const { styles } = await settings.read(invocation.serverId);
  const names = searchStyles(typed, styles).map(({ name }) => name);
  const isNoneMeant = NONE.startsWith(typed.trim().toLowerCase());
  return (isNoneMeant ? [...names.slice(0, MAX_SUGGESTIONS - 1), NONE] : names)
    .slice(0, MAX_SUGGESTIONS)
    .map((name) => ({ name, value: name }));
}
