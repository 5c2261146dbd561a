import { applyDefaults, NO_DEFAULTS, type RequestDefaults } from './apply-defaults.ts';
import { orderOne, requestOfPicture, type ImageOrder } from '../image-order.ts';
import { type ImageRequest } from '../image-request.ts';
import type { ImagineOptions } from './imagine-schema.ts';
import { DEFAULT_MODEL, resolveModel } from '../models.ts';
import { readSoundFlags } from './prompt-flags.ts';
import { completeSize, findAspectRatio, isAspectRatio } from '../sizes.ts';
import { resolveStyle, type Style } from '../styles.ts';
import { CUSTOM_SIZE, type Draft, type DraftFields } from './draft-schema.ts';

const DEFAULT_SIZE = '1:1';

/**
 * A style that is still to be had stands as a flag behind the member's words; of one that is gone there is only what was painted.
 *
 * @param index of the picture that it begins with
 * @param styles the server's own
 */
export function draftOrder(
  order: ImageOrder,
  index: number,
  source: Draft['source'],
  styles: readonly Style[],
): Draft {
  const { seeds, variations, spoiler, isPrivate } = order;
  const request = requestOfPicture(order, index);
  const { words, model, width, height, steps, guidance } = request;
  const preset = words && resolveStyle(request.style ?? '', styles);
  const isApart = words !== undefined && preset !== undefined;
  const prompt = isApart ? `${words.prompt} --style ${preset.name}` : request.prompt;
  const { negativePrompt } = isApart ? words : request;
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
  return { fields, given: fields, kept, style: isApart ? null : request.style, source };
}

/** From a recipe that somebody found, which no picture here began with. */
export function draftRecipe(request: ImageRequest, styles: readonly Style[]): Draft {
  return { ...draftOrder(orderOne(request), 0, null, styles), recipe: request };
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
  const flagged = readSoundFlags(typed.prompt);
  const filled = applyDefaults({ ...typed, ...flagged }, requestDefaults);
  const added = Object.entries(FLAGS)
    .filter(([name]) => !Object.hasOwn(flagged, name))
    .map(([name, flag]) => [flag, readOption(filled, name)] as const)
    .filter(([, value]) => value !== '')
    .map(([flag, value]) => `--${flag} ${value}`);
  const fields: DraftFields = {
    prompt: [typed.prompt, ...added].join(' '),
    negativePrompt: Object.hasOwn(flagged, 'negative_prompt')
      ? (typed.negative_prompt ?? '')
      : (filled.negative_prompt ?? ''),
    model: resolveModel(filled.model ?? '')?.id ?? DEFAULT_MODEL.id,
    size: draftSize(filled, flagged),
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

/** The steps, the guidance and the count that nobody would guess, as flags at the prompt's end in place of something unseen. */
export function showKept(draft: Draft): Draft {
  const { steps, guidance, count, ...unseen } = draft.kept;
  const model = resolveModel(draft.fields.model);
  const flags = [
    ...(steps === undefined || steps === model?.steps.default ? [] : [`--${FLAGS.steps} ${steps}`]),
    ...(guidance === undefined || guidance === model?.guidance?.default
      ? []
      : [`--${FLAGS.guidance} ${guidance}`]),
    ...(count === undefined || count === 1 ? [] : [`--${FLAGS.count} ${count}`]),
  ];
  const fields = { ...draft.fields, prompt: [draft.fields.prompt, ...flags].join(' ') };
  return { ...draft, fields, given: fields, kept: unseen };
}

/** One side that stands as a flag is completed by the ratio that the field shows, whatever that is changed to. */
function draftSize(filled: ImagineOptions, flagged: ImagineOptions): string {
  const { aspect_ratio: typed = DEFAULT_SIZE, width, height } = filled;
  const ratio = isAspectRatio(typed) ? typed : DEFAULT_SIZE;
  const isFlagged = Object.hasOwn(flagged, 'width') || Object.hasOwn(flagged, 'height');
  if (isFlagged && (width === undefined || height === undefined)) return ratio;
  const model = resolveModel(filled.model ?? '') ?? DEFAULT_MODEL;
  const size = completeSize(ratio, { width, height }, model.side ?? { min: 1, max: Infinity });
  return describeSize(size.width, size.height);
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
