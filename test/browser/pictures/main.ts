import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../../sandbox/page/bundle.ts';
import { startPageServer } from '../../sandbox/page/server.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { findBrowser, launchBrowser } from '../find-browser.ts';
import { createCamera } from './camera.ts';
import { showMembers, showModerators, showWaiting } from './scenes.ts';

/** Makes the pictures of `docs/pictures`: `npm run pictures -- [prefix] [folder]`. */

const [
  prefix = 'after',
  folder = fileURLToPath(new URL('../../../docs/pictures', import.meta.url)),
] = process.argv.slice(2);
const executablePath = findBrowser();
if (executablePath === undefined) {
  console.error('No Chromium found. CHROMIUM_PATH names one.');
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const [bundle, sandbox, browser] = await Promise.all([
  buildPage(),
  startSandbox({
    limits: 'shipped',
    env: { DATAOORTS_CONCURRENCY: '1', DEFAULT_LIMITS: 'images_per_hour=20,images_per_day=60' },
  }),
  launchBrowser(executablePath),
]);
const server = await startPageServer({ sandbox, bundle });
const camera = createCamera({ browser, url: server.url, folder: resolve(folder), prefix });
try {
  const stage = { sandbox, camera };
  await showMembers(stage);
  await showModerators(stage);
  await showWaiting(stage);
} finally {
  await browser.close();
  await server.close();
  await sandbox.close();
}
