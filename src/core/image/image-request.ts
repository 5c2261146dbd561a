import * as z from 'zod';
import { code, text, type Text } from '../i18n/text.ts';
import { isVisible } from '../i18n/visible.ts';
import { resolveModel, type Model } from './models.ts';
import { SEED_COUNT } from './seeds.ts';
import { styleNameSchema } from './style-name.ts';
import { wordsSchema, type Words } from './words.ts';

/**
 * What to paint: complete, validated, pure data. `null` where the model has no use for a field (a seed of `null` can't be
 * reproduced); `negativePrompt` also where there is none.
 */
export type ImageRequest = {
  readonly model: string;
  readonly prompt: string;
  readonly negativePrompt: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly steps: number;
  readonly guidance: number | null;
  readonly seed: number | null;
  /** The preset's name; its words are in the prompts already. */
  readonly style: string | null;
  /** What the member typed, where a style has put words around it: people read these. Requests from before have only what was painted. */
  readonly words?: Words;
};

/** The shape of a request that was kept somewhere; whether it can be painted, `findFault` says. */
export const imageRequestSchema = z.object({
  model: z.string(),
  prompt: z.string(),
  negativePrompt: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  steps: z.number(),
  guidance: z.number().nullable(),
  seed: z.number().nullable(),
  style: styleNameSchema,
  words: z.exactOptional(wordsSchema),
}) satisfies z.ZodType<ImageRequest>;

/** In characters as people count them (code points). The shorter bound is the API's, the longer `/imagine`'s and FLUX's. */
export const PROMPT_LENGTH = { min: 2, max: 2048 } as const;

/** Whether there is anything to paint: what can't be seen can't be looked over by anybody either. */
export function isEnoughToPaint(prompt: string): boolean {
  return countCharacters(prompt) >= PROMPT_LENGTH.min && isVisible(prompt);
}

export function countCharacters(words: string): number {
  return Array.from(words).length;
}

/**
 * The first thing that keeps a request from being painted, as a sentence; `undefined` if nothing does. Everything that is to
 * be painted passes here, whether it was typed or read back from the database.
 */
export function findFault(request: ImageRequest): Text | undefined {
  const model = resolveModel(request.model);
  if (model === undefined) return text('refusal.unknown_model', { model: request.model });
  return (
    findLengthFault(request) ??
    findRangeFault('width', request.width, model.side) ??
    findRangeFault('height', request.height, model.side) ??
    findRangeFault('steps', request.steps, model.steps) ??
    findRangeFault('guidance', request.guidance, model.guidance, { whole: false }) ??
    findRangeFault(
      'seed',
      request.seed,
      model.takesSeed ? { min: 0, max: SEED_COUNT - 1 } : null,
    ) ??
    findNegativePromptFault(request, model)
  );
}

function findLengthFault({ prompt, negativePrompt, style }: ImageRequest): Text | undefined {
  const { min, max } = PROMPT_LENGTH;
  if (!isEnoughToPaint(prompt)) return text('refusal.prompt_too_short', { min });
  const lengths = {
    prompt: countCharacters(prompt),
    negative_prompt: countCharacters(negativePrompt ?? ''),
  };
  for (const [option, length] of Object.entries(lengths)) {
    const values = { option: code(option), length, max, excess: length - max };
    if (length > max && style === null) return text('refusal.too_long', values);
    if (length > max && style !== null)
      return text('refusal.too_long_with_style', { ...values, style });
  }
  return undefined;
}

function findNegativePromptFault(request: ImageRequest, model: Model): Text | undefined {
  if (request.negativePrompt === null || model.takesNegativePrompt) return undefined;
  return text('refusal.unused_options', { model: model.name, options: [code('negative_prompt')] });
}

function findRangeFault(
  option: string,
  value: number | null,
  range: { readonly min: number; readonly max: number } | null,
  { whole = true } = {},
): Text | undefined {
  if (range === null || value === null) {
    // A value without a use, or a use without a value: only a damaged row can hold that.
    return range === value
      ? undefined
      : text('refusal.option_unreadable', { option: code(option) });
  }
  const { min, max } = range;
  if (value >= min && value <= max && (!whole || Number.isInteger(value))) return undefined;
  return text(whole ? 'refusal.whole_number_range' : 'refusal.number_range', {
    option: code(option),
    min: String(min),
    max: String(max),
    value: String(value),
  });
}
