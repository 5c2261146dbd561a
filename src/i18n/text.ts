import type { EN } from './en.ts';

type PluralStem<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** Names a text of the catalogue; plural forms (`…_one`, `…_other`) go by their stem. */
export type TextKey = PluralStem<keyof typeof EN>;

/** Something that people type exactly so: a command, an option, a seed. */
export type Code = { readonly code: string };

/** A member, shown by the name that the reader knows; nobody is pinged. */
type Person = { readonly user: string };

/** What fills a text's gaps. Plain words are what people wrote, and are shown without any markup meaning. */
export type TextValue = string | number | Date | Code | Person | Text | readonly (string | Code)[];

export type TextValues = Readonly<Record<string, TextValue>>;

/** A text that is not yet in any language: rules and errors make it, the border translates it. */
export type Text = { readonly key: TextKey; readonly values: TextValues };

export function text(key: TextKey, values: TextValues = {}): Text {
  return { key, values };
}

export function code(words: string): Code {
  return { code: words };
}
