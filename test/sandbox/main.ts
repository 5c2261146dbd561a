import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BotProcess, LogLine } from './bot-process.ts';
import { startSandbox } from './sandbox.ts';
import { createDriver } from './terminal/driver/driver.ts';
import { describeLogLine } from './terminal/log-line.ts';
import { createPaint } from './terminal/paint.ts';
import { createScreen } from './terminal/screen.ts';
import { createTerminal } from './terminal/terminal.ts';

/** Slow enough to see what happens, and quicker than any real model. */
const LATENCY_MS = 1_500;
const WARNING = 40;

const { stdin, stdout } = process;
const isInteractive = stdin.isTTY && stdout.isTTY;
const paint = createPaint(stdout.isTTY && !process.env['NO_COLOR']);
const folder = mkdtempSync(join(tmpdir(), 'easel-sandbox-'));
const logPath = join(folder, 'bot.log');
const picturePath = join(folder, 'pictures');

const terminal = createTerminal({ input: stdin, output: stdout, isInteractive });
const log = createWriteStream(logPath);
/** Then the bot may complain of what it loses. */
let isClosing = false;

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
  process.exitCode = 1;
  terminal.close();
}

terminal.print([paint.faint('Starting the bot on stand-ins for Discord and Dataoorts…')]);
const startedAt = performance.now();
const sandbox = await startSandbox({
  latencyMs: LATENCY_MS,
  limits: 'shipped',
  onLog: recordLog,
  onBotLost: mournBot,
});
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);

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

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    isClosing = true;
    terminal.close();
  });
}

terminal.print([
  `${paint.strong('Easel')} is ready after ${seconds} s. Nothing leaves this machine.`,
  paint.faint(`  pictures  ${picturePath}`),
  paint.faint(`  its log   ${logPath}`),
  `Try ${paint.code('/imagine a red fox')}, or ${paint.code('help')}. ${paint.code('quit')} ends everything.`,
  '',
]);
try {
  await terminal.readLines(driver);
  await screen.flush();
} finally {
  isClosing = true;
  await sandbox.close();
  log.end();
}
// Exchanges that nobody waits for any more would keep the process alive.
process.exit();
