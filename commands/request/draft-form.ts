import { shorten } from '#core/i18n/shorten.ts';
import { text, type Text } from '#core/i18n/text.ts';
import type { Draft, DraftFields } from '#core/image/options/draft-schema.ts';
import type { Model } from '#core/image/models.ts';
import type { FormValues } from '#core/invocation.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Form, FormOption } from '#core/reply.ts';
import { listModelOptions, listRatioOptions } from '../options/choices.ts';

/** The most that Discord takes in a field; what is too long for a prompt is said when it is sent, and not cut. */
const MAX_WORDS = 4000;
/** More digits than any seed. */
const MAX_SEED = 20;

export type DraftFormOptions = {
  readonly name: string;
  readonly id: string;
  readonly title: Text;
  readonly models: readonly Model[];
  readonly policy: Pick<Policy, 'deniedModels'>;
};

/** A form with what was typed, to be changed and sent. */
export function createDraftForm(
  { fields }: Draft,
  { name, id, title, models, policy }: DraftFormOptions,
): Form {
  const words = { kind: 'words', maxLength: MAX_WORDS, isLong: true } as const;
  return {
    name,
    id,
    title,
    fields: [
      {
        ...words,
        key: 'prompt',
        label: text('remix.prompt'),
        description: text('remix.prompt_more'),
        value: shorten(fields.prompt, MAX_WORDS),
        isRequired: true,
      },
      {
        ...words,
        key: 'negative_prompt',
        label: text('remix.negative_prompt'),
        value: shorten(fields.negativePrompt, MAX_WORDS),
      },
      {
        key: 'model',
        label: text('remix.model'),
        kind: 'list',
        options: listModelOptions(
          models.filter(
            (model) => model.id === fields.model || !policy.deniedModels.includes(model.id),
          ),
        ),
        value: fields.model,
      },
      {
        key: 'size',
        label: text('remix.size'),
        kind: 'list',
        options: listSizes(fields),
        value: fields.size,
      },
      {
        key: 'seed',
        label: text('remix.seed'),
        description: text('remix.seed_more'),
        kind: 'words',
        value: shorten(fields.seed, MAX_SEED),
        maxLength: MAX_SEED,
      },
    ],
  };
}

/** The ratios that have a name, and the size that is asked for if it has none. */
function listSizes({ size }: DraftFields): readonly FormOption[] {
  const named = listRatioOptions();
  const isNamed = named.some(({ value }) => value === size);
  return isNamed ? named : [toOption(size, size.replace('x', '×')), ...named];
}

function toOption(value: string, name: string): FormOption {
  return { value, label: text('form.name', { name }) };
}

/** The draft as somebody has filled it in. Anyone may have sent the form: what is missing stays as it was. */
export function fillDraft(draft: Draft, values: FormValues): Draft {
  const read = (key: string, fallback: string): string => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (typeof value === 'string') return value.slice(0, MAX_WORDS);
    return value?.[0] ?? fallback;
  };
  const { fields } = draft;
  return {
    ...draft,
    fields: {
      prompt: read('prompt', fields.prompt).trim(),
      negativePrompt: read('negative_prompt', fields.negativePrompt),
      model: read('model', fields.model),
      size: read('size', fields.size),
      seed: read('seed', fields.seed),
    },
  };
}
