/** What command definitions need of discord.js; nothing else outside this folder imports it. */
export {
  ApplicationCommandType,
  ChannelType,
  ContextMenuCommandBuilder,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
export type {
  RESTPostAPIChatInputApplicationCommandsJSONBody as CommandDefinition,
  RESTPostAPIContextMenuApplicationCommandsJSONBody as MenuDefinition,
} from 'discord.js';
