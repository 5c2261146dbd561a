import { ChannelType } from 'discord.js';

/** What command definitions need of discord.js; nothing else outside this folder imports it. */
export {
  ApplicationCommandType,
  ChannelType,
  ContextMenuCommandBuilder,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type SlashCommandBooleanOption,
  type SlashCommandIntegerOption,
  type SlashCommandStringOption,
  type SlashCommandSubcommandBuilder,
} from 'discord.js';
export type {
  RESTPostAPIChatInputApplicationCommandsJSONBody as CommandDefinition,
  RESTPostAPIContextMenuApplicationCommandsJSONBody as MenuDefinition,
} from 'discord.js';

/** Channels in which people can use commands. */
export const PAINTABLE_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;
