import { code, text, type Text } from '#core/i18n/text.ts';
import { isVisible } from '#core/i18n/visible.ts';
import { failure, success, type Result } from '#core/result.ts';
import { applyDefaults, NO_DEFAULTS, type RequestDefaults } from './apply-defaults.ts';
import { listSeeds, type AskedOrder } from '../image-order.ts';
import { COUNT, imagineOptionsSchema, type ImagineOptions } from './imagine-schema.ts';
import { parsePromptFlags } from './prompt-flags.ts';
import { resolveRequest } from './resolve-request.ts';

/**
 * Turns the options of `/imagine`, with the flags at the prompt's end, into an order, or says in one sentence why not.
 *
 * @param requestDefaults what holds where it is asked
 */
export function parseImagineOptions(
  raw: Readonly<Record<string, unknown>>,
  chooseSeed: () => number,
  requestDefaults: RequestDefaults = NO_DEFAULTS,
): Result<AskedOrder, Text> {
  const read = readImagineOptions(raw);
  if (!read.ok) return read;
  const options = applyDefaults(read.value, requestDefaults);
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
  const resolved = resolveRequest(options, chooseSeed, requestDefaults.styles);
  if (!resolved.ok) return resolved;
  const request = resolved.value;
  return success({
    request,
    seeds: listSeeds(request.seed, count),
    variations: [],
    spoiler: options.spoiler ?? false,
    ...(read.value.spoiler === false && { staysOpen: true }),
    isPrivate: options.private ?? false,
  });
}

/** What was typed, as options and as flags, which mean the same; nothing is filled in. */
export function readImagineOptions(
  raw: Readonly<Record<string, unknown>>,
): Result<ImagineOptions, Text> {
  const parsed = imagineOptionsSchema.safeParse(raw);
  if (parsed.success) return mergeFlags(parsed.data);
  const [issue] = parsed.error.issues;
  const option = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  return failure(text('refusal.option_unreadable', { option: code(String(option)) }));
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
  const negatives = [options.negative_prompt?.trim(), negative].filter(
    (words) => words !== undefined && isVisible(words),
  );
  return success({
    ...options,
    ...rest,
    prompt,
    negative_prompt: negatives.length > 0 ? negatives.join(', ') : undefined,
  });
}
