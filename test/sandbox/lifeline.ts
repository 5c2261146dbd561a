import { spawn } from 'node:child_process';

/**
 * Waits at the end of a pipe that breaks however this process ends: a test runner's workers end by
 * a signal, so nothing in here would get to clean up. Told that the bot ended, it forgets the pid,
 * which may be another process's by then.
 */
const WATCH = `
  while read -r _; do set -- "" "$2"; done
  [ -z "$1" ] || kill -KILL "$1" 2>/dev/null
  [ -z "$2" ] || rm -rf -- "$2"
`;

/** Sees to it that neither a bot nor its temporary directory outlives this process. */
export function attachLifeline(pid: number, temporaryDirectory: string | undefined) {
  const watcher = spawn(
    '/bin/sh',
    ['-c', WATCH, 'lifeline', String(pid), temporaryDirectory ?? ''],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      // Ctrl-C in a terminal goes to the whole process group, and this one has to survive it.
      detached: true,
    },
  );
  watcher.unref();
  // Without a shell there is no watcher, and the bot has to be stopped by whoever started it.
  watcher.on('error', () => undefined);
  watcher.stdin.on('error', () => undefined);
  return {
    botEnded() {
      if (temporaryDirectory === undefined) watcher.stdin.end('ended\n');
      else watcher.stdin.write('ended\n');
    },
  };
}
