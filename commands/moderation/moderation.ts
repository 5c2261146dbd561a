import type { SlashCommand } from '../../src/command.ts';
import { PermissionFlagsBits, SlashCommandBuilder } from '#adapters/discord/command-builder.ts';
import { text } from '#core/i18n/text.ts';
import { audit } from './audit.ts';
import { give } from './give.ts';
import type { ModerationHandler, ModerationPart } from './part.ts';
import { raid } from './raid.ts';
import { stats } from './stats.ts';
import { suspend } from './suspend.ts';
import { term } from './term.ts';

/** One file a subject; this is their list. */
const PARTS: readonly ModerationPart[] = [term, suspend, raid, give, audit, stats];

const HANDLERS: ReadonlyMap<string, ModerationHandler> = new Map(
  PARTS.flatMap(({ handlers }) => Object.entries(handlers)),
);

/** What moderators do. Discord shows it to those with Moderate Members, and to whom an administrator gives it. */
export const moderation: SlashCommand = {
  kind: 'slash',
  name: 'moderation',

  define(describe) {
    const command = new SlashCommandBuilder()
      .setName('moderation')
      .setDescription(describe('moderation.description'))
      .setDefaultMemberPermissions(PermissionFlagsBits.ModerateMembers);
    for (const part of PARTS) part.define(command, describe);
    return command.toJSON();
  },

  async run(context, options, subcommand) {
    const { invocation, reply } = context;
    if (invocation.serverId === null) return reply.refuse(text('moderation.servers_only'));
    const handler = HANDLERS.get(subcommand ?? '');
    return handler === undefined
      ? reply.refuse(text('refusal.gone_command'))
      : handler(context, options);
  },
};
