import { setModeratorRole } from '#core/policy-edits/general.ts';
import { changeSettings } from './change.ts';
import type { SettingsPart } from './part.ts';

export const moderatorRole: SettingsPart = {
  define: (command, describe) =>
    void command.addSubcommand((subcommand) =>
      subcommand
        .setName('moderator-role')
        .setDescription(describe('settings.moderator_role'))
        .addRoleOption((option) =>
          option.setName('role').setDescription(describe('settings.moderator_role_role')),
        ),
    ),
  handlers: {
    'moderator-role': (context, { role }) =>
      changeSettings(
        context,
        setModeratorRole(typeof role === 'string' ? role : null, context.invocation.serverId),
      ),
  },
};
