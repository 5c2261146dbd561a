import { flushCompileCache } from 'node:module';
import { inspect } from 'node:util';
import { config as loadDotenv } from 'dotenv';
import { listSecrets, parseConfig } from './config/config.ts';
import { OperatorError } from '#core/operator-error.ts';

try {
  loadDotenv({ quiet: true });
  const config = parseConfig(process.env);
  // Loaded only now: a wrong configuration is told before the heavy parts are there.
  const { startBot } = await import('./bot.ts');
  await startBot(config);
  // Node writes the cache at an orderly end, and not every process comes to one.
  flushCompileCache();
} catch (error) {
  console.error(error instanceof OperatorError ? error.message : withoutSecrets(inspect(error)));
  process.exit(1);
}

/** What no log has scrubbed. */
function withoutSecrets(words: string): string {
  return listSecrets(process.env).reduce(
    (clean, secret) => clean.replaceAll(secret, '[secret]'),
    words,
  );
}
