import {
  createModeration,
  type Moderation,
  type ModerationOptions,
} from '#features/moderation/moderation.ts';
import { createHistory, type History, type HistoryOptions } from '#features/history/history.ts';
import {
  createServerLog,
  type LogParts,
  type ServerLog,
} from '#features/log-channel/log-channel.ts';
import { createMemberServices, type MemberParts, type MemberServices } from './member-parts.ts';
import {
  createRecipes,
  type Recipes,
  type RecipesOptions,
} from '#features/recipe-lookup/recipe-lookup.ts';
import {
  createSettings,
  type Settings,
  type SettingsOptions,
} from '#features/settings/settings.ts';

export type ServersOptions = SettingsOptions &
  Omit<ModerationOptions, 'settings'> & {
    readonly logParts: LogParts;
    readonly memberParts: MemberParts;
    readonly historyParts: Omit<
      HistoryOptions,
      keyof ModerationOptions | 'moderation' | 'policies'
    >;
    readonly recipeParts: RecipesOptions;
  };

/** What a server's people decide and look up, beside painting. */
export interface Servers extends MemberServices {
  readonly settings: Settings;
  readonly moderation: Moderation;
  readonly logChannel: ServerLog;
  readonly history: History;
  readonly recipes: Recipes;
}

export function createServers(options: ServersOptions): Servers {
  const settings = createSettings(options);
  const moderation = createModeration({ ...options, settings });
  const { policies, now, logParts, memberParts } = options;
  return {
    settings,
    moderation,
    logChannel: createServerLog({ ...logParts, policies, moderation, now }),
    history: createHistory({ ...options, ...options.historyParts, moderation }),
    recipes: createRecipes(options.recipeParts),
    ...createMemberServices(memberParts, options),
  };
}
