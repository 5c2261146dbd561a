import type { Defaults } from './defaults.ts';
import type { ImagineOptions } from './imagine-options.ts';
import { DEFAULT_MODEL, resolveModel, type Model } from '../models.ts';
import { isNone, type Style } from '../styles.ts';

/** What holds where somebody asks for a picture, beside what they type. */
export type Customs = {
  /** The server's own. */
  readonly styles: readonly Style[];
  /** What stands in for options that were left out, as far as it is to be had here; the first counts first. */
  readonly defaults: readonly Defaults[];
};

export const NO_CUSTOMS: Customs = { styles: [], defaults: [] };

/**
 * Fills in what was left out. What was typed always wins, also a `none`, and what the model has no use for is not filled in: a default is
 * never the reason for a refusal.
 */
export function applyCustoms(options: ImagineOptions, customs: Customs): ImagineOptions {
  const id = options.model ?? findDefault('model', customs);
  const model = id === undefined ? DEFAULT_MODEL : resolveModel(id);
  const filled = {
    ...options,
    model: id,
    ...(model !== undefined && fillForModel(options, model, customs)),
    count: options.count ?? findDefault('count', customs),
    spoiler: options.spoiler ?? findDefault('spoiler', customs),
    private: options.private ?? findDefault('private', customs),
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
  customs: Customs,
): Pick<ImagineOptions, 'aspect_ratio' | 'style' | 'negative_prompt'> {
  const { aspect_ratio: ratio, style, negative_prompt: negative } = options;
  return {
    aspect_ratio: ratio ?? (model.side !== null ? findDefault('aspect_ratio', customs) : undefined),
    style: style ?? findDefault('style', customs),
    negative_prompt:
      negative ?? (model.takesNegativePrompt ? findDefault('negative_prompt', customs) : undefined),
  };
}

function findDefault<Name extends keyof Defaults>(
  name: Name,
  { defaults }: Customs,
): Defaults[Name] | undefined {
  return defaults.map((each) => each[name]).find((value) => value !== undefined);
}

function unlessNone(words: string | undefined): string | undefined {
  return words === undefined || isNone(words) ? undefined : words;
}
