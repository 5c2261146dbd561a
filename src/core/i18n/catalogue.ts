import english from './locales/en.json' with { type: 'json' };

/** Every text that people read, in English. `docs/translating.md` says how the catalogues are written. */
export const EN: Readonly<Record<keyof typeof english, string>> = english;

/**
 * The texts of a language, by the keys of the English ones; `test/core/i18n/find-faults.ts` says what makes it whole. Where one is
 * missing, the English one shows.
 */
export type Catalogue = Readonly<Partial<Record<keyof typeof english, string>>>;
