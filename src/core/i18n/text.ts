import type { EN } from './catalogue.ts';

type PluralStem<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** Names a text of the catalogue; plural forms (`…_one`, `…_other`) go by their stem. */
export type TextKey = PluralStem<keyof typeof EN>;

/** Something that people type exactly so: a command, an option, a seed. */
export type Code = { readonly code: string };

/** A member, shown by the name that the reader knows; nobody is pinged. */
type Person = { readonly user: string };

/** A role or a channel of a server, shown by its name; nobody is pinged. */
type Role = { readonly role: string };
type Channel = { readonly channel: string };

/** An address, which a press opens. Nothing that people wrote is in it. */
export type Link = { readonly url: string };

/** In nano-dollars. */
type Amount = { readonly usd: number };

/** What stands in a list. */
type Item = string | Code | Person | Role | Channel;

/** What fills a text's gaps. Plain words are what people wrote, and are shown without any markup meaning. */
export type TextValue = Item | Link | number | Date | Amount | Text | readonly (Item | Text)[];

export type TextValues = Readonly<Record<string, TextValue>>;

/** A text that is not yet in any language: rules and errors make it, the border translates it. */
export type Text = { readonly key: TextKey; readonly values: TextValues };

export function text(key: TextKey, values: TextValues = {}): Text {
  return { key, values };
}

export function code(words: string): Code {
  return { code: words };
}

/** Texts one below the other. */
export function joinLines(lines: readonly Text[]): Text {
  const [first = text('format.nothing'), ...others] = lines;
  return others.reduce((above, below) => text('format.lines', { above, below }), first);
}
