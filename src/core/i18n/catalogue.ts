import type { EN } from './en.ts';

/**
 * The texts of a language, by the keys of the English ones; `test/core/i18n/find-faults.ts` says what makes it whole. Where one is
 * missing, the English one shows.
 */
export type Catalogue = Readonly<Partial<Record<keyof typeof EN, string>>>;
