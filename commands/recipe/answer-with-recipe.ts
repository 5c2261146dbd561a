import type { CommandContext } from '../../src/command.ts';
import type { Text } from '#core/i18n/text.ts';
import type { Result } from '#core/result.ts';
import type { RecipeCopyFound } from '#features/recipe-lookup/recipe-lookup.ts';
import { describeFound } from './describe-found.ts';

/** Looks a recipe up, which may take a download, and shows it to whoever asked alone. */
export async function answerWithRecipe(
  context: CommandContext,
  find: (context: CommandContext) => Promise<Result<RecipeCopyFound, Text>>,
): Promise<void> {
  const { reply } = context;
  const { kind } = await reply.defer({ isPrivate: true });
  if (kind === 'too late') return undefined;
  const found = await find(context);
  return reply.finish(
    found.ok ? await describeFound(context, found.value) : [{ text: found.reason }],
  );
}
