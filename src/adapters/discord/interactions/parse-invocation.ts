import { ChannelType, InteractionType } from 'discord.js';
import * as z from 'zod';
import type { Invocation } from '#core/invocation.ts';
import { dataSchema, idSchema, permissionsSchema } from './resolved-schema.ts';

const userSchema = z.object({ id: idSchema });

/** Only ordinary channels carry `nsfw`: for a thread, its channel's counts ("Threads" in Discord's documentation). */
const channelSchema = z.object({
  id: idSchema,
  type: z.number().optional(),
  parent_id: idSchema.nullish(),
  nsfw: z.boolean().optional(),
});

/** The part of Discord's payload that Easel reads ("Interaction Structure" in its documentation). */
export const interactionSchema = z.object({
  id: idSchema,
  application_id: idSchema,
  type: z.enum(InteractionType),
  token: z.string().min(1),
  guild_id: idSchema.optional(),
  channel_id: idSchema.optional(),
  channel: channelSchema.optional(),
  member: z
    .object({
      user: userSchema,
      permissions: permissionsSchema,
      roles: z.array(idSchema).default([]),
      joined_at: z.string().nullish(),
    })
    .optional(),
  user: userSchema.optional(),
  message: z.object({ id: idSchema }).optional(),
  locale: z.string().optional(),
  guild_locale: z.string().optional(),
  attachment_size_limit: z.int().min(1),
  data: z.unknown(),
});
type Payload = z.infer<typeof interactionSchema>;

/** The language of texts whose reader Discord does not name. */
const FALLBACK_LOCALE = 'en-US';

/** Who did it, where, and how it can be answered: the same for all kinds of interaction. */
export function toInvocation(payload: Payload, receivedAt: number): Invocation {
  const { member, channel } = payload;
  const serverId = payload.guild_id ?? null;
  const isThread = THREADS.has(channel?.type);
  return {
    interactionId: payload.id,
    applicationId: payload.application_id,
    token: payload.token,
    receivedAt,
    userId: idSchema.parse(member?.user.id ?? payload.user?.id),
    serverId,
    channelId: idSchema.parse(channel?.id ?? payload.channel_id),
    threadOf: isThread ? (channel?.parent_id ?? null) : null,
    categoryId: isThread ? undefined : (channel?.parent_id ?? null),
    isAgeRestricted: isThread ? undefined : (channel?.nsfw ?? false),
    memberSince: parseMoment(member?.joined_at),
    permissions: BigInt(member?.permissions ?? 0),
    roleIds: [...(member?.roles ?? []), ...(serverId === null ? [] : [serverId])],
    pressedOn:
      payload.type === InteractionType.MessageComponent ? (payload.message?.id ?? null) : null,
    unseenChannelIds: listUnseen(payload.data),
    namedMembers: listNamedMembers(payload.data, serverId),
    locale: payload.locale ?? FALLBACK_LOCALE,
    serverLocale: payload.guild_locale ?? FALLBACK_LOCALE,
    attachmentSizeLimit: payload.attachment_size_limit,
  };
}

const THREADS: ReadonlySet<number | undefined> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

function parseMoment(iso: string | null | undefined): number | null {
  const moment = Date.parse(iso ?? '');
  return Number.isNaN(moment) ? null : moment;
}

const VIEW_CHANNEL = 1n << 10n;
const ADMINISTRATOR = 1n << 3n;

/** Where Discord does not say what the bot may, it is taken to see the channel. */
function listUnseen(data: unknown): readonly string[] {
  const channels = dataSchema.safeParse(data ?? {}).data?.resolved?.channels ?? {};
  return Object.entries(channels)
    .filter(([, { app_permissions: bits }]) => {
      return bits !== undefined && (BigInt(bits) & (VIEW_CHANNEL | ADMINISTRATOR)) === 0n;
    })
    .map(([id]) => id);
}

function listNamedMembers(data: unknown, serverId: string | null): Invocation['namedMembers'] {
  const members = dataSchema.safeParse(data ?? {}).data?.resolved?.members ?? {};
  const everyone = serverId === null ? [] : [serverId];
  return Object.fromEntries(
    Object.entries(members).map(([id, { roles }]) => [id, [...roles, ...everyone]]),
  );
}
