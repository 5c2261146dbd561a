import { code, text } from '#core/i18n/text.ts';
import { setLimit } from '#core/policy-edits/limits.ts';
import { combineEdits } from '#core/policy-edits/policy-edit.ts';
import { isLimitName, LIMIT_NAMES } from '#core/policy/limits.ts';
import { changeSettings } from './change.ts';
import { addLimitOptions, readLimits } from './limit-options.ts';
import type { SettingsHandler, SettingsPart } from './part.ts';

const setLimits: SettingsHandler = async (context, options) => {
  const { operator } = context.settings;
  const limits = readLimits(options, LIMIT_NAMES);
  if (!limits.ok) return context.reply.refuse(limits.reason);
  const edits = limits.value.map(([name, value]) => setLimit(operator, name, value));
  return changeSettings(context, combineEdits(edits));
};

const clearLimit: SettingsHandler = async (context, { limit }) => {
  const { operator } = context.settings;
  if (typeof limit !== 'string' || !isLimitName(limit)) {
    const option = code('limit');
    return context.reply.refuse(text('settings.option_unreadable', { option }));
  }
  return changeSettings(context, setLimit(operator, limit, undefined));
};

export const limits: SettingsPart = {
  define: (command, describe) =>
    void command.addSubcommandGroup((group) =>
      group
        .setName('limits')
        .setDescription(describe('settings.limits'))
        .addSubcommand((subcommand) =>
          addLimitOptions(
            subcommand.setName('set').setDescription(describe('settings.limits_set')),
            LIMIT_NAMES,
            describe,
          ),
        )
        .addSubcommand((subcommand) =>
          subcommand
            .setName('clear')
            .setDescription(describe('settings.limits_clear'))
            .addStringOption((option) =>
              option
                .setName('limit')
                .setDescription(describe('settings.limit'))
                .setRequired(true)
                .addChoices(...LIMIT_NAMES.map((name) => ({ name, value: name }))),
            ),
        ),
    ),
  handlers: { 'limits set': setLimits, 'limits clear': clearLimit },
};
