import { LANGUAGES } from '#core/i18n/catalogues.ts';
import { setLanguage } from '#core/policy-edits/general.ts';
import { changeBy } from './change.ts';
import type { SettingsPart } from './part.ts';

/** Stands for the language that Discord names. */
export const AS_DISCORD_SAYS = 'discord';

export const language: SettingsPart = {
  define: (command, describe) =>
    void command.addSubcommand((subcommand) =>
      subcommand
        .setName('language')
        .setDescription(describe('settings.language'))
        .addStringOption((option) =>
          option
            .setName('language')
            .setDescription(describe('settings.which_language'))
            .setRequired(true)
            .addChoices(
              { name: describe('value.as_discord_says'), value: AS_DISCORD_SAYS },
              ...LANGUAGES.map(({ tag, name }) => ({ name, value: tag })),
            ),
        ),
    ),
  handlers: {
    language: changeBy('language', (tag) => setLanguage(tag === AS_DISCORD_SAYS ? null : tag)),
  },
};
