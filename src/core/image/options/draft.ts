import * as z from 'zod';
import { shorten } from '#core/i18n/shorten.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import { failure, success, type Result } from '#core/result.ts';
import { applyDefaults, NO_DEFAULTS, type RequestDefaults } from './apply-defaults.ts';
import { orderOne, requestOfPicture, type AskedOrder, type ImageOrder } from '../image-order.ts';
import { imageRequestSchema, type ImageRequest } from '../image-request.ts';
import { parseImagineOptions } from './imagine-options.ts';
import type { ImagineOptions } from './imagine-schema.ts';
import { DEFAULT_MODEL, resolveModel, type Model } from '../models.ts';
import { parsePromptFlags } from './prompt-flags.ts';
import { SEED_COUNT } from '../seeds.ts';
import { styleNameSchema } from '../style-name.ts';
import { ASPECT_RATIOS, findAspectRatio, isAspectRatio } from '../sizes.ts';

const fieldsSchema = z.object({
  prompt: z.string(),
  negativePrompt: z.string(),
  model: z.string(),
  /** A ratio, or a width and a height joined by an x. */
  size: z.string(),
  /** Empty for a new one. */
  seed: z.string(),
});

/** What somebody asks for in a form, as they typed it: perhaps nothing that can be painted yet. */
export const draftSchema = z.object({
  fields: fieldsSchema,
  /** What the form was filled with before anybody typed. */
  given: fieldsSchema,
  /** What the form has no room for. */
  kept: z.object({
    steps: z.number().optional(),
    guidance: z.number().optional(),
    count: z.number().optional(),
    spoiler: z.boolean().optional(),
    private: z.boolean().optional(),
  }),
  /** That it is no spoiler was typed, and is not merely what stood in for that. */
  staysOpen: z.literal(true).optional(),
  /** The preset whose words are in the prompts already. */
  style: styleNameSchema,
  /** The picture that it began with. */
  source: z.object({ jobId: z.string(), index: z.number() }).nullable(),
  /** The recipe that it was filled from: painted as it is if nothing is typed, whatever its words look like. */
  recipe: imageRequestSchema.readonly().optional(),
});

export type Draft = Readonly<z.infer<typeof draftSchema>>;
export type DraftFields = Draft['fields'];

const DEFAULT_SIZE = '1:1';
const CUSTOM_SIZE = /^(\d{1,5})x(\d{1,5})$/;

/** @param index of the picture that it begins with */
export function draftOrder(order: ImageOrder, index: number, source: Draft['source']): Draft {
  const { seeds, variations, spoiler, isPrivate } = order;
  const request = requestOfPicture(order, index);
  const { prompt, negativePrompt, model, width, height, steps, guidance, style } = request;
  const fields: DraftFields = {
    prompt,
    negativePrompt: negativePrompt ?? '',
    model,
    size: width === null || height === null ? DEFAULT_SIZE : describeSize(width, height),
    seed: String(request.seed ?? ''),
  };
  const kept = {
    steps,
    ...(guidance !== null && { guidance }),
    // What a comparison had several of is one thing now.
    count: variations.length > 0 ? 1 : seeds.length,
    spoiler,
    private: isPrivate,
  };
  return { fields, given: fields, kept, style, source };
}

/** From a recipe that somebody found, which no picture here began with. */
export function draftRecipe(request: ImageRequest): Draft {
  return { ...draftOrder(orderOne(request), 0, null), recipe: request };
}

/** Options of `/imagine` that the form has no field for, and the flags that mean the same. */
const FLAGS = { style: 'style', steps: 'steps', guidance: 'cfg', count: 'count' } as const;

/**
 * From the options of `/imagine`, whatever they hold, and what stands in for those that were left out. What the form has no field for
 * stands as flags at the prompt's end, where it can be read and changed.
 */
export function draftOptions(
  options: Readonly<Record<string, unknown>>,
  requestDefaults: RequestDefaults = NO_DEFAULTS,
): Draft {
  const typed = readTyped(options);
  const flags = parsePromptFlags(typed.prompt);
  const flagged = flags.ok ? flags.value : { prompt: typed.prompt };
  const filled = applyDefaults({ ...typed, ...flagged }, requestDefaults);
  const added = Object.entries(FLAGS)
    .filter(([name]) => !Object.hasOwn(flagged, name))
    .map(([name, flag]) => [flag, readOption(filled, name)] as const)
    .filter(([, value]) => value !== '')
    .map(([flag, value]) => `--${flag} ${value}`);
  const { aspect_ratio: ratio = DEFAULT_SIZE } = filled;
  const { width, height } = ASPECT_RATIOS[isAspectRatio(ratio) ? ratio : DEFAULT_SIZE];
  const fields: DraftFields = {
    prompt: [typed.prompt, ...added].join(' '),
    negativePrompt: Object.hasOwn(flagged, 'negative_prompt')
      ? (typed.negative_prompt ?? '')
      : (filled.negative_prompt ?? ''),
    model: resolveModel(filled.model ?? '')?.id ?? DEFAULT_MODEL.id,
    size: describeSize(filled.width ?? width, filled.height ?? height),
    seed: readOption(typed, 'seed'),
  };
  const kept = { spoiler: filled.spoiler ?? false, private: filled.private ?? false };
  return {
    fields,
    given: fields,
    kept,
    ...(typed.spoiler === false && { staysOpen: true }),
    style: null,
    source: null,
  };
}

/** Of the options those that are what they should be. */
function readTyped(options: Readonly<Record<string, unknown>>): ImagineOptions {
  const kept = Object.entries(options).filter(([name, value]) => {
    if (name === 'spoiler' || name === 'private') return typeof value === 'boolean';
    return typeof value === (NUMBERS.has(name) ? 'number' : 'string');
  });
  return { prompt: '', ...Object.fromEntries(kept) };
}

const NUMBERS: ReadonlySet<string> = new Set([
  'width',
  'height',
  'steps',
  'guidance',
  'seed',
  'count',
]);

function readOption(options: ImagineOptions, name: string): string {
  const value = Object.entries(options).find(([own]) => own === name)?.[1];
  return value === undefined ? '' : String(value);
}

function describeSize(width: string | number, height: string | number): string {
  const size = `${width}x${height}`;
  if (!CUSTOM_SIZE.test(size)) return DEFAULT_SIZE;
  return findAspectRatio({ width: Number(width), height: Number(height) }) ?? size;
}

/**
 * The order that a filled form asks for, by the rules of `/imagine`. What nobody has changed in it gives way: to flags at the prompt's
 * end, and to a model that has no use for it.
 *
 * @param styles the server's own
 */
export function parseDraft(
  draft: Draft,
  chooseSeed: () => number,
  styles: RequestDefaults['styles'] = [],
): Result<AskedOrder, Text> {
  const { fields, kept, style } = draft;
  const flags = parsePromptFlags(fields.prompt);
  if (!flags.ok) return flags;
  const model = resolveModel(fields.model);
  if (model === undefined)
    return failure(text('refusal.unknown_model', { model: shorten(fields.model, 80) }));
  const size = readSize(draft, model, flags.value);
  const seed = readSeed(draft, model, flags.value);
  if (!size.ok) return size;
  if (!seed.ok) return seed;
  const isNegativeLeft =
    !model.takesNegativePrompt && fields.negativePrompt === draft.given.negativePrompt;
  const options = {
    ...dropNamed(fitKept(kept, model), flags.value),
    ...size.value,
    ...seed.value,
    prompt: fields.prompt,
    model: model.id,
    ...(fields.negativePrompt.trim() !== '' &&
      !isNegativeLeft && { negative_prompt: fields.negativePrompt.trim() }),
  };
  // What stands in for what was left out has been filled in before.
  const order = parseImagineOptions(options, chooseSeed, { styles, defaults: [] });
  if (!order.ok) return order;
  const { request } = order.value;
  return success({
    ...order.value,
    // To the rules of `/imagine`, all that a form has kept is typed.
    staysOpen: draft.staysOpen,
    request: { ...request, style: request.style ?? style },
  });
}

/** The steps and the guidance of another model may be none for this one. */
function fitKept(kept: Draft['kept'], { steps, guidance }: Model): Partial<ImagineOptions> {
  const { steps: ownSteps = steps.default, guidance: ownGuidance, ...others } = kept;
  const isInRange = ownSteps >= steps.min && ownSteps <= steps.max;
  return {
    ...others,
    ...(isInRange && { steps: ownSteps }),
    ...(guidance !== null && ownGuidance !== undefined && { guidance: ownGuidance }),
  };
}

function dropNamed(
  options: Partial<ImagineOptions>,
  flags: ImagineOptions,
): Partial<ImagineOptions> {
  return Object.fromEntries(
    Object.entries(options).filter(([name]) => !Object.hasOwn(flags, name)),
  );
}

function readSize(
  { fields, given }: Draft,
  model: Model,
  flags: ImagineOptions,
): Result<Partial<ImagineOptions>, Text> {
  const isFlagged = ['aspect_ratio', 'width', 'height'].some((name) => Object.hasOwn(flags, name));
  if (model.side === null || (isFlagged && fields.size === given.size)) return success({});
  if (isAspectRatio(fields.size)) return success({ aspect_ratio: fields.size });
  const [, width, height] = CUSTOM_SIZE.exec(fields.size) ?? [];
  if (width === undefined || height === undefined)
    return failure(text('refusal.option_unreadable', { option: code('size') }));
  return success({ width: Number(width), height: Number(height) });
}

function readSeed(
  { fields, given }: Draft,
  model: Model,
  flags: ImagineOptions,
): Result<Partial<ImagineOptions>, Text> {
  const typed = fields.seed.trim();
  const isUnchanged = fields.seed === given.seed;
  const givesWay = !model.takesSeed || Object.hasOwn(flags, 'seed');
  if (typed === '' || (isUnchanged && givesWay)) return success({});
  if (/^\d{1,15}$/.test(typed)) return success({ seed: Number(typed) });
  return failure(
    text('refusal.whole_number_range', {
      option: code('seed'),
      min: '0',
      max: String(SEED_COUNT - 1),
      value: shorten(typed, 40),
    }),
  );
}
