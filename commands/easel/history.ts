import * as z from 'zod';
import type { CommandContext, Describe, SuggestContext } from '../../src/command.ts';
import type { SlashCommandSubcommandBuilder } from '#adapters/discord/command-builder.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import { resolveModel, type Model } from '#core/image/models.ts';
import type { Suggestion } from '#core/reply.ts';
import { failure, success, type Result } from '#core/result.ts';
import type { HistoryFilter } from '#features/history/ports.ts';
import { describePage } from '../history/page.ts';

/** In characters: enough to know a prompt by. */
const MAX_WORDS = 100;

export function defineHistory(
  subcommand: SlashCommandSubcommandBuilder,
  describe: Describe,
  models: readonly Model[],
): SlashCommandSubcommandBuilder {
  return subcommand
    .setName('history')
    .setDescription(describe('easel.history'))
    .addStringOption((option) =>
      option.setName('text').setDescription(describe('easel.history_text')).setMaxLength(MAX_WORDS),
    )
    .addStringOption((option) =>
      option
        .setName('model')
        .setDescription(describe('easel.history_model'))
        .addChoices(...models.map(({ id, name }) => ({ name, value: id }))),
    )
    .addStringOption((option) =>
      option.setName('month').setDescription(describe('easel.history_month')).setAutocomplete(true),
    )
    .addUserOption((option) =>
      option.setName('member').setDescription(describe('easel.history_member')),
    );
}

const optionsSchema = z.object({
  text: z.string().trim().max(MAX_WORDS).default(''),
  model: z.string().optional(),
  month: z.string().trim().optional(),
  member: z
    .string()
    .regex(/^\d{17,20}$/)
    .optional(),
});
type Options = z.infer<typeof optionsSchema>;

const MONTH = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;

/** `/easel history`: what somebody has painted here, page by page, for whoever asks alone. */
export async function showHistory(
  context: CommandContext,
  given: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { invocation, reply, history } = context;
  const options = optionsSchema.safeParse(given);
  if (!options.success) {
    const option = code(String(options.error.issues[0]?.path[0] ?? ''));
    return reply.refuse(text('settings.option_unreadable', { option }));
  }
  const filter = parseFilter(options.data);
  if (!filter.ok) return reply.refuse(filter.reason);
  const aboutUserId = options.data.member ?? invocation.userId;
  const search = await history.begin(invocation, aboutUserId, filter.value);
  if (!search.ok) return reply.refuse(search.reason);
  const { kind } = await reply.defer({ isPrivate: true });
  if (kind === 'too late') return undefined;
  const page = await history.readPage(invocation, search.value, undefined);
  return reply.finish(describePage(invocation, search.value, page));
}

function parseFilter({ text: words, model, month }: Options): Result<HistoryFilter, Text> {
  if (model !== undefined && resolveModel(model) === undefined)
    return failure(text('history.unknown_model', { model }));
  if (month !== undefined && !MONTH.test(month))
    return failure(text('history.unknown_month', { month }));
  return success({
    words: words === '' ? null : words,
    model: model ?? null,
    month: month ?? null,
  });
}

/** The months in which whoever types has painted here. */
export async function suggestMonths(
  typed: string,
  { invocation, history }: SuggestContext,
): Promise<readonly Suggestion[]> {
  const months = await history.listMonths(invocation);
  return months
    .filter((month) => month.includes(typed.trim()))
    .map((month) => ({ name: month, value: month }));
}
