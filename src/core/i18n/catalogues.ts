import type { Catalogue } from './catalogue.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { JA } from './ja.ts';
import { PT_BR } from './pt-br.ts';

export type Language = {
  /** By which settings name it, and numbers and lists are written. */
  readonly tag: string;
  /** Its own name. */
  readonly name: string;
  /** Those of Discord's languages that it serves ("Locales" in Discord's reference). */
  readonly locales: readonly string[];
  readonly texts: Catalogue;
};

/** English stands in for every other language. */
export const ENGLISH: Language = {
  tag: 'en',
  name: 'English',
  locales: ['en-US', 'en-GB'],
  texts: EN,
};

/** The languages that Easel speaks: another one is another catalogue and a line here. All are loaded: five megabytes at most. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { tag: 'de', name: 'Deutsch', locales: ['de'], texts: DE },
  { tag: 'fr', name: 'Français', locales: ['fr'], texts: FR },
  { tag: 'es-ES', name: 'Español', locales: ['es-ES', 'es-419'], texts: ES },
  { tag: 'pt-BR', name: 'Português (Brasil)', locales: ['pt-BR'], texts: PT_BR },
  { tag: 'ja', name: '日本語', locales: ['ja'], texts: JA },
];

/** @param locale as Discord names languages */
export function findLanguage(locale: string, languages: readonly Language[] = LANGUAGES): Language {
  return (
    languages.find(({ tag, locales }) => tag === locale || locales.includes(locale)) ?? ENGLISH
  );
}
