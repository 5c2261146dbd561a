import * as z from 'zod';
import type { SlashCommandStringOption } from '#adapters/discord/command-builder.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import type { TermHit } from '#features/moderation/terms.ts';
import { withOptions, type ModerationPart } from './part.ts';
import { listTerms } from './term-list.ts';
import { answerChange } from './undo-button.ts';

/** Several terms at once, or one pattern. */
const MAX_TYPED = 2000;

const termsSchema = z.object({
  terms: z.string().min(1).max(MAX_TYPED),
  negative: z.boolean().default(false),
  show: z.boolean().default(true),
});
const testSchema = z.object({ words: z.string().min(1).max(MAX_TYPED) });

/** What is typed as a whole: terms, or words to look through. */
const typed = (name: string, description: string) => (option: SlashCommandStringOption) =>
  option.setName(name).setDescription(description).setRequired(true).setMaxLength(MAX_TYPED);

/** The words that a server forbids, and those that it lets through in spite of them. */
export const term: ModerationPart = {
  define: (command, describe) =>
    void command.addSubcommandGroup((group) =>
      group
        .setName('term')
        .setDescription(describe('moderation.term'))
        .addSubcommand((subcommand) =>
          subcommand
            .setName('add')
            .setDescription(describe('moderation.term_add'))
            .addStringOption(typed('terms', describe('moderation.term_terms')))
            .addBooleanOption((option) =>
              option.setName('negative').setDescription(describe('moderation.term_negative')),
            )
            .addBooleanOption((option) =>
              option.setName('show').setDescription(describe('moderation.term_show')),
            ),
        )
        .addSubcommand((subcommand) =>
          subcommand
            .setName('remove')
            .setDescription(describe('moderation.term_remove'))
            .addStringOption(typed('terms', describe('moderation.term_listed'))),
        )
        .addSubcommand((subcommand) =>
          subcommand.setName('list').setDescription(describe('moderation.term_list')),
        )
        .addSubcommand((subcommand) =>
          subcommand
            .setName('test')
            .setDescription(describe('moderation.term_test'))
            .addStringOption(typed('words', describe('moderation.term_words'))),
        )
        .addSubcommand((subcommand) =>
          subcommand
            .setName('allow')
            .setDescription(describe('moderation.term_allow'))
            .addStringOption(typed('terms', describe('moderation.term_allowed'))),
        )
        .addSubcommand((subcommand) =>
          subcommand
            .setName('disallow')
            .setDescription(describe('moderation.term_disallow'))
            .addStringOption(typed('terms', describe('moderation.term_listed'))),
        ),
    ),

  handlers: {
    'term add': withOptions(termsSchema, async (context, { terms, negative, show }) => {
      const wish = { isForNegative: negative, isHidden: !show };
      return answerChange(
        context.reply,
        await context.moderation.addTerms(context.invocation, terms, wish),
      );
    }),
    'term remove': withOptions(termsSchema, async (context, { terms }) =>
      answerChange(context.reply, await context.moderation.removeTerms(context.invocation, terms)),
    ),
    'term list': listTerms,
    'term allow': withOptions(termsSchema, async (context, { terms }) =>
      answerChange(context.reply, await context.moderation.allowTerms(context.invocation, terms)),
    ),
    'term disallow': withOptions(termsSchema, async (context, { terms }) =>
      answerChange(
        context.reply,
        await context.moderation.disallowTerms(context.invocation, terms),
      ),
    ),
    'term test': withOptions(testSchema, async (context, { words }) => {
      const { inPrompt, inNegative } = await context.moderation.testTerms(
        context.invocation,
        words,
      );
      const negative = describeInNegative(inNegative);
      await context.reply.show([
        { text: describeInPrompt(inPrompt) },
        ...(negative === undefined ? [] : [{ text: negative }]),
      ]);
    }),
  },
};

function describeInPrompt(hit: TermHit | undefined): Text {
  if (hit === undefined) return text('terms.test_free');
  if (hit === 'unread') return text('terms.test_unread');
  const values = { term: code(hit.term.pattern) };
  return hit.isAllowed ? text('terms.test_allowed', values) : text('terms.test_hit', values);
}

/** Most terms are for the prompt alone: then there is nothing to say. */
function describeInNegative(hit: TermHit | undefined): Text | undefined {
  if (hit === undefined || hit === 'unread' || hit.isAllowed) return undefined;
  return text('terms.test_hit_negative', { term: code(hit.term.pattern) });
}
