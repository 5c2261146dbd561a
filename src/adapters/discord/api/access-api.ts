import type { REST } from '@discordjs/rest';
import { ChannelType, Routes } from 'discord-api-types/v10';
import * as z from 'zod';
import type { ChannelAccess, Headcount } from '#core/rules/channel-audience.ts';
import { lenientRecord } from '../lenient.ts';

/** What says who sees a channel. None of it takes a permission of the bot's but to see the channel itself. */
export interface AccessApi {
  /** `invited` for a private thread: only whoever was brought in reads it. */
  readAccess(channelId: string): Promise<ChannelAccess | 'invited'>;
  countMembers(serverId: string): Promise<Headcount>;
}

const bitsSchema = z
  .string()
  .regex(/^\d+$/)
  .transform((bits) => BigInt(bits));
const channelSchema = z.object({
  type: z.number(),
  guild_id: z.string(),
  parent_id: z.string().nullish(),
  /** Threads have none. */
  permission_overwrites: z
    .array(z.object({ id: z.string(), allow: bitsSchema, deny: bitsSchema }))
    .default([]),
});
const rolesSchema = z.array(z.object({ id: z.string(), permissions: bitsSchema }));
const serverSchema = z.object({ approximate_member_count: z.number() });
const countsSchema = lenientRecord(z.number());

const PRIVATE_THREADS: ReadonlySet<number> = new Set([ChannelType.PrivateThread]);
/** What their channel says counts for them. */
const OPEN_THREADS: ReadonlySet<number> = new Set([
  ChannelType.PublicThread,
  ChannelType.AnnouncementThread,
]);

/** Somebody waits for it. */
const LOOK_UP_MS = 5000;

export function createAccessApi(rest: REST): AccessApi {
  async function get(route: `/${string}`, query?: URLSearchParams): Promise<unknown> {
    const signal = AbortSignal.timeout(LOOK_UP_MS);
    return rest.get(route, { signal, ...(query !== undefined && { query }) });
  }

  return {
    async readAccess(channelId) {
      const channel = channelSchema.parse(await get(Routes.channel(channelId)));
      if (PRIVATE_THREADS.has(channel.type)) return 'invited';
      const { guild_id: serverId, permission_overwrites: overwrites } =
        OPEN_THREADS.has(channel.type) && channel.parent_id != null
          ? channelSchema.parse(await get(Routes.channel(channel.parent_id)))
          : channel;
      const roles = rolesSchema.parse(await get(Routes.guildRoles(serverId)));
      return { serverId, roles, overwrites };
    },

    async countMembers(serverId) {
      const [server, counts] = await Promise.all([
        get(Routes.guild(serverId), new URLSearchParams({ with_counts: 'true' })),
        get(Routes.guildRoleMemberCounts(serverId)),
      ]);
      return {
        members: serverSchema.parse(server).approximate_member_count,
        byRole: countsSchema.parse(counts),
      };
    },
  };
}
