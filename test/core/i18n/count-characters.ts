import { isRecord } from '../../adapters/discord/render/components.ts';

/**
 * What Discord counts of a command: name, description and value of itself, its options, subcommands and choices, each in its longest
 * language ("Application Command Object": "a maximum of 8000 characters for combined name, description, and value properties").
 */
export function countCharacters(part: unknown): number {
  if (!isRecord(part)) return 0;
  const { value } = part;
  const own =
    findLongest(part['name'], part['name_localizations']) +
    findLongest(part['description'], part['description_localizations']) +
    (typeof value === 'string' || typeof value === 'number' ? String(value).length : 0);
  return [...listParts(part['options']), ...listParts(part['choices'])].reduce<number>(
    (sum, each) => sum + countCharacters(each),
    own,
  );
}

function findLongest(words: unknown, others: unknown): number {
  const all = [words, ...(isRecord(others) ? Object.values(others) : [])];
  return Math.max(...all.map((each) => (typeof each === 'string' ? each.length : 0)));
}

function listParts(parts: unknown): readonly unknown[] {
  return Array.isArray(parts) ? parts : [];
}
