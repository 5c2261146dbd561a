import { randomInt } from 'node:crypto';
import { COMMANDS } from '../commands/index.ts';
import type { Config } from './config.ts';
import { createDataoortsPainter } from './dataoorts/client.ts';
import { createDelivery } from './discord/delivery.ts';
import { createGateway } from './discord/gateway.ts';
import { createInteractionApi } from './discord/interaction-api.ts';
import { registerCommands } from './discord/register-commands.ts';
import { createResponder } from './discord/responder.ts';
import { createDispatch } from './dispatch.ts';
import { text } from './i18n/text.ts';
import { createTranslator } from './i18n/translator.ts';
import { SEED_COUNT } from './image/seeds.ts';
import { createJobs } from './jobs/jobs.ts';
import { createLog } from './ops/log.ts';
import { openDatabase } from './store/database.ts';
import { createJournal } from './store/journal.ts';

/** How long calls in flight may go on after a request to stop. */
const SHUTDOWN_MS = 20_000;

/** Wires the parts together and starts them: the only place that knows them all. Resolves when Discord sends interactions. */
export async function startBot(config: Config): Promise<void> {
  const log = createLog(config.logLevel, [config.discord.token, config.dataoorts.apiKey]);
  const translate = createTranslator();
  const api = createInteractionApi(config.discord.apiUrl);
  const database = await openDatabase(config.databasePath);
  const jobs = createJobs({
    journal: createJournal(database),
    painter: createDataoortsPainter(config.dataoorts),
    delivery: createDelivery(api, translate, log),
    concurrency: config.concurrency,
    log,
  });
  const dispatch = createDispatch({
    commands: COMMANDS,
    context: { jobs, chooseSeed: () => randomInt(SEED_COUNT) },
    allowedServers: config.allowedServers,
    log,
  });
  const gateway = createGateway({
    ...config.discord,
    onInteraction: (interaction) =>
      void dispatch(interaction, createResponder(api, translate, interaction.invocation)),
    onGone: (problem) => void stop(problem),
    log,
  });

  let isStopping = false;
  async function stop(problem?: string): Promise<void> {
    if (isStopping) process.exit(1);
    isStopping = true;
    if (problem === undefined) log.info('stopping');
    else log.fatal(problem);
    await jobs.stop(SHUTDOWN_MS);
    await gateway.close();
    await database.destroy();
    process.exit(problem === undefined ? 0 : 1);
  }
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());

  await jobs.closeInterrupted();
  const applicationId = await gateway.connect();
  const definitions = COMMANDS.filter((command) => command.kind === 'slash').map((command) =>
    command.define((key) => translate(text(key), 'en')),
  );
  // Members can use what is registered already, so a failure here stops nothing.
  const registration = await registerCommands({
    rest: gateway.rest,
    applicationId,
    definitions,
    serverId: config.discord.commandServerId,
  }).catch((error: unknown) => {
    log.error({ err: error }, 'the commands could not be registered');
    return 'failed' as const;
  });
  log.info({ commands: registration, concurrency: config.concurrency }, 'ready');
}
