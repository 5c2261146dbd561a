import { flushCompileCache } from 'node:module';
import { inspect } from 'node:util';
import { config as loadDotenv } from 'dotenv';
import { listSecrets, parseConfig } from './config/config.ts';
import { OperatorError } from '#core/operator-error.ts';
import { scrub } from '#core/scrub.ts';

try {
  loadDotenv({ quiet: true });
  const config = parseConfig(process.env);
  // Loaded only now: a wrong configuration is told before the heavy parts are there.
  const { startBot } = await import('./bot.ts');
  await startBot(config, process.stdout.isTTY);
  // Node writes the cache at an orderly end, and not every process comes to one.
  flushCompileCache();
} catch (error) {
  console.error(
    error instanceof OperatorError
      ? error.message
      : scrub(inspect(error), listSecrets(process.env)),
  );
  process.exit(1);
}
