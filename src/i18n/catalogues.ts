import { EN } from './en.ts';

/** The texts by language, as Discord names languages. Another one is another catalogue here. */
export const CATALOGUES: Readonly<Record<string, Readonly<Record<string, string>>>> = { en: EN };

/** The languages that Easel speaks, each by its own name. */
export const LANGUAGES: readonly { readonly tag: string; readonly name: string }[] = Object.keys(
  CATALOGUES,
).map((tag) => ({
  tag,
  name: new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag,
}));
