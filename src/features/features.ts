import type { History } from './history/history.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { ServerLog } from './log-channel/log-channel.ts';
import type { MemberDefaults } from './members/defaults.ts';
import type { Drafts } from './members/drafts.ts';
import type { MemberUsageLookup } from './members/usage.ts';
import type { Moderation } from './moderation/moderation.ts';
import type { Privacy } from './privacy/privacy.ts';
import type { Retention } from './privacy/retention.ts';
import type { Recipes } from './recipe-lookup/recipe-lookup.ts';
import type { Settings } from './settings/settings.ts';

/** What Easel does: all that commands can ask for. */
export type Features = {
  readonly jobs: Jobs;
  readonly settings: Settings;
  readonly moderation: Moderation;
  readonly logChannel: ServerLog;
  readonly history: History;
  readonly recipes: Recipes;
  readonly usage: MemberUsageLookup;
  readonly privacy: Privacy;
  readonly retention: Retention;
  readonly drafts: Drafts;
  readonly defaults: MemberDefaults;
};
