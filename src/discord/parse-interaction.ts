import { ApplicationCommandOptionType, ComponentType, InteractionType } from 'discord.js';
import * as z from 'zod';
import type { Interaction, Invocation } from '../invocation.ts';

const idSchema = z.string().regex(/^\d{17,20}$/);
const userSchema = z.object({ id: idSchema });

/** The part of Discord's payload that Easel reads ("Interaction Structure" in its documentation). */
const interactionSchema = z.object({
  id: idSchema,
  application_id: idSchema,
  type: z.enum(InteractionType),
  token: z.string().min(1),
  guild_id: idSchema.optional(),
  channel_id: idSchema.optional(),
  channel: z.object({ id: idSchema }).optional(),
  member: z.object({ user: userSchema, permissions: z.string().regex(/^\d+$/) }).optional(),
  user: userSchema.optional(),
  locale: z.string().optional(),
  guild_locale: z.string().optional(),
  attachment_size_limit: z.int().min(1),
  data: z.unknown(),
});
type Payload = z.infer<typeof interactionSchema>;

const optionSchema = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  focused: z.boolean().optional(),
});
const subcommandSchema = z.object({
  type: z.literal(ApplicationCommandOptionType.Subcommand),
  name: z.string(),
  options: z.array(optionSchema).default([]),
});
/** A command has either options or, as its only option, the chosen subcommand with its own. */
const commandSchema = z
  .object({
    name: z.string(),
    options: z.union([z.tuple([subcommandSchema]), z.array(optionSchema)]).default([]),
  })
  .transform(({ name, options: [first, ...rest] }) => {
    if (first !== undefined && 'options' in first)
      return { name, subcommand: first.name, options: first.options };
    const options = [first, ...rest].filter((option) => option !== undefined && 'value' in option);
    return { name, subcommand: null, options };
  });
const componentSchema = z.object({
  component_type: z.literal(ComponentType.Button),
  custom_id: z.string(),
});

/** The language of texts whose reader Discord does not name. */
const FALLBACK_LOCALE = 'en-US';

/**
 * Makes plain data of an interaction as the gateway (or later an HTTP endpoint) delivers it.
 *
 * @returns `undefined` for kinds of interaction that Easel never asks for
 * @throws ZodError if Discord's payload is not as documented
 */
export function parseInteraction(raw: unknown, receivedAt: number): Interaction | undefined {
  const payload = interactionSchema.parse(raw);
  const invocation = toInvocation(payload, receivedAt);
  switch (payload.type) {
    case InteractionType.ApplicationCommand: {
      const { name, subcommand, options } = commandSchema.parse(payload.data);
      const values = Object.fromEntries(options.map((option) => [option.name, option.value]));
      return { kind: 'command', name, subcommand, options: values, invocation };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name, options } = commandSchema.parse(payload.data);
      const focused = options.find((option) => option.focused);
      const typed = String(focused?.value ?? '');
      return { kind: 'autocomplete', name, option: focused?.name ?? '', typed, invocation };
    }
    case InteractionType.MessageComponent: {
      const [name = '', id = ''] = componentSchema.parse(payload.data).custom_id.split(':');
      return { kind: 'button', name, id, invocation };
    }
    default:
      return undefined;
  }
}

function toInvocation(payload: Payload, receivedAt: number): Invocation {
  return {
    interactionId: payload.id,
    applicationId: payload.application_id,
    token: payload.token,
    receivedAt,
    userId: idSchema.parse(payload.member?.user.id ?? payload.user?.id),
    serverId: payload.guild_id ?? null,
    channelId: idSchema.parse(payload.channel?.id ?? payload.channel_id),
    permissions: BigInt(payload.member?.permissions ?? 0),
    locale: payload.locale ?? FALLBACK_LOCALE,
    serverLocale: payload.guild_locale ?? FALLBACK_LOCALE,
    attachmentSizeLimit: payload.attachment_size_limit,
  };
}
