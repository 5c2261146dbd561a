import { EN } from '#core/i18n/catalogue.ts';
import { LANGUAGES } from '#core/i18n/catalogues.ts';
import { findFaults, findMaxLength } from './find-faults.ts';

/** Prints what a catalogue lacks, with the English words and how long they may get: `node test/core/i18n/list-missing.ts de`. */
const english = new Map<string, string>(Object.entries(EN));
const tags = process.argv.slice(2);
const asked = LANGUAGES.filter(({ tag }) => tags.length === 0 || tags.includes(tag));
for (const { tag, readTexts } of asked) {
  const faults = findFaults({ tag, texts: readTexts() });
  console.log(`${tag}: ${faults.length} to do`);
  for (const fault of tags.length === 0 ? [] : faults) {
    const key = fault.slice(0, fault.indexOf(':'));
    const max = findMaxLength(key);
    const limit = max === undefined ? '' : ` (at most ${max} characters)`;
    console.log(`${fault}${limit}\n    ${JSON.stringify(english.get(key))}`);
  }
}
