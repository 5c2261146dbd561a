import * as z from 'zod';
import type { CommandContext, Describe } from '../../src/command.ts';
import type { SlashCommandSubcommandBuilder } from '#adapters/discord/command-builder.ts';
import { code, text } from '#core/i18n/text.ts';
import { answerWithRecipe } from '../recipe/answer-with-recipe.ts';

/** In characters: longer than any id with what may be copied along, and than any link. */
const MAX_ID = 40;
const MAX_LINK = 200;

const OPTIONS = ['file', 'id', 'link'] as const;

export function defineRecipe(
  subcommand: SlashCommandSubcommandBuilder,
  describe: Describe,
): SlashCommandSubcommandBuilder {
  return subcommand
    .setName('recipe')
    .setDescription(describe('easel.recipe'))
    .addAttachmentOption((option) =>
      option.setName('file').setDescription(describe('easel.recipe_file')),
    )
    .addStringOption((option) =>
      option.setName('id').setDescription(describe('easel.recipe_id')).setMaxLength(MAX_ID),
    )
    .addStringOption((option) =>
      option.setName('link').setDescription(describe('easel.recipe_link')).setMaxLength(MAX_LINK),
    );
}

const optionsSchema = z.union([
  z.strictObject({
    file: z.object({ name: z.string(), url: z.string(), size: z.number().nullable() }),
  }),
  z.strictObject({ id: z.string() }),
  z.strictObject({ link: z.string() }),
]);

const ID = /^[\w-]{22}$/;

/** `/easel recipe`: the recipe of a picture that is not before one's eyes. */
export async function showRecipe(
  context: CommandContext,
  given: Readonly<Record<string, unknown>>,
): Promise<void> {
  const parsed = optionsSchema.safeParse(given);
  if (!parsed.success) {
    const options = OPTIONS.map((name) => code(name));
    return context.reply.refuse(text('recipe.one_source', { options }));
  }
  const where = parsed.data;
  // As it is copied, between the marks that make it easy to copy.
  const id = 'id' in where ? where.id.replaceAll(/[\s`]/g, '') : '';
  if ('id' in where && !ID.test(id)) return context.reply.refuse(text('recipe.bad_id'));
  return answerWithRecipe(context, ({ invocation, recipes }) => {
    if ('id' in where) return recipes.ofId(invocation, id);
    return 'link' in where
      ? recipes.ofLink(invocation, where.link)
      : recipes.ofFile(invocation, where.file);
  });
}
