import type { Describe } from '../../src/command.ts';
import type { SlashCommandSubcommandBuilder } from '#adapters/discord/command-builder.ts';
import { combineEdits } from '#core/policy-edits/policy-edit.ts';
import { resetRole, setRoleAccess, setRoleExempt, setRoleLimit } from '#core/policy-edits/roles.ts';
import { MEMBER_LIMIT_NAMES } from '#core/policy/limits.ts';
import { changeBy } from './change.ts';
import { addLimitOptions, readLimits } from './limit-options.ts';
import type { SettingsPart } from './part.ts';

/** What a role is, or may have. */
export const role: SettingsPart = {
  define: (command, describe) =>
    void command.addSubcommandGroup((group) =>
      group
        .setName('role')
        .setDescription(describe('settings.role'))
        .addSubcommand((subcommand) =>
          addRole(subcommand, describe)
            .setName('allow')
            .setDescription(describe('settings.role_allow')),
        )
        .addSubcommand((subcommand) =>
          addRole(subcommand, describe)
            .setName('deny')
            .setDescription(describe('settings.role_deny')),
        )
        .addSubcommand((subcommand) =>
          addRole(subcommand, describe)
            .setName('exempt')
            .setDescription(describe('settings.role_exempt'))
            .addBooleanOption((option) =>
              option.setName('exempt').setDescription(describe('settings.is_exempt')),
            ),
        )
        .addSubcommand((subcommand) =>
          addLimitOptions(addRole(subcommand, describe), MEMBER_LIMIT_NAMES, describe)
            .setName('limit')
            .setDescription(describe('settings.role_limit')),
        )
        .addSubcommand((subcommand) =>
          addRole(subcommand, describe)
            .setName('reset')
            .setDescription(describe('settings.role_reset')),
        ),
    ),
  handlers: {
    'role allow': changeBy('role', (roleId, { invocation }) =>
      setRoleAccess(roleId, 'allow', invocation.serverId),
    ),
    'role deny': changeBy('role', (roleId, { invocation }) =>
      setRoleAccess(roleId, 'deny', invocation.serverId),
    ),
    'role exempt': changeBy('role', (roleId, _, { exempt }) =>
      setRoleExempt(roleId, exempt !== false),
    ),
    'role limit': changeBy('role', (roleId, { settings }, options) => {
      const limits = readLimits(options, MEMBER_LIMIT_NAMES);
      if (!limits.ok) return () => limits;
      const { operator } = settings;
      return combineEdits(
        limits.value.map(([name, value]) => setRoleLimit(operator, roleId, name, value)),
      );
    }),
    'role reset': changeBy('role', resetRole),
  },
};

function addRole(
  subcommand: SlashCommandSubcommandBuilder,
  describe: Describe,
): SlashCommandSubcommandBuilder {
  return subcommand.addRoleOption((option) =>
    option.setName('role').setDescription(describe('settings.which_role')).setRequired(true),
  );
}
