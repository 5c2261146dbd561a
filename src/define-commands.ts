import type { CommandDefinition, MenuDefinition } from '#adapters/discord/command-builder.ts';
import { localiseDefinition } from '#adapters/discord/registration/localise-definition.ts';
import { text, type TextKey } from '#core/i18n/text.ts';
import type { Translate } from '#core/i18n/translator.ts';
import type { Model } from '#core/image/models.ts';
import type { Command } from './command.ts';

/** What Discord is told of the commands, in every language. */
export function defineCommands(
  commands: readonly Command[],
  models: readonly Model[],
  translate: Translate,
): readonly (CommandDefinition | MenuDefinition)[] {
  const describe = (locale: string) => (key: TextKey) => translate(text(key), locale);
  return commands.flatMap((command) => {
    if (command.kind === 'message')
      return localiseDefinition((locale) => command.define(describe(locale)));
    if (command.kind !== 'slash') return [];
    return localiseDefinition((locale) => command.define(describe(locale), models));
  });
}
