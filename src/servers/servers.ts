import { createDesk, type Desk, type DeskOptions } from './desk.ts';
import { createHistory, type History, type HistoryOptions } from './history.ts';
import { createServerLog, type LogParts, type ServerLog } from './log.ts';
import { createMemberServices, type MemberParts, type MemberServices } from './member-parts.ts';
import { createRecipes, type Recipes, type RecipesOptions } from './recipes.ts';
import { createSettings, type Settings, type SettingsOptions } from './settings.ts';

export type ServersOptions = SettingsOptions &
  Omit<DeskOptions, 'settings'> & {
    readonly logParts: LogParts;
    readonly memberParts: MemberParts;
    readonly historyParts: Omit<HistoryOptions, keyof DeskOptions | 'desk' | 'policies'>;
    readonly recipeParts: RecipesOptions;
  };

/** What a server's people decide and look up, beside painting. */
export interface Servers extends MemberServices {
  readonly settings: Settings;
  readonly desk: Desk;
  readonly log: ServerLog;
  readonly history: History;
  readonly recipes: Recipes;
}

export function createServers(options: ServersOptions): Servers {
  const settings = createSettings(options);
  const desk = createDesk({ ...options, settings });
  const { policies, now, logParts, memberParts } = options;
  return {
    settings,
    desk,
    log: createServerLog({ ...logParts, policies, desk, now }),
    history: createHistory({ ...options, ...options.historyParts, desk }),
    recipes: createRecipes(options.recipeParts),
    ...createMemberServices(memberParts, options),
  };
}
