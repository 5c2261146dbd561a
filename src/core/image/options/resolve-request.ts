import { shorten } from '#core/i18n/shorten.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import { failure, success, type Result } from '#core/result.ts';
import { findFault, isEnoughToPaint, PROMPT_LENGTH, type ImageRequest } from '../image-request.ts';
import type { ImagineOptions } from './imagine-schema.ts';
import { DEFAULT_MODEL, resolveModel, type Model } from '../models.ts';
import { completeSize, isAspectRatio, OFFERED_RATIOS, type Size } from '../sizes.ts';
import { expandStyle, resolveStyle, type Style } from '../styles.ts';
import type { Words } from '../words.ts';

/**
 * The request that options come to, or the first thing that is wrong with them. A style is expanded here, once: what is painted
 * stays so whatever becomes of the style, and the member's own words stand beside it.
 *
 * @param chooseSeed for a request that names none
 * @param styles the server's own
 */
export function resolveRequest(
  options: ImagineOptions,
  chooseSeed: () => number,
  styles: readonly Style[],
): Result<ImageRequest, Text> {
  const model = options.model === undefined ? DEFAULT_MODEL : resolveModel(options.model);
  if (model === undefined)
    return failure(text('refusal.unknown_model', { model: quote(options.model ?? '') }));
  const unused = listUnusedOptions(options, model);
  if (unused.length > 0)
    return failure(
      text('refusal.unused_options', { model: model.name, options: unused.map(code) }),
    );

  const size = resolveSize(options, model);
  if (!size.ok) return size;
  const prompts = resolvePrompts(options, model, styles);
  if (!prompts.ok) return prompts;
  const request: ImageRequest = {
    model: model.id,
    ...prompts.value,
    width: size.value?.width ?? null,
    height: size.value?.height ?? null,
    steps: options.steps ?? model.steps.default,
    guidance: model.guidance === null ? null : (options.guidance ?? model.guidance.default),
    seed: model.takesSeed ? (options.seed ?? chooseSeed()) : null,
  };
  const fault = findFault(request);
  return fault === undefined ? success(request) : failure(fault);
}

/** The options that were given and that a model has no use for. */
export function listUnusedOptions(
  options: ImagineOptions,
  model: Model,
): readonly (keyof ImagineOptions)[] {
  const uses = {
    negative_prompt: model.takesNegativePrompt,
    aspect_ratio: model.side !== null,
    width: model.side !== null,
    height: model.side !== null,
    guidance: model.guidance !== null,
    seed: model.takesSeed,
  };
  const names = [
    'negative_prompt',
    'aspect_ratio',
    'width',
    'height',
    'guidance',
    'seed',
  ] as const satisfies (keyof typeof uses)[];
  return names.filter((name) => options[name] !== undefined && !uses[name]);
}

function resolveSize(options: ImagineOptions, model: Model): Result<Size | null, Text> {
  if (model.side === null) return success(null);
  const ratio = options.aspect_ratio ?? '1:1';
  if (!isAspectRatio(ratio)) {
    return failure(text('refusal.unknown_ratio', { ratio: quote(ratio), ratios: OFFERED_RATIOS }));
  }
  return success(completeSize(ratio, options, model.side));
}

type Prompts = Pick<ImageRequest, 'prompt' | 'negativePrompt' | 'style' | 'words'>;

function resolvePrompts(
  options: ImagineOptions,
  model: Model,
  styles: readonly Style[],
): Result<Prompts, Text> {
  const words: Words = {
    prompt: options.prompt,
    negativePrompt: options.negative_prompt ?? null,
  };
  // The member's own words are measured first: a preset would hide that there are none.
  if (!isEnoughToPaint(words.prompt)) {
    return failure(text('refusal.prompt_too_short', { min: PROMPT_LENGTH.min }));
  }
  if (options.style === undefined) return success({ ...words, style: null });
  const style = resolveStyle(options.style, styles);
  if (style === undefined)
    return failure(text('refusal.unknown_style', { style: quote(options.style) }));
  return success({ ...expandStyle(style, words, model), style: style.name, words });
}

/** What somebody typed, as far as a sentence about it has room. */
export function quote(words: string): string {
  return shorten(words, QUOTED_LENGTH);
}
const QUOTED_LENGTH = 80;
