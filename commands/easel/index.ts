import type { CommandContext, SlashCommand } from '../../src/command.ts';
import { SlashCommandBuilder } from '../../src/discord/command-builder.ts';
import { text } from '../../src/i18n/text.ts';
import { showQueue } from './queue.ts';

/** One file a subcommand; this is their list. */
const SUBCOMMANDS: Readonly<Record<string, (context: CommandContext) => Promise<void>>> = {
  queue: showQueue,
};

export const easel: SlashCommand = {
  kind: 'slash',
  name: 'easel',

  define: (describe) =>
    new SlashCommandBuilder()
      .setName('easel')
      .setDescription(describe('easel.description'))
      .addSubcommand((subcommand) =>
        subcommand.setName('queue').setDescription(describe('easel.queue')),
      )
      .toJSON(),

  async run(context, _options, subcommand) {
    const chosen = Object.hasOwn(SUBCOMMANDS, subcommand ?? '')
      ? SUBCOMMANDS[subcommand ?? '']
      : undefined;
    await (chosen === undefined
      ? context.reply.refuse(text('refusal.gone_command'))
      : chosen(context));
  },
};
