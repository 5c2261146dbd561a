import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CommandDefinition, MenuDefinition } from '#adapters/discord/command-builder.ts';
import { localiseDefinition } from '#adapters/discord/registration/localise-definition.ts';
import { text, type TextKey } from '#core/i18n/text.ts';
import type { Translate } from '#core/i18n/translator.ts';
import type { Model } from '#core/image/models.ts';
import type { Command } from './command.ts';

/** What Discord is told of the commands, in every language. Between two of them others have their turn: all together take a while. */
export async function defineCommands(
  commands: readonly Command[],
  models: readonly Model[],
  translate: Translate,
): Promise<readonly (CommandDefinition | MenuDefinition)[]> {
  const describe = (locale: string) => (key: TextKey) => translate(text(key), locale);
  const definitions: (CommandDefinition | MenuDefinition)[] = [];
  for (const command of commands) {
    await nextTurn();
    if (command.kind === 'message') {
      definitions.push(localiseDefinition((locale) => command.define(describe(locale))));
    } else if (command.kind === 'slash') {
      definitions.push(localiseDefinition((locale) => command.define(describe(locale), models)));
    }
  }
  return definitions;
}
