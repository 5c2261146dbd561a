/**
 * Something that can be seen by itself: no space, no control or format character, no filler, and no accent without a letter to stand on.
 */
const VISIBLE = /[^\s\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]/u;

/** Whether a text shows anything where it is shown. */
export function isVisible(words: string): boolean {
  return VISIBLE.test(words);
}
