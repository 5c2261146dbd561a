import type { Text } from '#core/i18n/text.ts';
import type { Result } from '#core/result.ts';
import type { AskedOrder } from '../image-order.ts';
import { isAspectRatio } from '../sizes.ts';
import type { RequestDefaults } from './apply-defaults.ts';
import { parseCompareOptions } from './compare-options.ts';
import { draftOptions } from './draft.ts';
import { CUSTOM_SIZE, type Draft, type DraftFields } from './draft-schema.ts';

type Options = NonNullable<Draft['compared']>;

/** From the options of `/compare`, whatever they hold. */
export function draftComparison(options: Readonly<Record<string, unknown>>): Draft {
  const draft = draftOptions(options);
  const { prompt } = options;
  const fields = { ...draft.fields, prompt: typeof prompt === 'string' ? prompt : '' };
  const compared: Record<string, Options[string]> = {};
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      compared[name] = value;
  }
  return { ...draft, fields, given: fields, compared };
}

/** The comparison that a filled form asks for, by the rules of `/compare`. */
export function parseComparedDraft(
  { fields, given, compared = {} }: Draft,
  chooseSeed: () => number,
  requestDefaults: RequestDefaults,
): Result<AskedOrder, Text> {
  const { seed, negative_prompt: _, ...others } = compared;
  const negative = fields.negativePrompt.trim();
  const typedSeed = fields.seed.trim();
  const options = {
    ...others,
    ...(fields.size !== given.size && readSize(fields)),
    ...(fields.model !== given.model && { model: fields.model }),
    ...(negative !== '' && { negative_prompt: negative }),
    ...(typedSeed !== '' && { seed: typedSeed === given.seed ? seed : Number(typedSeed) }),
    prompt: fields.prompt,
  };
  return parseCompareOptions(options, chooseSeed, requestDefaults);
}

function readSize({ size }: DraftFields): Options {
  if (isAspectRatio(size)) return { aspect_ratio: size };
  const [, width, height] = CUSTOM_SIZE.exec(size) ?? [];
  return { width: Number(width), height: Number(height) };
}
