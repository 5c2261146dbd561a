import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import * as z from 'zod';
import type { FormValues, Interaction, Invocation } from '#core/invocation.ts';
import { lenientList, lenientRecord, orNothing } from '../lenient.ts';
import { idSchema, readResolved } from './resolved-schema.ts';
import { interactionSchema, toInvocation } from './parse-invocation.ts';
import { parseTargetMessage } from './parse-target-message.ts';

const optionSchema = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  focused: orNothing(z.boolean()),
});
type Option = z.infer<typeof optionSchema>;
const optionsSchema = z
  .array(optionSchema)
  .nullish()
  .transform((options) => options ?? []);
const subcommandSchema = z.object({
  type: z.literal(ApplicationCommandOptionType.Subcommand),
  name: z.string(),
  options: optionsSchema,
});
const groupSchema = z.object({
  type: z.literal(ApplicationCommandOptionType.SubcommandGroup),
  name: z.string(),
  options: z.tuple([subcommandSchema]),
});
/** A command has either options or, as its only option, the chosen subcommand with its own, perhaps in a group. */
const commandSchema = z
  .object({
    name: z.string(),
    options: z.union([z.tuple([groupSchema]), z.tuple([subcommandSchema]), optionsSchema]),
  })
  .transform(({ name, options }) => ({ name, ...flatten(options) }));

type Flat = { readonly subcommand: string | null; readonly options: readonly Option[] };

function flatten(
  options: readonly (z.infer<typeof groupSchema> | z.infer<typeof subcommandSchema> | Option)[],
): Flat {
  const [first] = options;
  if (first !== undefined && 'type' in first) {
    if (first.type === ApplicationCommandOptionType.Subcommand)
      return { subcommand: first.name, options: first.options };
    const [chosen] = first.options;
    return { subcommand: `${first.name} ${chosen.name}`, options: chosen.options };
  }
  return { subcommand: null, options: options.filter((option) => 'value' in option) };
}

const menuSchema = z.object({
  name: z.string(),
  type: z.literal(ApplicationCommandType.Message),
  target_id: idSchema,
  resolved: orNothing(z.object({ messages: lenientRecord(z.unknown()) })),
});
const componentSchema = z.union([
  z.object({ component_type: z.literal(ComponentType.Button), custom_id: z.string() }),
  // Whatever else can be pressed is a list.
  z.object({ custom_id: z.string(), values: lenientList(z.string()) }),
]);

const fieldSchema = z
  .object({
    custom_id: z.string(),
    value: orNothing(z.string()),
    values: orNothing(z.array(z.string())),
  })
  .transform(({ custom_id, value, values }) => [custom_id, values ?? value ?? ''] as const);
const formSchema = z.object({
  custom_id: z.string(),
  components: lenientList(z.object({ component: fieldSchema })),
});

const typeSchema = z.object({ type: z.number() });
const KNOWN_TYPES: ReadonlySet<number> = new Set([
  InteractionType.ApplicationCommand,
  InteractionType.ApplicationCommandAutocomplete,
  InteractionType.MessageComponent,
  InteractionType.ModalSubmit,
]);

/**
 * Makes plain data of an interaction as the gateway delivers it, or a request of Discord's own.
 * See `docs/decisions/raw-interactions.md` and `docs/decisions/strangers.md`.
 *
 * @returns `undefined` for kinds of interaction that Easel never asks for or does not know
 * @throws ZodError if Discord's payload is not as documented
 */
export function parseInteraction(raw: unknown, receivedAt: number): Interaction | undefined {
  if (!KNOWN_TYPES.has(typeSchema.parse(raw).type)) return undefined;
  const payload = interactionSchema.parse(raw);
  const invocation = toInvocation(payload, receivedAt);
  switch (payload.type) {
    case InteractionType.ApplicationCommand:
      return parseCommand(payload.data, invocation);
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name, subcommand, options } = commandSchema.parse(payload.data);
      const focused = options.find((option) => option.focused);
      return {
        kind: 'autocomplete',
        name,
        subcommand,
        options: Object.fromEntries(options.map((option) => [option.name, option.value])),
        option: focused?.name ?? '',
        typed: String(focused?.value ?? ''),
        invocation,
      };
    }
    case InteractionType.MessageComponent: {
      const component = componentSchema.parse(payload.data);
      const target = parseCustomId(component.custom_id);
      return 'values' in component
        ? { kind: 'select', ...target, values: component.values, invocation }
        : { kind: 'button', ...target, invocation };
    }
    case InteractionType.ModalSubmit: {
      const { custom_id, components } = formSchema.parse(payload.data);
      const values: FormValues = Object.fromEntries(components.map(({ component }) => component));
      return { kind: 'form', ...parseCustomId(custom_id), values, invocation };
    }
    default:
      return undefined;
  }
}

function parseCommand(data: unknown, invocation: Invocation): Interaction {
  const menu = menuSchema.safeParse(data);
  if (menu.success) {
    const { name, target_id: targetId, resolved } = menu.data;
    return {
      kind: 'message',
      name,
      message: parseTargetMessage(targetId, resolved?.messages[targetId]),
      invocation,
    };
  }
  const { name, subcommand, options } = commandSchema.parse(data);
  const files = readResolved(data)?.attachments ?? {};
  const values = Object.fromEntries(
    options.map(({ name: option, value }) => {
      const id = String(value);
      return [option, Object.hasOwn(files, id) ? files[id] : value];
    }),
  );
  return { kind: 'command', name, subcommand, options: values, invocation };
}

function parseCustomId(customId: string): { readonly name: string; readonly id: string } {
  const colon = customId.indexOf(':');
  return colon < 0
    ? { name: customId, id: '' }
    : { name: customId.slice(0, colon), id: customId.slice(colon + 1) };
}
