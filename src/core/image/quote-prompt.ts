import { shorten } from '../i18n/shorten.ts';
import { text, type Text } from '../i18n/text.ts';
import type { ImageOrder } from './image-order.ts';
import { wordsOf } from './words.ts';

/** Of a prompt, in UTF-16 units: enough to know it again. */
const PROMPT_SHOWN = 120;

/** Puts the prompt before a sentence about its request, in one line, and covered if the picture is. */
export function quotePrompt(
  { request, spoiler }: Pick<ImageOrder, 'request' | 'spoiler'>,
  below: Text,
): Text {
  const words = shorten(wordsOf(request).prompt.replaceAll(/\s+/gu, ' ').trim(), PROMPT_SHOWN);
  return text(spoiler ? 'reply.quoted_covered' : 'reply.quoted', { words, below });
}
