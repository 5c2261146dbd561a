import * as z from 'zod';
import { code, text, type Text } from '#core/i18n/text.ts';
import { failure, success, type Result } from '#core/result.ts';
import { countCharacters } from '../image-request.ts';
import { DEFAULT_MODEL, resolveModel } from '../models.ts';
import { ASPECT_RATIOS, isAspectRatio, OFFERED_RATIOS } from '../sizes.ts';
import { isNone, NONE, resolveStyle, type Style } from '../styles.ts';

/** In characters: other words come beside it. */
export const MAX_DEFAULT_NEGATIVE = 500;

const MAX_COUNT = 4;

/** What somebody wants where they say nothing, by the names of the options that it stands in for. */
export const defaultsSchema = z.object({
  model: z.exactOptional(z.string()),
  aspect_ratio: z.exactOptional(z.string()),
  style: z.exactOptional(z.string()),
  count: z.exactOptional(z.int().min(1).max(MAX_COUNT)),
  negative_prompt: z.exactOptional(z.string()),
  private: z.exactOptional(z.boolean()),
  spoiler: z.exactOptional(z.boolean()),
});

export type Defaults = Readonly<z.infer<typeof defaultsSchema>>;

/** What a request has where nobody has set anything. */
export const BOT_DEFAULTS: Required<Defaults> = {
  model: DEFAULT_MODEL.id,
  aspect_ratio: '1:1',
  style: NONE,
  count: 1,
  negative_prompt: NONE,
  private: false,
  spoiler: false,
};

export type DefaultName = keyof Defaults;

export const DEFAULT_NAMES = [
  'model',
  'aspect_ratio',
  'style',
  'count',
  'negative_prompt',
  'private',
  'spoiler',
] as const satisfies readonly DefaultName[];

export function isDefaultName(name: string): name is DefaultName {
  return Object.hasOwn(defaultsSchema.shape, name);
}

/**
 * Reads defaults that somebody sets, or says what is wrong with the first that can’t be one.
 *
 * @param raw by the options' names; others are left out
 * @param styles the server's own
 */
export function parseDefaults(
  raw: Readonly<Record<string, unknown>>,
  styles: readonly Style[],
): Result<Defaults, Text> {
  const named = Object.entries(raw).filter(
    ([name, value]) => isDefaultName(name) && value !== undefined,
  );
  const parsed = defaultsSchema.safeParse(Object.fromEntries(named));
  if (!parsed.success) {
    const option = code(String(parsed.error.issues[0]?.path[0]));
    return failure(text('settings.option_unreadable', { option }));
  }
  const { model, aspect_ratio: ratio, style, negative_prompt: negative } = parsed.data;
  if (model !== undefined && resolveModel(model) === undefined)
    return failure(text('settings.unknown_model', { model }));
  if (ratio !== undefined && !isAspectRatio(ratio))
    return failure(text('defaults.unknown_ratio', { ratio, ratios: OFFERED_RATIOS }));
  const found = style === undefined || isNone(style) ? NONE : resolveStyle(style, styles)?.name;
  if (found === undefined)
    return failure(text('defaults.unknown_style', { style: style ?? '', none: code(NONE) }));
  const excess = countCharacters(negative ?? '') - MAX_DEFAULT_NEGATIVE;
  if (excess > 0)
    return failure(
      text('styles.words_too_long', {
        option: code('negative_prompt'),
        max: MAX_DEFAULT_NEGATIVE,
        excess,
      }),
    );
  return success({ ...parsed.data, ...(style !== undefined && { style: found }) });
}

/** What is to be had where somebody asks. */
export type Offer = {
  readonly styles: readonly Style[];
  readonly deniedModels: readonly string[];
  readonly maxCount: number | undefined;
  readonly maxSide: number | undefined;
};

/**
 * Defaults without what is not to be had here: a member's are for all servers, and none of them is to be the reason for a refusal. Only that
 * a picture is to be private stays, because nobody wants that wish dropped without a word.
 */
export function keepAvailable(defaults: Defaults, offer: Offer): Defaults {
  const { model, aspect_ratio: ratio, style, count, ...others } = defaults;
  return {
    ...others,
    ...(model !== undefined && isModelOffered(model, offer) && { model }),
    ...(ratio !== undefined && isRatioOffered(ratio, offer) && { aspect_ratio: ratio }),
    ...(style !== undefined && isStyleOffered(style, offer) && { style }),
    ...(count !== undefined && { count: Math.min(count, offer.maxCount ?? MAX_COUNT) }),
  };
}

function isModelOffered(id: string, { deniedModels }: Offer): boolean {
  return resolveModel(id) !== undefined && !deniedModels.includes(id);
}

function isRatioOffered(ratio: string, { maxSide = Infinity }: Offer): boolean {
  if (!isAspectRatio(ratio)) return false;
  const { width, height } = ASPECT_RATIOS[ratio];
  return Math.max(width, height) <= maxSide;
}

function isStyleOffered(name: string, { styles }: Offer): boolean {
  return isNone(name) || resolveStyle(name, styles) !== undefined;
}
