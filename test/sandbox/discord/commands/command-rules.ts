import { z } from 'zod';
import type { CommandOption } from '../http/contract.ts';
import { brokenRule, fieldErrorsOf } from '../components/form.ts';

/** interactions/application-commands.mdx "Application Command Object". */
export const COMMAND_TYPE = { chatInput: 1, user: 2, message: 3 } as const;
export const OPTION_TYPE = {
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;
const MAX_COMMAND_LENGTH = 8000;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const chatInputName = z
  .string()
  .regex(NAME)
  .refine((name) => name === name.toLowerCase(), {
    params: { code: 'APPLICATION_COMMAND_INVALID_NAME' },
    message: 'Command name is invalid',
  });
const description = z.string().min(1).max(100);
/** reference.mdx "Locales". */
const LOCALES = new Set(
  `id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR
  ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko`.split(/\s+/),
);
function localized(text: z.ZodType<string>) {
  const locale = z.string().refine((tag) => LOCALES.has(tag));
  return z.record(locale, text).nullish();
}
const commandNames = localized(z.string().min(1).max(32));
const choiceName = z.string().min(1).max(100);
const descriptions = localized(description);
const limit = z.number().optional();
/** Discord leaves out what an option has by default, so an honest comparison has to know that. */
const flag = z
  .boolean()
  .optional()
  .transform((value) => (value === true ? true : undefined));
function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .max(25)
    .optional()
    .transform((list) => (list?.length === 0 ? undefined : list));
}

const choice = z.object({
  name: choiceName,
  name_localizations: localized(choiceName),
  value: z.union([z.string().max(100), z.number()]),
});

const optionFields = {
  type: z.int().min(1).max(OPTION_TYPE.attachment),
  name: chatInputName,
  name_localizations: commandNames,
  description,
  description_localizations: descriptions,
  required: flag,
  autocomplete: flag,
  choices: listOf(choice),
  channel_types: z.array(z.int()).optional(),
  min_value: limit,
  max_value: limit,
  min_length: z.int().min(0).max(6000).optional(),
  max_length: z.int().min(1).max(6000).optional(),
  file_types: z.array(z.string()).max(10).optional(),
};

type Context = z.RefinementCtx;

function checkOrderAndNames(options: readonly CommandOption[], context: Context): void {
  const names = new Set<string>();
  let optionalSeen = false;
  for (const [index, { name, required = false }] of options.entries()) {
    if (names.has(name)) {
      const message = 'Option name is already used';
      context.addIssue(
        brokenRule(
          ['options', index, 'name'],
          'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
          message,
        ),
      );
    }
    names.add(name);
    if (required && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      context.addIssue(
        brokenRule(['options', index], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message),
      );
    }
    optionalSeen ||= !required;
  }
}

function checkValues(option: CommandOption, context: Context): void {
  const isNumeric = option.type === OPTION_TYPE.integer || option.type === OPTION_TYPE.number;
  const isString = option.type === OPTION_TYPE.string;
  const refuse = (field: string, message: string): void =>
    context.addIssue(brokenRule([field], 'APPLICATION_COMMAND_OPTION_INVALID', message));
  if (!isNumeric && (option.min_value !== undefined || option.max_value !== undefined)) {
    refuse('min_value', 'Only INTEGER and NUMBER options have values with limits');
  }
  if (!isString && (option.min_length !== undefined || option.max_length !== undefined)) {
    refuse('min_length', 'Only STRING options have a length');
  }
  if (option.type !== OPTION_TYPE.channel && option.channel_types !== undefined) {
    refuse('channel_types', 'Only CHANNEL options have channel types');
  }
  if (option.type !== OPTION_TYPE.attachment && option.file_types !== undefined) {
    refuse('file_types', 'Only ATTACHMENT options have file types');
  }
  if ((option.min_value ?? -Infinity) > (option.max_value ?? Infinity)) {
    refuse('min_value', 'min_value must not exceed max_value');
  }
  if ((option.min_length ?? 0) > (option.max_length ?? Infinity)) {
    refuse('min_length', 'min_length must not exceed max_length');
  }
  const choices = option.choices ?? [];
  if (choices.length > 0 && !isNumeric && !isString) refuse('choices', 'This type has no choices');
  if (option.autocomplete === true && (choices.length > 0 || (!isNumeric && !isString))) {
    refuse('autocomplete', 'Autocomplete excludes choices and needs a STRING, INTEGER or NUMBER');
  }
  if (choices.some(({ value }) => (typeof value === 'string') !== isString)) {
    refuse('choices', 'The values of choices must have the type of their option');
  }
  if (new Set(choices.map(({ name }) => name)).size < choices.length) {
    refuse('choices', 'The names of choices must be unique');
  }
}

const leaf = z
  .object(optionFields)
  .superRefine((option, context) => checkValues(option, context))
  .refine(({ type }) => type > OPTION_TYPE.subcommandGroup, {
    path: ['type'],
    message: 'Sub-commands cannot be nested here',
  });
const subcommand = z
  .object({
    ...optionFields,
    type: z.literal(OPTION_TYPE.subcommand),
    options: listOf(leaf),
  })
  .superRefine(({ options = [] }, context) => checkOrderAndNames(options, context));
const group = z
  .object({
    ...optionFields,
    type: z.literal(OPTION_TYPE.subcommandGroup),
    options: z.array(subcommand).min(1).max(25),
  })
  .superRefine(({ options }, context) => checkOrderAndNames(options, context));

const option = z.unknown().transform((raw, context): CommandOption => {
  const { type } = (raw ?? {}) as { type?: unknown };
  const bySort =
    type === OPTION_TYPE.subcommand
      ? subcommand
      : type === OPTION_TYPE.subcommandGroup
        ? group
        : leaf;
  const parsed = bySort.safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const { path, code, message } of fieldErrorsOf(parsed.error)) {
    context.addIssue(brokenRule(path, code, message));
  }
  return z.NEVER;
});

function longest(text: string, others: Localized): number {
  return Math.max(text.length, ...Object.values(others ?? {}).map(({ length }) => length));
}

type Localized = Readonly<Record<string, string>> | null | undefined;
type MeasuredChoice = {
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly value: string | number;
};
type Measured = {
  readonly name: string;
  readonly description?: string;
  readonly name_localizations?: Localized;
  readonly description_localizations?: Localized;
  readonly choices?: readonly MeasuredChoice[] | undefined;
  readonly options?: readonly Measured[] | undefined;
};

/** "8000 characters for combined name, description, and value properties", longest localisation counted. */
function measure(part: Measured): number {
  const own =
    longest(part.name, part.name_localizations) +
    longest(part.description ?? '', part.description_localizations);
  const choices = (part.choices ?? []).reduce(
    (sum, { name, name_localizations: names, value }) =>
      sum + longest(name, names) + String(value).length,
    0,
  );
  return (part.options ?? []).reduce((sum, child) => sum + measure(child), own + choices);
}

export const commandBody = z
  .object({
    type: z.int().min(1).max(3).default(COMMAND_TYPE.chatInput),
    name: z.string().min(1).max(32),
    name_localizations: commandNames,
    description: z.string().max(100).default(''),
    description_localizations: descriptions,
    options: listOf(option),
    default_member_permissions: z.string().regex(/^\d+$/).nullish(),
    dm_permission: z.boolean().nullish(),
    nsfw: z.boolean().default(false),
    contexts: z.array(z.int().min(0).max(2)).nullish(),
    integration_types: z.array(z.int().min(0).max(1)).min(1).default([0, 1]),
  })
  .superRefine((command, context) => {
    const options = command.options ?? [];
    if (command.type === COMMAND_TYPE.chatInput) {
      if (!chatInputName.safeParse(command.name).success) {
        context.addIssue(
          brokenRule(['name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'),
        );
      }
      if (command.description === '') {
        context.addIssue(
          brokenRule(['description'], 'BASE_TYPE_REQUIRED', 'This field is required'),
        );
      }
    } else if (command.description !== '' || options.length > 0) {
      const message = 'Context menu commands cannot have a description or options';
      context.addIssue(
        brokenRule(['description'], 'APPLICATION_COMMAND_CONTEXT_MENU_FIELDS', message),
      );
    }
    checkOrderAndNames(options, context);
    const grouping = options.filter(({ type }) => type <= OPTION_TYPE.subcommandGroup).length;
    if (grouping > 0 && grouping < options.length) {
      const message =
        'Sub-command and sub-command group option types are mutually exclusive to all other types';
      context.addIssue(
        brokenRule(['options'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message),
      );
    }
    if (measure(command) > MAX_COMMAND_LENGTH) {
      const message = `Command exceeds maximum size (${MAX_COMMAND_LENGTH})`;
      context.addIssue(brokenRule([], 'APPLICATION_COMMAND_TOO_LARGE', message));
    }
  });

export type CommandBody = z.output<typeof commandBody>;
