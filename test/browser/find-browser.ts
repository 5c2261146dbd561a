import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where systems keep a Chromium; CHROMIUM_PATH counts before them. */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

export function findBrowser(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  return (chosen ? [chosen] : USUAL).find((path) => existsSync(path));
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    // Root in a container has no sandbox to run it in.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
