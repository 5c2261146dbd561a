import type { CommandContext, SlashCommand } from '../../src/command.ts';
import { SlashCommandBuilder } from '#adapters/discord/command-builder.ts';
import { text } from '#core/i18n/text.ts';
import { suggestStyles } from '../options/suggest-styles.ts';
import { changeDefaults, defineDefaults } from './defaults.ts';
import { showHelp } from './help.ts';
import { defineHistory, showHistory, suggestMonths } from './history.ts';
import { askToErase, exportData } from './privacy.ts';
import { defineRecipe, showRecipe } from './recipe.ts';
import { showQueue } from './queue.ts';
import { defineStyles, showStyles } from './styles.ts';
import { showUsage } from './usage.ts';

/** One file a subcommand; this is their list. */
const SUBCOMMANDS: Readonly<
  Record<
    string,
    (context: CommandContext, options: Readonly<Record<string, unknown>>) => Promise<void>
  >
> = {
  help: showHelp,
  styles: showStyles,
  defaults: changeDefaults,
  history: showHistory,
  recipe: showRecipe,
  queue: showQueue,
  usage: showUsage,
  'privacy export': exportData,
  'privacy delete': askToErase,
};

export const easel: SlashCommand = {
  kind: 'slash',
  name: 'easel',

  define: (describe, models) =>
    new SlashCommandBuilder()
      .setName('easel')
      .setDescription(describe('easel.description'))
      .addSubcommand((subcommand) =>
        subcommand.setName('help').setDescription(describe('easel.help')),
      )
      .addSubcommand((subcommand) =>
        subcommand.setName('queue').setDescription(describe('easel.queue')),
      )
      .addSubcommand((subcommand) =>
        subcommand.setName('usage').setDescription(describe('easel.usage')),
      )
      .addSubcommand((subcommand) => defineStyles(subcommand, describe))
      .addSubcommand((subcommand) => defineDefaults(subcommand, describe, models))
      .addSubcommand((subcommand) => defineHistory(subcommand, describe, models))
      .addSubcommand((subcommand) => defineRecipe(subcommand, describe))
      .addSubcommandGroup((group) =>
        group
          .setName('privacy')
          .setDescription(describe('easel.privacy'))
          .addSubcommand((subcommand) =>
            subcommand.setName('export').setDescription(describe('easel.privacy_export')),
          )
          .addSubcommand((subcommand) =>
            subcommand
              .setName('delete')
              .setDescription(describe('easel.privacy_delete'))
              .addBooleanOption((option) =>
                option.setName('messages').setDescription(describe('easel.privacy_messages')),
              ),
          ),
      )
      .toJSON(),

  suggest: (option, typed, context) => {
    if (option === 'style') return suggestStyles(typed, context);
    return option === 'month' ? suggestMonths(typed, context) : [];
  },

  async run(context, options, subcommand) {
    const chosen = Object.hasOwn(SUBCOMMANDS, subcommand ?? '')
      ? SUBCOMMANDS[subcommand ?? '']
      : undefined;
    await (chosen === undefined
      ? context.reply.refuse(text('refusal.gone_command'))
      : chosen(context, options));
  },
};
