import { randomInt } from 'node:crypto';
import { COMMANDS } from '../commands/index.ts';
import type { Config } from './config/config.ts';
import { createDataoortsPainter } from '#adapters/dataoorts/client.ts';
import { createBotApi } from '#adapters/discord/api/bot-api.ts';
import { createImageEditor } from '#adapters/sharp/image-editor.ts';
import { createDelivery } from '#adapters/discord/delivery/delivery.ts';
import { createFileReader } from '#adapters/discord/messages/file-reader.ts';
import { createFitPictures } from '#adapters/sharp/fit-pictures.ts';
import { createGateway } from '#adapters/discord/interactions/gateway.ts';
import { createInteractionApi } from '#adapters/discord/api/interaction-api.ts';
import { createLogChannel } from '#adapters/discord/messages/log-channel.ts';
import { localiseDefinition } from '#adapters/discord/interactions/localise-definition.ts';
import { createLogChannelProbe } from '#adapters/discord/messages/log-channel-probe.ts';
import { createDirectMessages } from '#adapters/discord/messages/direct-messages.ts';
import { createMessageReader } from '#adapters/discord/messages/message-reader.ts';
import { createMessageRemover } from '#adapters/discord/messages/message-remover.ts';
import { createMessageSource } from '#adapters/discord/messages/message-source.ts';
import { createThreadParents } from '#adapters/discord/messages/thread-parents.ts';
import { createPostedPictures } from '#adapters/discord/messages/posted-pictures.ts';
import { createMakePreview } from '#adapters/sharp/preview.ts';
import { registerCommands } from '#adapters/discord/interactions/register-commands.ts';
import { createResponder } from '#adapters/discord/interactions/responder.ts';
import { createBotRest, createInteractionRest } from '#adapters/discord/api/rest.ts';
import { createDispatch } from './dispatch.ts';
import { text } from '#core/i18n/text.ts';
import { createTranslator } from '#core/i18n/translator.ts';
import { applyPrices, DEFAULT_MODEL } from '#core/image/models.ts';
import { SEED_COUNT } from '#core/image/seeds.ts';
import { createJobs } from '#features/jobs/jobs.ts';
import type { NanoUsd } from '#core/ledger/money.ts';
import { createLogger } from '#core/logger.ts';
import { createOperatorAlerts } from '#adapters/operator/operator-alerts.ts';
import { ownProcessEnd } from './shutdown.ts';
import { createServers } from './servers/servers.ts';
import { paintStats } from '#adapters/stats/paint-stats.ts';
import { openDatabase } from '#adapters/store/database/database.ts';
import { createDefaultsStore } from '#adapters/store/members/defaults-store.ts';
import { createModerationStores } from '#adapters/store/moderation/moderation-stores.ts';
import { createDraftStore } from '#adapters/store/members/draft-store.ts';
import { createHistoryStore } from '#adapters/store/history/history-store.ts';
import { createJournal } from '#adapters/store/jobs/job-lookup.ts';
import { createLogStore } from '#adapters/store/log-channel/log-store.ts';
import { createMemberIds, openAliasKey } from '#adapters/store/member-ids.ts';
import { createMemberData, createRemovalStore } from '#adapters/store/privacy/member-data-store.ts';
import { createUsageStore } from '#adapters/store/members/usage-store.ts';
import { createPictureFiles } from '#adapters/store/jobs/picture-files.ts';
import { createPolicyCache } from '#adapters/store/policy-cache.ts';
import { createPolicyStore } from '#adapters/store/settings/policy-store.ts';
import { createRetentionStore } from '#adapters/store/privacy/retention-store.ts';
import { createServerFacts } from '#adapters/store/settings/server-facts.ts';

/** Wires the parts together and starts them: the only place that knows them all. Resolves when Discord sends interactions. */
export async function startBot(config: Config): Promise<void> {
  const { discord, dataoorts, operatorWebhookUrl } = config;
  const secrets = [
    discord.token,
    dataoorts.apiKey,
    ...(operatorWebhookUrl === undefined ? [] : [operatorWebhookUrl]),
  ];
  const log = createLogger(config.logLevel, secrets);
  const translate = createTranslator();
  const models = applyPrices(config.prices);
  const resolvePrice = (id: string): NanoUsd =>
    (models.find((model) => model.id === id) ?? DEFAULT_MODEL).price;
  const alerts = createOperatorAlerts(operatorWebhookUrl, log);
  const api = createInteractionApi(createInteractionRest(discord.apiUrl));
  const botRest = createBotRest(discord.apiUrl, discord.token);
  const bot = createBotApi(botRest);

  const database = await openDatabase(config.databasePath);
  const memberIds = createMemberIds(openAliasKey(config.databasePath));
  const policies = createPolicyCache();
  const pictures = createPictureFiles(config.picturesPath);
  const journal = createJournal(database, {
    operator: {
      rules: config.rules,
      limits: { pictures: config.maxQueuedPictures, budget: config.budget },
    },
    policies,
    listUserIds: memberIds.list,
  });
  const places = createThreadParents(bot, log);
  const makePreview = createMakePreview(log);
  const servers = createServers({
    policies: createPolicyStore(database, policies),
    facts: createServerFacts(database),
    probe: createLogChannelProbe({ bot, translate, log }),
    operator: config.rules,
    ...createModerationStores(database, { policies, listUserIds: memberIds.list }),
    remover: createMessageRemover({ bot, now: Date.now, log }),
    directMessages: createDirectMessages({ bot, translate, log }),
    cancelJob: (jobId) => jobs.cancel(jobId),
    forgetKept: (jobId) => jobs.forgetKept(jobId),
    paintStats,
    translate,
    logParts: {
      store: createLogStore(database, policies),
      channel: createLogChannel({ bot, translate, log }),
      makePreview,
      log,
    },
    historyParts: {
      historyStore: createHistoryStore(database),
      messageReader: createMessageReader({ bot, log }),
      kept: { journal, pictures },
      makePreview,
      places,
    },
    recipeParts: {
      findJob: (...asked) => jobs.find(...asked),
      findPosted: (...asked) => jobs.findPosted(...asked),
      files: createFileReader({ apiUrl: discord.apiUrl, log }),
      messages: createMessageSource({ bot, log }),
      places,
    },
    memberParts: {
      usageStore: createUsageStore(database, { listUserIds: memberIds.list }),
      memberData: createMemberData(database, { ids: memberIds, translate }),
      removalStore: createRemovalStore(database),
      retentionStore: createRetentionStore(database),
      draftStore: createDraftStore(database),
      defaultsStore: createDefaultsStore(database),
      pictures,
      budget: config.budget,
      picturePrice: resolvePrice(DEFAULT_MODEL.id),
      historyMs: config.historyMs,
      backupDays: config.backupDays,
      log,
    },
    now: Date.now,
  });
  const jobs = createJobs({
    journal,
    pictures,
    painter: createDataoortsPainter(dataoorts),
    delivery: createDelivery({
      api,
      bot,
      fitPictures: createFitPictures(log),
      keepsPrivate: config.keptMs > 0,
      translate,
      log,
    }),
    places,
    onDelivered: servers.logChannel.noteDelivered,
    posted: createPostedPictures({ bot, log }),
    imageEditor: createImageEditor(log),
    readPolicy: servers.settings.read,
    keptMs: config.keptMs,
    keptBytes: config.keptBytes,
    concurrency: config.concurrency,
    budget: config.budget,
    deadlineMs: config.deadlineMs,
    probeAfterMs: config.probeAfterMs,
    resolvePrice,
    onPause: alerts.reportPause,
    onBudgetAlert: alerts.reportBudget,
    log,
  });
  const dispatch = createDispatch({
    commands: COMMANDS,
    context: { jobs, ...servers, chooseSeed: () => randomInt(SEED_COUNT), models },
    allowedServers: config.allowedServers,
    directMessages: config.directMessages,
    log,
  });
  const gateway = createGateway({
    ...discord,
    onInteraction: (interaction) =>
      void dispatch(interaction, createResponder(api, translate, interaction.invocation)),
    onGone: (problem) => end.fail(problem),
    log,
  });
  const end = ownProcessEnd({
    log,
    // Members are told of the end while the gateway is still open.
    close: async () => {
      await jobs.stop(config.shutdownMs);
      await servers.logChannel.stop();
      await servers.retention.stop();
      await gateway.close();
      await database.destroy();
    },
    closeWithinMs: config.shutdownMs + 5000,
  });

  await jobs.recover();
  const applicationId = await gateway.connect();
  // Not before Discord has taken the token: a bot that can't deliver must not paint.
  jobs.begin();
  servers.logChannel.begin();
  servers.retention.start();
  const definitions = COMMANDS.flatMap((command) => {
    if (command.kind === 'message') return command.define();
    if (command.kind !== 'slash') return [];
    return localiseDefinition((locale) =>
      command.define((key) => translate(text(key), locale), models),
    );
  });
  // Members can use what is registered already, so a failure here stops nothing.
  const registration = await registerCommands({
    rest: botRest,
    applicationId,
    definitions,
    serverId: discord.commandServerId,
    directMessages: config.directMessages,
  }).catch((error: unknown) => {
    log.error({ err: error }, 'the commands could not be registered');
    return 'failed' as const;
  });
  log.info({ commands: registration, concurrency: config.concurrency }, 'ready');
}
