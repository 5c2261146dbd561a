import * as z from 'zod';
import type { CommandContext, Describe } from '../../src/command.ts';
import type { SlashCommandBuilder } from '#adapters/discord/command-builder.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import { isVisible } from '#core/i18n/visible.ts';
import { failure, success, type Result } from '#core/result.ts';

/** One subject of `/moderation`: its subcommands, and who runs them by their path, such as `term add`. */
export type ModerationPart = {
  define(command: SlashCommandBuilder, describe: Describe): void;
  readonly handlers: Readonly<Record<string, ModerationHandler>>;
};

export type ModerationHandler = (
  context: CommandContext,
  options: Readonly<Record<string, unknown>>,
) => Promise<void>;

export const memberOption = z.string().regex(/^\d{17,20}$/);

export function wordsOption(max: number) {
  return z.string().trim().refine(isVisible).max(max).nullable().default(null);
}

export function numberOption(min: number, max: number) {
  return z.int().min(min).max(max).nullable().default(null);
}

/** A handler whose options must be as it needs them; if not, it is said which is not, and nothing is done. */
export function withOptions<Options>(
  schema: z.ZodType<Options>,
  run: (context: CommandContext, options: Options) => Promise<void>,
): ModerationHandler {
  return async (context, options) => {
    const read = readOptions(schema, options);
    await (read.ok ? run(context, read.value) : context.reply.refuse(read.reason));
  };
}

function readOptions<Options>(
  schema: z.ZodType<Options>,
  options: Readonly<Record<string, unknown>>,
): Result<Options, Text> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return success(parsed.data);
  const option = code(String(parsed.error.issues[0]?.path[0] ?? ''));
  return failure(text('settings.option_unreadable', { option }));
}
