import { code, text } from '#core/i18n/text.ts';
import { MAX_STYLE_WORDS, parsePreset } from '#core/image/preset.ts';
import { MAX_STYLE_NAME } from '#core/image/style-name.ts';
import { removeStyle, setStyle } from '#core/policy-edits/styles.ts';
import { showOwnStyles } from '../easel/styles.ts';
import { changeBy, changeSettings } from './change.ts';
import type { SettingsHandler, SettingsPart } from './part.ts';

const setOwnStyle: SettingsHandler = async (context, options) => {
  const { name, prompt, negative_prompt: negative = '' } = options;
  const unread = Object.entries({ name, prompt, negative_prompt: negative }).find(
    ([, value]) => typeof value !== 'string',
  );
  if (unread !== undefined)
    return context.reply.refuse(text('settings.option_unreadable', { option: code(unread[0]) }));
  const style = parsePreset(String(name), String(prompt), String(negative));
  return style.ok
    ? changeSettings(context, setStyle(style.value))
    : context.reply.refuse(style.reason);
};

/** A server's own presets. */
export const style: SettingsPart = {
  define: (command, describe) =>
    void command.addSubcommandGroup((group) =>
      group
        .setName('style')
        .setDescription(describe('settings.style'))
        .addSubcommand((subcommand) =>
          subcommand
            .setName('set')
            .setDescription(describe('settings.style_set'))
            .addStringOption((option) =>
              option
                .setName('name')
                .setDescription(describe('settings.style_name'))
                .setRequired(true)
                .setMaxLength(MAX_STYLE_NAME),
            )
            .addStringOption((option) =>
              option
                .setName('prompt')
                .setDescription(describe('settings.style_prompt'))
                .setRequired(true)
                .setMaxLength(MAX_STYLE_WORDS),
            )
            .addStringOption((option) =>
              option
                .setName('negative_prompt')
                .setDescription(describe('settings.style_negative'))
                .setMaxLength(MAX_STYLE_WORDS),
            ),
        )
        .addSubcommand((subcommand) =>
          subcommand
            .setName('remove')
            .setDescription(describe('settings.style_remove'))
            .addStringOption((option) =>
              option
                .setName('name')
                .setDescription(describe('settings.style_which'))
                .setRequired(true)
                .setAutocomplete(true),
            ),
        )
        .addSubcommand((subcommand) =>
          subcommand.setName('list').setDescription(describe('settings.style_list')),
        ),
    ),
  handlers: {
    'style set': setOwnStyle,
    'style remove': changeBy('name', removeStyle),
    'style list': showOwnStyles,
  },
};
