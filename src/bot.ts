import { randomInt } from 'node:crypto';
import { COMMANDS } from '../commands/index.ts';
import type { Config } from './config.ts';
import { createDataoortsPainter } from './dataoorts/client.ts';
import { createBotApi } from './discord/bot-api.ts';
import { createDarkroom } from './discord/darkroom.ts';
import { createDelivery } from './discord/delivery.ts';
import { createFileReader } from './discord/file-reader.ts';
import { createFitPictures } from './discord/fit-pictures.ts';
import { createGateway } from './discord/gateway.ts';
import { createInteractionApi } from './discord/interaction-api.ts';
import { createLogChannel } from './discord/log-channel.ts';
import { localiseDefinition } from './discord/localise-definition.ts';
import { createLogChannelProbe } from './discord/log-channel-probe.ts';
import { createMemberTeller } from './discord/member-teller.ts';
import { createMessageReader } from './discord/message-reader.ts';
import { createMessageRemover } from './discord/message-remover.ts';
import { createMessageSource } from './discord/message-source.ts';
import { createPlaces } from './discord/places.ts';
import { createPostedPictures } from './discord/posted-pictures.ts';
import { createMakePreview } from './discord/preview.ts';
import { registerCommands } from './discord/register-commands.ts';
import { createResponder } from './discord/responder.ts';
import { createBotRest, createInteractionRest } from './discord/rest.ts';
import { createDispatch } from './dispatch.ts';
import { text } from './core/i18n/text.ts';
import { createTranslator } from './core/i18n/translator.ts';
import { applyPrices, DEFAULT_MODEL } from './core/image/models.ts';
import { SEED_COUNT } from './core/image/seeds.ts';
import { createJobs } from './features/jobs/jobs.ts';
import type { NanoUsd } from './core/ledger/money.ts';
import { createLog } from './core/logger.ts';
import { createOperatorAlerts } from './ops/operator-alerts.ts';
import { ownProcessEnd } from './ops/shutdown.ts';
import { createServers } from './servers/servers.ts';
import { paintStats } from './stats/paint-stats.ts';
import { openDatabase } from './store/database.ts';
import { createDefaultsBook } from './store/defaults-rows.ts';
import { createDeskBooks } from './store/desk-books.ts';
import { createDraftBook } from './store/draft-rows.ts';
import { createHistoryBook } from './store/history-rows.ts';
import { createJournal } from './store/journal.ts';
import { createLogBook } from './store/log-rows.ts';
import { createMemberIds, openAliasKey } from './store/member-ids.ts';
import { createMemberData, createRemovalBook } from './store/member-rows.ts';
import { createUsageBook } from './store/member-usage.ts';
import { createPictureFiles } from './store/picture-files.ts';
import { createPolicies } from './store/policies.ts';
import { createPolicyBook } from './store/policy-book.ts';
import { createRetentionBook } from './store/retention-rows.ts';
import { createServerFacts } from './store/server-facts.ts';

/** Wires the parts together and starts them: the only place that knows them all. Resolves when Discord sends interactions. */
export async function startBot(config: Config): Promise<void> {
  const { discord, dataoorts, operatorWebhookUrl } = config;
  const secrets = [
    discord.token,
    dataoorts.apiKey,
    ...(operatorWebhookUrl === undefined ? [] : [operatorWebhookUrl]),
  ];
  const log = createLog(config.logLevel, secrets);
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
  const policies = createPolicies();
  const pictures = createPictureFiles(config.picturesPath);
  const journal = createJournal(database, {
    house: {
      rules: config.rules,
      limits: { pictures: config.maxQueuedPictures, budget: config.budget },
    },
    policies,
    listUserIds: memberIds.list,
  });
  const places = createPlaces(bot, log);
  const makePreview = createMakePreview(log);
  const servers = createServers({
    policies: createPolicyBook(database, policies),
    facts: createServerFacts(database),
    probe: createLogChannelProbe({ bot, translate, log }),
    house: config.rules,
    ...createDeskBooks(database, { policies, listUserIds: memberIds.list }),
    remover: createMessageRemover({ bot, now: Date.now, log }),
    teller: createMemberTeller({ bot, translate, log }),
    cancelJob: (jobId) => jobs.cancel(jobId),
    forgetKept: (jobId) => jobs.forgetKept(jobId),
    paintStats,
    translate,
    logParts: {
      book: createLogBook(database, policies),
      channel: createLogChannel({ bot, translate, log }),
      makePreview,
      log,
    },
    historyParts: {
      historyBook: createHistoryBook(database),
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
      usageBook: createUsageBook(database, { listUserIds: memberIds.list }),
      memberData: createMemberData(database, { ids: memberIds, translate }),
      removalBook: createRemovalBook(database),
      retentionBook: createRetentionBook(database),
      draftBook: createDraftBook(database),
      defaultsBook: createDefaultsBook(database),
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
    onDelivered: servers.log.noteDelivered,
    posted: createPostedPictures({ bot, log }),
    darkroom: createDarkroom(log),
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
    context: { jobs, servers, chooseSeed: () => randomInt(SEED_COUNT), models },
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
      await servers.log.stop();
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
  servers.log.begin();
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
