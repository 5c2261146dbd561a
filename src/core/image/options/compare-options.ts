import { code, text, type Text } from '#core/i18n/text.ts';
import { failure, success, type Result } from '#core/result.ts';
import { isSubject, pickVariation, SUBJECTS, type Subject } from '../comparison.ts';
import { parseComparedValues, type SubjectOptions } from './compared-values.ts';
import { applyDefaults, type RequestDefaults } from './apply-defaults.ts';
import type { AskedOrder } from '../image-order.ts';
import type { ImageRequest } from '../image-request.ts';
import { readImagineOptions } from './imagine-options.ts';
import type { ImagineOptions } from './imagine-schema.ts';
import { resolveModel } from '../models.ts';
import { listUnusedOptions, resolveRequest } from './resolve-request.ts';
import { NONE } from '../styles.ts';

/** What the options of `/imagine` say that the values of a comparison say, too. */
const SAID_BY_VALUES = {
  guidance: ['guidance'],
  steps: ['steps'],
  model: ['model'],
  style: ['style'],
  size: ['aspect_ratio', 'width', 'height'],
} as const satisfies Record<Subject, readonly (keyof ImagineOptions)[]>;

/**
 * Turns the options of `/compare` into an order of one picture for each value, all with one seed, or says in one sentence why not. Each
 * picture is what `/imagine` would make of its value.
 */
export function parseCompareOptions(
  { vary, values, ...others }: Readonly<Record<string, unknown>>,
  chooseSeed: () => number,
  requestDefaults: RequestDefaults,
): Result<AskedOrder, Text> {
  if (typeof vary !== 'string' || !isSubject(vary))
    return failure(text('compare.unknown_subject', { subjects: SUBJECTS.map(code) }));
  if (typeof values !== 'string')
    return failure(text('refusal.option_unreadable', { option: code('values') }));
  const read = readImagineOptions(others);
  if (!read.ok) return read;
  const typed = read.value;
  const double = [...SAID_BY_VALUES[vary], 'count' as const].find(
    (name) => typed[name] !== undefined,
  );
  if (double !== undefined)
    return failure(text('compare.option_besides', { option: code(double), vary: code(vary) }));
  const compared = parseComparedValues(vary, values, requestDefaults.styles);
  if (!compared.ok) return compared;
  const unused = findUnusedEverywhere(typed, compared.value);
  if (unused !== undefined) return failure(unused);

  // All pictures have one seed: it is chosen once.
  const seed = chooseSeed();
  const requests: ImageRequest[] = [];
  for (const value of compared.value) {
    const options = applyDefaults({ ...dropUnused(typed, value), ...value }, requestDefaults);
    const resolved = resolveRequest(options, () => seed, requestDefaults.styles);
    if (!resolved.ok) return resolved;
    requests.push(resolved.value);
  }
  const common = resolveCommon(vary, typed, requests, requestDefaults);
  if (!common.ok) return common;
  const { spoiler = false, private: isPrivate = false } = applyDefaults(typed, requestDefaults);
  return success({
    request: common.value,
    seeds: requests.map((request) => request.seed),
    variations: requests.map((request) => pickVariation(vary, request)),
    spoiler,
    ...(typed.spoiler === false && { staysOpen: true }),
    isPrivate,
  });
}

/** An option that none of the compared models has a use for is a mistake; one that some of them lack is left out of theirs. */
function findUnusedEverywhere(
  typed: ImagineOptions,
  values: readonly SubjectOptions[],
): Text | undefined {
  const models = values.map(({ model }) => (model === undefined ? undefined : resolveModel(model)));
  const unused = models.map((model) =>
    model === undefined ? [] : listUnusedOptions(typed, model),
  );
  const everywhere = unused[0]?.find((name) => unused.every((each) => each.includes(name)));
  const model = models[0]?.name ?? '';
  return everywhere === undefined
    ? undefined
    : text('refusal.unused_options', { model, options: [code(everywhere)] });
}

function dropUnused(typed: ImagineOptions, { model: id }: SubjectOptions): ImagineOptions {
  const model = id === undefined ? undefined : resolveModel(id);
  if (model === undefined) return typed;
  const unused: readonly string[] = listUnusedOptions(typed, model);
  const used = Object.entries(typed).filter(([name]) => !unused.includes(name));
  return { ...Object.fromEntries(used), prompt: typed.prompt };
}

/** What the message shows, and moderators see, beside the pictures’ labels: of styles, the member’s own words; of models, all words that any gets. */
function resolveCommon(
  vary: Subject,
  typed: ImagineOptions,
  requests: readonly ImageRequest[],
  requestDefaults: RequestDefaults,
): Result<ImageRequest, Text> {
  const first = requests.find(({ negativePrompt }) => negativePrompt !== null) ?? requests[0];
  if (first !== undefined && vary !== 'style') return success(first);
  const plain = applyDefaults({ ...typed, style: NONE }, requestDefaults);
  return resolveRequest(plain, () => first?.seed ?? 0, requestDefaults.styles);
}
