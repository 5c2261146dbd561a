import type { CommandDefinition, MenuDefinition } from '#adapters/discord/command-builder.ts';
import { localiseDefinition } from '#adapters/discord/interactions/localise-definition.ts';
import { text } from '#core/i18n/text.ts';
import type { Translate } from '#core/i18n/translator.ts';
import type { Model } from '#core/image/models.ts';
import type { Logger } from '#core/logger.ts';
import type { Command } from './command.ts';

type Definition = CommandDefinition | MenuDefinition;

export type PublishOptions<Outcome> = {
  readonly commands: readonly Command[];
  readonly models: readonly Model[];
  readonly register: (definitions: readonly Definition[]) => Promise<Outcome>;
  readonly translate: Translate;
  readonly log: Logger;
};

/** Tells Discord of the commands, in every language. Members can use what it knows already, so a failure stops nothing. */
export async function publishCommands<Outcome>(
  options: PublishOptions<Outcome>,
): Promise<Outcome | 'failed'> {
  try {
    return await options.register(listDefinitions(options));
  } catch (error) {
    options.log.error({ err: error }, 'the commands could not be registered');
    return 'failed';
  }
}

function listDefinitions({
  commands,
  models,
  translate,
}: Pick<PublishOptions<unknown>, 'commands' | 'models' | 'translate'>): readonly Definition[] {
  return commands.flatMap((command) => {
    if (command.kind === 'message') return command.define();
    if (command.kind !== 'slash') return [];
    return localiseDefinition((locale) =>
      command.define((key) => translate(text(key), locale), models),
    );
  });
}
