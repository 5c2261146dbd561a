import { PAINTABLE_CHANNELS } from '#adapters/discord/command-builder.ts';
import { setSpoiler } from '#core/policy-edits/defaults.ts';
import { changeBy } from './change.ts';
import type { SettingsPart } from './part.ts';

/** Where, and for whom, pictures are covered unless somebody says otherwise. */
export const spoiler: SettingsPart = {
  define: (command, describe) =>
    void command.addSubcommandGroup((group) =>
      group
        .setName('spoiler')
        .setDescription(describe('settings.spoiler'))
        .addSubcommand((subcommand) =>
          subcommand
            .setName('channel')
            .setDescription(describe('settings.spoiler_channel'))
            .addChannelOption((option) =>
              option
                .setName('channel')
                .setDescription(describe('settings.which_channel'))
                .setRequired(true)
                .addChannelTypes(...PAINTABLE_CHANNELS),
            )
            .addBooleanOption((option) =>
              option.setName('covered').setDescription(describe('settings.is_covered')),
            ),
        )
        .addSubcommand((subcommand) =>
          subcommand
            .setName('role')
            .setDescription(describe('settings.spoiler_role'))
            .addRoleOption((option) =>
              option
                .setName('role')
                .setDescription(describe('settings.which_role'))
                .setRequired(true),
            )
            .addBooleanOption((option) =>
              option.setName('covered').setDescription(describe('settings.is_covered')),
            ),
        ),
    ),
  handlers: {
    'spoiler channel': changeBy('channel', (id, _, { covered }) =>
      setSpoiler('channels', id, covered !== false),
    ),
    'spoiler role': changeBy('role', (id, _, { covered }) =>
      setSpoiler('roles', id, covered !== false),
    ),
  },
};
