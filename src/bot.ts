import { randomInt } from 'node:crypto';
import { COMMANDS } from '../commands/index.ts';
import { createDataoortsPainter } from '#adapters/dataoorts/client.ts';
import { lookAtApi } from '#adapters/dataoorts/look.ts';
import { createDiscord } from '#adapters/discord/discord.ts';
import { createInvite } from '#adapters/discord/registration/invite.ts';
import { createOperatorAlerts } from '#adapters/operator/operator-alerts.ts';
import { createFitPictures } from '#adapters/sharp/fit-pictures.ts';
import { createImageEditor } from '#adapters/sharp/image-editor.ts';
import { createMakePreview } from '#adapters/sharp/preview.ts';
import { paintStats } from '#adapters/stats/paint-stats.ts';
import { openStore } from '#adapters/store/store.ts';
import { LANGUAGES } from '#core/i18n/catalogues.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { applyPrices, DEFAULT_MODEL } from '#core/image/models.ts';
import { SEED_COUNT } from '#core/image/seeds.ts';
import { createLogger } from '#core/logger.ts';
import { createListeners } from '#features/connection/listeners.ts';
import { createFeatures } from '#features/features.ts';
import type { Config } from './config/config.ts';
import { announceApi, announceStart } from './announce-start.ts';
import { answerOperator } from './answer-operator.ts';
import { defineCommands } from './define-commands.ts';
import { createAnswersUnderWay } from './answers-under-way.ts';
import { createDispatch } from './dispatch.ts';
import { openMonitoring } from './monitoring/monitoring.ts';
import { watchParent } from './parent-watch.ts';
import { ownProcessEnd } from './shutdown.ts';

const chooseSeed = (): number => randomInt(SEED_COUNT);

/** Wires the parts together and starts them: the only place that knows them all. Resolves when Discord sends interactions. */
export async function startBot(config: Config, isTerminal: boolean): Promise<void> {
  const { dataoorts, operatorWebhookUrl: webhook, budget, rules } = config;
  const log = createLogger(config.logLevel, config.secrets, isTerminal);
  for (const warning of config.warnings) log.warn(warning);
  const commandIds = new Map<string, string>();
  const translate = createTranslator(LANGUAGES, commandIds);
  const models = applyPrices(config.prices);
  const alerts = createOperatorAlerts(webhook, log);

  const monitoring = await openMonitoring(config.http, log);
  const { measures } = monitoring;
  const store = await openStore({
    ...config,
    operator: { rules, limits: { pictures: config.maxQueuedPictures, budget } },
    translate,
    onFutureRows: alerts.reportClock,
  });
  const discord = createDiscord({
    ...config.discord,
    directMessages: config.directMessages,
    fitPictures: createFitPictures(log),
    keepsPrivate: config.keptMs > 0,
    onTokenRejected: alerts.reportToken,
    onCommandIds: (ids) => {
      for (const [name, id] of ids) commandIds.set(name, id);
    },
    sessions: store.sessions,
    measures,
    translate,
    log,
  });
  const features = createFeatures({
    ...config,
    store,
    discord,
    painter: createDataoortsPainter(dataoorts),
    imageEditor: createImageEditor(log),
    makePreview: createMakePreview(log),
    paintStats,
    chooseSeed,
    operator: rules,
    resolvePrice: (id) => (models.find((model) => model.id === id) ?? DEFAULT_MODEL).price,
    onPause: alerts.reportPause,
    isOperatorTold: alerts.isPauseTold,
    onBudgetAlert: alerts.reportBudget,
    measures,
    translate,
    now: Date.now,
    log,
  });
  const context = { ...features, chooseSeed, models };
  const isBlocked = store.operatorStore.blocked.has;
  const dispatch = createDispatch({ ...config, commands: COMMANDS, context, isBlocked, log });

  const answers = createAnswersUnderWay();
  const operatorTasks = answerOperator({ ...config, store, jobs: features.jobs, log });
  const end = ownProcessEnd({
    log,
    onFault: alerts.reportFault,
    // Members are told of the end while the gateway is still open.
    close: async () => {
      operatorTasks.end();
      await features.jobs.stop(config.shutdownMs);
      await answers.end();
      await features.logChannel.stop();
      await features.retention.stop();
      await discord.close();
      await monitoring.close();
      await store.close();
    },
    closeWithinMs: config.shutdownMs + 5000,
  });
  watchParent(process.env, () => end.stop('npm is gone: stopping'));

  const { isConnected, routes } = discord;
  await monitoring.serve({ ...config, ...features, store, isConnected, routes });
  await features.jobs.recover();
  operatorTasks.begin();
  const seen = store.seenInteractions;
  const listeners = createListeners({ ...config, dispatch, seen, answers, alerts, end, log });
  const application = await discord.connect(listeners);
  // Not before Discord has taken the token: a bot that can't deliver must not paint.
  features.jobs.begin();
  features.logChannel.begin();
  features.retention.start();
  // By a translator of its own: what it reads of every language goes with it.
  const definitions = defineCommands(COMMANDS, models, createTranslator());
  const registration = await discord.registerCommands(application.id, definitions);
  const facts = { commands: registration, concurrency: config.concurrency };
  const invite = createInvite(application.id);
  announceStart({ name: application.name, invite, facts, isTerminal, log });
  announceApi(await lookAtApi(dataoorts), dataoorts.apiUrl, log);
}
