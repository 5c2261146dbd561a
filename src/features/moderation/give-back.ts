import { text } from '#core/i18n/text.ts';
import { isExempt, liftLimits } from '#core/rules/exemptions.ts';
import { resolveLimits } from '#core/rules/resolve-limits.ts';
import type { WindowName } from '#core/rules/windows.ts';
import type { ServerJobStore } from './ports.ts';
import { requireServer, type Moderator } from './suspensions.ts';
import { createEvent } from '../audit/event.ts';
import type { Settings } from '../settings/settings.ts';

export type GiveBackOptions = {
  readonly serverJobs: ServerJobStore;
  readonly settings: Settings;
  readonly now: () => number;
};

type GiftRequest = {
  readonly by: Moderator;
  readonly userId: string;
  /** The member's roles, the one of everyone among them. */
  readonly roleIds: readonly string[];
  readonly images: number;
};

export type GiveBackOrder = {
  /** Pictures of the last 24 hours that no longer count. */
  readonly given: number;
  readonly left: Readonly<Record<(typeof MEMBER_WINDOWS)[number], Allowance>>;
};

/** What a member can still have; `undefined` if nothing limits it. */
type Allowance = { readonly left: number; readonly limit: number } | undefined;

export const MEMBER_WINDOWS = [
  'images_per_hour',
  'images_per_day',
] as const satisfies readonly WindowName[];

export interface GiveBack {
  /** Gives a member images back: their latest ones no longer count. */
  giveImages(request: GiftRequest): Promise<GiveBackOrder>;
}

export function createGiveBack({ serverJobs, settings, now }: GiveBackOptions): GiveBack {
  return {
    async giveImages({ by, userId, roleIds, images }) {
      const serverId = requireServer(by);
      const at = now();
      const policy = await settings.read(serverId);
      const limits = liftLimits(
        resolveLimits(settings.operator, policy, roleIds),
        settings.operator,
        {
          isExempt: isExempt(policy, roleIds),
          isLifted: false,
        },
      );
      const { given, used } = await serverJobs.giveBack(
        { serverId, userId, images, at },
        (count) => {
          const summary = text('moderation.gave_summary', { count, member: { user: userId } });
          const base = { serverId, at, kind: 'action', locale: by.serverLocale } as const;
          return createEvent({ ...base, actorId: by.userId, userId, summary });
        },
      );
      const find = (name: (typeof MEMBER_WINDOWS)[number]): Allowance => {
        const limit = limits[name].value;
        return limit === undefined ? undefined : { limit, left: Math.max(limit - used[name], 0) };
      };
      return {
        given,
        left: { images_per_hour: find('images_per_hour'), images_per_day: find('images_per_day') },
      };
    },
  };
}
