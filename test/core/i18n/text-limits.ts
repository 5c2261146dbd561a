import { EN } from '#core/i18n/catalogue.ts';
import { readSourceFiles } from '../../source-files.ts';

/**
 * How long a text may be where Discord limits it, by its key without a plural suffix. Found by its key, or where the code uses it; those
 * that are used twice take the smaller limit. Buttons could have 80 characters, but a row of them must fit a phone.
 */
export function findTextLimits(): ReadonlyMap<string, number> {
  const limits = new Map<string, number>();
  const limit = (key: string, max: number) =>
    limits.set(key, Math.min(max, limits.get(key) ?? max));
  for (const { pattern, max } of USES) {
    for (const [, key = ''] of CODE.matchAll(pattern)) limit(key, max);
  }
  for (const { pattern, max } of KINDS) {
    for (const key of Object.keys(EN)) if (pattern.test(key)) limit(key, max);
  }
  return limits;
}

const CODE = [...readSourceFiles('src'), ...readSourceFiles('commands')]
  .map(({ code }) => code)
  .join('\n');

const NAME_MAX = 32;
const DESCRIPTION_MAX = 100;
const BUTTON_MAX = 30;
const FORM_LABEL_MAX = 45;
const PLACEHOLDER_MAX = 150;

/** ("Application Command Object", "Component Reference" in Discord's reference) */
const USES: readonly { readonly pattern: RegExp; readonly max: number }[] = [
  { pattern: /\bsetName\(describe\(\s*'([^']+)'/g, max: NAME_MAX },
  { pattern: /\bdescribe\(\s*'([^']+)'/g, max: DESCRIPTION_MAX },
  { pattern: /\btitle: text\('([^']+)'/g, max: FORM_LABEL_MAX },
  { pattern: /createLimitSection\(text\('([^']+)'/g, max: FORM_LABEL_MAX },
  { pattern: /\bkey: '\w+',\s*label: text\('([^']+)'/g, max: FORM_LABEL_MAX },
  { pattern: /\blabel: text\('([^']+)'/g, max: DESCRIPTION_MAX },
  { pattern: /\bdescription: text\('([^']+)'/g, max: DESCRIPTION_MAX },
  { pattern: /\bplaceholder: text\('([^']+)'/g, max: PLACEHOLDER_MAX },
  { pattern: /\blabel: text\('([^']+)'\),\s*name\b/g, max: BUTTON_MAX },
];

/** Those whose key says where they stand. */
const KINDS: readonly { readonly pattern: RegExp; readonly max: number }[] = [
  { pattern: /^(?:rule\.|moderation\.kind_)\w+$/, max: DESCRIPTION_MAX },
  { pattern: /^limit\.\w+$/, max: FORM_LABEL_MAX },
  { pattern: /^(?:button\.|log\.button_|help\.example_)\w+$/, max: BUTTON_MAX },
];
