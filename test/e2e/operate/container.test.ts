import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { ask, pictured } from '../scene/requests.ts';

// No container is run here: a test machine need not have an engine. What it would run is: its files, as an account that can write to
// nothing but its volume.

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const DOCKERFILE = read('Dockerfile');
const [, STAGE = ''] = DOCKERFILE.split(/^FROM .*$/m).slice(1);
/** What comes from the project's folder into the image that runs. */
const COPIED = [...STAGE.matchAll(/^COPY (?!--from)(\S+) \S+$/gm)].map(([, path = '']) => path);
const NOBODY = 65_534;
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })),
});

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  folder = mkdtempSync(join(tmpdir(), 'easel-image-'));
});
afterAll(async () => {
  execFileSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true, force: true });
  await sandbox.close();
});

it('what the Dockerfile copies is there, and is sent to be built', () => {
  const sent = read('.dockerignore').split('\n');
  expect(sent).toContain('*');
  const all = [...DOCKERFILE.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) =>
    paths.split(' '),
  );
  expect(all).toContain('package-lock.json');
  for (const path of all) {
    expect(existsSync(join(ROOT, path))).toBe(true);
    expect(sent).toContain(`!${path}`);
  }
  expect(sent.filter((line) => /^!.*(env|data|node_modules)/.test(line))).toEqual([]);
});

it('the image has the Node that the bot needs, no root, and the volume that compose mounts', () => {
  const { engines } = JSON.parse(read('package.json'));
  const major = /\d+/.exec(engines.node)?.[0];
  for (const [, tag] of DOCKERFILE.matchAll(/^FROM node:(\d+)/gm)) expect(tag).toBe(major);
  expect(STAGE).toMatch(/^USER node$/m);
  const volume = /^VOLUME (\S+)$/m.exec(STAGE)?.[1];
  expect(read('compose.yaml')).toContain(`easel-data:${volume}'`);
  expect(read('compose.yaml')).toMatch(/read_only: true/);
});

it('the production install paints in a folder that it can’t write to, but for its data', async () => {
  for (const path of COPIED) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  for (const path of listProductionPackages())
    cpSync(join(ROOT, path), join(folder, path), { recursive: true, dereference: true });
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  execFileSync('chmod', ['-R', 'a-w,a+rX', folder]);
  chmodSync(data, 0o700);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(data, NOBODY, NOBODY);
  const command = /^CMD (\[.*\])$/m.exec(STAGE)?.[1] ?? '[]';
  const [, start = ''] = JSON.parse(command);
  const { discord, dataoorts } = sandbox;
  await sandbox.bot.stop();
  const bot = spawn(process.execPath, [start], {
    cwd: folder,
    env: {
      DISCORD_TOKEN: discord.botToken,
      DISCORD_API_URL: discord.apiUrl,
      DATAOORTS_API_KEY: dataoorts.apiKey,
      DATAOORTS_API_URL: dataoorts.apiUrl,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  let output = '';
  for (const stream of [bot.stdout, bot.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => (output += words));
  const ended = new Promise((resolve) => bot.once('close', resolve));
  try {
    await expect.poll(() => output, { timeout: 15_000 }).toContain('"msg":"ready"');
    await pictured(ask(sandbox));
  } finally {
    bot.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
  expect(existsSync(join(data, 'easel.db'))).toBe(true);
}, 60_000);

/** As `npm ci --omit=dev` installs them. */
function listProductionPackages(): readonly string[] {
  const { packages } = lockSchema.parse(JSON.parse(read('package-lock.json')));
  return Object.entries(packages)
    .filter(([path, { dev = false }]) => path !== '' && !dev && existsSync(join(ROOT, path)))
    .map(([path]) => path);
}
