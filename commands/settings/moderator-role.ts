import { text } from '#core/i18n/text.ts';
import { describeModeratorRole, setModeratorRole } from '#core/policy-edits/general.ts';
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
        )
        .addBooleanOption((option) =>
          option.setName('off').setDescription(describe('settings.moderator_role_off')),
        ),
    ),
  handlers: {
    'moderator-role': async (context, { role, off }) => {
      const { invocation, reply, settings } = context;
      if (off === true) return changeSettings(context, setModeratorRole(null, invocation.serverId));
      if (typeof role === 'string')
        return changeSettings(context, setModeratorRole(role, invocation.serverId));
      const policy = await settings.read(invocation.serverId);
      const shown = describeModeratorRole(policy.moderatorRole);
      return reply.show([{ text: text('settings.moderator_role_state', { role: shown }) }]);
    },
  },
};
