import {
  ChannelType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import * as z from 'zod';
import type { Invocation } from '#core/invocation.ts';
import { lenientList, orNothing } from '../lenient.ts';
import { listShownFiles } from './parse-target-message.ts';
import { idSchema, permissionsSchema, readResolved } from './resolved-schema.ts';

/** Only ordinary channels carry `nsfw`: for a thread, its channel's counts ("Threads" in Discord's documentation). */
const channelSchema = z.object({
  id: idSchema,
  type: orNothing(z.number()),
  parent_id: orNothing(idSchema),
  nsfw: orNothing(z.boolean()),
});

const userSchema = z.object({ id: idSchema });
const memberSchema = z.object({
  user: orNothing(userSchema),
  permissions: permissionsSchema,
  roles: lenientList(idSchema),
  joined_at: orNothing(z.string()),
});

/** What `Intl` takes, however Discord goes on: a tag of another form is none. */
const localeSchema = z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/);

/**
 * The part of Discord's payload that Easel reads ("Interaction Structure" in its documentation). What says who asks, where, with
 * which rights and for what must be as documented: nothing is done on a guess. All else counts as missing where it is not.
 */
export const interactionSchema = z.object({
  id: idSchema,
  application_id: idSchema,
  type: z.enum(InteractionType),
  token: z.string().min(1),
  guild_id: idSchema.nullish(),
  channel_id: orNothing(idSchema),
  channel: orNothing(channelSchema),
  member: memberSchema.nullish(),
  user: orNothing(userSchema),
  message: orNothing(
    z.object({
      id: idSchema,
      flags: orNothing(z.int()),
      components: lenientList(z.unknown()),
    }),
  ),
  context: orNothing(z.number()),
  app_permissions: orNothing(permissionsSchema),
  locale: orNothing(localeSchema),
  guild_locale: orNothing(localeSchema),
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
  const isThread = channel?.type !== undefined && THREADS.has(channel.type);
  return {
    interactionId: payload.id,
    applicationId: payload.application_id,
    token: payload.token,
    receivedAt,
    userId: idSchema.parse(member?.user?.id ?? payload.user?.id),
    serverId,
    channelId: idSchema.parse(channel?.id ?? payload.channel_id),
    threadOf: isThread ? (channel?.parent_id ?? null) : null,
    categoryId: isThread ? undefined : (channel?.parent_id ?? null),
    isAgeRestricted: isThread ? undefined : (channel?.nsfw ?? false),
    memberSince: parseMoment(member?.joined_at),
    permissions: BigInt(member?.permissions ?? 0),
    roleIds: [...(member?.roles ?? []), ...(serverId === null ? [] : [serverId])],
    pressedOn: readPressed(payload),
    pressedPictures: listShownFiles(payload.message?.components ?? []),
    pressedComponents: payload.message?.components ?? [],
    // Among what it may do in direct messages with itself, Discord does not name that.
    botSeesChannel:
      payload.context === InteractionContextType.BotDM || maySeeChannel(payload.app_permissions),
    unseenChannelIds: listUnseen(payload.data),
    namedMembers: listNamedMembers(payload.data, serverId),
    locale: payload.locale ?? FALLBACK_LOCALE,
    serverLocale: payload.guild_locale ?? FALLBACK_LOCALE,
    attachmentSizeLimit: payload.attachment_size_limit,
  };
}

/** Nobody can name a message that only they see but its buttons: those are not looked up. */
function readPressed({ type, message }: Payload): string | null {
  const isPressed = type === InteractionType.MessageComponent && message !== undefined;
  return isPressed && ((message.flags ?? 0) & MessageFlags.Ephemeral) === 0 ? message.id : null;
}

const THREADS: ReadonlySet<number> = new Set([
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
  const channels = readResolved(data)?.channels ?? {};
  return Object.entries(channels)
    .filter(([, { app_permissions: bits }]) => !maySeeChannel(bits))
    .map(([id]) => id);
}

function maySeeChannel(bits: string | undefined): boolean {
  return bits === undefined || (BigInt(bits) & (VIEW_CHANNEL | ADMINISTRATOR)) !== 0n;
}

function listNamedMembers(data: unknown, serverId: string | null): Invocation['namedMembers'] {
  const members = readResolved(data)?.members ?? {};
  const everyone = serverId === null ? [] : [serverId];
  return Object.fromEntries(
    Object.entries(members).map(([id, { roles }]) => [id, [...roles, ...everyone]]),
  );
}
