import { ENGLISH, LANGUAGES, type Language } from '#core/i18n/catalogues.ts';
import type { CommandDefinition, MenuDefinition } from '../command-builder.ts';

type Localised = Readonly<Partial<Record<string, string | null>>> | null | undefined;

/** A command, one of its options, or one of an option's choices. */
type Part = {
  readonly name: string;
  name_localizations?: Localised;
  readonly description?: string;
  description_localizations?: Localised;
  readonly options?: readonly Part[] | undefined;
  readonly choices?: readonly Part[] | undefined;
};

/**
 * A command's definition with its words in every language. Whatever does not depend on the language, such as the commands' own names,
 * stays as it is.
 *
 * @param define gives the same definition anew, in one of the languages
 */
export function localiseDefinition<Definition extends CommandDefinition | MenuDefinition>(
  define: (locale: string) => Definition,
  languages: readonly Language[] = LANGUAGES,
): Definition {
  const definition = define(ENGLISH.tag);
  for (const { tag, locales } of languages) {
    if (tag === ENGLISH.tag) continue;
    const other = define(tag);
    for (const locale of locales) addWords(definition, other, locale);
  }
  return definition;
}

function addWords(part: Part, other: Part, locale: string): void {
  if (other.name !== part.name) {
    part.name_localizations = { ...part.name_localizations, [locale]: other.name };
  }
  if (other.description !== undefined && other.description !== part.description) {
    part.description_localizations = {
      ...part.description_localizations,
      [locale]: other.description,
    };
  }
  const others = listChildren(other);
  for (const [index, child] of listChildren(part).entries()) {
    const same = others[index];
    if (same !== undefined) addWords(child, same, locale);
  }
}

function listChildren({ options = [], choices = [] }: Part): readonly Part[] {
  return [...options, ...choices];
}
