import { z } from 'zod';
import { brokenRule } from './form.ts';
import { COMPONENT } from './component-node.ts';

/** The single components of components/reference.mdx, with the limits that its tables state. */

const id = z.int().min(0).optional();
export const customId = z.string().min(1).max(100);
/** One of Unicode's, with or without the sign that asks for colour. */
function isEmoji(text: string): boolean {
  return [text, `${text}\uFE0F`].some((one) => /^\p{RGI_Emoji}$/v.test(one));
}

const emoji = z
  .object({
    id: z.string().nullish(),
    name: z.string().nullish(),
    animated: z.boolean().optional(),
  })
  .superRefine(({ id: own, name }, context) => {
    if (own || isEmoji(name ?? '')) return;
    context.addIssue(brokenRule(['name'], 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji'));
  });
const BUTTON_STYLE = { danger: 4, link: 5, premium: 6 } as const;

const button = z
  .object({
    type: z.literal(COMPONENT.button),
    id,
    style: z.int().min(1).max(BUTTON_STYLE.premium),
    label: z.string().max(80).optional(),
    emoji: emoji.optional(),
    custom_id: customId.optional(),
    sku_id: z.string().optional(),
    url: z.string().max(512).optional(),
    disabled: z.boolean().optional(),
  })
  .superRefine((node, context) => {
    const demand = (field: 'custom_id' | 'url' | 'sku_id', wanted: boolean): void => {
      const present = node[field] !== undefined;
      if (wanted && !present) {
        context.addIssue(brokenRule([field], 'BASE_TYPE_REQUIRED', 'This field is required'));
      } else if (!wanted && present) {
        const message = `A button of style ${node.style} cannot have a ${field}`;
        context.addIssue(brokenRule([field], 'BUTTON_COMPONENT_INVALID_FIELD', message));
      }
    };
    demand('custom_id', node.style <= BUTTON_STYLE.danger);
    demand('url', node.style === BUTTON_STYLE.link);
    demand('sku_id', node.style === BUTTON_STYLE.premium);
    if (node.style !== BUTTON_STYLE.premium && !node.label && !node.emoji) {
      const message = 'A button must have a label or an emoji';
      context.addIssue(brokenRule([], 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', message));
    }
  });

const selectFields = {
  id,
  custom_id: customId,
  placeholder: z.string().max(150).optional(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  disabled: z.boolean().optional(),
  required: z.boolean().optional(),
};

export const selectOption = z.object({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().optional(),
});

type Choices = {
  readonly min_values?: number | undefined;
  readonly max_values?: number | undefined;
  readonly options?: readonly z.output<typeof selectOption>[];
  readonly default_values?: readonly unknown[] | undefined;
};

/** What the parts of a select say of one another. */
export function checkChoices(node: Choices, context: z.RefinementCtx): void {
  const { min_values: min = 1, max_values: max = 1, options, default_values: defaults } = node;
  const refuse = (field: string, code: string, message: string): void =>
    context.addIssue(brokenRule([field], code, message));
  if (min > max) refuse('min_values', 'SELECT_MIN_VALUES', 'min_values must not exceed max_values');
  // "number of default values must be in the range": of an empty list too, to be strict.
  if (defaults && (defaults.length < min || defaults.length > max)) {
    const message = `Must be between ${min} and ${max} in length.`;
    refuse('default_values', 'BASE_TYPE_BAD_LENGTH', message);
  }
  if (!options) return;
  if (options.length < max) {
    refuse('options', 'BASE_TYPE_BAD_LENGTH', `Must be between ${max} and 25 in length.`);
  }
  if (options.filter((option) => option.default === true).length > max) {
    refuse('options', 'SELECT_TOO_MANY_DEFAULTS', `Only ${max} may be selected by default`);
  }
  if (new Set(options.map(({ value }) => value)).size < options.length) {
    const message = 'The specified option value is already used';
    refuse('options', 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message);
  }
}

export const stringSelect = z
  .object({
    type: z.literal(COMPONENT.stringSelect),
    ...selectFields,
    options: z.array(selectOption).min(1).max(25),
  })
  .superRefine(checkChoices);

/** components/reference.mdx "Select Default Value Structure". */
const DEFAULT_TYPES: Readonly<Record<number, readonly string[]>> = {
  [COMPONENT.userSelect]: ['user'],
  [COMPONENT.roleSelect]: ['role'],
  [COMPONENT.mentionableSelect]: ['user', 'role'],
  [COMPONENT.channelSelect]: ['channel'],
};

export const entitySelect = z
  .object({
    type: z.literal([
      COMPONENT.userSelect,
      COMPONENT.roleSelect,
      COMPONENT.mentionableSelect,
      COMPONENT.channelSelect,
    ]),
    ...selectFields,
    channel_types: z.array(z.int()).optional(),
    default_values: z
      .array(z.object({ id: z.string().regex(/^\d{17,19}$/), type: z.string() }))
      .max(25)
      .optional(),
  })
  .superRefine(checkChoices)
  .superRefine(({ type, default_values: defaults = [] }, context) => {
    const allowed = DEFAULT_TYPES[type] ?? [];
    if (defaults.every((value) => allowed.includes(value.type))) return;
    const message = `Value must be one of (${allowed.join(', ')}).`;
    context.addIssue(brokenRule(['default_values'], 'BASE_TYPE_CHOICES', message));
  });

export const textDisplay = z.object({
  type: z.literal(COMPONENT.textDisplay),
  id,
  content: z.string().min(1).max(4000),
});

const media = z.object({ url: z.string().min(1).max(2048) });
const mediaFields = {
  media,
  description: z.string().min(1).max(1024).nullish(),
  spoiler: z.boolean().optional(),
};

const thumbnail = z.object({ type: z.literal(COMPONENT.thumbnail), id, ...mediaFields });

const mediaGallery = z.object({
  type: z.literal(COMPONENT.mediaGallery),
  id,
  items: z.array(z.object(mediaFields)).min(1).max(10),
});

const file = z.object({
  type: z.literal(COMPONENT.file),
  id,
  file: z.object({ url: z.string().regex(/^attachment:\/\//) }),
  spoiler: z.boolean().optional(),
});

const separator = z.object({
  type: z.literal(COMPONENT.separator),
  id,
  divider: z.boolean().optional(),
  spacing: z.int().min(1).max(2).optional(),
});

const section = z.object({
  type: z.literal(COMPONENT.section),
  id,
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});

const actionRow = z
  .object({
    type: z.literal(COMPONENT.actionRow),
    id,
    components: z
      .array(z.discriminatedUnion('type', [button, stringSelect, entitySelect]))
      .min(1)
      .max(5),
  })
  .superRefine((row, context) => {
    const selects = row.components.filter(({ type }) => type !== COMPONENT.button).length;
    if (selects > 0 && row.components.length > 1) {
      const message = 'The specified component exceeds the maximum width';
      context.addIssue(brokenRule(['components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message));
    }
  });

const containerChild = z.discriminatedUnion('type', [
  actionRow,
  textDisplay,
  section,
  mediaGallery,
  separator,
  file,
]);

const container = z.object({
  type: z.literal(COMPONENT.container),
  id,
  components: z.array(containerChild).min(1),
  accent_color: z.int().min(0).max(0xff_ff_ff).nullish(),
  spoiler: z.boolean().optional(),
});

/** Top level of a message with IS_COMPONENTS_V2. */
export const layoutComponents = z.array(
  z.discriminatedUnion('type', [
    actionRow,
    textDisplay,
    section,
    mediaGallery,
    separator,
    file,
    container,
  ]),
);

/** Top level of a message without that flag. */
export const classicComponents = z.array(z.discriminatedUnion('type', [actionRow])).max(5);
