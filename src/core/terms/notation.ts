/** How a term is written, as in Discord's own AutoMod: `cat`, `cat*`, `*cat`, `*cat*`; and a pattern between slashes. */
export type Notation =
  | { readonly kind: 'pattern'; readonly source: string }
  | {
      readonly kind: 'words';
      readonly words: string;
      /** Whether more letters may stand before or after: the words are part of a longer one. */
      readonly isOpenBefore: boolean;
      readonly isOpenAfter: boolean;
    };

export function readNotation(term: string): Notation {
  // The case never counts, so that the flag is taken and changes nothing.
  const source = /^\/(.+)\/i?$/su.exec(term)?.[1];
  if (source !== undefined) return { kind: 'pattern', source };
  return {
    kind: 'words',
    words: term.replaceAll(/^\*+|\*+$/g, '').trim(),
    isOpenBefore: term.startsWith('*'),
    isOpenAfter: term.endsWith('*'),
  };
}
