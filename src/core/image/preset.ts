import { code, text, type Text } from '../i18n/text.ts';
import { isVisible } from '../i18n/visible.ts';
import { failure, success, type Result } from '../result.ts';
import { countCharacters } from './image-request.ts';
import { isStyleName, MAX_STYLE_NAME } from './style-name.ts';
import { GAP, type Style } from './styles.ts';

/** In characters, so that a prompt has room beside it. */
export const MAX_STYLE_WORDS = 500;

/** A server's own style, as a manager types it. Words without a gap for the prompt come behind it. */
export function parsePreset(
  typedName: string,
  typedPrompt: string,
  typedNegative: string,
): Result<Style, Text> {
  const name = typedName.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  const prompt = oneLine(typedPrompt);
  const negativePrompt = isVisible(typedNegative) ? oneLine(typedNegative) : '';
  if (countCharacters(name) > MAX_STYLE_NAME)
    return failure(text('styles.name_too_long', { max: MAX_STYLE_NAME }));
  if (!isStyleName(name)) return failure(text('styles.bad_name', { name }));
  for (const [option, words] of Object.entries({ prompt, negative_prompt: negativePrompt })) {
    const excess = countCharacters(words) - MAX_STYLE_WORDS;
    if (excess > 0)
      return failure(
        text('styles.words_too_long', { option: code(option), max: MAX_STYLE_WORDS, excess }),
      );
  }
  const gaps = prompt.split(GAP).length - 1;
  if (gaps > 1) return failure(text('styles.gap_twice', { gap: code(GAP) }));
  const words = gaps === 1 ? prompt : `${GAP}, ${prompt}`;
  if (!isVisible(prompt.replace(GAP, ''))) return failure(text('styles.no_words'));
  return success({ name, prompt: words, negativePrompt });
}

function oneLine(words: string): string {
  return words.trim().replaceAll(/\s+/gu, ' ');
}
