import { readFileSync } from 'node:fs';
import type { Catalogue } from './catalogue.ts';

/**
 * Reads a language's texts, which lie beside the code and are part of it: an import that happens when the language is first needed. It
 * does not wait, because nobody who says something could; it takes a millisecond.
 */
export function readCatalogue(name: string): Catalogue {
  return JSON.parse(readFileSync(new URL(`locales/${name}.json`, import.meta.url), 'utf8'));
}
