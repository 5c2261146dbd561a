import { shorten } from '#core/i18n/shorten.ts';
import { code, text, type Text } from '#core/i18n/text.ts';
import { failure, success, type Result } from '#core/result.ts';
import type { AskedOrder } from '../image-order.ts';
import { resolveModel, type Model } from '../models.ts';
import { SEED_COUNT } from '../seeds.ts';
import { isAspectRatio } from '../sizes.ts';
import type { RequestDefaults } from './apply-defaults.ts';
import { CUSTOM_SIZE, type Draft } from './draft-schema.ts';
import { parseImagineOptions } from './imagine-options.ts';
import type { ImagineOptions } from './imagine-schema.ts';
import { parsePromptFlags } from './prompt-flags.ts';

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
  const isModelLeft = fields.model === draft.given.model;
  const model = resolveModel((isModelLeft ? flags.value.model : undefined) ?? fields.model);
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
  const isLeft = isFlagged && fields.size === given.size;
  if (model.side === null || (isLeft && !isOneSide(flags, fields.size))) return success({});
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

/** One side alone is completed by the ratio in the form. */
function isOneSide(flags: ImagineOptions, size: string): boolean {
  const isOne = (flags.width === undefined) !== (flags.height === undefined);
  return isOne && flags.aspect_ratio === undefined && isAspectRatio(size);
}
