import { text, type Text } from '#core/i18n/text.ts';
import {
  MAX_DEFAULT_NEGATIVE,
  type DefaultName,
  type Defaults,
} from '#core/image/options/defaults.ts';
import { COUNT } from '#core/image/options/imagine-schema.ts';
import { MODELS } from '#core/image/models.ts';
import { MAX_STYLE_NAME } from '#core/image/style-name.ts';
import type { FormValues } from '#core/invocation.ts';
import type { FormField, FormOption } from '#core/reply.ts';
import { listRatioOptions } from '../options/choices.ts';
import type { DefaultsChange } from '#features/members/defaults.ts';

/** A form has five fields at most, so there are two. */
type DefaultsForm = {
  readonly title: Text;
  readonly names: readonly DefaultName[];
  fields(own: Defaults): readonly FormField[];
};

/** A list's way to say nothing. */
const UNSET = 'unset';
const YES = 'yes';
const NO = 'no';

const FORMS: Readonly<Record<string, DefaultsForm>> = {
  picture: {
    title: text('defaults.form_picture'),
    names: ['model', 'aspect_ratio', 'style', 'count', 'negative_prompt'],
    fields: (own) => [
      {
        key: 'model',
        label: text('defaults.model'),
        ...list(
          'list',
          own.model,
          MODELS.map(({ id, name }) => option(id, name)),
        ),
      },
      {
        key: 'aspect_ratio',
        label: text('defaults.aspect_ratio'),
        ...list('list', own.aspect_ratio, listRatios(own.aspect_ratio)),
      },
      {
        key: 'style',
        label: text('defaults.style'),
        description: text('defaults.style_hint'),
        kind: 'words',
        value: own.style ?? '',
        maxLength: MAX_STYLE_NAME,
      },
      {
        key: 'count',
        label: text('defaults.count'),
        ...list(
          'choice',
          own.count,
          COUNTS.map((count) => option(count, count)),
        ),
      },
      {
        key: 'negative_prompt',
        label: text('defaults.negative_prompt'),
        kind: 'words',
        value: own.negative_prompt ?? '',
        maxLength: MAX_DEFAULT_NEGATIVE,
        isLong: true,
      },
    ],
  },
  showing: {
    title: text('defaults.form_showing'),
    names: ['private', 'spoiler'],
    fields: (own) => [
      {
        key: 'private',
        label: text('defaults.private'),
        ...list('choice', toAnswer(own.private), ANSWERS),
      },
      {
        key: 'spoiler',
        label: text('defaults.spoiler'),
        ...list('choice', toAnswer(own.spoiler), ANSWERS),
      },
    ],
  },
};

const COUNTS = Array.from({ length: COUNT.max }, (_, index) => String(index + 1));

const ANSWERS: readonly FormOption[] = [
  { value: YES, label: text('value.yes') },
  { value: NO, label: text('value.no') },
];

export function findDefaultsForm(id: string): DefaultsForm | undefined {
  return Object.hasOwn(FORMS, id) ? FORMS[id] : undefined;
}

/** What a filled form sets, and what it leaves empty. */
export function readForm(names: readonly DefaultName[], values: FormValues): DefaultsChange {
  const filled = names.map((name) => [name, readField(name, values[name])] as const);
  return {
    set: Object.fromEntries(filled.filter(([, value]) => value !== undefined)),
    clear: filled.filter(([, value]) => value === undefined).map(([name]) => name),
  };
}

function readField(name: DefaultName, raw: FormValues[string] | undefined): unknown {
  const value = String(Array.isArray(raw) ? raw[0] : (raw ?? '')).trim();
  if (value === '' || value === UNSET) return undefined;
  if (name === 'private' || name === 'spoiler') return value === YES;
  return name === 'count' ? Number(value) : value;
}

function toAnswer(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value ? YES : NO;
}

/** With the member's own, if it goes by a name that is offered no more. */
function listRatios(own: string | undefined): readonly FormOption[] {
  const offered = listRatioOptions();
  const isOffered = own === undefined || offered.some(({ value }) => value === own);
  return isOffered ? offered : [...offered, option(own, own)];
}

function option(value: string, name: string): FormOption {
  return { value, label: text('form.name', { name }) };
}

function list<Kind extends 'list' | 'choice'>(
  kind: Kind,
  value: string | number | undefined,
  options: readonly FormOption[],
): { readonly kind: Kind; readonly options: readonly FormOption[]; readonly value: string } {
  const unset = { value: UNSET, label: text('value.not_set') };
  return { kind, options: [unset, ...options], value: String(value ?? UNSET) };
}
