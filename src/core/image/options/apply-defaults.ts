import type { Defaults } from './defaults.ts';
import type { ImagineOptions } from './imagine-schema.ts';
import { DEFAULT_MODEL, resolveModel, type Model } from '../models.ts';
import { isNone, type Style } from '../styles.ts';

/** What holds where somebody asks for a picture, beside what they type. */
export type RequestDefaults = {
  /** The server's own. */
  readonly styles: readonly Style[];
  /** What stands in for options that were left out, as far as it is to be had here; the first counts first. */
  readonly defaults: readonly Defaults[];
};

export const NO_DEFAULTS: RequestDefaults = { styles: [], defaults: [] };

/**
 * Fills in what was left out. What was typed always wins, also a `none`, and what the model has no use for is not filled in: a default is
 * never the reason for a refusal.
 */
export function applyDefaults(
  options: ImagineOptions,
  requestDefaults: RequestDefaults,
): ImagineOptions {
  const id = options.model ?? findDefault('model', requestDefaults);
  const model = id === undefined ? DEFAULT_MODEL : resolveModel(id);
  const filled = {
    ...options,
    model: id,
    ...(model !== undefined && fillForModel(options, model, requestDefaults)),
    count: options.count ?? findDefault('count', requestDefaults),
    spoiler: options.spoiler ?? findDefault('spoiler', requestDefaults),
    private: options.private ?? findDefault('private', requestDefaults),
  };
  return {
    ...filled,
    style: unlessNone(filled.style),
    negative_prompt: unlessNone(filled.negative_prompt),
  };
}

function fillForModel(
  options: ImagineOptions,
  model: Model,
  requestDefaults: RequestDefaults,
): Pick<ImagineOptions, 'aspect_ratio' | 'style' | 'negative_prompt'> {
  const { aspect_ratio: ratio, style, negative_prompt: negative } = options;
  return {
    aspect_ratio:
      ratio ?? (model.side !== null ? findDefault('aspect_ratio', requestDefaults) : undefined),
    style: style ?? findDefault('style', requestDefaults),
    negative_prompt:
      negative ??
      (model.takesNegativePrompt ? findDefault('negative_prompt', requestDefaults) : undefined),
  };
}

function findDefault<Name extends keyof Defaults>(
  name: Name,
  { defaults }: RequestDefaults,
): Defaults[Name] | undefined {
  return defaults.map((each) => each[name]).find((value) => value !== undefined);
}

function unlessNone(words: string | undefined): string | undefined {
  return words === undefined || isNone(words) ? undefined : words;
}
