import type { Budget } from '#core/ledger/budget.ts';
import { DEFAULT_MODEL } from '#core/image/models.ts';
import type { OperatorRules } from '#core/policy/operator-rules.ts';
import { createHistory, type History, type HistoryOptions } from './history/history.ts';
import { createJobs, type Jobs, type JobsOptions } from './jobs/jobs.ts';
import type { JobPorts } from './jobs/ports/job-ports.ts';
import { createNoteHiddenChannel } from './log-channel/note-hidden-channel.ts';
import { createServerLog, type ServerLog } from './log-channel/log-channel.ts';
import { createLogPictures } from './log-channel/note-pictures.ts';
import type { LogStore, MakePreview } from './log-channel/ports.ts';
import { createLogWriter, type LogWriterOptions } from './log-channel/writer.ts';
import {
  createMemberDefaults,
  type DefaultsStore,
  type MemberDefaults,
} from './members/defaults.ts';
import { createDrafts, type Drafts, type DraftsOptions } from './members/drafts.ts';
import { createRefusedRequests, type RefusedRequests } from './members/refused-requests.ts';
import {
  createMemberUsage,
  type MemberUsageLookup,
  type MemberUsageOptions,
} from './members/usage.ts';
import {
  createModeration,
  type Moderation,
  type ModerationOptions,
} from './moderation/moderation.ts';
import type { ModerationStores } from './moderation/ports.ts';
import { createMessageRemovals } from './privacy/message-removals.ts';
import type { RemovalStore } from './privacy/ports.ts';
import { createPrivacy, type Privacy, type PrivacyOptions } from './privacy/privacy.ts';
import { createRetention, type Retention, type RetentionOptions } from './privacy/retention.ts';
import { createRecipes, type Recipes, type RecipesOptions } from './recipe-lookup/recipe-lookup.ts';
import { createSettings, type Settings, type SettingsOptions } from './settings/settings.ts';

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
  readonly refused: RefusedRequests;
  readonly defaults: MemberDefaults;
};

/** What is kept. */
export type FeatureStores = ModerationStores &
  JobPorts &
  Pick<JobsOptions, 'pictures'> &
  Pick<SettingsOptions, 'policies' | 'facts'> &
  Pick<HistoryOptions, 'historyStore'> &
  Pick<MemberUsageOptions, 'usageStore'> &
  Pick<DraftsOptions, 'draftStore'> &
  Pick<PrivacyOptions, 'memberData'> &
  Pick<RetentionOptions, 'retentionStore'> & {
    readonly logStore: LogStore;
    readonly defaultsStore: DefaultsStore;
    readonly removalStore: RemovalStore;
  };

/** What is done on Discord. */
export type FeatureDiscord = Pick<JobsOptions, 'delivery' | 'posted' | 'places'> &
  Pick<SettingsOptions, 'probe'> &
  Pick<ModerationOptions, 'remover' | 'directMessages'> &
  Pick<HistoryOptions, 'messageReader'> &
  Pick<RecipesOptions, 'files' | 'messages'> & { readonly logChannel: LogWriterOptions['channel'] };

export type FeaturesOptions = Pick<
  JobsOptions,
  | 'painter'
  | 'imageEditor'
  | 'keptMs'
  | 'keptBytes'
  | 'concurrency'
  | 'deadlineMs'
  | 'probeAfterMs'
  | 'resolvePrice'
  | 'onPause'
  | 'isOperatorTold'
  | 'onBudgetAlert'
  | 'measures'
  | 'log'
> &
  Pick<ModerationOptions, 'paintStats' | 'translate' | 'now'> &
  Pick<LogWriterOptions, 'roundMs' | 'sweepMs'> &
  Pick<RetentionOptions, 'historyMs'> &
  Pick<PrivacyOptions, 'backupDays'> &
  Pick<RecipesOptions, 'chooseSeed'> & {
    readonly store: FeatureStores;
    readonly discord: FeatureDiscord;
    readonly makePreview: MakePreview;
    /** What the operator sets for all servers. */
    readonly operator: OperatorRules;
    /** Over all servers. */
    readonly budget: Budget;
  };

/** Builds what Easel does, each part of those before it. See `docs/decisions/floors.md`. */
export function createFeatures(options: FeaturesOptions): Features {
  const { store, discord, resolvePrice } = options;
  const ports = { ...options, ...store, ...discord };

  const settings = createSettings(ports);
  const logPorts = { ...ports, store: store.logStore, channel: discord.logChannel };
  const writer = createLogWriter(logPorts);
  const noteDelivered = createLogPictures({ ...logPorts, wake: writer.wake });
  const noteHidden = createNoteHiddenChannel({ ...logPorts, wake: writer.wake });
  const jobs = createJobs({
    ...ports,
    onDelivered: noteDelivered,
    onHiddenChannel: noteHidden,
    readPolicy: settings.read,
  });
  const ending = { cancelJob: jobs.cancel, forgetKept: jobs.forgetKept };
  const moderation = createModeration({ ...ports, ...ending, settings });
  const logChannel = createServerLog({ ...logPorts, moderation, settings, writer });
  const history = createHistory({ ...ports, ...ending, moderation, kept: store });
  const recipes = createRecipes({ ...ports, findJob: jobs.find, findPosted: jobs.findPosted });
  const removals = createMessageRemovals(ports);

  return {
    jobs,
    settings,
    moderation,
    logChannel,
    history,
    recipes,
    usage: createMemberUsage({ ...ports, picturePrice: resolvePrice(DEFAULT_MODEL.id) }),
    defaults: createMemberDefaults({ ...ports, store: store.defaultsStore }),
    drafts: createDrafts(ports),
    refused: createRefusedRequests(ports),
    privacy: createPrivacy({ ...ports, ...ending, removals }),
    retention: createRetention({ ...ports, removals }),
  };
}
