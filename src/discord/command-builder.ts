/** What command definitions need of discord.js; nothing else outside this folder imports it. */
export { SlashCommandBuilder } from 'discord.js';
export type { RESTPostAPIChatInputApplicationCommandsJSONBody as CommandDefinition } from 'discord.js';
