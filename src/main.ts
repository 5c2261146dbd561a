import { enableCompileCache } from 'node:module';
import { config as loadDotenv } from 'dotenv';
import { parseConfig } from './config.ts';
import { OperatorError } from './ops/operator-error.ts';

try {
  loadDotenv({ quiet: true });
  const config = parseConfig(process.env);
  // Loaded only now: a wrong configuration is told at once, and what is loaded from here on is compiled once for all starts.
  enableCompileCache();
  const { startBot } = await import('./bot.ts');
  await startBot(config);
} catch (error) {
  console.error(error instanceof OperatorError ? error.message : error);
  process.exit(1);
}
