import type { Describe } from '../../src/command.ts';
import type { SlashCommandSubcommandBuilder } from '#adapters/discord/command-builder.ts';
import { MODELS } from '#core/image/models.ts';
import { setModelRule } from '#core/policy-edits/models.ts';
import { changeBy } from './change.ts';
import type { SettingsPart } from './part.ts';

/** Which models a server uses. */
export const model: SettingsPart = {
  define: (command, describe) =>
    void command.addSubcommandGroup((group) =>
      group
        .setName('model')
        .setDescription(describe('settings.model'))
        .addSubcommand((subcommand) =>
          addModel(subcommand, describe)
            .setName('allow')
            .setDescription(describe('settings.model_allow')),
        )
        .addSubcommand((subcommand) =>
          addModel(subcommand, describe)
            .setName('deny')
            .setDescription(describe('settings.model_deny')),
        ),
    ),
  handlers: {
    'model allow': changeBy('model', (modelId) => setModelRule(modelId, 'allow')),
    'model deny': changeBy('model', (modelId) => setModelRule(modelId, 'deny')),
  },
};

function addModel(
  subcommand: SlashCommandSubcommandBuilder,
  describe: Describe,
): SlashCommandSubcommandBuilder {
  return subcommand.addStringOption((option) =>
    option
      .setName('model')
      .setDescription(describe('settings.which_model'))
      .setRequired(true)
      .addChoices(...MODELS.map(({ id, name }) => ({ name, value: id }))),
  );
}
