import {
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { shorten } from '#core/i18n/shorten.ts';
import type { Say } from '#core/i18n/translator.ts';
import type { Form, FormField, FormOption } from '#core/reply.ts';
import { PAINTABLE_CHANNELS } from '../command-builder.ts';

/** Discord's limits ("Label" and "Modal" in its component reference). */
const TITLE_MAX = 45;
const DESCRIPTION_MAX = 100;
const OPTION_LABEL_MAX = 100;

export function renderForm(
  { name, id, title, fields }: Form,
  say: Say,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: `${name}:${id}`,
    title: shorten(say(title), TITLE_MAX),
    components: fields.map((field) => ({
      type: ComponentType.Label,
      label: shorten(say(field.label), TITLE_MAX),
      ...(field.description !== undefined && {
        description: shorten(say(field.description), DESCRIPTION_MAX),
      }),
      component: renderInput(field, say),
    })),
  };
}

function renderInput(field: FormField, say: Say): APIComponentInLabel {
  const { key } = field;
  switch (field.kind) {
    case 'words':
      return {
        type: ComponentType.TextInput,
        custom_id: key,
        style: field.isLong === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
        required: field.isRequired ?? false,
        max_length: field.maxLength,
        ...(field.value !== '' && { value: field.value }),
      };
    case 'roles':
      return {
        type: ComponentType.RoleSelect,
        custom_id: key,
        ...bound(field.max),
        default_values: field.values.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
      };
    case 'channels':
    case 'categories and channels':
      return {
        type: ComponentType.ChannelSelect,
        custom_id: key,
        ...bound(field.max),
        channel_types: [
          ...PAINTABLE_CHANNELS,
          ...(field.kind === 'channels' ? [] : [ChannelType.GuildCategory as const]),
        ],
        default_values: field.values.map((id) => ({
          id,
          type: SelectMenuDefaultValueType.Channel,
        })),
      };
    case 'list':
      return {
        type: ComponentType.StringSelect,
        custom_id: key,
        options: renderOptions(field.options, [field.value], say),
      };
    case 'choice':
      return {
        type: ComponentType.RadioGroup,
        custom_id: key,
        options: renderOptions(field.options, [field.value], say),
      };
    case 'choices':
      return {
        type: ComponentType.CheckboxGroup,
        custom_id: key,
        required: false,
        min_values: 0,
        max_values: field.options.length,
        options: renderOptions(field.options, field.values, say),
      };
  }
}

function bound(max: number): {
  readonly required: false;
  readonly min_values: 0;
  readonly max_values: number;
} {
  return { required: false, min_values: 0, max_values: max };
}

function renderOptions(
  options: readonly FormOption[],
  chosen: readonly string[],
  say: Say,
): { value: string; label: string; default: boolean }[] {
  return options.map(({ value, label }) => ({
    value,
    label: shorten(say(label), OPTION_LABEL_MAX),
    default: chosen.includes(value),
  }));
}
