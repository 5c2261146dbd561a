import type { CommandContext, Describe } from '../../src/command.ts';
import type { SlashCommandBuilder } from '#adapters/discord/command-builder.ts';

/** One subject of `/settings`: its subcommands, and who runs them by their path, such as `limits set`. */
export type SettingsPart = {
  define(command: SlashCommandBuilder, describe: Describe): void;
  readonly handlers: Readonly<Record<string, SettingsHandler>>;
};

export type SettingsHandler = (
  context: CommandContext,
  options: Readonly<Record<string, unknown>>,
) => Promise<void>;
