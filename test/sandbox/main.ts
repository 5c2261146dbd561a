import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BotProcess, LogLine } from './bot-process.ts';
import { MOVABLE_CLOCK } from './clock.ts';
import { parseOptions, USAGE } from './options.ts';
import { openBrowser } from './page/open-browser.ts';
import type { PageServer } from './page/server.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';
import { createDriver } from './terminal/driver/driver.ts';
import { describeLogLine } from './terminal/log-line.ts';
import { createPaint } from './terminal/paint.ts';
import { createScreen } from './terminal/screen.ts';
import { createTerminal } from './terminal/terminal.ts';

/** Slow enough to see what happens, and quicker than any real model. */
const LATENCY_MS = 1_500;
const WARNING = 40;

const { stdin, stdout } = process;
const parsed = parseOptions(process.argv.slice(2), process.env);
if (!parsed.ok) {
  console.error(`${parsed.problem}\n\n${USAGE}`);
  process.exit(2);
}
if (parsed.command === 'help') {
  console.log(USAGE);
  process.exit();
}
const { isTerminal, isOpened, port, realApi } = parsed.command;
const isInteractive = isTerminal && stdin.isTTY && stdout.isTTY;
const paint = createPaint(stdout.isTTY && !process.env['NO_COLOR']);
const folder = mkdtempSync(join(tmpdir(), 'easel-sandbox-'));
const logPath = join(folder, 'bot.log');
const picturePath = join(folder, 'pictures');

const terminal = createTerminal({ input: stdin, output: stdout, isInteractive });
const log = createWriteStream(logPath);
const ended = Promise.withResolvers<void>();
let page: PageServer | undefined;
/** Then the bot may complain of what it loses. */
let isClosing = false;

function end(): void {
  isClosing = true;
  terminal.close();
  ended.resolve();
}

function recordLog(line: LogLine): void {
  log.write(`${JSON.stringify(line)}\n`);
  if (isClosing || Number(line['level']) < WARNING) return;
  terminal.print([`  ${paint.bad('!')} ${paint.faint(`the bot's log: ${describeLogLine(line)}`)}`]);
}

function mournBot(bot: BotProcess): void {
  // Ctrl-C reaches the bot too, which may be the quicker to end.
  if (isClosing) return;
  const lastLines = bot.output().trimEnd().split('\n').slice(-20);
  terminal.print(['', `${paint.bad('✗')} The bot ended by itself:`, ...lastLines]);
  // On the page it can be started again.
  if (page) return page.botEnded();
  process.exitCode = 1;
  end();
}

async function start(): Promise<Sandbox> {
  try {
    return await startSandbox({
      latencyMs: LATENCY_MS,
      limits: 'shipped',
      env: { DIRECT_MESSAGES: 'on', ...MOVABLE_CLOCK, ...realApi },
      onLog: recordLog,
      onBotLost: mournBot,
    });
  } catch (error) {
    // Ctrl-C reaches the bot too, which then is never ready.
    if (isClosing) process.exit();
    throw error;
  }
}

async function playInTerminal(sandbox: Sandbox): Promise<void> {
  const screen = createScreen({
    folder: picturePath,
    paint,
    print: terminal.print,
    nameOf: (userId) => driver.stage.nameOf(userId),
    // What one has just typed oneself stands there already.
    isHidden: (event) =>
      isInteractive && event.kind === 'sent' && event.who === driver.stage.member.name,
  });
  const driver = createDriver(sandbox, screen.show);
  terminal.print([
    `Try ${paint.code('/imagine a red fox')}, or ${paint.code('help')}. ${paint.code('quit')} ends everything.`,
    '',
  ]);
  await terminal.readLines(driver);
  await screen.flush();
}

async function playOnPage(sandbox: Sandbox): Promise<void> {
  const [{ startPageServer }, bundle] = await Promise.all([import('./page/server.ts'), built]);
  if (!bundle) return;
  try {
    page = await startPageServer({
      sandbox,
      bundle,
      isRealApi: realApi !== undefined,
      ...(port === undefined ? {} : { port }),
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    terminal.print([
      `${paint.bad('✗')} Port ${port} is taken. Without --port the page takes one that is free.`,
    ]);
    process.exitCode = 1;
    return;
  }
  terminal.print([`Open ${paint.strong(page.url)}`, paint.faint('Ctrl-C ends everything.'), '']);
  if (isOpened) openBrowser(page.url);
  await ended.promise;
  await page.close();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);

const services = realApi
  ? 'a stand-in for Discord, and the real Dataoorts API'
  : 'stand-ins for Discord and Dataoorts';
terminal.print([paint.faint(`Starting the bot on ${services}…`)]);
const startedAt = performance.now();
// The terminal alone has no use for the bundler.
const built = isTerminal
  ? undefined
  : import('./page/bundle.ts').then(({ buildPage }) => buildPage());
const [sandbox] = await Promise.all([start(), built]);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
terminal.print([
  `${paint.strong('Easel')} is ready after ${seconds} s. Nothing leaves this machine${realApi ? ' but what it asks the real API' : ''}.`,
  ...(isTerminal ? [paint.faint(`  pictures  ${picturePath}`)] : []),
  paint.faint(`  its log   ${logPath}`),
]);
try {
  await (isTerminal ? playInTerminal(sandbox) : playOnPage(sandbox));
} finally {
  isClosing = true;
  await sandbox.close();
  log.end();
}
// Exchanges that nobody waits for any more would keep the process alive.
process.exit();
