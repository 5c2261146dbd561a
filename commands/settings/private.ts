import { setPrivate } from '#core/policy-edits/general.ts';
import { changeSettings } from './change.ts';
import type { SettingsPart } from './part.ts';

/** Whether members can have pictures that they alone see. */
export const privatePictures: SettingsPart = {
  define: (command, describe) =>
    void command.addSubcommandGroup((group) =>
      group
        .setName('private')
        .setDescription(describe('settings.private'))
        .addSubcommand((subcommand) =>
          subcommand.setName('allow').setDescription(describe('settings.private_allow')),
        )
        .addSubcommand((subcommand) =>
          subcommand.setName('deny').setDescription(describe('settings.private_deny')),
        ),
    ),
  handlers: {
    'private allow': (context) => changeSettings(context, setPrivate('allow')),
    'private deny': (context) => changeSettings(context, setPrivate('deny')),
  },
};
