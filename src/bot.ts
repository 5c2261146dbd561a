import { createLogger } from '#core/logger.ts';
import { createListeners } from '#features/connection/listeners.ts';
import { answerOperator } from './answer-operator.ts';
import { createAnswersUnderWay } from './answers-under-way.ts';
import type { Config } from './config/config.ts';
import { introduceBot } from './introduce-bot.ts';
import { watchParent } from './parent-watch.ts';
import { createParts } from './parts.ts';
import { ownProcessEnd } from './shutdown.ts';

/** Begins the parts in their order, and ends them in theirs. Resolves when Discord sends interactions. */
export async function startBot(config: Config, isTerminal: boolean): Promise<void> {
  const log = createLogger(config.logLevel, config.secrets, isTerminal);
  for (const warning of config.warnings) log.warn(warning);
  const parts = await createParts(config, log);
  const { alerts, monitoring, store, discord, features } = parts;

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
  const listeners = createListeners({ ...config, ...parts, seen, answers, end, log });
  const application = await discord.connect(listeners);
  // Not before Discord has taken the token: a bot that can't deliver must not paint.
  features.jobs.begin();
  features.logChannel.begin();
  features.retention.start();
  await introduceBot({ ...config, ...parts, application, isTerminal, log });
}
