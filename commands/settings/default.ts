import { code, text } from '#core/i18n/text.ts';
import {
  DEFAULT_NAMES,
  isDefaultName,
  MAX_DEFAULT_NEGATIVE,
} from '#core/image/options/defaults.ts';
import { MODELS } from '#core/image/models.ts';
import { clearDefaults, setDefaults } from '#core/policy-edits/defaults.ts';
import {
  describeCount,
  describeModel,
  describeNegativePrompt,
  describePrivate,
  describeRatio,
  describeSpoiler,
  describeStyle,
} from '../options/picture-options.ts';
import { changeSettings } from './change.ts';
import type { SettingsHandler, SettingsPart } from './part.ts';

const setServerDefaults: SettingsHandler = async (context, options) => {
  if (Object.keys(options).length === 0)
    return context.reply.refuse(text('settings.no_option', { options: DEFAULT_NAMES.map(code) }));
  return changeSettings(context, setDefaults(options));
};

const clearServerDefault: SettingsHandler = async (context, { option: name }) =>
  typeof name === 'string' && isDefaultName(name)
    ? changeSettings(context, clearDefaults([name]))
    : context.reply.refuse(text('settings.option_unreadable', { option: code('option') }));

/** What pictures are like here where a member says nothing and has no default of their own. */
export const serverDefault: SettingsPart = {
  define: (command, describe) =>
    void command.addSubcommandGroup((group) =>
      group
        .setName('default')
        .setDescription(describe('settings.default'))
        .addSubcommand((subcommand) =>
          subcommand
            .setName('set')
            .setDescription(describe('settings.default_set'))
            .addStringOption((option) => describeModel(option, describe, MODELS))
            .addStringOption((option) => describeRatio(option, describe))
            .addStringOption((option) => describeStyle(option, describe))
            .addIntegerOption((option) => describeCount(option, describe))
            .addStringOption((option) =>
              describeNegativePrompt(option, describe, MAX_DEFAULT_NEGATIVE),
            )
            .addBooleanOption((option) => describePrivate(option, describe))
            .addBooleanOption((option) => describeSpoiler(option, describe)),
        )
        .addSubcommand((subcommand) =>
          subcommand
            .setName('clear')
            .setDescription(describe('settings.default_clear'))
            .addStringOption((option) =>
              option
                .setName('option')
                .setDescription(describe('settings.default_option'))
                .setRequired(true)
                .addChoices(...DEFAULT_NAMES.map((name) => ({ name, value: name }))),
            ),
        ),
    ),
  handlers: { 'default set': setServerDefaults, 'default clear': clearServerDefault },
};
