import type { SlashCommand } from '../../src/command.ts';
import { PermissionFlagsBits, SlashCommandBuilder } from '#adapters/discord/command-builder.ts';
import { text } from '#core/i18n/text.ts';
import { suggestStyles } from '../options/suggest-styles.ts';
import { channel } from './channel.ts';
import { serverDefault } from './default.ts';
import { language } from './language.ts';
import { limits } from './limits.ts';
import { log } from './log.ts';
import { model } from './model.ts';
import { moderatorRole } from './moderator-role.ts';
import type { SettingsHandler, SettingsPart } from './part.ts';
import { privatePictures } from './private.ts';
import { role } from './role.ts';
import { spoiler } from './spoiler.ts';
import { style } from './style.ts';
import { view } from './panel/view.ts';

/** One file a subject; this is their list. */
const PARTS: readonly SettingsPart[] = [
  view,
  limits,
  role,
  channel,
  model,
  style,
  serverDefault,
  spoiler,
  privatePictures,
  moderatorRole,
  language,
  log,
];

const HANDLERS: ReadonlyMap<string, SettingsHandler> = new Map(
  PARTS.flatMap(({ handlers }) => Object.entries(handlers)),
);

/** What a server's managers decide. Discord shows it to those with Manage Server, and to whom an administrator gives it. */
export const settings: SlashCommand = {
  kind: 'slash',
  name: 'settings',

  define(describe) {
    const command = new SlashCommandBuilder()
      .setName('settings')
      .setDescription(describe('settings.description'))
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild);
    for (const part of PARTS) part.define(command, describe);
    return command.toJSON();
  },

  suggest: async (_option, typed, context) => {
    if (context.subcommand !== 'style remove') return suggestStyles(typed, context);
    const { styles } = await context.settings.read(context.invocation.serverId);
    const names = new Set(styles.map(({ name }) => name));
    return (await suggestStyles(typed, context)).filter(({ value }) => names.has(value));
  },

  async run(context, options, subcommand) {
    const { invocation, reply } = context;
    if (invocation.serverId === null) return reply.refuse(text('settings.servers_only'));
    const handler = HANDLERS.get(subcommand ?? '');
    return handler === undefined
      ? reply.refuse(text('refusal.gone_command'))
      : handler(context, options);
  },
};
