import { ChannelType } from 'discord-api-types/v10';

/** What command definitions need of Discord's libraries; nothing else outside this folder imports them. */
export { ApplicationCommandType, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
export {
  ContextMenuCommandBuilder,
  SlashCommandBuilder,
  type SlashCommandBooleanOption,
  type SlashCommandIntegerOption,
  type SlashCommandStringOption,
  type SlashCommandSubcommandBuilder,
} from '@discordjs/builders';
export type {
  RESTPostAPIChatInputApplicationCommandsJSONBody as CommandDefinition,
  RESTPostAPIContextMenuApplicationCommandsJSONBody as MenuDefinition,
} from 'discord-api-types/v10';

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
