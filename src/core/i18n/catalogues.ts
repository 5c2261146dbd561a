import { EN, type Catalogue } from './catalogue.ts';
import { readCatalogue } from './read-catalogue.ts';

export type Language = {
  /** By which settings name it, and numbers and lists are written. */
  readonly tag: string;
  /** Its own name. */
  readonly name: string;
  /** Those of Discord's languages that it serves ("Locales" in Discord's reference). */
  readonly locales: readonly string[];
  /** Asked once by each translator, when something is first said in this language. */
  readonly readTexts: () => Catalogue;
};

/** English stands in for every other language. */
export const ENGLISH: Language = {
  tag: 'en',
  name: 'English',
  locales: ['en-US', 'en-GB'],
  readTexts: () => EN,
};

/** The languages that Easel speaks: another one is another catalogue and a line here. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { tag: 'de', name: 'Deutsch', locales: ['de'], readTexts: () => readCatalogue('de') },
  { tag: 'fr', name: 'Français', locales: ['fr'], readTexts: () => readCatalogue('fr') },
  {
    tag: 'es-ES',
    name: 'Español',
    locales: ['es-ES', 'es-419'],
    readTexts: () => readCatalogue('es'),
  },
  {
    tag: 'pt-BR',
    name: 'Português (Brasil)',
    locales: ['pt-BR'],
    readTexts: () => readCatalogue('pt-BR'),
  },
  { tag: 'ja', name: '日本語', locales: ['ja'], readTexts: () => readCatalogue('ja') },
];

/** @param locale as Discord names languages */
export function findLanguage(locale: string, languages: readonly Language[] = LANGUAGES): Language {
  return (
    languages.find(({ tag, locales }) => tag === locale || locales.includes(locale)) ?? ENGLISH
  );
}
