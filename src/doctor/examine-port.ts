import { createServer } from 'node:net';
import { describeError } from '#core/operator-error.ts';
import { bad, good, type Finding } from './finding.ts';

const LOOK_MS = 2000;

/** Whether the port is the bot's, or free for it. */
export async function examinePort(host: string, port: number): Promise<Finding> {
  if (await answersAsEasel(host, port))
    return good('HTTP_PORT', `a running bot answers on ${port}`);
  const problem = await tryToListen(host, port);
  if (problem === undefined) return good('HTTP_PORT', `${host}:${port} is free`);
  const words = PROBLEMS[problem] ?? `can’t be used (${problem})`;
  return bad('HTTP_PORT', `${host}:${port} ${words}`);
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program: choose another port, or end that one',
  EACCES: 'is not for this account: choose a port above 1023',
  EADDRNOTAVAIL: 'is no address of this machine: correct HTTP_HOST',
};

async function answersAsEasel(host: string, port: number): Promise<boolean> {
  const own = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const authority = own.includes(':') ? `[${own}]` : own;
  try {
    const response = await fetch(`http://${authority}:${port}/healthz`, {
      signal: AbortSignal.timeout(LOOK_MS),
    });
    return (await response.text()) === JSON.stringify({ status: 'alive' });
  } catch {
    return false;
  }
}

function tryToListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code ?? describeError(error)),
    );
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
