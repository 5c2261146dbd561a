import { describePanel, describeRolePanel } from './panel.ts';
import type { SettingsHandler, SettingsPart } from '../part.ts';

const showSettings: SettingsHandler = async ({ invocation, reply, settings }, { role }) => {
  const view = await settings.view(invocation.serverId);
  await reply.show(
    typeof role === 'string'
      ? describeRolePanel(view, role, invocation)
      : describePanel(view, invocation),
  );
};

export const view: SettingsPart = {
  define: (command, describe) =>
    void command.addSubcommand((subcommand) =>
      subcommand
        .setName('view')
        .setDescription(describe('settings.view'))
        .addRoleOption((option) =>
          option.setName('role').setDescription(describe('settings.view_role')),
        ),
    ),
  handlers: { view: showSettings },
};
