import { PROMPT_LENGTH, type ImageRequest } from '../image/image-request.ts';
import { nameShort, resolveModel } from '../image/models.ts';
import { NONE } from '../image/styles.ts';

/**
 * The line that asks for the same picture when it is pasted. A line has no line breaks, and words in a prompt that look like an
 * option are read as one: a press is exact where a paste can't be. The style's words are in the prompts already; what the line names as none
 * or one would be filled in by the defaults of whoever pastes it. The model stands as a flag: Discord takes a choice by the name that it shows, and
 * that depends on the reader's language and on prices.
 * There is none where the prompt with that flag is more than the option takes.
 */
export function describeImagineLine(request: ImageRequest, count = 1): string | undefined {
  const { prompt, negativePrompt, width, height, steps, guidance, seed } = request;
  const model = resolveModel(request.model);
  const fallback = model?.takesNegativePrompt === true ? NONE : null;
  const flag = model === undefined ? '' : ` --model ${nameShort(model)}`;
  const words = `${toLine(prompt)}${flag}`;
  if (words.length > PROMPT_LENGTH.max) return undefined;
  const options: readonly (readonly [string, string | number | null])[] = [
    ['prompt', words],
    ['negative_prompt', negativePrompt === null ? fallback : toLine(negativePrompt)],
    ['style', NONE],
    ['width', width],
    ['height', height],
    ['steps', steps],
    ['guidance', guidance],
    ['seed', seed],
    ['count', count],
  ];
  const typed = options
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}:${value}`);
  return ['/imagine', ...typed].join(' ');
}

function toLine(words: string): string {
  return words.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();
}
