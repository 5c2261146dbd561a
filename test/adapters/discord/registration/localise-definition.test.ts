import { expect, it } from 'vitest';
import { SlashCommandBuilder } from '#adapters/discord/command-builder.ts';
import { localiseDefinition } from '#adapters/discord/registration/localise-definition.ts';
import { ENGLISH, type Language } from '#core/i18n/catalogues.ts';

const language = (tag: string, locales: readonly string[]): Language => ({
  tag,
  name: tag,
  locales,
  readTexts: () => ({}),
});
const LANGUAGES = [ENGLISH, language('de', ['de']), language('es-ES', ['es-ES', 'es-419'])];

/** What `define` writes when English says `Whom` of two options that other languages tell apart. */
function define(tag: string) {
  const say = (english: string, german: string): string => (tag === 'de' ? german : english);
  return new SlashCommandBuilder()
    .setName('paint')
    .setDescription(say('Paint', 'Malen'))
    .addSubcommandGroup((group) =>
      group
        .setName('members')
        .setDescription('Members')
        .addSubcommand((subcommand) =>
          subcommand
            .setName('give')
            .setDescription('Give')
            .addUserOption((option) => option.setName('to').setDescription(say('Whom', 'Wem')))
            .addUserOption((option) => option.setName('of').setDescription(say('Whom', 'Wen')))
            .addStringOption((option) =>
              option
                .setName('size')
                .setDescription('Size')
                .addChoices(
                  { name: '1:1', value: 'square' },
                  { name: say('Wide', 'Breit'), value: 'wide' },
                ),
            ),
        ),
    )
    .toJSON();
}

it('a definition has its words in each language that has them, and nowhere else', () => {
  const definition = localiseDefinition(define, LANGUAGES);
  expect(definition).toMatchObject({
    name: 'paint',
    description: 'Paint',
    description_localizations: { de: 'Malen' },
    options: [
      {
        options: [
          {
            options: [
              { name: 'to', description: 'Whom', description_localizations: { de: 'Wem' } },
              { name: 'of', description: 'Whom', description_localizations: { de: 'Wen' } },
              {
                choices: [{ name: '1:1' }, { name: 'Wide', name_localizations: { de: 'Breit' } }],
              },
            ],
          },
        ],
      },
    ],
  });
  expect(JSON.stringify(definition)).not.toMatch(/es-|_localizations":\{\}/);
});

it('one language serves all of Discord’s that are like it', () => {
  const spanish = [ENGLISH, language('es-ES', ['es-ES', 'es-419'])];
  const definition = localiseDefinition(
    (tag) =>
      new SlashCommandBuilder()
        .setName('paint')
        .setDescription(tag === 'es-ES' ? 'Pintar' : 'Paint')
        .toJSON(),
    spanish,
  );
  expect(definition.description_localizations).toEqual({ 'es-ES': 'Pintar', 'es-419': 'Pintar' });
});
