import * as z from 'zod';
import { shorten } from '../i18n/shorten.ts';
import { code, text, type Text } from '../i18n/text.ts';
import { failure, success, type Result } from '../result.ts';
import { listSeeds, type ImageOrder } from './image-order.ts';
import { findFault, PROMPT_LENGTH, countCharacters, type ImageRequest } from './image-request.ts';
import { DEFAULT_MODEL, resolveModel, type Model } from './models.ts';
import { parsePromptFlags } from './prompt-flags.ts';
import { ASPECT_RATIOS, isAspectRatio, type Size } from './sizes.ts';
import { expandStyle, resolveStyle } from './styles.ts';

/** How many pictures one request may ask for. */
export const COUNT = { min: 1, max: 4 } as const;

/** The types only: ranges depend on the model, and Discord's client can be bypassed. */
const imagineOptionsSchema = z.strictObject({
  prompt: z.string(),
  negative_prompt: z.string().optional(),
  style: z.string().optional(),
  aspect_ratio: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  model: z.string().optional(),
  steps: z.number().optional(),
  guidance: z.number().optional(),
  seed: z.number().optional(),
  count: z.number().optional(),
  spoiler: z.boolean().optional(),
  private: z.boolean().optional(),
});

/** The options of `/imagine` by the names that members read. */
export type ImagineOptions = Readonly<z.infer<typeof imagineOptionsSchema>>;

/** Turns the options of `/imagine`, with the flags at the prompt's end, into an order, or says in one sentence why not. */
export function parseImagineOptions(
  raw: Readonly<Record<string, unknown>>,
  chooseSeed: () => number,
): Result<ImageOrder, Text> {
  const parsed = imagineOptionsSchema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const option = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
    return failure(text('refusal.option_unreadable', { option: code(String(option)) }));
  }
  const merged = mergeFlags(parsed.data);
  if (!merged.ok) return merged;
  const options = merged.value;

  const model = options.model === undefined ? DEFAULT_MODEL : resolveModel(options.model);
  if (model === undefined)
    return failure(text('refusal.unknown_model', { model: quote(options.model ?? '') }));
  const unused = findUnusedOptions(options, model);
  if (unused.length > 0)
    return failure(
      text('refusal.unused_options', { model: model.name, options: unused.map(code) }),
    );

  const size = resolveSize(options, model);
  if (!size.ok) return size;
  const prompts = resolvePrompts(options, model);
  if (!prompts.ok) return prompts;

  const count = options.count ?? COUNT.min;
  if (!Number.isInteger(count) || count < COUNT.min || count > COUNT.max) {
    return failure(
      text('refusal.whole_number_range', {
        option: code('count'),
        min: String(COUNT.min),
        max: String(COUNT.max),
        value: String(count),
      }),
    );
  }
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
  if (fault !== undefined) return failure(fault);
  return success({
    request,
    seeds: listSeeds(request.seed, count),
    variations: [],
    spoiler: options.spoiler ?? false,
    isPrivate: options.private ?? false,
  });
}

/** Options and flags say the same thing twice only if they agree; negative prompts add up. */
function mergeFlags(options: ImagineOptions): Result<ImagineOptions, Text> {
  const flags = parsePromptFlags(options.prompt);
  if (!flags.ok) return flags;
  const { prompt, negative_prompt: negative, ...rest } = flags.value;
  for (const [option, value] of Object.entries(rest)) {
    const given = Object.entries(options).find(([name]) => name === option)?.[1];
    if (given !== undefined && given !== value)
      return failure(text('refusal.option_twice', { option: code(option) }));
  }
  const negatives = [options.negative_prompt?.trim(), negative].filter((words) => words);
  return success({
    ...options,
    ...rest,
    prompt,
    negative_prompt: negatives.length > 0 ? negatives.join(', ') : undefined,
  });
}

function findUnusedOptions(options: ImagineOptions, model: Model): readonly string[] {
  const uses: Partial<Record<keyof ImagineOptions, boolean>> = {
    negative_prompt: model.takesNegativePrompt,
    aspect_ratio: model.side !== null,
    width: model.side !== null,
    height: model.side !== null,
    guidance: model.guidance !== null,
    seed: model.takesSeed,
  };
  return Object.entries(options)
    .filter(
      ([name, value]) =>
        value !== undefined && Object.entries(uses).some(([use, ok]) => use === name && !ok),
    )
    .map(([name]) => name);
}

function resolveSize(options: ImagineOptions, model: Model): Result<Size | null, Text> {
  if (model.side === null) return success(null);
  const ratio = options.aspect_ratio ?? '1:1';
  if (!isAspectRatio(ratio)) {
    return failure(
      text('refusal.unknown_ratio', { ratio: quote(ratio), ratios: Object.keys(ASPECT_RATIOS) }),
    );
  }
  const { width, height } = ASPECT_RATIOS[ratio];
  return success({ width: options.width ?? width, height: options.height ?? height });
}

type Prompts = Pick<ImageRequest, 'prompt' | 'negativePrompt' | 'style'>;

function resolvePrompts(options: ImagineOptions, model: Model): Result<Prompts, Text> {
  const own = {
    prompt: options.prompt,
    negativePrompt: options.negative_prompt ?? null,
    style: null,
  };
  // The member's own words are measured first: a preset would hide that there are none.
  if (countCharacters(own.prompt) < PROMPT_LENGTH.min) {
    return failure(text('refusal.prompt_too_short', { min: PROMPT_LENGTH.min }));
  }
  if (options.style === undefined) return success(own);
  const style = resolveStyle(options.style);
  if (style === undefined)
    return failure(text('refusal.unknown_style', { style: quote(options.style) }));
  const expanded = expandStyle(style, own.prompt, own.negativePrompt);
  return success({
    prompt: expanded.prompt,
    negativePrompt: model.takesNegativePrompt ? expanded.negativePrompt : null,
    style: style.name,
  });
}

/** What somebody typed, as far as a sentence about it has room. */
function quote(words: string): string {
  return shorten(words, QUOTED_LENGTH);
}
const QUOTED_LENGTH = 80;
