import { randomInt } from 'node:crypto';
import { COMMANDS } from '../commands/index.ts';
import { createDataoortsPainter } from '#adapters/dataoorts/client.ts';
import { createDiscord } from '#adapters/discord/discord.ts';
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
import type { Logger } from '#core/logger.ts';
import { createFeatures } from '#features/features.ts';
import type { Config } from './config/config.ts';
import { createDispatch } from './dispatch.ts';
import { openMonitoring } from './monitoring/monitoring.ts';

const chooseSeed = (): number => randomInt(SEED_COUNT);

export type Parts = Awaited<ReturnType<typeof createParts>>;

/** Makes the parts and wires them together: the only place that knows them all. Nothing begins yet. */
export async function createParts(config: Config, log: Logger) {
  const { dataoorts, operatorWebhookUrl: webhook, budget, rules } = config;
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
  return { models, alerts, monitoring, store, discord, features, dispatch };
}
