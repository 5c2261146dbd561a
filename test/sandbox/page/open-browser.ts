import { spawn } from 'node:child_process';

type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** What opens an address where there is a desktop to see it on. */
export function findOpener({ platform, env }: Surroundings): readonly string[] | undefined {
  if (env['CI'] || env['SSH_CONNECTION']) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}

/** Best effort: the address is printed anyway. */
export function openBrowser(url: string): void {
  const [program, ...words] = findOpener(process) ?? [];
  if (program === undefined) return;
  const child = spawn(program, [...words, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
