import { enableCompileCache } from 'node:module';

// Before anything else is loaded: what is compiled now need not be compiled at the next start.
enableCompileCache();
const { OperatorError } = await import('./ops/operator-error.ts');

try {
  const { config: loadDotenv } = await import('dotenv');
  const { parseConfig } = await import('./config.ts');
  loadDotenv({ quiet: true });
  const config = parseConfig(process.env);
  // Loaded only now: a wrong configuration is told before the heavy parts are there.
  const { startBot } = await import('./bot.ts');
  await startBot(config);
} catch (error) {
  console.error(error instanceof OperatorError ? error.message : error);
  process.exit(1);
}
